import { expect, test } from 'vitest'
import { takeReadable } from './take-readable.ts'

const around = { currency: 'EUR', countries: ['BE'] }
const clickOn = (text: string, on: string) => ({ text, at: text.indexOf(on) + 1 })

test('a click on a name or an amount takes all that stands there', () => {
  expect(takeReadable(clickOn('Verdeelcentrum De Molen NV', 'Molen'), 'name', around)).toBe(
    'Verdeelcentrum De Molen NV',
  )
  expect(takeReadable(clickOn('1.229,46 EUR', '229'), 'amount', around)).toBe('1.229,46 EUR')
  expect(takeReadable(clickOn('9 apr 2026', 'apr'), 'day', around)).toBe('9 apr 2026')
})

test('of a line that says more, the word that was clicked', () => {
  expect(takeReadable(clickOn('Invoice 2600093', '2600093'), 'number', around)).toBe('2600093')
  expect(takeReadable(clickOn('Invoice 2600093', 'Inv'), 'number', around)).toBe('Invoice')
})

test('a VAT number is taken with its label beside it, and understood without', () => {
  expect(takeReadable(clickOn('VAT number BE0123456749', 'VAT'), 'vat', around)).toBe('VAT number BE0123456749')
})

test('what is no such value is taken as the word it is, so that the page can say so', () => {
  expect(takeReadable(clickOn('Your reference', 'ref'), 'day', around)).toBe('reference')
})
