import type { Rendition } from '@facteur/formats/rendition.ts'
import { expect, test } from 'vitest'
import { belowHead } from './below-head.ts'

const word = (text: string, top: number) => ({ text, box: [40, top, 80, top + 10] as const })
const printed: Rendition = {
  format: 'html',
  mediaType: 'application/pdf',
  pages: [
    {
      number: 1,
      widthPt: 596,
      heightPt: 843,
      words: [
        word('Datum', 30),
        word('4', 30),
        word('maart', 30),
        word('2026', 30),
        word('Totaal', 120),
        word('4', 120),
      ],
      text: 'Datum 4 maart 2026\nTotaal 4',
    },
    { number: 2, widthPt: 596, heightPt: 843, words: [word('verder', 30)], text: 'verder' },
  ],
  pageCount: 2,
  text: 'Datum 4 maart 2026\nTotaal 4\fverder',
  isTruncated: false,
  headPt: 83,
}

test('what we printed above a mail is no word of the mail; a word in both stays in the mail', () => {
  const said = belowHead(printed)
  expect(said.text).toBe('Totaal 4\fverder')
  expect(said.pages[0]?.words.map((one) => one.text)).toEqual(['Totaal', '4'])
  expect(said.pages[1]?.words).toHaveLength(1)
})

test('a paper that nobody printed stays as it is', () => {
  const { headPt: _none, ...paper } = printed
  expect(belowHead(paper)).toBe(paper)
})
