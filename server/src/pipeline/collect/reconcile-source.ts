import type { OpenMailbox } from '#connectors/kit/mailbox.ts'
import { asFault } from '#platform/fault.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { findFolderMarks } from '#records/sources/folder-marks.ts'
import { noteReconciliation } from '#records/sources/note-reconciliation.ts'
import type { ActiveSource } from '#records/sources/note-source.ts'
import type { StoredReconciliation } from '#records/tables.ts'
import { chooseFolders } from './choose-folders.ts'
import { collectBatch } from './collect-batch.ts'
import { collectFolder } from './collect-folder.ts'
import { fromOf, sinceOf } from './collect-source.ts'

type Counted = StoredReconciliation['folders'][number]
type Input = { source: ActiveSource; box: OpenMailbox; signal: AbortSignal }

const batchSize = 2000
const dayMs = 24 * 60 * 60_000

/**
 * Lists every chosen folder anew, marks or not, and holds each mail against what was noted. What has no note is looked at now: what
 * of that is new was missing, the rest is mail to others that the scope leaves out. Broken off, it begins anew.
 */
export async function reconcileSource(ctx: Context, { source, box, signal }: Input): Promise<void> {
  const folders = chooseFolders(await box.folders(), source.folders, source.includes_subfolders)
  const done: Counted[] = []
  const startedAt = ctx.clock.now().toISOString()
  const note = (finishedAt: string | null) =>
    noteReconciliation(ctx, source.id, { startedAt, finishedAt, foldersTotal: folders.length, folders: done })
  await note(null)
  for (const folder of folders) {
    if (signal.aborted) return
    try {
      done.push(await reconcileFolder(ctx, { source, box, signal, from: fromOf(source, folder) }))
    } catch (thrown) {
      const fault = asFault(thrown)
      if (fault.code !== 'mailbox.folder-missing') throw thrown
      ctx.log.warn('source.folder-gone', { source: source.id, code: fault.code })
    }
    await note(null)
  }
  if (!signal.aborted) await note(ctx.clock.now().toISOString())
}

async function reconcileFolder(
  ctx: Context,
  { source, box, signal, from }: Input & { from: ReturnType<typeof fromOf> },
): Promise<Counted> {
  const since = sinceOf(source)
  const scope = { version: source.scope_version, reread: source.reread_version }
  // What came just now is news, not missing; and a first scan that is not over goes on first.
  await collectFolder(ctx, { box, from, since, scope, isOver: async () => signal.aborted })
  const there = await box.uids(since === undefined ? {} : { since })
  const marks = await inTransaction(ctx, (tx) => findFolderMarks(tx, ctx, from.sourceId, from.folder))
  if (marks === undefined || signal.aborted)
    return { path: from.folder, there: there.length, known: there.length, missing: 0, gone: 0 }
  const noted = await listNoted(ctx, { ...from, uidValidity: marks.uidValidity })
  const open = there.filter((uid) => uid <= marks.highestUid && !noted.has(uid)).toReversed()
  let missing = 0
  const size = Math.min(box.batch ?? batchSize, batchSize)
  for (let at = 0; at < open.length && !signal.aborted; at += size) {
    const batch = {
      box,
      from,
      uids: open.slice(at, at + size),
      isBackfill: true,
      folderSize: there.length,
      after: marks,
    }
    missing += (await collectBatch(ctx, batch)).noted
  }
  return {
    path: from.folder,
    there: there.length,
    known: there.length - missing,
    missing,
    gone: goneOf(noted, there, since),
  }
}

/** Of what was noted within the scope, how much the folder holds no longer. Days are cut differently by servers: the first two are left out. */
function goneOf(noted: ReadonlyMap<number, Date>, there: readonly number[], since: Date | undefined): number {
  const present = new Set(there)
  const from = since === undefined ? -Infinity : since.getTime() + 2 * dayMs
  return [...noted].filter(([uid, receivedAt]) => !present.has(uid) && receivedAt.getTime() >= from).length
}

/** UIDs with a note, and when each was received. */
async function listNoted(
  ctx: Context,
  { sourceId, folder, uidValidity }: { sourceId: string; folder: string; uidValidity: number },
): Promise<Map<number, Date>> {
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('message')
      .select(['uid', 'received_at'])
      .where('organisation_id', '=', ctx.organisation)
      .where('source_id', '=', sourceId)
      .where('folder', '=', folder)
      .where('uid_validity', '=', uidValidity)
      .execute(),
  )
  return new Map(rows.map((row) => [row.uid, row.received_at]))
}
