import type { FolderInfo, OpenMailbox } from '#connectors/kit/mailbox.ts'
import { type Context, inTransaction } from '#records/context.ts'
import type { ActiveSource } from '#records/sources/note-source.ts'
import { renameFolders } from '#records/sources/rename-folders.ts'
import { identityOf } from './collect-batch.ts'
import { type FoundFolder, type LostFolder, type Rename, followChosen, matchFolders } from './match-folders.ts'

/** Opening each to learn its lasting name is a round trip. */
const mostOpened = 50

/** The source as it is when folders that were renamed in the mailbox keep their place in the scope. */
export async function followRenames(
  ctx: Context,
  { source, box, listed }: { source: ActiveSource; box: OpenMailbox; listed: readonly FolderInfo[] },
): Promise<ActiveSource> {
  const known = await listKnown(ctx, source.id)
  const present = new Set(listed.map(({ path }) => path))
  const lost = known.filter(({ path }) => !present.has(path))
  const before = new Set(known.map(({ path }) => path))
  const fresh = listed.filter(({ path, canOpen }) => canOpen && !before.has(path))
  if (lost.length === 0 || fresh.length === 0) return source
  const found = await lookAt(
    box,
    fresh.map(({ path }) => path),
    lost.some((one) => one.mailboxId !== null),
  )
  const renames: Rename[] = []
  for (const one of matchFolders(lost, found))
    if (await isProven(ctx, { source, box, lost, found }, one)) renames.push(one)
  if (renames.length === 0) return source
  const folders = followChosen(source.folders, renames, listed)
  const { id: sourceId, scope_version: scopeVersion } = source
  if (!(await renameFolders(ctx, { sourceId, scopeVersion, renames, chosen: folders }))) return source
  ctx.log.info('source.folders-renamed', { source: source.id, folders: renames.length })
  return { ...source, folders }
}

type Seen = { source: ActiveSource; box: OpenMailbox; lost: readonly LostFolder[]; found: readonly FoundFolder[] }

const mostCompared = 5

/**
 * Servers that date their folders give some the same UIDVALIDITY: nothing but the very mails proves that a folder is the one that was
 * chosen, and no other that nobody let us look into.
 */
async function isProven(ctx: Context, { source, box, lost, found }: Seen, { from, to }: Rename): Promise<boolean> {
  const before = lost.find(({ path }) => path === from)
  const id = before?.mailboxId ?? null
  if (id !== null && found.some((one) => one.path === to && one.mailboxId === id)) return true
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('message')
      .select(['uid', 'identity'])
      .where('organisation_id', '=', ctx.organisation)
      .where('source_id', '=', source.id)
      .where('folder', '=', from)
      .where('uid_validity', '=', before?.uidValidity ?? 0)
      .orderBy('uid', 'desc')
      .limit(mostCompared)
      .execute(),
  )
  if (rows.length === 0) return false
  const known = new Map(rows.map(({ uid, identity }) => [uid, identity]))
  await box.examine(to)
  const heads = await box.heads([...known.keys()])
  return heads.length > 0 && heads.every((head) => known.get(head.uid) === identityOf(head))
}

async function lookAt(box: OpenMailbox, paths: readonly string[], hasIds: boolean): Promise<FoundFolder[]> {
  const found: FoundFolder[] = []
  for (const [path, { uidValidity, uidNext, messages }] of await box.glance(paths)) {
    const id = hasIds && found.length < mostOpened ? (await box.examine(path)).mailboxId : undefined
    found.push({ path, uidValidity: Number(uidValidity), uidNext, messages, mailboxId: id ?? null })
  }
  return found
}

async function listKnown(ctx: Context, sourceId: string): Promise<LostFolder[]> {
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('source_folder')
      .select(['path', 'uid_validity', 'highest_uid', 'total', 'mailbox_id'])
      .where('organisation_id', '=', ctx.organisation)
      .where('source_id', '=', sourceId)
      .execute(),
  )
  return rows.map((row) => ({
    path: row.path,
    uidValidity: row.uid_validity,
    highestUid: row.highest_uid,
    count: row.total,
    mailboxId: row.mailbox_id,
  }))
}
