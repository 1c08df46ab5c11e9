import type { WorkState } from '@facteur/contract/organisation.ts'
import { type Selectable, sql } from 'kysely'
import { queueSchema } from '#platform/queue.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'
import { healthOf } from '../sources/sources.read.ts'
import type { Tables } from '../tables.ts'

export type WorkAsk = {
  /** Only a pass begun at or after this moment counts. */
  since: Date | null
  /** The queues whose jobs are waited for; a digest planned for tomorrow is not. */
  queues: readonly string[]
  /** Without outgoing mail nothing leaves, and nobody waits for it. */
  isMailSet: boolean
}

/** What `facteur wait` asks. A source that needs its owner does not hold it up, but says so. */
export async function getWork(ctx: Context, ask: WorkAsk): Promise<WorkState> {
  return inTransaction(ctx, async (tx) => {
    const rows = await tx
      .selectFrom('source')
      .selectAll()
      .where('organisation_id', '=', ctx.organisation)
      .where('state', '!=', 'removed')
      .orderBy('id')
      .execute()
    const sources = rows.map((row) => ({
      id: row.id,
      name: row.name,
      health: healthOf(row),
      ...passOf(row, ask.since),
    }))
    const pendingJobs = await countJobs(tx, ctx, ask.queues)
    const waiting = await countRows(tx, sql`message where organisation_id = ${ctx.organisation} and state = 'waiting'`)
    const onTheWay = await countRows(
      tx,
      sql`document where organisation_id = ${ctx.organisation} and state in ('received', 'fetched', 'extracted') and not needs_review`,
    )
    const following = await countRows(
      tx,
      sql`link where organisation_id = ${ctx.organisation} and state in ('waiting', 'fetching')`,
    )
    const pendingDeliveries = ask.isMailSet ? await countDeliveries(tx, ctx) : 0
    const isQuiet =
      sources.every((one) => one.hasPassed) &&
      pendingJobs === 0 &&
      waiting === 0 &&
      onTheWay === 0 &&
      following === 0 &&
      pendingDeliveries === 0
    return { isQuiet, pendingJobs: Math.max(pendingJobs, waiting, onTheWay, following), pendingDeliveries, sources }
  })
}

function passOf(row: Selectable<Tables['source']>, since: Date | null): { hasPassed: boolean; say: string | null } {
  if (row.state === 'paused') return { hasPassed: true, say: null }
  // What mends itself is waited for; what waits for its owner would be waited for in vain.
  if (row.trouble !== null) return { hasPassed: row.trouble.isPassing !== true, say: row.trouble.say }
  const isAfter = (at: Date | null) => at !== null && (since === null || at.getTime() >= since.getTime())
  return { hasPassed: row.is_caught_up && isAfter(row.last_pass_started_at) && isAfter(row.last_success_at), say: null }
}

const countDeliveries = (tx: Tx, ctx: Context) =>
  countRows(
    tx,
    sql`delivery d join destination t on t.id = d.destination_id where d.organisation_id = ${ctx.organisation} and d.state in ('queued', 'sending') and t.removed_at is null`,
  )

const countJobs = (tx: Tx, ctx: Context, queues: readonly string[]) =>
  countRows(
    tx,
    sql`${sql.table(`${queueSchema}.job`)} where name = any(${[...queues]}::text[]) and state < 'completed' and data->>'organisation' = ${ctx.organisation}`,
  )

async function countRows(tx: Tx, from: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${from}`.execute(tx)
  return rows[0]?.count ?? 0
}
