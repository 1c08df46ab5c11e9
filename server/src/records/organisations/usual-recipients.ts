import { sql } from '#platform/database.ts'
import type { Context, Tx } from '../context.ts'
import { ownHostOf } from '../suppliers/public-host.ts'

const mostMails = 2_000
const leastShare = 0.1
// A host in the profiles of more suppliers than this is that of a colleague, who forwarded them before we were known.
const mostSuppliersOfHost = 2

type Named = { address: string; to: number }
/** What the latest mails tell of an address that many were sent to. Counts of mails. */
type Usual = { address: string; to: number; from: number; fromToSelf: number; fromToUs: number }

/**
 * Whom the mail is for: addresses that at least a tenth of the latest mails in received folders were sent to. Not those at a
 * host of a known supplier, nor those that write to us: a list or a flood does not make their invoices ours.
 * `declared`: addresses that the owner gave, and others at their hosts, are ours whatever the mails say.
 */
export async function findUsualRecipients(tx: Tx, ctx: Context, declared: readonly string[]): Promise<string[]> {
  const named = await countRecipients(tx, ctx)
  const ownHosts = new Set(declared.flatMap((one) => ownHostOf(one) ?? []))
  const isSure = (address: string) => declared.includes(address) || ownHosts.has(ownHostOf(address) ?? '')
  const theirs = await findSupplierHosts(tx, ctx, named)
  const open = named.filter(({ address }) => isSure(address) || !theirs.has(ownHostOf(address) ?? ''))
  const usual = await countSent(tx, ctx, { named: open, declared })
  return usual.filter((one) => isSure(one.address) || !writesToUs(one)).map((one) => one.address)
}

// Ours writes to customers, and now and then to itself; a list writes to itself, with us out of sight; a supplier to us.
const writesToUs = ({ to, from, fromToSelf, fromToUs }: Usual): boolean =>
  (fromToUs > 0 && fromToUs * 2 >= from) || (fromToSelf > 0 && fromToSelf * 2 >= to)

const latestOf = (ctx: Context) => sql`
  select m.sender, m.recipients from message m
  left join source_folder f on f.source_id = m.source_id and f.path = m.folder
  where m.organisation_id = ${ctx.organisation} and f.is_sent is not true
  order by m.received_at desc limit ${mostMails}::int`

async function countRecipients(tx: Tx, ctx: Context): Promise<Named[]> {
  const { rows } = await sql<Named>`
    with latest as (${latestOf(ctx)})
    select address, count(*)::int as "to" from (select unnest(latest.recipients) as address from latest) one
    group by address having count(*) >= greatest(5, ${leastShare}::numeric * (select count(*) from latest))
    order by address limit 20`.execute(tx)
  return rows
}

// Whom we write to often is named less often than we are: only one who is named as often, or was given, can be us.
async function countSent(tx: Tx, ctx: Context, asked: { named: Named[]; declared: readonly string[] }) {
  const us = [...asked.named, ...asked.declared.map((address) => ({ address, to: mostMails }))]
  const pairs = asked.named.flatMap((one) =>
    us
      .filter((other) => other.to >= one.to && isElsewhere(other.address, one.address))
      .map((other) => ({ address: one.address, other: other.address })),
  )
  const { rows } = await sql<Usual>`
    with latest as (${latestOf(ctx)}), usual as (
      select address, coalesce(array_agg(other) filter (where other is not null), '{}') as others
      from unnest(${asked.named.map((one) => one.address)}::text[]) address
      left join unnest(${pairs.map((one) => one.address)}::text[], ${pairs.map((one) => one.other)}::text[])
        as pair (of, other) on pair.of = address
      group by address)
    select address,
      count(*) filter (where address = any(recipients))::int as "to",
      count(*) filter (where sender = address)::int as "from",
      count(*) filter (where sender = address and recipients <@ array[address])::int as "fromToSelf",
      count(*) filter (where sender = address and recipients && others)::int as "fromToUs"
    from usual cross join latest group by address order by address`.execute(tx)
  return rows
}

// At a public provider, everybody is on their own.
const isElsewhere = (other: string, address: string) =>
  other !== address && (ownHostOf(address) === undefined || ownHostOf(address) !== ownHostOf(other))

async function findSupplierHosts(tx: Tx, ctx: Context, named: readonly Named[]): Promise<Set<string>> {
  const hosts = [...new Set(named.flatMap((one) => ownHostOf(one.address) ?? []))]
  if (hosts.length === 0) return new Set()
  const { rows } = await sql<{ host: string }>`
    select host from supplier, unnest(hosts) host
    where organisation_id = ${ctx.organisation} and host = any(${hosts}::text[])
    group by host having count(*) <= ${mostSuppliersOfHost}::int`.execute(tx)
  return new Set(rows.map((row) => row.host))
}
