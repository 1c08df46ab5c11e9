import type { Rendition, Word } from '@facteur/formats/rendition.ts'
import { expect, test } from 'vitest'
import { findIbans } from './identifiers.ts'
import { paperOf } from './paper.ts'
import { dayTokens } from './tokens.ts'
import { wrappedTokens } from './wrapped.ts'

/** Words 4 points a letter and 10 high; a blank between words is 3 points. */
function page(rows: readonly (readonly [x: number, y: number, text: string])[]): Rendition {
  const words = rows.flatMap(([x, y, text]) => {
    let left = x
    return text.split(' ').map((said): Word => {
      const box: Word['box'] = [left, y, left + said.length * 4, y + 10]
      left = box[2] + 3
      return { text: said, box }
    })
  })
  const text = rows.map(([, , said]) => said).join('\n')
  const pages = [{ number: 1, widthPt: 595, heightPt: 842, words, text }]
  return { format: 'pdf', pages, pageCount: 1, text, ocr: 'not-needed', attachments: [] } as unknown as Rendition
}

test('a day over three lines of a narrow column is one day', () => {
  const paper = paperOf(
    page([
      [40, 100, 'Date'],
      [90, 100, 'Payable'],
      [40, 114, '22'],
      [90, 114, '29'],
      [40, 126, 'septembre'],
      [90, 126, 'octobre'],
      [40, 138, '2026'],
      [90, 138, '2026'],
    ]),
  )
  expect(dayTokens(paper).map(({ value }) => value)).toEqual(['2026-09-22', '2026-10-29'])
})

test('two columns that nearly touch are parted where the line beside them has them apart', () => {
  // The gap of six points is less than a height of letters, and twice the usual one.
  const paper = paperOf(
    page([
      [40, 100, 'Le'],
      [89, 100, 'Limite'],
      [40, 114, '24 octobre'],
      [89, 114, '23'],
      [40, 126, '2026'],
      [89, 126, 'novembre'],
      [89, 138, '2026'],
    ]),
  )
  expect(dayTokens(paper).map(({ value }) => value)).toEqual(['2026-10-24', '2026-11-23'])
})

test('an account at the end of a line goes on in the next', () => {
  const paper = paperOf(
    page([
      [40, 100, 'Het bedrag wordt van uw rekening BE71 0961'],
      [320, 100, 'Btw'],
      [40, 112, '2345 6769 afgeschreven.'],
      [320, 112, 'Totaal'],
    ]),
  )
  const found = wrappedTokens(paper, { mayBegin: () => true, find: findIbans })
  expect(found.map(({ value, line }) => ({ value, line }))).toEqual([{ value: 'BE71096123456769', line: 0 }])
})
