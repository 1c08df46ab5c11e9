import { expect, test } from 'vitest'
import { readsWell } from './quality.ts'

const words = (texts: string, sure: number) => texts.split(' ').map((text) => ({ text, sure }))

test('a paper upside down has sure digits and no word that reads well', () => {
  expect(readsWell([...words('sepaces essey spuaz', 0.6), ...words('12,06 30.40 0908', 0.95)])).toBe(false)
  expect(readsWell([...words('Baguette Namur Totaal', 0.9), ...words('12,06', 0.3)])).toBe(true)
})

test('a paper with hardly a word says nothing about it', () => {
  expect(readsWell(words('seead 12,06 9,10', 0.4))).toBe(true)
})
