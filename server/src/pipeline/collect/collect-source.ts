import type { FolderInfo, OpenMailbox } from '#connectors/kit/mailbox.ts'
import { sql } from '#platform/database.ts'
import { asFault } from '#platform/fault.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { type ActiveSource, findActiveSource, findScopeVersion, noteSource } from '#records/sources/note-source.ts'
import { chooseFolders } from './choose-folders.ts'
import type { CollectFrom } from './collect-batch.ts'
import { collectFolder } from './collect-folder.ts'
import { followRenames } from './follow-renames.ts'
import { refetchWanted } from './refetch-wanted.ts'

/** `seenBefore`: how the folders stood at a pass before; those that still do are left out. */
export type PassInput = {
  source: ActiveSource
  box: OpenMailbox
  signal: AbortSignal
  seenBefore?: ReadonlyMap<string, string>
}
/** `seen`: how each folder stood before it was looked at, so that what arrived since is news. */
export type Pass = { folders: FolderInfo[]; seen: Map<string, string> }

/**
 * One look at a whole source: every chosen folder, the inbox first. A folder that is gone is noted and does not stop the
 * others. When its owner changes the scope meanwhile, it begins anew with that, so that a pass is always one of the scope as it is.
 */
export async function collectSource(ctx: Context, { source, box, signal, seenBefore }: PassInput): Promise<Pass> {
  for (let scope = source; ;) {
    const isFirst = scope === source && seenBefore !== undefined
    const pass = await collectScope(ctx, { source: scope, box, signal, ...(isFirst ? { seenBefore } : {}) })
    const now = await findActiveSource(ctx, source.id)
    if (signal.aborted || now === undefined || now.scope_version === scope.scope_version) return pass
    scope = now
  }
}

async function collectScope(ctx: Context, { source: kept, box, signal, seenBefore }: PassInput): Promise<Pass> {
  const listed = await box.folders()
  const source = await followRenames(ctx, { source: kept, box, listed })
  const folders = chooseFolders(listed, source.folders, source.includes_subfolders).sort(
    (a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path),
  )
  await noteGoneFolders(
    ctx,
    source.id,
    folders.map((one) => one.path),
  )
  const seen = await glance(box, folders)
  const isOver = async () => {
    if (signal.aborted) return true
    const version = await findScopeVersion(ctx, source.id)
    return version !== undefined && version !== source.scope_version
  }
  for (const folder of folders) {
    const stands = seen.get(folder.path)
    if (stands !== undefined && stands === seenBefore?.get(folder.path)) continue
    if (await isOver()) break
    await noteSource(ctx, source.id, { current_folder: folder.path })
    const from = fromOf(source, folder)
    const since = sinceOf(source)
    const scope = { version: source.scope_version, reread: source.reread_version }
    try {
      await collectFolder(ctx, { box, from, since, scope, isOver })
      await refetchWanted(ctx, { box, sourceId: source.id, folder: folder.path })
    } catch (thrown) {
      const fault = asFault(thrown)
      if (fault.code !== 'mailbox.folder-missing') throw thrown
      ctx.log.warn('source.folder-gone', { source: source.id, code: fault.code })
    }
  }
  return { folders, seen }
}

export const fromOf = (source: ActiveSource, folder: FolderInfo): CollectFrom => ({
  sourceId: source.id,
  folder: folder.path,
  aliases: source.aliases,
  isSentFolder: folder.specialUse === 'sent',
})

export const sinceOf = (source: ActiveSource): Date | undefined =>
  source.since === null ? undefined : new Date(`${source.since}T00:00:00Z`)

async function glance(box: OpenMailbox, folders: readonly FolderInfo[]): Promise<Map<string, string>> {
  const looked = await box.glance(folders.map((one) => one.path))
  return new Map([...looked].map(([path, { uidNext, uidValidity }]) => [path, `${uidValidity} ${uidNext}`]))
}

const rank = (folder: FolderInfo) =>
  folder.specialUse === 'inbox' || folder.path.toUpperCase() === 'INBOX' ? 0 : folder.specialUse === 'sent' ? 2 : 1

/** A folder that vanished keeps its marks, in case it comes back; it no longer counts as work to do. */
async function noteGoneFolders(ctx: Context, sourceId: string, present: readonly string[]): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const ofSource = tx
      .updateTable('source_folder')
      .where('organisation_id', '=', ctx.organisation)
      .where('source_id', '=', sourceId)
    const isPresent = present.length === 0 ? sql<boolean>`false` : sql<boolean>`path = any(${[...present]})`
    await ofSource
      .set({ is_gone: true })
      .where(sql<boolean>`not (${isPresent})`)
      .execute()
    await ofSource.set({ is_gone: false }).where(isPresent).execute()
  })
}
