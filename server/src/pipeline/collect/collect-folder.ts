import type { FolderState, OpenMailbox } from '#connectors/kit/mailbox.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { audit } from '#records/journal.ts'
import { type FolderMarks, findFolderMarks, saveFolderMarks } from '#records/sources/folder-marks.ts'
import { type CollectFrom, collectBatch } from './collect-batch.ts'
import {
  afterBackfillBatch,
  afterNewBatch,
  backfillUids,
  beginBackfill,
  beginReread,
  freshMarks,
  newUids,
  overlap,
} from './plan-folder.ts'

const firstBatch = 250
const fullBatch = 2000
/** In a first scan that a provider's quota makes last for hours, today's mail is not left waiting for its end. */
const newsEveryMs = 2 * 60_000

export type FolderInput = {
  box: OpenMailbox
  from: CollectFrom
  since: Date | undefined
  /** Of the source: what it looks at now, and the last change of that which takes in more of what lies there. */
  scope: { version: number; reread: number }
  /** We are stopping, or the scope has changed. */
  isOver(): Promise<boolean>
}

/** Looks at all that is new in one folder, then takes the first scan further down, newest first, until it is done. */
export async function collectFolder(ctx: Context, { box, from, since, scope, isOver }: FolderInput): Promise<void> {
  const state = await box.examine(from.folder)
  let marks = await startingMarks(ctx, { box, from, since, scope, state })
  marks = await collectNew(ctx, { box, from, marks, isOver })
  if (marks.isBackfillDone) return
  const open = backfillUids(marks, await box.uids(since === undefined ? {} : { since }))
  const todo = await withoutKnown(ctx, { from, marks, uids: open })
  // Looked through once more: what is left to do is known only now.
  if (marks.scopeVersion > 0) marks = { ...marks, total: marks.seen + todo.length }
  if (todo.length === 0) return saveMarks(ctx, from.sourceId, { ...marks, isBackfillDone: true })
  let newsAt = Date.now()
  for (let at = 0; at < todo.length && !(await isOver());) {
    const uids = todo.slice(at, at + Math.min(box.batch ?? fullBatch, at === 0 ? firstBatch : fullBatch))
    at += uids.length
    const after = afterBackfillBatch(marks, uids, at >= todo.length)
    await collectBatch(ctx, { box, from, uids, isBackfill: true, folderSize: marks.total, after })
    marks = after
    if (Date.now() - newsAt < newsEveryMs) continue
    marks = await collectNew(ctx, { box, from, marks, isOver })
    newsAt = Date.now()
  }
}

type Starting = Pick<FolderInput, 'box' | 'from' | 'since' | 'scope'> & { state: FolderState }

/** As saved, or new when the folder is new to us or its UIDs have lost their meaning (RFC 3501, UIDVALIDITY). */
async function startingMarks(ctx: Context, input: Starting): Promise<FolderMarks> {
  const { box, from, since, scope, state } = input
  const uidValidity = Number(state.uidValidity)
  const mailboxId = state.mailboxId ?? null
  const saved = await inTransaction(ctx, (tx) => findFolderMarks(tx, ctx, from.sourceId, from.folder))
  if (saved?.uidValidity === uidValidity) {
    if (saved.scopeVersion >= scope.reread) return { ...saved, mailboxId }
    const marks = beginReread({ ...saved, mailboxId }, scope.version)
    await saveMarks(ctx, from.sourceId, marks)
    return marks
  }
  const all = await box.uids()
  const chosen = since === undefined ? all : await box.uids({ since })
  const fresh = { ...freshMarks(from.folder, uidValidity, from.isSentFolder, scope.version), mailboxId }
  const marks = beginBackfill(fresh, all, chosen)
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
  input: Pick<FolderInput, 'box' | 'from' | 'isOver'> & { marks: FolderMarks },
): Promise<FolderMarks> {
  const { box, from, isOver } = input
  let { marks } = input
  const fresh = newUids(marks, await box.uidsAfter(Math.max(0, marks.highestUid - overlap)))
  const size = Math.min(box.batch ?? fullBatch, fullBatch)
  for (let at = 0; at < fresh.length && !(await isOver()); at += size) {
    const uids = fresh.slice(at, at + size)
    const after = afterNewBatch(marks, uids)
    await collectBatch(ctx, { box, from, uids, isBackfill: false, folderSize: marks.total, after })
    marks = after
  }
  return marks
}

/** Of a folder that is looked through again, what was not noted before; nothing that is known is fetched twice. */
async function withoutKnown(
  ctx: Context,
  { from, marks, uids }: { from: CollectFrom; marks: FolderMarks; uids: number[] },
): Promise<number[]> {
  if (marks.scopeVersion === 0 || uids.length === 0) return uids
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('message')
      .select('uid')
      .where('organisation_id', '=', ctx.organisation)
      .where('source_id', '=', from.sourceId)
      .where('folder', '=', from.folder)
      .where('uid_validity', '=', marks.uidValidity)
      .execute(),
  )
  const known = new Set(rows.map((row) => row.uid))
  return uids.filter((uid) => !known.has(uid))
}

const saveMarks = (ctx: Context, sourceId: string, marks: FolderMarks): Promise<void> =>
  inTransaction(ctx, (tx) => saveFolderMarks(tx, ctx, sourceId, marks))
