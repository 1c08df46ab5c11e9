import type { Reconciliation } from '@facteur/contract/source.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'
import type { StoredReconciliation } from '../tables.ts'
import { isoOf } from '../words.ts'
import { sourceMissing } from './sources.read.ts'

export const getReconciliation = (ctx: Context, { id }: { id: string }): Promise<Reconciliation> =>
  inTransaction(ctx, (tx) => readReconciliation(tx, ctx, id))

export async function readReconciliation(tx: Tx, ctx: Context, id: string): Promise<Reconciliation> {
  const row = await tx
    .selectFrom('source')
    .select(['reconcile_asked_at', 'reconciliation'])
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .where('state', '!=', 'removed')
    .executeTakeFirst()
  if (row === undefined) throw sourceMissing()
  const folders = row.reconciliation?.folders ?? []
  const sum = (pick: (folder: (typeof folders)[number]) => number) =>
    folders.reduce((total, folder) => total + pick(folder), 0)
  return {
    state: stateOf(row.reconcile_asked_at, row.reconciliation),
    askedAt: isoOf(row.reconcile_asked_at),
    startedAt: row.reconciliation?.startedAt ?? null,
    finishedAt: row.reconciliation?.finishedAt ?? null,
    foldersTotal: row.reconciliation?.foldersTotal ?? 0,
    totals: {
      there: sum((one) => one.there),
      known: sum((one) => one.known),
      missing: sum((one) => one.missing),
      gone: sum((one) => one.gone),
    },
    folders,
  }
}

function stateOf(askedAt: Date | null, last: StoredReconciliation | null): Reconciliation['state'] {
  if (askedAt !== null && (last === null || Date.parse(last.startedAt) < askedAt.getTime())) return 'waiting'
  if (last === null) return 'never'
  return last.finishedAt === null ? 'running' : 'done'
}
