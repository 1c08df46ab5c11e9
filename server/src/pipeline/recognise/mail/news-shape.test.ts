import { expect, test } from 'vitest'
import { newsShape } from './news-shape.ts'

test('an issue in plain text has rules, sections and a way out', () => {
  const text = [
    'THE KITE FLYER            ISSUE 41',
    '------------------------------------',
    'IN THIS ISSUE',
    '1. Strings',
    '2. Wind',
    '====================================',
    '1. Strings',
    'Read more: http://kites.example/41',
    '------------------------------------',
    'To unsubscribe, write to leave@kites.example',
  ].join('\n')
  const shape = newsShape({ subject: 'The Kite Flyer, issue 41', text, html: '' })
  expect(shape).toMatchObject({ contents: 1, 'subject-issue': 1, leaves: 1, 'leaves-last': 1 })
  expect(shape['rules']).toBeGreaterThan(0.3)
})

test('a page that was laid out is told from one that was typed', () => {
  const laidOut = '<table><tr><td bgcolor="#fff"><img src="a"></td></tr></table><img width="1" height="1" src="b">'
  const typed = '<div dir="ltr">Tot zondag!</div><div class="gmail_quote">…</div>'
  expect(newsShape({ subject: '', text: '', html: laidOut })).toMatchObject({ 'typed-page': 0, dot: 1 })
  expect(newsShape({ subject: '', text: '', html: typed })).toMatchObject({
    'typed-page': 1,
    'mail-program-page': 1,
    dot: 0,
  })
})

test('a few lines of a person have nothing of it', () => {
  const shape = newsShape({ subject: 'zondag', text: 'Kom je mee wandelen?\n\nMieke', html: '' })
  expect(Object.entries(shape).filter(([name, value]) => value > 0.05 && name !== 'long')).toEqual([])
})
