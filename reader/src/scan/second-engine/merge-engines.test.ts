import { expect, test } from 'vitest'
import type { Box } from '@facteur/formats/rendition.ts'
import type { Area } from '../grey.ts'
import type { SeenWord } from '../tesseract.ts'
import { mergeEngines } from './merge-engines.ts'

const word = (text: string, sure: number, at: { x: number; y: number; line?: string }): SeenWord => {
  const box: Box = [at.x, at.y, at.x + 12 * text.length, at.y + 20]
  return { text, sure, box, line: at.line ?? `y${at.y}` }
}
const row = (y: number): Area => ({ left: 0, top: y - 4, width: 600, height: 28 })
const textsOf = (words: readonly SeenWord[]) => words.map(({ text }) => text)

test('an amount that the first engine saw nothing of joins the line of its label', () => {
  const first = [word('Totaal', 0.93, { x: 10, y: 100, line: 'a' })]
  const words = [word('Totaal', 0.9, { x: 10, y: 100 }), word('84,20', 0.95, { x: 400, y: 100 })]
  const merged = mergeEngines(first, { words, areas: [row(100)] })
  expect(merged.find(({ text }) => text === '84,20')?.line).toBe('a')
})

test('a day of which the first engine saw pieces comes as one', () => {
  const first = [word('05', 0.7, { x: 10, y: 50 }), word('02-18', 0.6, { x: 46, y: 50 })]
  const merged = mergeEngines(first, { words: [word('05-02-18', 0.9, { x: 10, y: 50 })], areas: [row(50)] })
  expect(textsOf(merged)).toEqual(['05-02-18'])
})

test('specks where the second engine found no line are gone, a sure word there stays', () => {
  const first = [
    word('|', 0.9, { x: 10, y: 300 }),
    word('ee', 0.3, { x: 80, y: 300 }),
    word('Kassa', 0.9, { x: 200, y: 300 }),
  ]
  expect(textsOf(mergeEngines(first, { words: [], areas: [row(50)] }))).toEqual(['Kassa'])
})

test('a line that was read far better by the second engine is its own, amounts and all', () => {
  const first = [
    word('Frysdle', 0.29, { x: 10, y: 100 }),
    word('hmt', 0.4, { x: 110, y: 100 }),
    word('7.85', 0.6, { x: 400, y: 100 }),
  ]
  const words = [
    word('Payable', 0.8, { x: 10, y: 100, line: 'second 1' }),
    word('Amt', 0.9, { x: 110, y: 100, line: 'second 1' }),
    word('7.40', 0.97, { x: 400, y: 100, line: 'second 1' }),
  ]
  const merged = mergeEngines(first, { words, areas: [row(100)] })
  expect(textsOf(merged)).toEqual(['Payable', 'Amt', '7.40'])
  expect(new Set(merged.map(({ line }) => line)).size).toBe(1)
})

test('lettering that only the second engine saw is not added to a heading', () => {
  const first = [word('Carwash', 0.95, { x: 200, y: 40 })]
  const words = [word('BLINK', 0.9, { x: 10, y: 10 }), word('Carwash', 0.9, { x: 200, y: 40 })]
  expect(textsOf(mergeEngines(first, { words, areas: [row(10), row(40)] }))).toEqual(['Carwash'])
})

test('an amount that only the second engine saw keeps its thousands', () => {
  const first = [word('Total', 0.95, { x: 10, y: 100, line: 'a' })]
  const words = [
    word('2', 0.9, { x: 300, y: 100, line: 'second 1' }),
    word('770,42', 0.95, { x: 320, y: 100, line: 'second 1' }),
  ]
  const merged = mergeEngines(first, { words, areas: [row(100)] })
  expect(merged.filter(({ line }) => line === 'a').map(({ text }) => text)).toEqual(['Total', '2', '770,42'])
})

test('an amount of a line that neither read well is not lost between them', () => {
  const first = [word('Net', 0.97, { x: 10, y: 100, line: 'a' }), word('87.4', 0.35, { x: 400, y: 100, line: 'a' })]
  const words = [word('87.10', 0.51, { x: 400, y: 100 })]
  expect(textsOf(mergeEngines(first, { words, areas: [row(100)] }))).toEqual(['Net', '87.10'])
})
