import type { FolderMarks } from '#records/sources/folder-marks.ts'

/** UIDs that a server may make visible late lie within this distance of the highest (mail reference: overlap of about 50). */
export const overlap = 50

export const freshMarks = (path: string, uidValidity: number, isSent = false, scopeVersion = 0): FolderMarks => ({
  path,
  isSent,
  uidValidity,
  highestUid: 0,
  backfillUid: null,
  isBackfillDone: false,
  recentUids: [],
  total: 0,
  seen: 0,
  scopeVersion,
  mailboxId: null,
})

/**
 * The scope was widened: all that lies here up to now is looked through once more, but for what is known. News goes on as before.
 */
export const beginReread = (marks: FolderMarks, scopeVersion: number): FolderMarks => ({
  ...marks,
  backfillUid: marks.highestUid + 1,
  isBackfillDone: false,
  scopeVersion,
})

/** Of the UIDs above `highestUid - overlap`, those not looked at yet. The first scan has to have begun. */
export function newUids(marks: FolderMarks, uidsAfterOverlap: readonly number[]): number[] {
  const recent = new Set(marks.recentUids)
  const floor = marks.highestUid - overlap
  return uidsAfterOverlap.filter((uid) => uid > floor && !recent.has(uid)).sort((a, b) => a - b)
}

/** What the first scan still has to do, newest first. */
export function backfillUids(marks: FolderMarks, all: readonly number[]): number[] {
  const { backfillUid } = marks
  return all.filter((uid) => backfillUid === null || uid < backfillUid).sort((a, b) => b - a)
}

/**
 * The marks when the first scan begins: whatever is in the folder now is its work or, where it is older than the owner asked
 * for, nobody's; later UIDs are news. `chosen`: of `all`, those the first scan shall look at.
 */
export function beginBackfill(
  marks: FolderMarks,
  all: readonly number[],
  chosen: readonly number[] = all,
): FolderMarks {
  const highestUid = all.reduce((most, uid) => Math.max(most, uid), 0)
  return {
    ...marks,
    highestUid,
    backfillUid: highestUid + 1,
    recentUids: all.filter((uid) => uid > highestUid - overlap),
    total: chosen.length,
    isBackfillDone: chosen.length === 0,
  }
}

export function afterBackfillBatch(marks: FolderMarks, batch: readonly number[], isLast: boolean): FolderMarks {
  return { ...marks, backfillUid: Math.min(...batch), isBackfillDone: isLast, seen: marks.seen + batch.length }
}

export function afterNewBatch(marks: FolderMarks, batch: readonly number[]): FolderMarks {
  const highestUid = Math.max(marks.highestUid, ...batch)
  const recentUids = [...new Set([...marks.recentUids, ...batch])].filter((uid) => uid > highestUid - overlap)
  return { ...marks, highestUid, recentUids, total: marks.total + batch.length, seen: marks.seen + batch.length }
}
