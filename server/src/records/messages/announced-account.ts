import { sql } from 'kysely'
import type { Context, Tx } from '../context.ts'
import type { DocumentRow } from '../documents/move-document.ts'
import { getOwnSideWithin } from '../organisations/own-side.read.ts'
import type { StoredReason } from '../reason.ts'
import { senderKeyOf } from '../suppliers/public-host.ts'

/** So long after such a mail what its supplier asks for is looked at, unless the owner settled the mail before. */
const heedDays = 120

/**
 * Why the payment of a supplier waits although nothing is strange about the paper: a mail from its address wants it to be paid
 * on another account from now on, and nobody has dealt with that mail yet. Empty where there is none. `senders`: hosts and whole addresses.
 */
export async function findAnnouncedAccount(tx: Tx, ctx: Context, senders: readonly string[]): Promise<StoredReason[]> {
  if (senders.length === 0) return []
  const since = new Date(ctx.clock.now().getTime() - heedDays * 86_400_000)
  const found = await tx
    .selectFrom('message')
    .select('sender')
    .where('organisation_id', '=', ctx.organisation)
    .where('received_at', '>', since)
    .where('state', '=', 'judged')
    .where('is_unsure', '=', true)
    .where('collect', '=', false)
    .where('kind', '<>', 'phishing')
    .where('settled_at', 'is', null)
    .where(
      sql<boolean>`(lower(sender) = any(${[...senders]}::text[]) or split_part(lower(sender), '@', 2) = any(${[...senders]}::text[]))`,
    )
    .where(sql<boolean>`reasons @> '[{"code":"payment.account-changed"}]'::jsonb`)
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found === undefined ? [] : [{ code: 'payment.account-announced', facts: { sender: found.sender } }]
}

/** From where mails of a supplier come: its hosts, or the address of this mail where its host is open to all and it is none of ours. */
export async function sendersOf(
  tx: Tx,
  ctx: Context,
  { document, hosts }: { document: Pick<DocumentRow, 'hints'>; hosts: readonly string[] },
): Promise<string[]> {
  const key = senderKeyOf(document.hints.senderAddress)
  if (key?.includes('@') !== true) return [...hosts]
  const { ownAddresses } = await getOwnSideWithin(tx, ctx)
  return ownAddresses.some((own) => own.toLowerCase() === key) ? [...hosts] : [...hosts, key]
}
