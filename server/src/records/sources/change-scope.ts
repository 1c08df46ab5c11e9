import type { SourcePatch } from '@facteur/contract/source.ts'
import type { Selectable } from 'kysely'
import { notifySource } from '#platform/bus.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import type { Tables } from '../tables.ts'
import { sourceMissing } from './sources.read.ts'

export type ScopePatch = Pick<SourcePatch, 'folders' | 'includesSubfolders' | 'aliases' | 'since'>
type Scope = Pick<Selectable<Tables['source']>, 'folders' | 'includes_subfolders' | 'aliases' | 'since'>

/**
 * Changes what is looked at in a source. What it newly takes in is looked at by the next pass, which begins at once; what it
 * leaves out stays where it is, with all that was found. Nothing is written where nothing changes.
 */
export async function changeScope(tx: Tx, ctx: Context, { id, patch }: { id: string; patch: ScopePatch }) {
  requireRight(ctx, 'write')
  const row = await tx
    .selectFrom('source')
    .selectAll()
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .where('state', '!=', 'removed')
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw sourceMissing()
  const next = scopeAfter(row, patch)
  if (isSameScope(row, next)) return
  const scope_version = row.scope_version + 1
  const isWider = mustReread(row, next)
  await tx
    .updateTable('source')
    .set({
      ...next,
      scope_version,
      ...(isWider ? { reread_version: scope_version } : {}),
      is_caught_up: false,
      sync_asked_at: ctx.clock.now(),
    })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
  await notifySource(tx, id)
  await audit(tx, ctx, {
    action: 'source.change-scope',
    subject: id,
    facts: {
      folders: next.folders.length,
      includesSubfolders: next.includes_subfolders,
      aliases: next.aliases.length,
      since: next.since,
      isWider,
    },
  })
}

/** The scope with what was said of it; the rest stays. */
export function scopeAfter(before: Scope, patch: ScopePatch): Scope {
  return {
    folders: patch.folders === undefined ? before.folders : [...new Set(patch.folders)],
    includes_subfolders: patch.includesSubfolders ?? before.includes_subfolders,
    aliases:
      patch.aliases === undefined ? before.aliases : [...new Set(patch.aliases.map((alias) => alias.toLowerCase()))],
    since: patch.since === undefined ? before.since : patch.since,
  }
}

/** Whether mails in folders that were looked through may count now: an earlier day, or an address that did not. New folders are looked through anyway. */
export function mustReread(before: Scope, next: Scope): boolean {
  const isEarlier = before.since !== null && (next.since === null || next.since < before.since)
  const isForMore =
    before.aliases.length > 0 &&
    (next.aliases.length === 0 || next.aliases.some((alias) => !before.aliases.includes(alias)))
  return isEarlier || isForMore
}

const isSameScope = (before: Scope, next: Scope): boolean =>
  isSameSet(before.folders, next.folders) &&
  isSameSet(before.aliases, next.aliases) &&
  before.includes_subfolders === next.includes_subfolders &&
  before.since === next.since

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text) => other.includes(text))
