import type { OpenMailbox } from '#connectors/kit/mailbox.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { priorities } from '../queues.ts'

/** Mails that the owner asked for by hand and whose original we did not keep: fetched once more. */
export async function refetchWanted(
  ctx: Context,
  { box, sourceId, folder }: { box: Pick<OpenMailbox, 'originals'>; sourceId: string; folder: string },
): Promise<void> {
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('message')
      .innerJoin('source_folder', (join) =>
        join
          .onRef('source_folder.source_id', '=', 'message.source_id')
          .onRef('source_folder.path', '=', 'message.folder')
          .onRef('source_folder.uid_validity', '=', 'message.uid_validity'),
      )
      .select(['message.id', 'message.uid'])
      .where('message.organisation_id', '=', ctx.organisation)
      .where('message.source_id', '=', sourceId)
      .where('message.folder', '=', folder)
      .where('state', '=', 'waiting')
      .where('is_wanted', '=', true)
      .where('original_object', 'is', null)
      .limit(500)
      .execute(),
  )
  if (rows.length === 0) return
  const missing = new Map(rows.map((row) => [row.uid, row.id]))
  for await (const { uid, raw } of box.originals([...missing.keys()])) {
    const id = missing.get(uid)
    if (id === undefined) continue
    missing.delete(uid)
    const original_object = await ctx.vault.store(ctx.organisation, raw)
    const isStillWanted = await inTransaction(ctx, async (tx) => {
      const row = await tx
        .updateTable('message')
        .set({ original_object })
        .where('organisation_id', '=', ctx.organisation)
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .where('original_object', 'is', null)
        .returning('id')
        .executeTakeFirst()
      if (row === undefined) return false
      await ctx.queue.put(tx, [
        { queue: 'recognise', data: { organisation: ctx.organisation, id }, priority: priorities.fresh },
      ])
      return true
    })
    // Taken back while it was fetched.
    if (!isStillWanted) await ctx.vault.remove(ctx.organisation, original_object)
  }
  const gone = [...missing.values()]
  if (gone.length === 0) return
  const reasons = JSON.stringify([{ code: 'message.vanished', facts: {} }])
  await inTransaction(ctx, (tx) =>
    tx
      .updateTable('message')
      .set({ state: 'unreadable', reasons, is_wanted: false })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', 'in', gone)
      .where('state', '=', 'waiting')
      .execute(),
  )
}
