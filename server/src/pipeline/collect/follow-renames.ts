import type { FolderInfo, OpenMailbox } from '#connectors/kit/mailbox.ts'
import { type Context, inTransaction } from '#records/context.ts'
import type { ActiveSource } from '#records/sources/note-source.ts'
import { renameFolders } from '#records/sources/rename-folders.ts'
import { type FoundFolder, type LostFolder, followChosen, matchFolders } from './match-folders.ts'

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
  const renames = matchFolders(lost, found)
  if (renames.length === 0) return source
  const folders = followChosen(source.folders, renames, listed)
  await renameFolders(ctx, { sourceId: source.id, renames, chosen: folders })
  ctx.log.info('source.folders-renamed', { source: source.id, folders: renames.length })
  return { ...source, folders }
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
