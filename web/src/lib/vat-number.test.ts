import { expect, test } from 'vitest'
import { tidyVatNumber } from './vat-number.ts'

test('a VAT number may be typed as it is printed, with dots or without the country', () => {
  expect(tidyVatNumber('BE 0123.456.749')).toBe('BE0123456749')
  expect(tidyVatNumber(' 0123.456.749 ')).toBe('BE0123456749')
  expect(tidyVatNumber('')).toBe('')
})

test('a slip of the pen is noticed', () => {
  expect(tidyVatNumber('BE 0123.456.748')).toBeUndefined()
  expect(tidyVatNumber('gisteren')).toBeUndefined()
})
