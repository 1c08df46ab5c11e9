import { readVatNumber } from '@facteur/formats/vat-number.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'
import { mailboxAddressOf } from '../sources/mailbox-address.ts'
import { ownHostOf } from '../suppliers/public-host.ts'
import { findUsualRecipients } from './usual-recipients.ts'

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
  const users = sources.flatMap((source) => mailboxAddressOf(source.settings))
  const declared = [...users, ...sources.flatMap((one) => one.aliases)]
  return {
    // As typed by the owner, with spaces and dots or without the country.
    ownVatNumbers:
      organisation.vat_number === null ? [] : [readVatNumber(organisation.vat_number, 'BE') ?? organisation.vat_number],
    ownAddresses: [...new Set([...declared, ...(await usualRecipients(tx, ctx, declared))])],
    ownNames: [organisation.name],
  }
}

/** Hosts that are ours alone, so that a colleague's forward teaches nothing about a supplier. */
export async function getOwnHostsWithin(tx: Tx, ctx: Context): Promise<string[]> {
  const now = ctx.clock.now().getTime()
  const known = ownHosts.get(ctx.organisation)
  if (known !== undefined && now - known.at < keptForMs) return known.hosts
  const { ownAddresses } = await getOwnSideWithin(tx, ctx)
  const hosts = [...new Set(ownAddresses.flatMap((address) => ownHostOf(address) ?? []))]
  ownHosts.set(ctx.organisation, { at: now, hosts })
  return hosts
}

const ownHosts = new Map<string, { at: number; hosts: string[] }>()

const keptForMs = 30_000
const recipients = new Map<string, { at: number; addresses: string[] }>()

/** Asked twice a minute at most. */
async function usualRecipients(tx: Tx, ctx: Context, declared: readonly string[]): Promise<string[]> {
  const now = ctx.clock.now().getTime()
  const known = recipients.get(ctx.organisation)
  if (known !== undefined && now - known.at < keptForMs) return known.addresses
  const addresses = await findUsualRecipients(tx, ctx, declared)
  recipients.set(ctx.organisation, { at: now, addresses })
  return addresses
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
