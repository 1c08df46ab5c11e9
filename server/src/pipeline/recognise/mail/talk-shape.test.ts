import { expect, test } from 'vitest'
import { talkShape } from './talk-shape.ts'

const shapeOf = (text: string, { subject = 'zondag', senderName = 'Mieke Aerts' } = {}) =>
  talkShape({ subject, text, senderName })

test('an answer on a list: quoted lines, who wrote them, the foot of the list', () => {
  const text = [
    'On Tue, 6 Aug 2002, Piet Claes wrote:',
    '> has anyone got the sails to dry?',
    '',
    "I don't think so, I've tried it twice.",
    '_______________________________________________',
    'Zeilpraat mailing list',
    'http://zeilclub.example/mailman/listinfo/zeilpraat',
  ].join('\n')
  const shape = shapeOf(text, { subject: 'Re: [Zeilpraat] natte zeilen' })
  expect(shape).toMatchObject({ answers: 1, 'list-tag': 1, attributes: 1, 'list-foot': 1 })
  expect(shape['quotes']).toBeGreaterThan(0)
  expect(shape['contractions']).toBeGreaterThan(0)
})

test.each([
  ['Dag Noor,\n\nkan je zondag komen?\n\nGroetjes,\nMieke'],
  ['Hi Noor,\n\ncan you come on Sunday?\n\nCheers,\nMieke'],
  ['Salut Noor,\n\ntu viens dimanche ?\n\nBises,\nMieke'],
  ['Liebe Noor,\n\nkommst du Sonntag?\n\nLiebe Grüße\nMieke'],
])('a person greets and signs by the name she writes under', (text) => {
  expect(shapeOf(text)).toMatchObject({ greets: 1, 'sends-away': 1, 'signs-own-name': 1 })
})

test('an advertisement does neither', () => {
  const shape = shapeOf('Everything must go!\nShop now at http://winkel.example\n© Winkel', {
    senderName: 'Winkel News',
  })
  expect(shape).toMatchObject({ greets: 0, 'signs-own-name': 0, attributes: 0, 'sends-away': 0 })
})

test('a long hostile text takes no time', () => {
  const began = performance.now()
  shapeOf(`${'on '.repeat(2_000)}\n${'a@'.repeat(3_000)} wrote`, { senderName: 'a'.repeat(9_000) })
  expect(performance.now() - began).toBeLessThan(500)
})
