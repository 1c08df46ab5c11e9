import type { LinkState } from '@facteur/contract/link.ts'
import type { Updateable } from 'kysely'
import { type Context, type Tx, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import type { Tables } from '../tables.ts'

type Facts = Omit<Updateable<Tables['link']>, 'id' | 'organisation_id' | 'state'>
export type LinkMove = {
  id: string
  from: readonly LinkState[]
  to: LinkState
  facts?: Facts
  /** Into the journal: codes and hosts, never the address. */
  journal?: Record<string, unknown>
}

/** The only mover. A link that is no longer in `from` was moved by somebody else meanwhile: nothing is written, false is returned. */
export async function moveLink(tx: Tx, ctx: Context, move: LinkMove): Promise<boolean> {
  requireRight(ctx, 'write')
  const moved = await tx
    .updateTable('link')
    .set({ ...move.facts, state: move.to })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', move.id)
    .where('state', 'in', [...move.from])
    .returning('host')
    .executeTakeFirst()
  if (moved === undefined) return false
  await audit(tx, ctx, {
    action: 'link.move',
    subject: move.id,
    facts: { to: move.to, host: moved.host, ...move.journal },
  })
  return true
}
