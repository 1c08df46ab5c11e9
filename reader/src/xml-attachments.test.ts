import { makeCii, makeUbl } from '@facteur/formats/einvoice/testing/make-xml.ts'
import { expect, test } from 'vitest'
import { openFile, openMail } from './open.ts'

// The smallest PDF with a page: enough to be known and opened.
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
)
const attached = (bytes: Buffer, name: string, type: string) =>
  `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="${type}" filename="${name}">${bytes.toString('base64')}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`

const openXml = (bytes: Uint8Array) => openFile({ bytes, name: 'bill.xml', isLean: false })

test('the PDF inside an e-invoice follows it as a part; what the bytes do not show as a paper stays inside', async () => {
  const extra =
    attached(pdf, '../../Factuur &amp; co.pdf', 'application/octet-stream') +
    attached(Buffer.from('hours;12\n'.repeat(50)), 'hours.pdf', 'application/pdf') +
    attached(Buffer.from(makeUbl()), 'other.xml', 'text/xml')
  const opened = await openXml(Buffer.from(makeUbl({ extra })))
  expect(opened.parts.map(({ inside, mediaType }) => ({ inside, mediaType }))).toEqual([
    { inside: 'e-invoice', mediaType: 'application/pdf' },
  ])
  expect(opened.parts[0]?.name).toMatch(/^bill\.xml\/Factuur/)
  expect(Buffer.from(opened.parts[0]?.bytes ?? []).equals(pdf)).toBe(true)
  expect(opened.rendition.text).not.toContain(pdf.toString('base64').slice(0, 60))
  expect(opened.rendition.format).toBe('ubl')
})

test('in a mail it follows its XML among the parts', async () => {
  const xml = Buffer.from(makeUbl({ extra: attached(pdf, 'f.pdf', 'application/pdf') })).toString('base64')
  const mail = `From: a@vonk.example\r\nTo: b@maan.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: application/xml; name="e.xml"\r\nContent-Disposition: attachment; filename="e.xml"\r\nContent-Transfer-Encoding: base64\r\n\r\n${xml.replace(/(.{76})/g, '$1\r\n')}\r\n`
  const { parts } = await openMail(Buffer.from(mail), { isLean: false })
  expect(parts.map(({ name, inside }) => [name, inside])).toEqual([
    ['e.xml', 'message'],
    ['e.xml/f.pdf', 'e-invoice'],
  ])
})

const named = makeCii(2).replaceAll('Edelsmederij Vonk BV', 'Bijoux Éloïse GmbH')
const encodings: [string, Buffer][] = [
  ['UTF-8', Buffer.from(named)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${named}`)],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${named.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(named.replace('UTF-8', 'UTF-16'), 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\ufeff${named.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16()],
  ['ISO-8859-1', Buffer.from(named.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
  ['ISO-8859-1 that says nothing of it', Buffer.from(named.replace(' encoding="UTF-8"', ''), 'latin1')],
]

test.each(encodings)('an e-invoice in %s keeps its letters', async (_, bytes) => {
  const { rendition } = await openXml(bytes)
  expect(rendition.format).toBe('cii')
  expect(rendition.eInvoice?.supplier.name).toBe('Bijoux Éloïse GmbH')
})

test('a DOCTYPE is refused, and an e-invoice in its envelope is known', async () => {
  const body = makeUbl().replace(/<\?xml[^>]*\?>\s*/, '')
  expect((await openXml(Buffer.from(`<!DOCTYPE x>${body}`))).rendition.unreadable?.code).toBe('file.doctype-refused')
  const envelope = `<StandardBusinessDocument xmlns="urn:e"><StandardBusinessDocumentHeader/>${body}</StandardBusinessDocument>`
  expect((await openXml(Buffer.from(envelope))).rendition.format).toBe('ubl')
})
