import { expect, test } from 'vitest'
import { readMarkdown, readSpans } from './markdown.ts'

test('a guide page is read as headings, paragraphs, lists and code', () => {
  const blocks = readMarkdown(
    '---\ncode: x\n---\n# Password refused\n\nThe server\nsaid no.\n\n- check it\n  twice\n- try again\n\n```\nFACTEUR_PORT=1\n```\n1. one\n2. two',
  )
  expect(blocks.map((block) => block.form)).toEqual(['heading', 'paragraph', 'list', 'code', 'list'])
  expect(blocks[1]).toEqual({ form: 'paragraph', spans: [{ form: 'text', text: 'The server said no.' }] })
  expect(blocks[2]).toMatchObject({ isOrdered: false, items: [[{ text: 'check it twice' }], [{ text: 'try again' }]] })
  expect(blocks[4]).toMatchObject({ isOrdered: true })
})

test('a link that is neither https nor ours stays words', () => {
  expect(readSpans('[go](javascript:alert(1))')[0]).toEqual({ form: 'text', text: 'go' })
  expect(readSpans('[go](//evil.example)')).toEqual([{ form: 'text', text: 'go' }])
  expect(readSpans('see [the other](mailbox.certificate.md)')[1]).toEqual({
    form: 'link',
    text: 'the other',
    href: '/guide/mailbox.certificate',
  })
})

test('markup in a page stays text', () => {
  expect(readSpans('<img src=x onerror=alert(1)>')).toEqual([{ form: 'text', text: '<img src=x onerror=alert(1)>' }])
})
