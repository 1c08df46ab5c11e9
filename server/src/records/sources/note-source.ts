import type { Updateable } from 'kysely'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import type { Tables, Trouble } from '../tables.ts'

type Change = Pick<
  Updateable<Tables['source']>,
  'trouble' | 'current_folder' | 'is_caught_up' | 'last_pass_started_at' | 'last_success_at' | 'next_run_at'
>

/** How a source is doing, as its watcher sees it. Not journalled: nothing of the archive changes. */
export async function noteSource(
  ctx: Context,
  id: string,
  change: Omit<Change, 'trouble'> & { trouble?: Trouble | null },
): Promise<void> {
  requireRight(ctx, 'write')
  const { trouble, ...rest } = change
  const values: Change = {
    ...rest,
    ...(trouble === undefined ? {} : { trouble: trouble === null ? null : JSON.stringify(trouble) }),
  }
  await inTransaction(ctx, async (tx) => {
    await tx
      .updateTable('source')
      .set(values)
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .execute()
    await announce(tx, ctx, { type: 'source', id })
  })
}

/** What a watcher needs to open a source; undefined when it is paused or gone. */
export function findActiveSource(ctx: Context, id: string) {
  return inTransaction(ctx, (tx) =>
    tx
      .selectFrom('source')
      .selectAll()
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('state', '=', 'active')
      .executeTakeFirst(),
  )
}

/** Which scope it has now; undefined when it is paused or gone. */
export async function findScopeVersion(ctx: Context, id: string): Promise<number | undefined> {
  const row = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('source')
      .select('scope_version')
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('state', '=', 'active')
      .executeTakeFirst(),
  )
  return row?.scope_version
}

export type ActiveSource = NonNullable<Awaited<ReturnType<typeof findActiveSource>>>

/** Active sources of every organisation, for the worker. `isAsked`: somebody asked to look, and no look has begun since. */
export async function listActiveSources(
  contexts: readonly Context[],
): Promise<{ ctx: Context; id: string; isAsked: boolean }[]> {
  const found: { ctx: Context; id: string; isAsked: boolean }[] = []
  for (const ctx of contexts) {
    const rows = await inTransaction(ctx, (tx) =>
      tx
        .selectFrom('source')
        .select(['id', 'sync_asked_at', 'last_pass_started_at'])
        .where('organisation_id', '=', ctx.organisation)
        .where('state', '=', 'active')
        .execute(),
    )
    found.push(...rows.map((row) => ({ ctx, id: row.id, isAsked: isAsked(row) })))
  }
  return found
}

const isAsked = (row: { sync_asked_at: Date | null; last_pass_started_at: Date | null }): boolean =>
  row.sync_asked_at !== null && (row.last_pass_started_at === null || row.last_pass_started_at < row.sync_asked_at)
