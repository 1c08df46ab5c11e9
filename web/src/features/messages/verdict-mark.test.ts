import { expect, test } from 'vitest'
import { markOf } from './verdict-mark.tsx'

test('a mail that waits for its verdict is neither taken nor left', () => {
  expect(markOf({ state: 'waiting', collect: false, isUnsure: false, documentIds: [] })).toBe('waiting')
  expect(markOf({ state: 'unreadable', collect: false, isUnsure: true, documentIds: [] })).toBe('unreadable')
})

test('what is not collected is unsure only where the server says so', () => {
  expect(markOf({ state: 'judged', collect: false, isUnsure: false, documentIds: [] })).toBe('not-collected')
  expect(markOf({ state: 'judged', collect: false, isUnsure: true, documentIds: [] })).toBe('unsure')
  expect(markOf({ state: 'judged', collect: true, isUnsure: true, documentIds: ['doc_1'] })).toBe('collected')
})

test('an invoice behind a link is found, but not in the archive yet', () => {
  expect(markOf({ state: 'judged', collect: true, isUnsure: false, documentIds: [] })).toBe('found')
})
