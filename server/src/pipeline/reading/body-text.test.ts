import { expect, test } from 'vitest'
import { fullTextOf, textOfHtml } from './body-text.ts'

test('table cells are parted, blocks are lines, styles and comments are silent', () => {
  const html =
    '<style>p{color:red}</style><!-- a > b --><table><tr><td>Total</td><td>&euro;&nbsp;12.10</td></tr></table><p>Tom &amp; Co &#8211; <b>merci</b></p>'
  expect(textOfHtml(html)).toBe('Total   € 12.10\nTom & Co – merci')
})

test('the HTML is read where it says more than the plain text', () => {
  expect(fullTextOf({ text: 'See HTML', html: '<p>Receipt with a total of 12.10</p>' })).toBe(
    'Receipt with a total of 12.10',
  )
  expect(fullTextOf({ text: 'A long plain text that says it all, really.', html: '<img>' })).toBe(
    'A long plain text that says it all, really.',
  )
})

test.each(['<style>', '<!--', '<', '<p', '&', '<a href="'])('a flood of %s is read in an instant', (piece) => {
  const start = performance.now()
  textOfHtml(piece.repeat(300_000))
  expect(performance.now() - start).toBeLessThan(1_500)
})
