import { describe, expect, test } from 'vitest'
import type { MessageHead, StructurePart } from '#connectors/kit/mailbox.ts'
import { judgeSlice, triage } from './triage.ts'

const part = (mediaType: string, over: Partial<StructurePart> = {}): StructurePart => ({
  part: '1',
  mediaType,
  name: '',
  disposition: null,
  sizeBytes: 900,
  encoding: '7bit',
  charset: 'utf-8',
  contentId: '',
  ...over,
})
const head = (subject: string, parts: StructurePart[], address = 'tom@vriend.example'): MessageHead => ({
  uid: 1,
  messageId: '',
  subject,
  from: [{ name: '', address }],
  to: [],
  cc: [],
  deliveredTo: [],
  sentAt: null,
  receivedAt: new Date(0),
  sizeBytes: 2_000,
  parts,
  isStructureKnown: true,
})
const big = { isBackfill: true, folderSize: 50_000 }
const fresh = { isBackfill: false, folderSize: 100 }
const attached = (mediaType: string, name: string) =>
  part(mediaType, { part: '2', name, disposition: 'attachment', sizeBytes: 60_000 })

describe('a mail is fetched whole for anything that may be a paper', () => {
  test.each([
    ['application/pdf', ''],
    ['application/octet-stream', 'Factuur.PDF'],
    ['text/xml', 'inv.xml'],
    ['application/zip', 'a.zip'],
    ['message/rfc822', ''],
    ['text/plain', 'odd.pdf'],
  ])('%s %s', (mediaType, name) => {
    expect(triage(head('hoi', [part('text/plain'), attached(mediaType, name)]), big).decision).toBe('read')
  })

  test('when the server could not say what is inside', () => {
    expect(triage({ ...head('hoi', []), isStructureKnown: false }, big).decision).toBe('read')
  })

  test('a picture only where a word speaks of an invoice', () => {
    expect(triage(head('factuur', [part('text/plain'), attached('image/jpeg', 'IMG_1.jpg')]), big).decision).toBe(
      'read',
    )
    expect(
      triage(head("foto's van zaterdag", [part('text/plain'), attached('image/jpeg', 'IMG_1.jpg')]), big).decision,
    ).toBe('settled')
  })

  test('a photo that one sends to oneself, or for the bookkeeping', () => {
    const photo = [part('text/plain', { sizeBytes: 200 }), attached('image/heic', 'IMG_1.HEIC')]
    const own = { ...head('', photo), to: [{ name: '', address: 'Tom@vriend.example' }] }
    expect(triage(own, big).decision).toBe('read')
    expect(triage(head('bonnetjes', photo), big).decision).toBe('read')
    expect(triage(head('bonne journée', photo), fresh).decision).toBe('slice')
    expect(judgeSlice(head('foto', photo), 'voor de boekhouding', fresh)).toBe('read')
    expect(judgeSlice(head('foto', photo), 'groetjes uit Rome', fresh)).not.toBe('read')
  })
})

test('in a big back-fill only a weak sign earns a look at the text; elsewhere every text mail is looked at', () => {
  const lunch = head('lunch vrijdag?', [part('text/plain')])
  expect(triage(lunch, big)).toMatchObject({
    decision: 'settled',
    verdict: { kind: 'personal', collect: false, reasons: [{ code: 'envelope.has-no-sign' }] },
  })
  expect(triage(lunch, { isBackfill: true, folderSize: 300 }).decision).toBe('slice')
  expect(triage(lunch, { isBackfill: false, folderSize: 50_000 }).decision).toBe('slice')
  for (const subject of ['Your trip with Rit', 'Votre commande 12', 'Ihre Buchung', 'Bedankt voor je bestelling'])
    expect(triage(head(subject, [part('text/plain')]), big).decision).toBe('slice')
})

test('the plain text is sliced, or the HTML where there is no plain text worth it', () => {
  const both = [part('text/plain', { sizeBytes: 20 }), part('text/html', { part: '2', sizeBytes: 8_000 })]
  expect(triage(head('order', both), big)).toMatchObject({ decision: 'slice', part: { mediaType: 'text/html' } })
})

describe('a slice', () => {
  const any = head('bericht', [part('text/plain')])

  test('that shows an invoice and a link or amount asks for the whole mail', () => {
    expect(judgeSlice(any, 'Download uw factuur: https://zon.example/f/1', fresh)).toBe('read')
    expect(judgeSlice(any, 'Receipt. Total € 12.10', fresh)).toBe('read')
  })

  test('in a back-fill of years needs more: a newsletter about invoicing is settled, an invoice link is not', () => {
    const newsletter = {
      ...any,
      subject: 'E-facturatie: wat verandert er?',
      from: [{ name: '', address: 'nieuwsbrief@gilde.example' }],
    }
    expect(judgeSlice(newsletter, 'Lees meer over uw factuur in 2026: https://gilde.example', big)).not.toBe('read')
    expect(judgeSlice({ ...any, subject: 'Uw verbruik' }, 'Uw factuur 20260012 staat klaar', big)).toBe('read')
  })

  test('that only chats is settled', () => {
    expect(judgeSlice(any, 'De factuur heb ik al doorgestuurd naar de boekhouder.', fresh)).toMatchObject({
      collect: false,
      reasons: [{ code: 'text.has-no-sign' }],
    })
  })
})

test('fifty thousand heads are judged in under a second', () => {
  const heads = Array.from({ length: 50_000 }, (_, i) =>
    head(`planning week ${i}`, [part('text/plain'), part('text/html')]),
  )
  const start = performance.now()
  for (const one of heads) triage(one, big)
  expect(performance.now() - start).toBeLessThan(1_000)
})

test.each([
  ['Je bestelling SO790843 is ontvangen', 'webshop@kade.example', 'order-confirmation'],
  ['Bestätigung', 'noreply@bank.example', 'other'],
  ['Undelivered Mail Returned to Sender', 'mailer-daemon@post.example', 'other'],
  ['Trois idées pour l’automne', 'newsletter@brightquill.example', 'newsletter'],
  ['Morgen eten?', 'tom.claes@vriend.example', 'personal'],
])('%s from %s is settled as %s', (subject, address, kind) => {
  expect(judgeSlice(head(subject, [part('text/plain')], address), 'Tot dan, groetjes.', fresh)).toMatchObject({ kind })
})
