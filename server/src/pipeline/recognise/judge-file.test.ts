import type { EInvoiceParty } from '@facteur/formats/einvoice/einvoice.ts'
import { makeEInvoice } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { expect, test } from 'vitest'
import { anyMail, anyPart, anyRendition, invoicePage } from '../testing/any.ts'
import { judgeFile } from './judge-file.ts'

const context = { ownVatNumbers: ['BE0123456749'], ownAddresses: [], ownNames: [] }
const anyFile = (rendition = anyRendition(invoicePage)) => ({
  mediaType: rendition.mediaType,
  sizeBytes: 1,
  sha256: 'x',
  rendition,
  parts: [],
})

test('an uploaded invoice is the document itself', () => {
  expect(judgeFile(anyFile(), { name: 'x.pdf', context })).toMatchObject({
    kind: 'invoice',
    collect: true,
    where: 'file',
    documents: [{ part: null }],
  })
})

test('an uploaded photo is taken on the word of who uploads it', () => {
  expect(
    judgeFile(anyFile(anyRendition('', { format: 'image', mediaType: 'image/jpeg' })), { name: 'IMG_1.jpg', context }),
  ).toMatchObject({ collect: true, where: 'file' })
})

test('a member of an uploaded ZIP is named by its part', () => {
  const zip = {
    ...anyFile(anyRendition('', { format: 'zip' })),
    parts: [
      anyPart('z.zip/readme.txt', anyRendition('hello there, this is a text', { format: 'text' })),
      anyPart('z.zip/i.pdf', anyRendition(invoicePage)),
    ],
  }
  expect(judgeFile(zip, { name: 'z.zip', context }).documents).toEqual([{ part: 1, kind: 'invoice', companions: [] }])
})

test('of a pile of scans every paper is kept that is not plainly something else, and never the pile itself', () => {
  const scan = (text: string, over = {}) => anyRendition(text, { ocr: 'done', ...over })
  const unclear = 'Ons kenmerk 77\nWerken aan de gevel van het pand te Gent\nTotaal   80,00'
  const quote = 'OFFERTE 2026-9\nGeldig tot 1 mei 2026\nWij bieden u vrijblijvend aan\nTotaal   90,00'
  const texts = [invoicePage, unclear, quote]
  const pile = {
    ...anyFile(scan(texts.join('\f'), { isPile: true })),
    parts: texts.map((text, at) => anyPart(`factuur.pdf/page-${at + 1}.pdf`, scan(text), { inside: 'pile' })),
  }
  const { documents } = judgeFile(pile, { name: 'factuur.pdf', context })
  expect(documents.map(({ part, kind }) => [part, kind])).toEqual([
    [0, 'invoice'],
    [1, 'invoice'],
  ])
  const mailed = [anyPart('factuur.pdf', pile.rendition), ...pile.parts]
  const mail = anyMail({ subject: 'Facturen', text: 'Facturen in bijlage', parts: mailed })
  const asMail = judgeFile({ ...pile, mail, parts: mailed }, { name: 'mail.eml', context })
  expect(asMail.documents.map(({ part }) => part)).toEqual([1, 2])
})

test('an e-invoice of which we are the supplier is a sale', () => {
  const eInvoice = makeEInvoice()
  const directionOf = (supplier: Partial<EInvoiceParty>) => {
    const said = { ...eInvoice, supplier: { ...eInvoice.supplier, ...supplier } }
    const file = anyFile(anyRendition('', { format: 'ubl', eInvoice: said }))
    const { direction, collect, documents } = judgeFile(file, { name: 'a.xml', context })
    // What is kept apart would not be archived: nothing of it is named.
    expect([collect, documents.length]).toEqual(direction === 'sales' ? [false, 0] : [true, 1])
    return direction
  }
  const none = { vatNumber: null, registrationNumber: null, peppolParticipant: null }
  expect(directionOf({ ...none, vatNumber: 'BE0123456749' })).toBe('sales')
  expect(directionOf({ ...none, peppolParticipant: '0208:0123456749' })).toBe('sales')
  expect(directionOf({ ...none, vatNumber: 'BE0987654394' })).toBe('purchase')
  expect(directionOf(none)).toBe('purchase')
})

test('a file that cannot be read says why', () => {
  const broken = { ...anyRendition(''), pages: [], unreadable: { code: 'file.damaged' as const } }
  expect(judgeFile(anyFile(broken), { name: 'a.bin', context }).reasons[0]).toMatchObject({
    code: 'attachment.is-unreadable',
    facts: { why: 'file.damaged' },
  })
})

test('a blank page is no scan: it is kept for somebody to look at, a scan that was not read yet is taken', () => {
  const judge = (over: object) => judgeFile(anyFile(anyRendition('', over)), { name: 'scan0001.pdf', context })
  const blank = judge({})
  expect([blank.collect, blank.isUnsure, blank.reasons[0]?.code]).toEqual([false, true, 'attachment.shows-nothing'])
  expect(judge({ ocr: 'needed' }).collect).toBe(true)
})

test('an e-invoice of type 325 is a pro forma', () => {
  const rendition = anyRendition('', { format: 'ubl', eInvoice: { ...makeEInvoice(), typeCode: '325' } })
  expect(judgeFile(anyFile(rendition), { name: 'x.xml', context })).toMatchObject({ kind: 'pro-forma', collect: false })
})
