import { type Fields, noFields } from '@facteur/contract/verdict.ts'
import { sha256Hex } from '#platform/crypto.ts'
import { makeId } from '#platform/ids.ts'
import { type Context, inTransaction } from '../context.ts'
import type { StoredReason } from '../reason.ts'

type Given = {
  fields?: Partial<Fields>
  state?: 'extracted' | 'unreadable'
  kind?: string
  sender?: string
  isBackfill?: boolean
  holdReasons?: StoredReason[]
  reasons?: StoredReason[]
  text?: string
}

let count = 0

/** An invented invoice on its way, as extract leaves it: ready to be sealed. Returns its id. */
export async function insertDocument(ctx: Context, given: Given = {}): Promise<string> {
  const { state = 'extracted', kind = 'invoice', sender = 'facturen@gist.example' } = given
  const id = makeId('DocumentId')
  const text = given.text ?? `FACTUUR ${(count += 1)}`
  const bytes = Buffer.from(`%PDF-1.4 ${id} ${text}`)
  const words = text.split(' ').map((word, i) => ({ text: word, box: [40 + 60 * i, 40, 95 + 60 * i, 52] }))
  const rendition = {
    format: 'pdf',
    mediaType: 'application/pdf',
    pages: [{ number: 1, widthPt: 595, heightPt: 842, words, text }],
    pageCount: 1,
    text,
    isTruncated: false,
  }
  const original_object = await ctx.vault.store(ctx.organisation, bytes)
  const rendition_object = await ctx.vault.store(ctx.organisation, Buffer.from(JSON.stringify(rendition)))
  const fields: Fields = {
    ...noFields,
    supplierName: 'Bakkerij De Gist BV',
    supplierVatNumber: 'BE0123456749',
    invoiceNumber: `2026-${id.slice(-6)}`,
    issuedOn: '2026-03-31',
    currency: 'EUR',
    totalIncludingVat: '121.00',
    creditorIban: 'BE71096123456769',
    ...given.fields,
  }
  await inTransaction(ctx, (tx) =>
    tx
      .insertInto('document')
      .values({
        id,
        organisation_id: ctx.organisation,
        state,
        kind,
        place: 'attachment',
        language: 'nl',
        name: 'factuur.pdf',
        media_type: 'application/pdf',
        format: 'pdf',
        size_bytes: bytes.length,
        sha256: sha256Hex(bytes),
        original_object,
        rendition_object,
        companions: '[]',
        twin_of: null,
        fields: JSON.stringify(fields),
        confidence: '{}',
        evidence: '{}',
        reasons: JSON.stringify(given.reasons ?? []),
        hints: JSON.stringify(sender === '' ? {} : { senderAddress: sender }),
        hold_reasons: JSON.stringify(given.holdReasons ?? []),
        is_backfill: given.isBackfill ?? false,
        retain_until: null,
      })
      .execute(),
  )
  return id
}
