import { expect, test } from 'vitest'
import { pageFor } from './mail-frame.tsx'
import { groupsOf } from './recovery-key.tsx'

test('a mail without HTML is shown as text, its angle brackets too', () => {
  expect(pageFor({ html: null, text: 'total <b>5</b> & more' })).toContain(
    '<pre>total &lt;b&gt;5&lt;/b&gt; &amp; more</pre>',
  )
})

test('the frame of a mail may load nothing, whatever the mail says', () => {
  const page = pageFor({ html: '<img src="https://tracker.example/p.gif">', text: '' })
  expect(page.indexOf("default-src 'none'")).toBeGreaterThan(0)
  expect(page.indexOf("default-src 'none'")).toBeLessThan(page.indexOf('tracker.example'))
})

test('a recovery key is printed in the groups it came in, or in fours', () => {
  expect(groupsOf('K7QF-2MXA 9DTW')).toEqual(['K7QF', '2MXA', '9DTW'])
  expect(groupsOf('K7QF2MXA9')).toEqual(['K7QF', '2MXA', '9'])
})
