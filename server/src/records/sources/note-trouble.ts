import { jsonText } from '#platform/json-text.ts'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { queueTiding } from '../notices/queue-notice.ts'
import type { SourceTrouble } from '../tables.ts'

/** What passes by itself is left to pass for so long; then somebody should know. */
const passesWithinMs = 24 * 60 * 60_000

/**
 * Trouble of a source, as its watcher met it. `mayPass`: nobody has to do anything, unless it has lasted a day. From the moment on that
 * it needs the owner they are told, once. Not journalled: nothing of the archive changes.
 */
export async function noteTrouble(
  ctx: Context,
  id: string,
  { code, say, mayPass, nextRunAt }: { code: string; say: string; mayPass: boolean; nextRunAt: Date },
): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    const row = await tx
      .selectFrom('source')
      .select(['name', 'trouble'])
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('state', '=', 'active')
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) return
    const now = ctx.clock.now()
    const since = row.trouble?.since ?? now.toISOString()
    const isPassing = mayPass && now.getTime() - Date.parse(since) < passesWithinMs
    const trouble: SourceTrouble = { code, say, since, isPassing }
    await tx
      .updateTable('source')
      .set({ trouble: jsonText(trouble), next_run_at: nextRunAt })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .execute()
    const wasTold = row.trouble !== null && row.trouble.isPassing !== true
    if (!isPassing && !wasTold)
      await queueTiding(tx, ctx, { code: 'source.needs-you', facts: { name: row.name, trouble: code }, source: id })
    await announce(tx, ctx, { type: 'source', id })
  })
}
