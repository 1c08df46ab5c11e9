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

const writtenBy = (address: string, name = 'Zonnestroom') =>
  oddities(anyMail({ messageId: 'a1@x7.example', from: [{ name, address }], isBulk: true }), 'x')

test.each(['', 'nieuws@zon.example.', 'zon.example'])(
  'an address like "%s" is none that a program writes',
  (address) => {
    expect(writtenBy(address).noSender).toBe(1)
  },
)

test("capitals strewn over a name are a machine's; a person's two are not", () => {
  expect(writtenBy('nOsuPjv@deck.zon.example')).toMatchObject({ noSender: 0, shuffledName: 1 })
  expect(writtenBy('JanPeeters@zon.example')).toMatchObject({ noSender: 0, shuffledName: 0 })
})

test("a long name of several words is a firm's own; a long one of one word is nobody's", () => {
  expect(writtenBy('info@schilderwerken-van-den-oosterwind.example').randomAddress).toBe(0)
  expect(writtenBy('info@qzuvhbnkwelrtiopasdfghjklm.example').randomAddress).toBe(1)
})
