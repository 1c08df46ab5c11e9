import { expect, test } from 'vitest'
import type { CalendarDay } from '../date.ts'
import { readEInvoice } from './read-einvoice.ts'
import { renderEInvoice } from './render-einvoice.ts'
import { sayDay, sayNumber, sayTerms } from './render-values.ts'
import { makeSay } from './render-words.ts'
import { makeCii, makeUbl } from './testing/make-xml.ts'

function render(xml: string, language: 'nl' | 'fr' | 'de' | 'en' = 'en') {
  const reading = readEInvoice(xml)
  if (reading.is !== 'read') throw new Error(reading.because)
  return renderEInvoice(reading.invoice, language)
}

test.each([
  ['nl', 'Factuur T-2031/07', 'Te betalen', '662,24', '03/02/2031'],
  ['fr', 'Facture T-2031/07', 'À payer', '662,24', '03/02/2031'],
  ['de', 'Rechnung T-2031/07', 'Zu zahlen', '662,24', '03.02.2031'],
  ['en', 'Invoice T-2031/07', 'To pay', '662.24', '3 Feb 2031'],
] as const)('in %s it shows title, amount and date as that language writes them', (language, ...parts) => {
  const html = render(makeUbl({ prepaidCents: 211 }), language)
  for (const part of parts) expect(html).toContain(part)
  expect(html).toContain(`<html lang="${language}">`)
})

test('account, communication, parties, lines and VAT are all on the page', () => {
  const html = render(makeCii(2))
  for (const part of [
    'BE71 0961 2345 6769',
    '+++090/9337/55493+++',
    'Edelsmederij Vonk BV',
    'Atelier Maan',
    'Gold wire 18 ct',
    '496.50',
    '21\u00a0%',
  ])
    expect(html).toContain(part)
})

test('nothing that a sender writes becomes markup, a script or an address to fetch', () => {
  const evil = '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;y&quot;&gt;\u202egnp'
  const html = render(
    makeUbl({
      number: evil,
      extra: `<cbc:Note>${evil}</cbc:Note>`,
      paymentId: evil,
      lines: [
        {
          name: evil.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'),
          quantity: 1,
          priceCents: 1,
          rate: 21,
        },
      ],
    }),
  )
  const tags = [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map((match) => match[1]?.toLowerCase())
  expect(tags.filter((tag) => ['script', 'img', 'iframe', 'a', 'link', 'object', 'form'].includes(tag ?? ''))).toEqual(
    [],
  )
  expect(html).toContain('&lt;script&gt;')
  expect(html).not.toContain('\u202e')
  expect(html).not.toMatch(/https?:|url\(/)
})

test('a collected invoice says that nothing is to be transferred, a paid one that it is paid', () => {
  expect(render(makeUbl().replace('>30<', '>59<'))).toContain('Collected by direct debit')
  expect(render(makeUbl({ prepaidCents: 66_435 }))).toContain('nothing is left to pay')
})

test('credit notes, corrections and prepayments are called what they are', () => {
  expect(render(makeUbl({ typeCode: '381' }, 'CreditNote'))).toContain('<title>Credit note')
  expect(render(makeUbl({ typeCode: '384' }))).toContain('<title>Corrected invoice')
  expect(render(makeUbl({ typeCode: '386' }))).toContain('<title>Prepayment invoice')
  expect(render(makeUbl({ typeCode: '389' }))).toContain('self-billing')
})

test('amounts keep every digit they have', () => {
  expect(sayNumber('-1234567.50', 'nl')).toBe('−1.234.567,50')
  expect(sayNumber('9007199254740993.10', 'en')).toBe('9,007,199,254,740,993.10')
})

test('a German discount for paying early is put in words', () => {
  const say = makeSay('nl')
  expect(sayTerms('#SKONTO#TAGE=14#PROZENT=2.00#\n30 Tage netto', { say, language: 'nl' })).toBe(
    '2 % korting bij betaling binnen 14 dagen\n30 Tage netto',
  )
})

test('what is below zero is in favour of the customer, and nothing is to be paid', () => {
  const lines = [{ name: 'Return', quantity: -2, priceCents: 5_000, rate: 21 }]
  const html = render(makeUbl({ lines, typeCode: '384', allowanceCents: -500 }))
  expect(html).toContain('In your favour')
  expect(html).not.toContain('To pay')
  expect(html).not.toContain('−−')
})

test('a number or a day that is none brings no markup either', () => {
  // Safe: said to be a day on purpose; it stands for a reader that was taken over.
  const day = '2031-02-"><b>' as CalendarDay
  expect(sayNumber('1<script>', 'nl') + sayDay(day, 'nl')).not.toMatch(/[<>"]/)
})

test.each([makeUbl(), makeCii(2)])('each field can be pointed at once', (xml) => {
  const ids = [...render(xml).matchAll(/ id="(\w+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(
    expect.arrayContaining([
      'invoiceNumber',
      'issuedOn',
      'supplierName',
      'totalIncludingVat',
      'totalVat',
      'creditorIban',
    ]),
  )
})
