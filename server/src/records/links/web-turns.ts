import { sha256Hex } from '#platform/crypto.ts'
import { type Database, sql } from '#platform/database.ts'
import type { Tables } from '../tables.ts'

/** A turn that was not given back, because its holder died, ends by itself. */
const longestTurn = '90 seconds'
// A little more than the second that is promised: a request takes its time to get there.
const apart = '1150 milliseconds'

/** `now`: the request leaves only at this moment, so that the next waits a second from here. */
export type Turn = { now(): Promise<void>; end(): Promise<void> }

/**
 * A turn at a server of the web: at most two at once and a second apart, over all processes on this database. `waitMs`: none
 * now, ask again after that. Not of an organisation, and the name of the server is kept as a hash only.
 */
export async function takeWebTurn(database: Database<Tables>, host: string): Promise<Turn | { waitMs: number }> {
  const key = sha256Hex(Buffer.from(`web turn ${host}`))
  const { rows } = await sql<{ slot: number }>`
    insert into web_turn as had (host_key, next_at, first_until)
    values (${key}, clock_timestamp() + interval '${sql.raw(apart)}', clock_timestamp() + interval '${sql.raw(longestTurn)}')
    on conflict (host_key) do update set
      next_at = clock_timestamp() + interval '${sql.raw(apart)}',
      first_until = case when coalesce(had.first_until, '-infinity') < clock_timestamp() then clock_timestamp() + interval '${sql.raw(longestTurn)}' else had.first_until end,
      second_until = case when coalesce(had.first_until, '-infinity') < clock_timestamp() then had.second_until else clock_timestamp() + interval '${sql.raw(longestTurn)}' end
    where had.next_at <= clock_timestamp()
      and (coalesce(had.first_until, '-infinity') < clock_timestamp() or coalesce(had.second_until, '-infinity') < clock_timestamp())
    returning case when first_until >= clock_timestamp() + interval '${sql.raw(longestTurn)}' - interval '1 second' then 1 else 2 end as slot`.execute(
    database.kysely,
  )
  const slot = rows[0]?.slot
  if (slot === undefined) return { waitMs: await waitFor(database, key) }
  return {
    async now() {
      await sql`update web_turn set next_at = greatest(next_at, clock_timestamp() + interval '${sql.raw(apart)}') where host_key = ${key}`.execute(
        database.kysely,
      )
    },
    async end() {
      const column = slot === 1 ? sql`first_until` : sql`second_until`
      await sql`update web_turn set ${column} = null where host_key = ${key}`.execute(database.kysely)
    },
  }
}

async function waitFor(database: Database<Tables>, key: string): Promise<number> {
  const { rows } = await sql<{ ms: number }>`
    select greatest(100, extract(epoch from next_at - clock_timestamp()) * 1000)::int as ms from web_turn where host_key = ${key}`.execute(
    database.kysely,
  )
  return Math.min(rows[0]?.ms ?? 500, 2_000)
}
