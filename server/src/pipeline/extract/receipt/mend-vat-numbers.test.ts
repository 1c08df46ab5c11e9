import { expect, test } from 'vitest'
import type { Word } from '@facteur/formats/rendition.ts'
import { mendVatNumbers } from './mend-vat-numbers.ts'

const line = (...texts: string[]): Word[] =>
  texts.map((text, at) => ({ text, sure: 0.9, box: [at * 60, 0, at * 60 + 52, 12] }))
const mended = (...texts: string[]) => mendVatNumbers(line(...texts)).map(({ text }) => text)

test('the B of a Dutch number is known where it was read as an eight', () => {
  expect(mended('KBO', 'NL', '004495445801')).toEqual(['KBO', 'NL004495445B01'])
})

test('letters are read for digits where the check digits then hold, over several words', () => {
  expect(mended('BTW', 'BE', 'O403.', '0I9.', '26l')).toEqual(['BTW', 'BE0403019261'])
  expect(mended('O403.019.261')).toEqual(['0403.019.261'])
})

test('a number that reads well, a wrong one and words of a sentence come back as they are', () => {
  expect(mended('BE', '0403.019.261')).toEqual(['BE', '0403.019.261'])
  expect(mended('BE', 'O403.019.262')).toEqual(['BE', 'O403.019.262'])
  expect(mended('BESTE', 'KLANT', 'IS', 'DE', '12', 'Bloemen')).toEqual(['BESTE', 'KLANT', 'IS', 'DE', '12', 'Bloemen'])
})
