import { type Context, type Tx, requireRight } from '../context.ts'

/**
 * The two marks of a folder. Everything with a UID above `backfillUid` (inclusive) and up to `highestUid` has been looked at;
 * `recentUids` are those among the last 50 that were, for servers that make UIDs visible out of order.
 */
export type FolderMarks = {
  path: string
  /** What lies here was sent by us. */
  isSent: boolean
  uidValidity: number
  highestUid: number
  backfillUid: number | null
  isBackfillDone: boolean
  recentUids: number[]
  total: number
  seen: number
  /** The scope of the source for which the folder was, or is being, looked through. */
  scopeVersion: number
  /** A name that stays when the folder is renamed; null: the server gives none. */
  mailboxId: string | null
}

export async function findFolderMarks(
  tx: Tx,
  ctx: Context,
  sourceId: string,
  path: string,
): Promise<FolderMarks | undefined> {
  const row = await tx
    .selectFrom('source_folder')
    .selectAll()
    .where('organisation_id', '=', ctx.organisation)
    .where('source_id', '=', sourceId)
    .where('path', '=', path)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    path,
    isSent: row.is_sent,
    uidValidity: row.uid_validity,
    highestUid: row.highest_uid,
    backfillUid: row.backfill_uid,
    isBackfillDone: row.is_backfill_done,
    recentUids: row.recent_uids.map(Number),
    total: row.total,
    seen: row.seen,
    scopeVersion: row.scope_version,
    mailboxId: row.mailbox_id,
  }
}

/** Moves the marks, in the transaction of what was brought between them. */
export async function saveFolderMarks(tx: Tx, ctx: Context, sourceId: string, marks: FolderMarks): Promise<void> {
  requireRight(ctx, 'write')
  const values = {
    is_sent: marks.isSent,
    uid_validity: marks.uidValidity,
    highest_uid: marks.highestUid,
    backfill_uid: marks.backfillUid,
    is_backfill_done: marks.isBackfillDone,
    recent_uids: marks.recentUids,
    total: marks.total,
    seen: marks.seen,
    scope_version: marks.scopeVersion,
    mailbox_id: marks.mailboxId,
    is_gone: false,
  }
  await tx
    .insertInto('source_folder')
    .values({ organisation_id: ctx.organisation, source_id: sourceId, path: marks.path, ...values })
    .onConflict((oc) => oc.columns(['source_id', 'path']).doUpdateSet(values))
    .execute()
}
