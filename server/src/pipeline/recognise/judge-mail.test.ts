import { makeEInvoice } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { describe, expect, test } from 'vitest'
import { anyMail, anyPart, anyRendition, invoicePage } from '../testing/any.ts'
import type { JudgeContext } from './judge-context.ts'
import { judgeMail } from './judge-mail.ts'

const context: JudgeContext = {
  ownVatNumbers: ['BE0987654394'],
  ownAddresses: ['info@lune.example'],
  ownNames: ['Atelier Lune'],
}
const invoice = anyPart('scan_0042.pdf', anyRendition(invoicePage))
const codes = (verdict: { reasons: { code: string }[] }) => verdict.reasons.map(({ code }) => code)

test('an invoice with an odd name and an empty mail is collected', () => {
  const verdict = judgeMail(anyMail({ subject: '', parts: [invoice] }), context)
  expect(verdict).toMatchObject({
    kind: 'invoice',
    direction: 'purchase',
    collect: true,
    where: 'attachment',
    language: 'nl',
    documents: [{ part: 0, kind: 'invoice', companions: [] }],
  })
  expect(verdict.reasons[0]?.say).toBe('scan_0042.pdf says FACTUUR, with a VAT number, a total and a bank account')
})

describe('papers that are not invoices are set aside with the word that says so', () => {
  test.each([
    ['quote', 'Offerte 2026-12', 'OFFERTE 2026-12\n\nTotaal incl. btw 121,00\nBE 0123.456.749\nGeldig tot 30/04/2026'],
    [
      'delivery-note',
      'Lieferung',
      'Lieferschein RE-2026-3\n\nRechnungsdatum: 01.02.2026\nNettobetrag 10,00 €\nUSt. 19 % 1,90 €\nRechnungsbetrag 11,90 €\nUSt-IdNr. DE136695976',
    ],
    ['order-confirmation', 'Commande', 'CONFIRMATION DE COMMANDE\n\nTotal HT 10,00\nTVA 2,10\nTotal TTC 12,10'],
    [
      'pro-forma',
      'Voorschot',
      'PRO FORMA FACTUUR\n\nTotaal incl. btw 121,00\nBE 0123.456.749 IBAN BE71 0961 2345 6769',
    ],
    ['statement', 'Stand', 'ACCOUNT STATEMENT\n\nInvoice 12 100.00\nInvoice 13 50.00\nBalance due 150.00'],
    ['other', 'Loon', 'LOONFICHE\n\nBruto 2.950,00\nRSZ 13,07 % -385,57\nNetto te betalen 721,75'],
    [
      'other',
      'Contract',
      'Onderhoudsovereenkomst\n\nDe diensten worden gefactureerd aan 78,00 EUR per beurt.\nFacturen zijn betaalbaar binnen 30 dagen.',
    ],
  ])('%s', (kind, subject, page) => {
    const verdict = judgeMail(anyMail({ subject, parts: [anyPart('doc.pdf', anyRendition(page))] }), context)
    expect(verdict).toMatchObject({ kind, collect: false, documents: [] })
  })
})

test('a credit note is a credit note although its labels speak of an invoice', () => {
  const page = invoicePage.replace('FACTUUR 2026-0042', 'CREDITNOTA\nFactuurnummer 2026-0042')
  expect(judgeMail(anyMail({ parts: [anyPart('a.pdf', anyRendition(page))] }), context)).toMatchObject({
    kind: 'credit-note',
    collect: true,
  })
})

test('terms, a logo and a work sheet beside the invoice are not documents', () => {
  const terms = anyPart(
    'cgv.pdf',
    anyRendition('Conditions générales de vente\n\nLes factures sont payables à 30 jours.'),
  )
  const logo = anyPart('logo.png', anyRendition('', { format: 'image', mediaType: 'image/png' }))
  const sheet = anyPart('werkbon.pdf', anyRendition('Werkbon\n\nUren 4,00\nHandtekening klant'))
  expect(judgeMail(anyMail({ parts: [terms, logo, invoice, sheet] }), context).documents).toEqual([
    { part: 2, kind: 'invoice', companions: [] },
  ])
})

test('a PDF and an XML of the same invoice are one document, and the XML is the original', () => {
  const lines = [{ name: 'Brood', quantity: 10, priceCents: 1_000, rate: 21 }]
  const eInvoice = makeEInvoice({ number: '2026-0042', lines })
  const ubl = anyPart('2026.xml', anyRendition('', { format: 'ubl', mediaType: 'application/xml', eInvoice }))
  const verdict = judgeMail(anyMail({ parts: [invoice, ubl] }), context)
  expect(verdict.documents).toEqual([{ part: 1, kind: 'invoice', companions: [0] }])
  expect(codes(verdict)).toEqual(['attachment.is-e-invoice', 'attachment.is-picture'])
})

test('a photo that holds several papers is none of them, whatever its name', () => {
  const seen = { format: 'image', mediaType: 'image/jpeg', ocr: 'done' } as const
  const photo = anyPart('factuur.jpg', anyRendition('', seen), { sizeBytes: 900_000 })
  const slip = (name: string) => anyPart(name, anyRendition(invoicePage, seen), { inside: 'archive', depth: 1 })
  const parts = [photo, slip('factuur.jpg/paper-1.jpg'), slip('factuur.jpg/paper-2.jpg')]
  expect(judgeMail(anyMail({ parts }), context).documents.map(({ part }) => part)).toEqual([1, 2])
})

test('a photo is not taken for one that was cut up because it shares its name', () => {
  const seen = { format: 'image', mediaType: 'image/jpeg', ocr: 'done' } as const
  const photo = (text: string) => anyPart('image.jpg', anyRendition(text, seen), { sizeBytes: 900_000 })
  const slip = anyPart('image.jpg/paper-1.jpg', anyRendition(invoicePage, seen), { inside: 'archive', depth: 1 })
  const parts = [photo(''), slip, photo(invoicePage.replace('2026-0042', '2026-0077'))]
  expect(judgeMail(anyMail({ parts }), context).documents.map(({ part }) => part)).toEqual([1, 2])
})

test('a PDF whose number only begins like that of an XML beside it is an invoice of its own', () => {
  const eInvoice = makeEInvoice({ number: '2026-1' })
  const ubl = anyPart('a.xml', anyRendition('', { format: 'ubl', mediaType: 'application/xml', eInvoice }))
  const other = anyPart('b.pdf', anyRendition(invoicePage.replace('2026-0042', '2026-12')))
  const own = anyPart('c.pdf', anyRendition(invoicePage.replace('2026-0042', '2026-1')))
  const { documents } = judgeMail(anyMail({ parts: [ubl, other, own] }), context)
  expect(documents).toEqual([
    { part: 0, kind: 'invoice', companions: [2] },
    { part: 1, kind: 'invoice', companions: [] },
  ])
})

test('two different invoices in one mail are two documents, and the same file twice is one', () => {
  const other = anyPart('b.pdf', anyRendition(invoicePage.replace('2026-0042', '2026-0043')))
  expect(
    judgeMail(anyMail({ parts: [invoice, other, { ...other, name: 'copy.pdf' }] }), context).documents.map(
      ({ part }) => part,
    ),
  ).toEqual([0, 1])
})

test('a locked PDF that the mail calls an invoice is collected, and says that it is locked', () => {
  const locked = anyPart('factuur.pdf', {
    format: 'pdf',
    mediaType: 'application/pdf',
    pages: [],
    pageCount: 0,
    text: '',
    isTruncated: false,
    unreadable: { code: 'file.encrypted' },
  })
  const verdict = judgeMail(anyMail({ subject: 'Factuur maart', parts: [locked] }), context)
  expect(verdict).toMatchObject({ kind: 'invoice', collect: true })
  expect(codes(verdict)).toEqual(['attachment.is-locked'])
})

describe('reminders', () => {
  const reminder = anyMail({
    subject: 'Herinnering: factuur 2026-0042',
    text: 'Onze factuur staat nog open.',
    parts: [invoice],
  })

  test('the copy of a known invoice is not collected again', () => {
    const verdict = judgeMail(reminder, {
      ...context,
      knownInvoices: [{ supplierVatNumber: 'BE0123456749', invoiceNumber: '2026-0042' }],
    })
    expect(verdict).toMatchObject({ kind: 'reminder', collect: false, documents: [] })
    expect(codes(verdict)).toContain('attachment.is-known')
  })

  test('an invoice that was never received before is collected from its reminder', () => {
    expect(judgeMail(reminder, context)).toMatchObject({
      kind: 'reminder',
      collect: true,
      where: 'attachment',
      documents: [{ part: 0, kind: 'invoice' }],
    })
  })
})

test.each([
  'Gelieve onze factuur in bijlage te vinden. Indien de factuur niet betaald is op de vervaldag, is intrest verschuldigd.',
  'Anbei unsere Rechnung. Offene Rechnungen werden nach 30 Tagen angemahnt.',
])('an invoice that says what happens when it is not paid is no reminder: %s', (text) => {
  const verdict = judgeMail(anyMail({ subject: 'Factuur 2026-0042', text, parts: [invoice] }), context)
  expect(verdict).toMatchObject({ kind: 'invoice', collect: true })
})

describe('our own side', () => {
  test('an invoice that we sent is a sale and kept apart', () => {
    const sent = anyMail({
      from: [{ name: '', address: 'info@lune.example' }],
      to: [{ name: '', address: 'klant@elders.example' }],
      deliveredTo: [],
      parts: [invoice],
    })
    expect(judgeMail(sent, context)).toMatchObject({ kind: 'invoice', direction: 'sales', collect: false })
    expect(judgeMail(anyMail({ parts: [invoice] }), { ...context, folderUse: 'sent' }).direction).toBe('sales')
  })

  test('a colleague who forwards an invoice does not make it a sale', () => {
    const forwarded = anyMail({
      subject: 'FW: rekening',
      from: [{ name: '', address: 'olivier@lune.example' }],
      parts: [invoice],
    })
    expect(judgeMail(forwarded, context)).toMatchObject({ direction: 'purchase', collect: true })
  })
})

describe('phishing is never collected', () => {
  test('failed authentication', () => {
    const mail = anyMail({
      authenticationResults: ['mx.lune.example; dkim=fail header.d=gist.example; spf=softfail; dmarc=fail'],
      parts: [invoice],
    })
    expect(judgeMail(mail, context)).toMatchObject({ kind: 'phishing', collect: false, documents: [] })
  })

  test('a changed account in another country, in a hurry', () => {
    const mail = anyMail({
      subject: 'DRINGEND: factuur',
      text: 'Ons rekeningnummer is gewijzigd.',
      parts: [
        anyPart('f.pdf', anyRendition(invoicePage.replace('BE71 0961 2345 6769', 'DE89 3704 0044 0532 0130 00'))),
      ],
    })
    expect(judgeMail(mail, context)).toMatchObject({ kind: 'phishing', collect: false })
    expect(codes(judgeMail(mail, context))).toEqual(
      expect.arrayContaining(['payment.account-changed', 'payment.foreign-account', 'sender.presses']),
    )
  })

  test('one weak sign alone is not enough', () => {
    const mail = anyMail({
      subject: 'Factuur',
      text: 'Ons nieuw rekeningnummer staat op de factuur.',
      parts: [invoice],
    })
    expect(judgeMail(mail, context)).toMatchObject({ kind: 'invoice', collect: true })
  })
})
