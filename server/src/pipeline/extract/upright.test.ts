import type { Rendition, Word } from '@facteur/formats/rendition.ts'
import { expect, test } from 'vitest'
import { paperOf } from './paper.ts'

const page = (words: readonly Word[]) => {
  const pages = [{ number: 1, widthPt: 595, heightPt: 842, words: [...words], text: '' }]
  // Safe: a paper asks for nothing but the pages.
  return { format: 'pdf', pages, pageCount: 1, text: '', ocr: 'not-needed', attachments: [] } as unknown as Rendition
}

/** Words one below the other in a margin, each turned by a quarter. */
function turned(texts: readonly string[]): Word[] {
  let top = 200
  return texts.map((text): Word => {
    const word: Word = { text, box: [570, top, 579, top + text.length * 5] }
    top = word.box[3] + 3
    return word
  })
}

test('what is set upright in a margin is a line of its own', () => {
  const paper = paperOf(
    page([
      { text: 'Total', box: [40, 215, 70, 225] },
      { text: '101.16', box: [500, 215, 530, 225] },
      ...turned(['Lydvang', 'ApS', '·', 'VAT', 'DK13585628']),
    ]),
  )
  expect(paper.lines.map(({ text }) => text)).toEqual(['Total   101.16', 'Lydvang ApS · VAT DK13585628'])
})

test('one narrow word between others stays where it is', () => {
  const paper = paperOf(page([...turned(['Illi']), { text: 'Total', box: [40, 202, 70, 212] }]))
  expect(paper.lines).toHaveLength(1)
})
