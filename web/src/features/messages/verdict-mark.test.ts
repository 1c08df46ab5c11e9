import { expect, test } from 'vitest'
import { markOf } from './verdict-mark.tsx'

test('a mail that waits for its verdict is neither taken nor left', () => {
  expect(markOf({ state: 'waiting', collect: false, isUnsure: false })).toBe('waiting')
  expect(markOf({ state: 'unreadable', collect: false, isUnsure: true })).toBe('unreadable')
})

test('what is not collected is unsure only where the server says so', () => {
  expect(markOf({ state: 'judged', collect: false, isUnsure: false })).toBe('not-collected')
  expect(markOf({ state: 'judged', collect: false, isUnsure: true })).toBe('unsure')
  expect(markOf({ state: 'judged', collect: true, isUnsure: true })).toBe('collected')
})
