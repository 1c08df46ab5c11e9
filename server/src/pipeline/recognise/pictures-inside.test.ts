import { createHash } from 'node:crypto'
import type { EInvoice } from '@facteur/formats/einvoice/einvoice.ts'
import { makeEInvoice } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { makeUbl } from '@facteur/formats/einvoice/testing/make-xml.ts'
import type { OpenedFile, OpenedPart, Rendition } from '@facteur/formats/rendition.ts'
import { expect, test } from 'vitest'
import { judgeFile } from './judge-file.ts'
import { picturesInside } from './pictures-inside.ts'

const rendition = (format: Rendition['format'], text: string, eInvoice?: EInvoice): Rendition => ({
  format,
  mediaType: format === 'ubl' ? 'application/xml' : 'application/pdf',
  pages: [],
  pageCount: 1,
  text,
  isTruncated: false,
  ...(eInvoice === undefined ? {} : { eInvoice }),
})

const part = (name: string, inside: OpenedPart['inside'], read: Rendition): OpenedPart => ({
  name,
  declaredType: '',
  mediaType: read.mediaType,
  sizeBytes: 50_000,
  sha256: createHash('sha256').update(name).digest('hex'),
  isInline: false,
  inside,
  depth: 1,
  rendition: read,
  bytes: new Uint8Array(),
})

const bill = part('a.xml', 'message', rendition('ubl', makeUbl(), makeEInvoice()))
const hours = part('a.xml/hours.pdf', 'e-invoice', rendition('pdf', 'Hours of the workshop: 12'))
const picture = part('a.xml/f.pdf', 'e-invoice', rendition('pdf', 'Factuur T-2031/07 totaal 664,35'))
const stranger = part('b.pdf', 'message', rendition('pdf', 'Algemene voorwaarden'))

test('of the papers inside an e-invoice the one that prints its number comes first; others of the mail are not taken', () => {
  expect(picturesInside([stranger, bill, hours, picture, stranger], 1)).toEqual([3, 2])
})

test('a file handed in is one document, and what lies inside it are its companions', () => {
  const file: OpenedFile = {
    mediaType: 'application/xml',
    sizeBytes: 9_000,
    sha256: bill.sha256,
    rendition: bill.rendition,
    parts: [hours, picture],
  }
  const verdict = judgeFile(file, {
    name: 'a.xml',
    context: { ownVatNumbers: [], ownAddresses: [], ownNames: [], knownInvoices: [] },
  })
  expect(verdict).toMatchObject({
    kind: 'invoice',
    collect: true,
    documents: [{ part: null, kind: 'invoice', companions: [1, 0] }],
  })
})
