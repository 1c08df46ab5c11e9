import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'

/** Folders have another name in the mailbox: their marks, the notes of their mails and the chosen scope follow. */
export async function renameFolders(
  ctx: Context,
  {
    sourceId,
    renames,
    chosen,
  }: { sourceId: string; renames: readonly { from: string; to: string }[]; chosen: string[] },
): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    for (const { from, to } of renames) {
      await tx
        .updateTable('source_folder')
        .set({ path: to, is_gone: false })
        .where('organisation_id', '=', ctx.organisation)
        .where('source_id', '=', sourceId)
        .where('path', '=', from)
        .execute()
      await tx
        .updateTable('message')
        .set({ folder: to })
        .where('organisation_id', '=', ctx.organisation)
        .where('source_id', '=', sourceId)
        .where('folder', '=', from)
        .execute()
      await audit(tx, ctx, { action: 'folder.rename', subject: sourceId, facts: { from, to } })
    }
    await tx
      .updateTable('source')
      .set({ folders: chosen })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', sourceId)
      .execute()
    await announce(tx, ctx, { type: 'source', id: sourceId })
  })
}
