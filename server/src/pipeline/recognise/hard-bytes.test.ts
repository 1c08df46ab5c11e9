import { type Mail, writeMail } from '@facteur/e2e/invented/mime.ts'
import { makeZip } from '@facteur/e2e/invented/zip.ts'
import { expect, test } from 'vitest'
import { openMail } from '../../../../reader/src/open.ts'
import type { JudgeContext } from './judge-context.ts'
import { judgeMail } from './judge-mail.ts'

const context: JudgeContext = { ownVatNumbers: [], ownAddresses: ['noor@lune.example'], ownNames: ['Atelier Lune'] }
const ubl = Buffer.from(
  `<?xml version="1.0"?><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><cbc:ID>2026-0042</cbc:ID><cbc:IssueDate>2026-03-02</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>De Gist</cbc:Name></cac:PartyName></cac:Party></cac:AccountingSupplierParty></Invoice>`,
)
const xml = { name: '2026-0042.xml', mediaType: 'application/xml', bytes: ubl }
const noor = { name: 'Noor Claes', address: 'noor@lune.example' }
const gist = { name: 'Bakkerij De Gist', address: 'an@gist.example' }
const date = new Date('2026-03-02T09:00:00Z')

const plain: Mail = { from: gist, to: [noor], subject: 'Bericht', date, text: '', messageId: '<1@gist.example>' }
const judge = async (over: Partial<Mail>) => {
  const raw = writeMail({ ...plain, ...over })
  return judgeMail(await openMail(raw, { isLean: false }), context)
}

test('an invoice is found in a ZIP, and in a mail inside a mail', async () => {
  const zip = { name: 'maart.zip', mediaType: 'application/zip', bytes: makeZip([{ name: xml.name, bytes: ubl }]) }
  expect(await judge({ attachments: [zip] })).toMatchObject({ kind: 'invoice', collect: true })
  const inner = writeMail({ ...plain, subject: 'Factuur', text: 'In bijlage.', attachments: [xml] })
  const eml = { name: 'oud.eml', mediaType: 'message/rfc822', bytes: inner }
  expect(await judge({ attachments: [eml] })).toMatchObject({ kind: 'invoice', collect: true })
})

test('what the owner forwards as "factuur" is collected, or shown when nothing is found in it', async () => {
  expect(await judge({ from: noor, subject: 'Fwd: factuur bakker', attachments: [xml] })).toMatchObject({
    collect: true,
  })
  const empty = await judge({ from: noor, subject: 'Fwd: factuur bakker', text: 'zie hieronder' })
  expect(empty).toMatchObject({ collect: false, isUnsure: true })
})

test('a mail moved in from another mailbox is judged like any other', async () => {
  const moved = await judge({ to: [{ name: '', address: 'oud@elders.example' }], attachments: [xml] })
  expect(moved).toMatchObject({ kind: 'invoice', collect: true })
})
