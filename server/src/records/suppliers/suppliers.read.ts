import type { LearnedField, Supplier } from '@facteur/contract/supplier.ts'
import { sql } from 'kysely'
import { Fault } from '#platform/fault.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'
import { likePattern } from '../page-cursor.ts'
import type { KeptHint } from '../tables.ts'
import type { SupplierRow } from './meet-supplier.ts'

export const supplierMissing = () => new Fault('supplier.missing', { say: 'This supplier does not exist.' })

const mostListed = 5_000

/** Everyone whose papers were archived, by name. */
export async function listSuppliers(ctx: Context, { query }: { query?: string | undefined }): Promise<Supplier[]> {
  return inTransaction(ctx, async (tx) => {
    let rows = tx
      .selectFrom('supplier')
      .selectAll()
      .where('organisation_id', '=', ctx.organisation)
      .where('document_count', '>', 0)
      .orderBy(sql`lower(coalesce(nullif(btrim(name), ''), hosts[1], vat_numbers[1]))`)
      .orderBy('id')
      .limit(mostListed)
    const text = query?.trim() ?? ''
    if (text !== '') {
      const pattern = likePattern(text)
      const compact = likePattern(text.toUpperCase().replaceAll(/[^A-Z\d]/g, '') || '-')
      rows = rows.where(
        sql<boolean>`(name ilike ${pattern} or array_to_string(hosts, ' ') ilike ${pattern}
          or array_to_string(vat_numbers, ' ') like ${compact} or accounts::text like ${compact})`,
      )
    }
    return toSuppliers(tx, ctx, await rows.execute())
  })
}

export const getSupplier = (ctx: Context, id: string): Promise<Supplier> =>
  inTransaction(ctx, (tx) => getSupplierWithin(tx, ctx, id))

export async function getSupplierWithin(tx: Tx, ctx: Context, id: string): Promise<Supplier> {
  const rows = await tx
    .selectFrom('supplier')
    .selectAll()
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
  const [supplier] = await toSuppliers(tx, ctx, rows)
  if (supplier === undefined) throw supplierMissing()
  return supplier
}

async function toSuppliers(tx: Tx, ctx: Context, rows: readonly SupplierRow[]): Promise<Supplier[]> {
  const kept = await tx
    .selectFrom('pdf_password')
    .select(['supplier_id', 'sender'])
    .where('organisation_id', '=', ctx.organisation)
    .execute()
  const withPassword = new Set(kept.map((one) => one.supplier_id))
  const senders = new Set(kept.flatMap((one) => (one.supplier_id === null ? (one.sender ?? []) : [])))
  return rows.map((row) => ({
    id: row.id,
    name: shownNameOf(row),
    vatNumbers: row.vat_numbers,
    accounts: row.accounts,
    hosts: row.hosts,
    documentCount: row.document_count,
    showsPictures: row.shows_pictures,
    firstDocumentOn: row.first_document_on,
    lastDocumentOn: row.last_document_on,
    learned: row.hints.map(toLearned),
    hasPassword: withPassword.has(row.id) || row.hosts.some((host) => senders.has(host)),
  }))
}

/** Never an empty line: where no paper said a name, the host of its mails stands for it, or what else it is known by. */
const shownNameOf = ({ name, hosts, vat_numbers, accounts, id }: SupplierRow): string =>
  [name.replaceAll(/\s+/g, ' ').trim(), hosts[0], vat_numbers[0], accounts[0]?.iban, id].find(
    (one) => one !== undefined && one !== '',
  ) ?? id

const toLearned = (hint: KeptHint): LearnedField => ({
  field: hint.field,
  is: hint.is,
  value: hint.value ?? null,
  label: hint.label ?? null,
  learnedAt: hint.learnedAt,
  document: hint.document,
})
