import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'

/**
 * Folders have another name in the mailbox: their marks, the notes of their mails and the chosen scope follow. False: the scope was
 * changed meanwhile, so nothing is written.
 */
export async function renameFolders(
  ctx: Context,
  {
    sourceId,
    scopeVersion,
    renames,
    chosen,
  }: { sourceId: string; scopeVersion: number; renames: readonly { from: string; to: string }[]; chosen: string[] },
): Promise<boolean> {
  requireRight(ctx, 'write')
  return inTransaction(ctx, async (tx) => {
    const source = await tx
      .updateTable('source')
      .set({ folders: chosen })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', sourceId)
      .where('scope_version', '=', scopeVersion)
      .returning('id')
      .executeTakeFirst()
    if (source === undefined) return false
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
    await announce(tx, ctx, { type: 'source', id: sourceId })
    return true
  })
}
