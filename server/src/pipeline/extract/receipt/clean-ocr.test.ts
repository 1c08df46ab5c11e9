import { expect, test } from 'vitest'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { cleanScan, mendWord } from './clean-ocr.ts'

const word = (text: string, left: number, right: number) => ({ text, box: [left, 0, right, 10] as const, sure: 0.9 })
const paper = (words: ReturnType<typeof word>[], ocr?: 'done'): Rendition => ({
  format: 'image',
  mediaType: 'image/jpeg',
  pages: [{ number: 1, widthPt: 300, heightPt: 100, words, text: '' }],
  pageCount: 1,
  text: '',
  isTruncated: false,
  ...(ocr ? { ocr } : {}),
})
const texts = ({ pages }: Rendition) => pages.flatMap(({ words }) => words.map(({ text }) => text))

test('Letters in an amount or a day are read as the digits they look like, elsewhere they stay', () => {
  expect(['24,O4', '1l,50', 'O5/O3/2O26', 'SOLO', 'B12', 'S5'].map(mendWord)).toEqual([
    '24,04',
    '11,50',
    '05/03/2026',
    'SOLO',
    'B12',
    'S5',
  ])
})

test('An amount that was torn apart is joined, two amounts side by side are not', () => {
  expect(texts(cleanScan(paper([word('24,', 0, 20), word('04', 24, 34)], 'done')))).toEqual(['24,04'])
  expect(texts(cleanScan(paper([word('24', 0, 20), word(',04', 24, 40)], 'done')))).toEqual(['24,04'])
  expect(texts(cleanScan(paper([word('24,', 0, 20), word('04', 90, 100)], 'done')))).toEqual(['24,', '04'])
  expect(texts(cleanScan(paper([word('24,04', 0, 20), word('1,30', 24, 44)], 'done')))).toEqual(['24,04', '1,30'])
})

test('What was printed as text is left as it is', () => {
  expect(texts(cleanScan(paper([word('24,', 0, 20), word('O4', 24, 34)])))).toEqual(['24,', 'O4'])
})
