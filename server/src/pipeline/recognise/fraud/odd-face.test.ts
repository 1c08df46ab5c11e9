import { expect, test } from 'vitest'
import { anyMail } from '../../testing/any.ts'
import { bearsAnothersName, isMisspelt } from './imitated.ts'
import { oddFace } from './odd-face.ts'
import { oddLinks } from './odd-links.ts'
import { unmask } from './unmask.ts'

const from = (name: string, address: string) => [{ name, address }]
const link = (url: string, text = '') => ({ url, text, near: '' })

test('a name that strangers like to write in counts only at a host that is not its own', () => {
  expect(bearsAnothersName('paypal', 'x7.example')).toBe(1)
  expect(bearsAnothersName('paypal service', 'mail.paypal.com')).toBe(0)
  expect(bearsAnothersName('paypal', 'paypal-help.example')).toBe(0.6)
  expect(bearsAnothersName('bakkerij de gist', 'degist.example')).toBe(0)
})

test('a word is not a name because it begins like one', () => {
  expect(bearsAnothersName('dhliv design', 'dhliv.example')).toBe(0)
})

test('an honest mail shows nothing odd on its face', () => {
  const mail = anyMail({
    from: from('De Gist', 'facturen@degist.example'),
    returnPath: 'bounce@mail.degist.example',
    text: 'Uw factuur staat klaar.',
  })
  expect(Object.entries(oddFace(mail, mail.text)).filter(([, value]) => value !== 0)).toEqual([])
})

test('a borrowed face shows', () => {
  const mail = anyMail({
    from: from('service@bank.example', 'x7@stranger.example'),
    replyTo: from('', 'someone@gmail.com'),
    returnPath: 'root@machine',
    filterMark: 'bait',
    html: '<form action="https://x7.example"><input type="password"></form>',
  })
  expect(oddFace(mail, 'Your p\u200Bassw\u200Bord exp\u200Bires to\u200Bday')).toMatchObject({
    namedByAddress: 1,
    answersToAnybody: 1,
    noSuchHost: 1,
    marked: 1,
    holdsForm: 1,
    brokenWords: 1,
  })
})

test('links that lead elsewhere than they say, or know whom they catch, are odd', () => {
  const odd = oddLinks({
    from: from('Bank', 'info@bank.example'),
    to: from('', 'me@lune.example'),
    deliveredTo: [],
    links: [
      link('https://x7.example/login?u=me%40lune.example', 'www.bank.example/login'),
      link('https://192.0.2.7/a'),
      link('https://bank.stranger.example/b'),
    ],
  })
  expect(odd).toMatchObject({
    shownElsewhere: 1,
    callsReceiver: 1,
    signInElsewhere: 1,
    maskedHost: 1,
    borrowedName: 1,
    oneTarget: 0,
  })
})

test('three links to one page are one target, and links home are not odd', () => {
  const at = (url: string) => [link(url), link(`${url}?a=1`), link(`${url}?b=2`)]
  const mail = { from: from('Shop', 'info@shop.example'), to: [], deliveredTo: [] }
  expect(oddLinks({ ...mail, links: at('https://x7.example/p') }).oneTarget).toBe(1)
  const home = oddLinks({ ...mail, links: [link('https://www.shop.example/login', 'shop.example')] })
  expect(Object.values(home).every((value) => value === 0)).toBe(true)
})

test('a masked text reads as a person reads it', () => {
  expect(unmask('P\u200Bay\u00ADPal')).toBe('PayPal')
  expect(unmask('раypal')).toBe('paypal')
  expect(unmask('ɴᴏʀᴛᴏɴ')).toBe('norton')
  expect(unmask('Привет из Москвы')).toBe('Привет из Москвы')
})

test('a house that everybody knows, with two letters changed about or letters that look alike, is misspelt', () => {
  for (const host of [
    'payapl-mail.example',
    'mail.rnicrosoft.example',
    'paypaI.example'.toLowerCase(),
    'netfilx.example',
  ])
    expect([host, isMisspelt(host)]).toEqual([host, true])
  for (const host of ['paypal.com', 'telecom.example', 'officina.example', 'amazone.example', 'gist.example', ''])
    expect([host, isMisspelt(host)]).toEqual([host, false])
})
