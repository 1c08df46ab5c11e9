import type { CollectRule } from '@facteur/contract/rule.ts'
import type { Selectable } from 'kysely'
import { Fault } from '#platform/fault.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'
import type { CollectRule as KnownRule } from '../suppliers/supplier-memory.ts'
import type { Tables } from '../tables.ts'
import { isoOf } from '../words.ts'

export const ruleMissing = () => new Fault('rule.missing', { say: 'This rule does not exist (any more).' })

/** What the owner said once and for all, newest first. */
export async function listRules(ctx: Context): Promise<CollectRule[]> {
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('rule')
      .selectAll()
      .where('organisation_id', '=', ctx.organisation)
      .orderBy('made_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  )
  return rows.map(toRule)
}

/** The rules as recognise and collect go by them. */
export async function listKnownRulesWithin(tx: Tx, ctx: Context): Promise<KnownRule[]> {
  const rows = await tx
    .selectFrom('rule')
    .select(['id', 'effect', 'sender', 'subject_key'])
    .where('organisation_id', '=', ctx.organisation)
    .orderBy('id')
    .execute()
  return rows.map(({ id, effect, sender, subject_key: subject }) => ({ id, effect, sender, subject }))
}

export const listKnownRules = (ctx: Context): Promise<KnownRule[]> =>
  inTransaction(ctx, (tx) => listKnownRulesWithin(tx, ctx))

export const toRule = (row: Selectable<Tables['rule']>): CollectRule => ({
  id: row.id,
  effect: row.effect,
  sender: row.sender,
  subject: row.subject,
  madeAt: row.made_at.toISOString(),
  madeFrom: row.made_from,
  usedCount: row.used_count,
  lastUsedAt: isoOf(row.last_used_at),
})
