import { readVatNumber } from '@facteur/formats/vat-number.ts'
import { sql } from '#platform/database.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'
import { ownHostOf } from '../suppliers/public-host.ts'

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
    ownAddresses: [
      ...new Set([...users, ...sources.flatMap((one) => one.aliases), ...(await usualRecipients(tx, ctx))]),
    ],
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
const mostMails = 2_000
const leastShare = 0.1
const recipients = new Map<string, { at: number; addresses: string[] }>()

/** Whom the mail is for: addresses that at least a tenth of the latest mails in received folders were sent to. Asked twice a minute at most. */
async function usualRecipients(tx: Tx, ctx: Context): Promise<string[]> {
  const now = ctx.clock.now().getTime()
  const known = recipients.get(ctx.organisation)
  if (known !== undefined && now - known.at < keptForMs) return known.addresses
  const { rows } = await sql<{ address: string }>`
    with latest as (
      select m.recipients from message m
      left join source_folder f on f.source_id = m.source_id and f.path = m.folder
      where m.organisation_id = ${ctx.organisation} and f.is_sent is not true
      order by m.received_at desc limit ${mostMails}::int)
    select address from (select unnest(latest.recipients) as address from latest) one
    group by address having count(*) >= greatest(5, ${leastShare}::numeric * (select count(*) from latest)) limit 20`.execute(
    tx,
  )
  const addresses = rows.map((row) => row.address)
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
