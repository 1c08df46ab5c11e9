import { expect, test } from 'vitest'
import type { Word } from '@facteur/formats/rendition.ts'
import { mendMonths } from './mend-months.ts'

const mended = (text: string) =>
  mendMonths(text.split(' ').map((one, at): Word => ({ text: one, sure: 0.9, box: [at * 40, 0, at * 40 + 30, 10] })))
    .map((word) => word.text)
    .join(' ')

test('a month with a letter misread is known between its day and year', () => {
  expect(mended('dated 23 Jui 2026')).toBe('dated 23 jul 2026')
  expect(mended('le 4 0ctobre 2026')).toBe('le 4 octobre 2026')
})

test('one letter misread leaves one month only, or none', () => {
  expect(mended('3 septenber 2026')).toBe('3 september 2026')
  expect(mended('15 Har 2018')).toBe('15 mar 2018')
  expect(mended('15 jum 2018')).toBe('15 jum 2018')
  expect(mended('15 lug 2018')).toBe('15 lug 2018')
})

test('a day that is one word has its month mended too', () => {
  expect(mended('08N0V2025 11:39')).toBe('08nov2025 11:39')
  expect(mended('4-0KT-2025')).toBe('4-okt-2025')
  expect(mended('23FE8R2O26')).toBe('23febr2026')
  expect(mended('l8NOV2025 8 l8 nov 2025')).toBe('18NOV2025 8 18 nov 2025')
  expect(mended('SOJAN2025 B7-SETS-20')).toBe('SOJAN2025 B7-SETS-20')
  expect(mended('12/03/2025 A12B2025')).toBe('12/03/2025 A12B2025')
})

test('a month that reads well, and words elsewhere, stay as they are', () => {
  expect(mended('12 mai 2026')).toBe('12 mai 2026')
  expect(mended('Jui is 4 Stück 2026')).toBe('Jui is 4 Stück 2026')
})
