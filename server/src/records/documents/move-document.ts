import type { DocumentState } from '@facteur/contract/document.ts'
import type { Updateable } from 'kysely'
import { documentMissing } from './documents.read.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { type JournalLine, audit } from '../journal.ts'
import type { Tables } from '../tables.ts'

type Facts = Omit<Updateable<Tables['document']>, 'id' | 'organisation_id' | 'state'>
export type Move = {
  id: string
  from: readonly DocumentState[]
  to: DocumentState
  facts?: Facts
  journal?: Record<string, unknown>
  also?: JournalLine[]
}

/** The only mover. A document that is no longer in `from` was moved by somebody else meanwhile: nothing is written, false is returned. */
export async function moveDocument(tx: Tx, ctx: Context, move: Move): Promise<boolean> {
  requireRight(ctx, 'write')
  const moved = await tx
    .updateTable('document')
    .set({ ...move.facts, state: move.to })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', move.id)
    .where('state', 'in', [...move.from])
    .returning('id')
    .executeTakeFirst()
  if (moved === undefined) return false
  await audit(
    tx,
    ctx,
    { action: 'document.move', subject: move.id, facts: { to: move.to, ...move.journal } },
    ...(move.also ?? []),
  )
  return true
}

export async function lockDocument(tx: Tx, ctx: Context, id: string) {
  const row = await tx
    .selectFrom('document')
    .selectAll()
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw documentMissing()
  return row
}

export type DocumentRow = Awaited<ReturnType<typeof lockDocument>>
