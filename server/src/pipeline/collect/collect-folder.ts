import type { OpenMailbox } from '#connectors/kit/mailbox.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { audit } from '#records/journal.ts'
import { type FolderMarks, findFolderMarks, saveFolderMarks } from '#records/sources/folder-marks.ts'
import { type CollectFrom, collectBatch } from './collect-batch.ts'
import {
  afterBackfillBatch,
  afterNewBatch,
  backfillUids,
  beginBackfill,
  freshMarks,
  newUids,
  overlap,
} from './plan-folder.ts'

const firstBatch = 250
const fullBatch = 2000
/** In a first scan that a provider's quota makes last for hours, today's mail is not left waiting for its end. */
const newsEveryMs = 2 * 60_000

export type FolderInput = { box: OpenMailbox; from: CollectFrom; since: Date | undefined; signal: AbortSignal }

/** Looks at all that is new in one folder, then takes the first scan further down, newest first, until it is done. */
export async function collectFolder(ctx: Context, { box, from, since, signal }: FolderInput): Promise<void> {
  const state = await box.examine(from.folder)
  let marks = await startingMarks(ctx, { box, from, since, uidValidity: Number(state.uidValidity) })
  marks = await collectNew(ctx, { box, from, marks, signal })
  if (marks.isBackfillDone) return
  const todo = backfillUids(marks, await box.uids(since === undefined ? {} : { since }))
  if (todo.length === 0) return saveMarks(ctx, from.sourceId, { ...marks, isBackfillDone: true })
  let newsAt = Date.now()
  for (let at = 0; at < todo.length && !signal.aborted;) {
    const uids = todo.slice(at, at + Math.min(box.batch ?? fullBatch, at === 0 ? firstBatch : fullBatch))
    at += uids.length
    const after = afterBackfillBatch(marks, uids, at >= todo.length)
    await collectBatch(ctx, { box, from, uids, isBackfill: true, folderSize: marks.total, after })
    marks = after
    if (Date.now() - newsAt < newsEveryMs) continue
    marks = await collectNew(ctx, { box, from, marks, signal })
    newsAt = Date.now()
  }
}

/** As saved, or new when the folder is new to us or its UIDs have lost their meaning (RFC 3501, UIDVALIDITY). */
async function startingMarks(
  ctx: Context,
  input: { box: OpenMailbox; from: CollectFrom; since: Date | undefined; uidValidity: number },
): Promise<FolderMarks> {
  const { box, from, since, uidValidity } = input
  const saved = await inTransaction(ctx, (tx) => findFolderMarks(tx, ctx, from.sourceId, from.folder))
  if (saved?.uidValidity === uidValidity) return saved
  const all = await box.uids()
  const chosen = since === undefined ? all : await box.uids({ since })
  const marks = beginBackfill(freshMarks(from.folder, uidValidity, from.isSentFolder), all, chosen)
  await inTransaction(ctx, async (tx) => {
    await saveFolderMarks(tx, ctx, from.sourceId, marks)
    if (saved !== undefined)
      await audit(tx, ctx, {
        action: 'folder.uidvalidity-changed',
        subject: from.sourceId,
        facts: { from: saved.uidValidity, to: uidValidity },
      })
  })
  return marks
}

async function collectNew(
  ctx: Context,
  input: { box: OpenMailbox; from: CollectFrom; marks: FolderMarks; signal: AbortSignal },
): Promise<FolderMarks> {
  const { box, from, signal } = input
  let { marks } = input
  const fresh = newUids(marks, await box.uidsAfter(Math.max(0, marks.highestUid - overlap)))
  const size = Math.min(box.batch ?? fullBatch, fullBatch)
  for (let at = 0; at < fresh.length && !signal.aborted; at += size) {
    const uids = fresh.slice(at, at + size)
    const after = afterNewBatch(marks, uids)
    await collectBatch(ctx, { box, from, uids, isBackfill: false, folderSize: marks.total, after })
    marks = after
  }
  return marks
}

const saveMarks = (ctx: Context, sourceId: string, marks: FolderMarks): Promise<void> =>
  inTransaction(ctx, (tx) => saveFolderMarks(tx, ctx, sourceId, marks))
