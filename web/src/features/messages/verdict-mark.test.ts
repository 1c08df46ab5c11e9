import { expect, test } from 'vitest'
import { markOf } from './verdict-mark.tsx'

const link = (decision: 'ask' | 'never') => ({ url: 'https://shop.example/i', say: 'Invoice', decision })

test('a mail that waits for its verdict is neither taken nor left', () => {
  expect(markOf({ state: 'waiting', collect: false, links: [] })).toBe('waiting')
})

test('what is not collected is unsure only when a link needs the owner', () => {
  expect(markOf({ state: 'judged', collect: false, links: [link('never')] })).toBe('not-collected')
  expect(markOf({ state: 'judged', collect: false, links: [link('never'), link('ask')] })).toBe('unsure')
  expect(markOf({ state: 'judged', collect: true, links: [link('ask')] })).toBe('collected')
})
