import { sql } from 'kysely'
import { type Context, type Tx, inTransaction } from '../context.ts'
import { openSecret } from '../secrets.ts'
import { senderKeyOf } from '../suppliers/public-host.ts'
import { trustedAuthservOf } from '../sources/trusted-authserv.ts'

export type LinkEffect = 'always' | 'ask' | 'never'
export type LinkToFollow = NonNullable<Awaited<ReturnType<typeof findLinkToFollow>>>

/** A link on its way, with all that decides whether it may be followed. */
export function findLinkToFollow(ctx: Context, id: string) {
  return inTransaction(ctx, async (tx) => {
    const link = await tx
      .selectFrom('link')
      .selectAll()
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'fetching'])
      .executeTakeFirst()
    if (link === undefined) return undefined
    const message = await tx
      .selectFrom('message')
      .innerJoin('source', 'source.id', 'message.source_id')
      .selectAll('message')
      .select(['source.name as source_name', 'source.is_caught_up', 'source.state as source_state'])
      .select(['source.trusted_authserv', 'source.is_authserv_given'])
      .where('message.organisation_id', '=', ctx.organisation)
      .where('message.id', '=', link.message_id)
      .executeTakeFirstOrThrow()
    const rule = await findLinkRule(tx, ctx, link.sender)
    const trusted = await trustedAuthservOf(tx, ctx, { ...message, id: message.source_id }, { isFresh: true })
    return {
      link,
      message,
      rule,
      trusted,
      isReading: await hasWaitingMails(tx, ctx, message.source_id),
      ageMs: Math.max(0, ctx.clock.now().getTime() - link.created_at.getTime()),
      known: await findFetchedBefore(tx, ctx, link),
      alike: await countAlike(tx, ctx, link.host),
    }
  })
}

/** The address itself: a bearer secret, for the request and for the owner's eyes. */
export async function openLink(
  ctx: Context,
  link: { id: string; sealed: Uint8Array },
): Promise<{ url: string; say: string }> {
  const text: unknown = JSON.parse(await openSecret(ctx, { noun: 'link', id: link.id, name: 'url' }, link.sealed))
  if (typeof text === 'object' && text !== null && 'url' in text && 'say' in text)
    return { url: String(text.url), say: String(text.say) }
  return { url: '', say: '' }
}

export async function findLinkRule(tx: Tx, ctx: Context, sender: string): Promise<LinkEffect | undefined> {
  const row = await tx
    .selectFrom('link_rule')
    .select('effect')
    .where('organisation_id', '=', ctx.organisation)
    .where('sender', '=', sender)
    .executeTakeFirst()
  return row?.effect
}

/** The same address in another mail, from which something came: it is never asked for again. */
async function findFetchedBefore(tx: Tx, ctx: Context, link: { id: string; url_key: string; is_wanted: boolean }) {
  return (
    tx
      .selectFrom('link')
      .select(['id', 'documents'])
      .where('organisation_id', '=', ctx.organisation)
      .where('url_key', '=', link.url_key)
      .where('id', '!=', link.id)
      .where('state', '=', 'fetched')
      .where(sql<boolean>`cardinality(documents) > 0`)
      // Set aside there, and asked for here: fetched once more, which takes it in again.
      .$if(link.is_wanted, (query) =>
        query.where(
          sql<boolean>`exists (select from document where document.id = any(link.documents) and document.state != 'set-aside')`,
        ),
      )
      .executeTakeFirst()
  )
}

async function hasWaitingMails(tx: Tx, ctx: Context, source: string): Promise<boolean> {
  const row = await tx
    .selectFrom('message')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('source_id', '=', source)
    .where('state', '=', 'waiting')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function countAlike(tx: Tx, ctx: Context, host: string): Promise<number> {
  const row = await tx
    .selectFrom('link')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('organisation_id', '=', ctx.organisation)
    .where('host', '=', host)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return row?.count ?? 0
}

/** What came of a sender's links before, newest first. */
export async function listLinkHabits(
  tx: Tx,
  ctx: Context,
  address: string,
): Promise<{ host: string; anchor: string; isGood: boolean }[]> {
  const rows = await tx
    .selectFrom('link')
    .select(['host', 'anchor', 'state'])
    .where('organisation_id', '=', ctx.organisation)
    .where('sender', '=', senderKeyOf(address) ?? address.toLowerCase())
    .where('state', 'in', ['fetched', 'failed'])
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ host, anchor, state }) => ({ host, anchor, isGood: state === 'fetched' }))
}
