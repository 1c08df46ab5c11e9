import { readVatNumber } from '@facteur/formats/vat-number.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'

/** Who "we" are, so that our own VAT number is never taken for the supplier's. */
export type OwnSide = { ownVatNumbers: string[]; ownAddresses: string[]; ownNames: string[] }

export const getOwnSide = (ctx: Context): Promise<OwnSide> => inTransaction(ctx, (tx) => getOwnSideWithin(tx, ctx))

export async function getOwnSideWithin(tx: Tx, ctx: Context): Promise<OwnSide> {
  const organisation = await tx
    .selectFrom('organisation')
    .select(['name', 'vat_number'])
    .where('organisation_id', '=', ctx.organisation)
    .executeTakeFirstOrThrow()
  const sources = await tx
    .selectFrom('source')
    .select(['settings', 'aliases'])
    .where('organisation_id', '=', ctx.organisation)
    .execute()
  const users = sources.flatMap((source) =>
    typeof source.settings['user'] === 'string' && source.settings['user'].includes('@')
      ? [source.settings['user']]
      : [],
  )
  return {
    // As typed by the owner, with spaces and dots or without the country.
    ownVatNumbers:
      organisation.vat_number === null ? [] : [readVatNumber(organisation.vat_number, 'BE') ?? organisation.vat_number],
    ownAddresses: [...new Set([...users, ...sources.flatMap((source) => source.aliases)])],
    ownNames: [organisation.name],
  }
}

/** Numbers of invoices that are in the archive, so that a reminder's copy is known for what it is. */
export async function findKnownInvoices(ctx: Context): Promise<{ supplierVatNumber: string; invoiceNumber: string }[]> {
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('document')
      .select(['supplier_vat_number', 'invoice_number'])
      .where('organisation_id', '=', ctx.organisation)
      .where('state', 'in', ['extracted', 'archived'])
      .where('supplier_vat_number', 'is not', null)
      .where('invoice_number', 'is not', null)
      .orderBy('id', 'desc')
      .limit(5000)
      .execute(),
  )
  return rows.map((row) => ({
    supplierVatNumber: row.supplier_vat_number ?? '',
    invoiceNumber: row.invoice_number ?? '',
  }))
}
