import { expect, test } from 'vitest'
import { textOf } from './page-words.ts'
import type { Word } from './page-words.ts'
import { takeAround } from './take-word.ts'

const around = { currency: 'EUR', countries: ['BE'] }
const widthOf = (text: string) => text.length * 5

/** One line of print: words with a narrow gap, `|` for a wide one. */
function lineOf(text: string): Word[] {
  let left = 40
  return text.split(' ').flatMap((part) => {
    if (part === '|') {
      left += 60
      return []
    }
    const box: Word['box'] = [left, 100, left + widthOf(part), 110]
    left += widthOf(part) + 3
    return [{ text: part, box }]
  })
}

function clicked(line: string, on: string, sort: Parameters<typeof takeAround>[1]): string {
  const words = lineOf(line)
  const index = words.findIndex((one) => one.text === on)
  return textOf(words, takeAround({ words, index }, sort, around))
}

test('a click on one group takes the whole account number, and not what stands beside it', () => {
  expect(clicked('IBAN BE71 0961 2345 6769 BIC GKCCBEBB', '2345', 'iban')).toBe('BE71 0961 2345 6769')
})

test('of two accounts side by side the one that was clicked is taken', () => {
  const line = 'Rekening: 1) BE71 0961 2345 6769 2) BE68 5390 0754 7034'
  for (const group of ['BE71', '0961', '2345', '6769']) expect(clicked(line, group, 'iban')).toBe('BE71 0961 2345 6769')
  for (const group of ['BE68', '5390', '7034']) expect(clicked(line, group, 'iban')).toBe('BE68 5390 0754 7034')
})

test('a click on the month takes the whole day', () => {
  expect(clicked('Antwerpen, 31 maart 2026', 'maart', 'day')).toBe('31 maart 2026')
})

test('an amount takes the thousands that stand close, and no figure of another column', () => {
  expect(clicked('Totaal | 1 234,56 EUR', '234,56', 'amount')).toBe('1 234,56')
  expect(clicked('2 | 121,00', '121,00', 'amount')).toBe('121,00')
})

test('a VAT number may begin with its country in a word of its own', () => {
  expect(clicked('BTW BE 0123.456.749', 'BE', 'vat')).toBe('BE 0123.456.749')
})

test('a name is the whole run of print, a number only what was clicked', () => {
  expect(clicked('Goudhandel De Schaal BV | Factuur 2026', 'Schaal', 'name')).toBe('Goudhandel De Schaal BV')
  expect(clicked('Factuur 2026-0812 datum', '2026-0812', 'number')).toBe('2026-0812')
})

test('a second click inside what was taken takes that word alone', () => {
  const words = lineOf('21 121,00')
  expect(takeAround({ words, index: 1 }, 'amount', around)).toEqual([0, 1])
  expect(takeAround({ words, index: 1, taken: [0, 1] }, 'amount', around)).toEqual([1])
})

test('a word that cannot be the value is taken as it stands, so that the page can say so', () => {
  expect(clicked('Te betalen | 121,00', 'betalen', 'day')).toBe('betalen')
})
