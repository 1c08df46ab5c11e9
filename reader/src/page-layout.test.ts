import { expect, test } from 'vitest'
import { layOutPage } from './page-layout.ts'
import type { Glyph } from './pdf-glyphs.ts'

/** Glyphs of one run: each character 5 wide and 10 high. */
function run(text: string, { x, y }: { x: number; y: number }): Glyph[] {
  return Array.from(text, (character, index) => ({
    text: character,
    box: character === ' ' ? [0, 0, 0, 0] : [x + 5 * index, y, x + 5 * index + 5, y + 10],
  }))
}

const space = run(' ', { x: 0, y: 0 })

test('a label and its value stay apart, and words of one label stay together', () => {
  const { text } = layOutPage([...run('Te betalen', { x: 20, y: 100 }), ...space, ...run('121,00', { x: 300, y: 100 })])
  expect(text).toMatch(/^Te betalen {20,}121,00$/)
})

test('the order on the page counts, not the order in the file', () => {
  const { words, text } = layOutPage([
    ...run('totaal', { x: 20, y: 300 }),
    ...run('links', { x: 20, y: 100 }),
    ...run('rechts', { x: 200, y: 101 }),
  ])
  expect(words.map((word) => word.text)).toEqual(['links', 'rechts', 'totaal'])
  expect(text.split('\n').filter((line) => line !== '')).toHaveLength(2)
})

test('a wide gap makes two words even where the file has no space', () => {
  expect(
    layOutPage([...run('EUR', { x: 20, y: 100 }), ...run('12,50', { x: 60, y: 100 })]).words.map(({ text }) => text),
  ).toEqual(['EUR', '12,50'])
})

/** Letters each followed by a space that takes no room. */
const shattered = (text: string, x: number): Glyph[] =>
  run(text, { x, y: 100 }).flatMap((glyph) => (glyph.text === ' ' ? [glyph] : [glyph, ...space]))

test('spaces that nobody sees part no word on a page that is full of them', () => {
  const glyphs = shattered('waterfactuur van maart', 20)
  expect(layOutPage(glyphs).words.map(({ text }) => text)).toEqual(['waterfactuur', 'van', 'maart'])
})

test('a single space between letters that touch parts two entries', () => {
  const glyphs = [...run('03/2026', { x: 20, y: 100 }), ...space, ...run('14', { x: 55, y: 100 })]
  expect(layOutPage(glyphs).words.map(({ text }) => text)).toEqual(['03/2026', '14'])
})

test('columns of a table stand under one another', () => {
  const rows = [
    ['Brood', '3,00', 100],
    ['Rozijnenbrood', '4,50', 115],
  ] as const
  const { text } = layOutPage(
    rows.flatMap(([what, price, y]) => [...run(what, { x: 20, y }), ...space, ...run(price, { x: 200, y }), ...space]),
  )
  const [first = '', second = ''] = text.split('\n')
  expect(first.indexOf('3,00')).toBe(second.indexOf('4,50'))
})

test('text set upright in the margin comes last and cuts through no line', () => {
  const upright: Glyph[] = Array.from('RPR Gent', (character, index) => ({
    text: character,
    box: character === ' ' ? [0, 0, 0, 0] : [5, 200 - 6 * index, 15, 206 - 6 * index],
  }))
  const { text } = layOutPage([...upright, ...space, ...run('Factuur 42', { x: 60, y: 180 })])
  expect(
    text
      .split('\n')
      .filter((line) => line.trim() !== '')[0]
      ?.trim(),
  ).toBe('Factuur 42')
})

test('a payment slip that prints one character to a box gives whole words', () => {
  const cells = (text: string, x: number) =>
    Array.from(text).flatMap((character, index) => [...run(character, { x: x + 14 * index, y: 100 }), ...space])
  const { words } = layOutPage([...cells('31/03/2026', 20), ...cells('121,00', 260)])
  expect(words.map(({ text }) => text)).toEqual(['31/03/2026', '121,00'])
  expect(words[0]?.box).toEqual([20, 100, 151, 110])
  const account = layOutPage([...cells('BE71', 20), ...cells('0961', 20 + 14 * 5), ...cells('2345', 20 + 14 * 10)])
  expect(account.words.map(({ text }) => text)).toEqual(['BE71', '0961', '2345'])
})

test('single characters of a table do not run together', () => {
  const { words } = layOutPage(
    [1, 2, 3, 4, 5, 6].flatMap((amount) => [...run(String(amount), { x: 60 * amount, y: 100 }), ...space]),
  )
  expect(words).toHaveLength(6)
})
