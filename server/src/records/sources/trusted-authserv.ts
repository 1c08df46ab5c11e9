import { sql } from '#platform/database.ts'
import type { Context, Tx } from '../context.ts'

const mostMails = 300
const leastMails = 3
const keptForMs = 30_000
const learnt = new Map<string, { at: number; id: string | null }>()

type Given = { id: string; trusted_authserv: string | null; is_authserv_given: boolean }

/** The host at the head of an Authentication-Results header (RFC 8601), in lower case; null where there is none. */
export function authservIdOf(header: string | undefined): string | null {
  return /^[\s(]*([a-z\d._-]{1,200})/.exec((header ?? '').slice(0, 300).toLowerCase())?.[1] ?? null
}

/**
 * Whose word on a sender counts in a source: what the owner said, or else the host that wrote the topmost
 * Authentication-Results of more than half of the latest mails that were read. Asked twice a minute at most, unless `isFresh`.
 */
export async function trustedAuthservOf(
  tx: Tx,
  ctx: Context,
  source: Given,
  { isFresh = false }: { isFresh?: boolean } = {},
): Promise<string | null> {
  if (source.is_authserv_given) return source.trusted_authserv
  const now = ctx.clock.now().getTime()
  const known = learnt.get(source.id)
  if (!isFresh && known !== undefined && now - known.at < keptForMs) return known.id
  const { rows } = await sql<{ id: string; count: number; all: number }>`
    with latest as (
      select authserv_id from message
      where organisation_id = ${ctx.organisation} and source_id = ${source.id} and authserv_id is not null
      order by received_at desc limit ${mostMails}::int)
    select authserv_id as id, count(*)::int as count, (select count(*) from latest)::int as all
    from latest group by authserv_id order by count(*) desc limit 1`.execute(tx)
  const [best] = rows
  const id = best !== undefined && best.all >= leastMails && best.count > best.all / 2 ? best.id : null
  learnt.set(source.id, { at: now, id })
  return id
}
