import { expect, test } from 'vitest'
import { anyMail } from '../../testing/any.ts'
import { oddities } from './odd-sender.ts'

const styled = (style: string) =>
  oddities(anyMail({ html: `<div style="${style}">${'Gewone woorden van een brief. '.repeat(10)}</div>` }), 'x')

test.each(['font-size:0', 'font-size: 0px', 'display:none', 'opacity: 0'])('words in %s are hidden', (style) => {
  expect(styled(style).hiddenWords).toBe(1)
})

test.each(['font-size:0.9em', 'font-size: 0.875rem', 'opacity:0.8'])('words in %s are only small or pale', (style) => {
  expect(styled(style).hiddenWords).toBe(0)
})
