import type { Source } from '@facteur/contract/source.ts'
import { notifySource } from '#platform/bus.ts'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { forgetFeed } from './feed-entries.ts'
import { type LinkedChange, changeLinked } from './change-linked.ts'
import { getSourceWithin } from './sources.read.ts'

type Which = { id: string }

export const pauseSource = (ctx: Context, { id }: Which): Promise<Source> =>
  steer(ctx, { id, action: 'source.pause', change: { state: 'paused', next_run_at: null, current_folder: null } })

/** Looking again forgets the trouble of before: if it is still there, it shows itself anew. */
export const resumeSource = (ctx: Context, { id }: Which): Promise<Source> =>
  steer(ctx, {
    id,
    action: 'source.resume',
    change: { state: 'active', trouble: null, sync_asked_at: ctx.clock.now() },
  })

/** Asks that the source be looked at now; a paused one stays paused. */
export const askSync = (ctx: Context, { id }: Which): Promise<Source> =>
  steer(ctx, { id, action: 'source.ask-sync', change: { sync_asked_at: ctx.clock.now() } })

/** Unlinks: the password is gone at once; what was archived, and what was seen, stays. */
export async function removeSource(ctx: Context, { id }: Which): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    await changeLinked(tx, ctx, id, {
      state: 'removed',
      secret: null,
      trouble: null,
      next_run_at: null,
      current_folder: null,
    })
    await forgetFeed(tx, ctx, id)
    await notifySource(tx, id)
    await announce(tx, ctx, { type: 'source', id })
    await audit(tx, ctx, { action: 'source.remove', subject: id })
  })
}

async function steer(
  ctx: Context,
  { id, action, change }: { id: string; action: string; change: LinkedChange },
): Promise<Source> {
  requireRight(ctx, 'write')
  return inTransaction(ctx, async (tx) => {
    await changeLinked(tx, ctx, id, change)
    const source = await getSourceWithin(tx, ctx, id)
    await notifySource(tx, id)
    await announce(tx, ctx, { type: 'source', id })
    await audit(tx, ctx, { action, subject: id })
    return source
  })
}
