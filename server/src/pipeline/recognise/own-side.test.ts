import { expect, test } from 'vitest'
import { anyMail } from '../testing/any.ts'
import { looksAlike } from './fraud/looks-alike.ts'
import { inferOwnAddresses, inferOwnVatNumbers, isOutgoing, isOwnAddress } from './own-side.ts'

test('a colleague at our own host is ours, a stranger at a public host is not', () => {
  expect(isOwnAddress('jan@lune.example', ['info@lune.example'])).toBe(true)
  expect(isOwnAddress('jan@gmail.com', ['atelier.lune@gmail.com'])).toBe(false)
})

test('our side is where most mails are delivered to', () => {
  const mails = [
    anyMail(),
    anyMail(),
    anyMail({ deliveredTo: [], to: [{ name: '', address: 'klant@elders.example' }] }),
  ]
  expect(inferOwnAddresses(mails)[0]).toBe('@lune.example')
})

test('a domain looks alike by a digit for a letter, one stroke, or a hyphenated addition', () => {
  expect(looksAlike('zonnestr0om.example', [])).toBe(true)
  expect(looksAlike('zonestroom.example', ['zonnestroom.example'])).toBe(true)
  expect(looksAlike('zonnestroom-betaling.example', ['zonnestroom.example'])).toBe(true)
  expect(looksAlike('mail.zonnestroom.example', ['zonnestroom.example'])).toBe(false)
  expect(looksAlike('bakkerij.example', ['zonnestroom.example'])).toBe(false)
})

test('a VAT number that papers of three different senders show is ours', () => {
  const papers = ['a', 'b', 'c'].map((sender) => ({
    sender,
    rendition: { text: `Supplier ${sender}, customer BE 0987.654.394` },
  }))
  expect(inferOwnVatNumbers([...papers, { sender: 'd', rendition: { text: 'BE 0123.456.749' } }])).toEqual([
    'BE0987654394',
  ])
})

test('of bare papers the account tells whom they are from, and a supplier that bills us often is not us', () => {
  const papers = ['BE71', 'NL02', 'DE89', 'DE89', 'DE89'].map((sender) => ({
    sender,
    rendition: { text: sender === 'DE89' ? 'BE 0123.456.749 to BE 0987.654.394' : 'to BE 0987.654.394' },
  }))
  expect(inferOwnVatNumbers(papers, { leastShare: 0.5 })).toEqual(['BE0987654394'])
})

test('a mail of ours to a customer with a copy to ourselves is outgoing', () => {
  const mail = anyMail({
    from: [{ name: '', address: 'info@lune.example' }],
    to: [{ name: '', address: 'klant@elders.example' }],
    cc: [{ name: '', address: 'an@lune.example' }],
  })
  expect(isOutgoing(mail, { ownAddresses: ['info@lune.example'] })).toBe(true)
})
