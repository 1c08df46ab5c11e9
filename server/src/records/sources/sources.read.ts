import type { Source, SourceHealth, sourceList } from '@facteur/contract/source.ts'
import type { z } from 'zod'
import { Fault } from '#platform/fault.ts'
import { type Selectable, sql } from 'kysely'
import { type Context, type Tx, inTransaction } from '../context.ts'
import type { Tables } from '../tables.ts'
import { isoOf } from '../words.ts'
import { trustedAuthservOf } from './trusted-authserv.ts'

type SourceRow = Omit<
  Selectable<Tables['source']>,
  'secret' | 'warned_of_end_at' | 'reconcile_asked_at' | 'reconciliation'
>
type FolderRow = {
  source_id: string
  path: string
  total: number
  seen: number
  is_backfill_done: boolean
  is_gone: boolean
}
type Counts = { waiting: number; collected: number }

const columns = [
  'id',
  'organisation_id',
  'connector',
  'name',
  'settings',
  'folders',
  'aliases',
  'since',
  'state',
  'trouble',
  'current_folder',
  'is_caught_up',
  'sync_asked_at',
  'last_pass_started_at',
  'last_success_at',
  'next_run_at',
  'created_at',
  'trusted_authserv',
  'is_authserv_given',
  'link_ends_at',
  'includes_subfolders',
  'scope_version',
  'reread_version',
] as const

export const sourceMissing = () => new Fault('source.missing', { say: 'This source does not exist.' })

export async function listSources(ctx: Context): Promise<Source[]> {
  return inTransaction(ctx, (tx) => readSources(tx, ctx))
}

/** With how many the operator allows. */
export async function listSourcesAndLimit(ctx: Context): Promise<z.infer<typeof sourceList>> {
  return { items: await listSources(ctx), most: ctx.limits?.mostSources ?? null }
}

export async function getSource(ctx: Context, id: string): Promise<Source> {
  return inTransaction(ctx, (tx) => getSourceWithin(tx, ctx, id))
}

export async function getSourceWithin(tx: Tx, ctx: Context, id: string): Promise<Source> {
  const [found] = await readSources(tx, ctx, id)
  if (found === undefined) throw sourceMissing()
  return found
}

async function readSources(tx: Tx, ctx: Context, id?: string): Promise<Source[]> {
  const organisation = ctx.organisation
  let query = tx
    .selectFrom('source')
    .select(columns)
    .where('organisation_id', '=', organisation)
    .where('state', '!=', 'removed')
    .orderBy('id')
  if (id !== undefined) query = query.where('id', '=', id)
  const rows = await query.execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const folders = await tx
    .selectFrom('source_folder')
    .select(['source_id', 'path', 'total', 'seen', 'is_backfill_done', 'is_gone'])
    .where('organisation_id', '=', organisation)
    .where('source_id', 'in', ids)
    .orderBy('path')
    .execute()
  const waiting = await tx
    .selectFrom('message')
    .select(['source_id', sql<number>`count(*)::int`.as('count')])
    .where('organisation_id', '=', organisation)
    .where('source_id', 'in', ids)
    .where('state', '=', 'waiting')
    .groupBy('source_id')
    .execute()
  const collected = await tx
    .selectFrom('sighting')
    .innerJoin('document', 'document.id', 'sighting.document_id')
    .select(['sighting.source_id', sql<number>`count(distinct document.id)::int`.as('count')])
    .where('sighting.organisation_id', '=', organisation)
    .where('sighting.source_id', 'in', ids)
    // What was handed over to whom it belongs was found here all the same.
    .where((eb) => eb.or([eb('document.state', '!=', 'set-aside'), eb('document.handed_to', 'is not', null)]))
    .groupBy('sighting.source_id')
    .execute()
  const countOf = (list: { source_id: string | null; count: number }[], source: string) =>
    list.find((one) => one.source_id === source)?.count ?? 0
  const trusted = new Map<string, string | null>()
  for (const row of rows) trusted.set(row.id, await trustedAuthservOf(tx, ctx, row))
  return rows.map((row) =>
    toSource(row, {
      folders: folders.filter((folder) => folder.source_id === row.id),
      counts: { waiting: countOf(waiting, row.id), collected: countOf(collected, row.id) },
      trusted: trusted.get(row.id) ?? null,
    }),
  )
}

function toSource(
  row: SourceRow,
  { folders, counts, trusted }: { folders: FolderRow[]; counts: Counts; trusted: string | null },
): Source {
  const present = folders.filter((folder) => !folder.is_gone)
  const sum = (pick: (folder: FolderRow) => number) => present.reduce((total, folder) => total + pick(folder), 0)
  // One that nobody chose by name is missed by nobody.
  const shown = folders.filter((folder) => !folder.is_gone || row.folders.includes(folder.path))
  const unknown = row.folders.filter((path) => !folders.some((folder) => folder.path === path))
  return {
    id: row.id,
    connector: row.connector,
    name: row.name,
    settings: shownSettings(row.settings),
    folders: [
      ...shown.map(({ path, total, seen, is_backfill_done, is_gone }) => ({
        path,
        total,
        seen,
        isCaughtUp: is_backfill_done,
        isGone: is_gone,
      })),
      ...unknown.map((path) => ({ path, total: 0, seen: 0, isCaughtUp: false, isGone: false })),
    ],
    chosenFolders: row.folders,
    includesSubfolders: row.includes_subfolders,
    aliases: row.aliases,
    since: row.since,
    health: healthOf(row),
    trouble: row.trouble && {
      ...row.trouble,
      since: row.trouble.since ?? null,
      isPassing: row.trouble.isPassing === true,
    },
    lastSuccessAt: isoOf(row.last_success_at),
    nextRunAt: isoOf(row.next_run_at),
    createdAt: row.created_at.toISOString(),
    linkEndsAt: isoOf(row.link_ends_at),
    progress: {
      total: Math.max(
        sum((folder) => folder.total),
        sum((folder) => folder.seen),
      ),
      seen: sum((folder) => folder.seen),
      ...counts,
      currentFolder: row.current_folder,
    },
    trustedAuthserv: { id: trusted, isGiven: row.is_authserv_given },
  }
}

export function healthOf({
  state,
  trouble,
  is_caught_up,
}: Pick<SourceRow, 'state' | 'trouble' | 'is_caught_up'>): SourceHealth {
  if (state === 'paused') return 'paused'
  if (trouble !== null) return trouble.isPassing === true ? 'catching-up' : 'needs-you'
  return is_caught_up ? 'watching' : 'catching-up'
}

// A certificate is long and says nothing to a person.
function shownSettings({ tlsCa, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return tlsCa === undefined ? rest : { ...rest, hasOwnCa: true }
}
