import { Fault } from '#platform/fault.ts'
import { jsonText } from '#platform/json-text.ts'
import { announce } from '../announce.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { requireDocument } from '../documents/require-document.ts'
import { linkMissing } from './links-shown.read.ts'
import { moveLink } from './move-link.ts'

/** Waits for the owner, whatever became of it; a door that needs a sign-in is opened by hand. */
const open = ['asked', 'expired', 'login', 'failed', 'refused'] as const

/** The owner asks for it: followed once more, whatever rules and doubts say. What was kept of an earlier try is forgotten. */
export async function fetchLink(ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    const moved = await moveLink(tx, ctx, {
      id,
      from: open,
      to: 'waiting',
      facts: { is_wanted: true, reasons: '[]', response_object: null, response: '{}', asked_steps: 0, kept_steps: 0 },
      journal: { isAsked: true },
    })
    if (!moved) await refuseBusy(tx, ctx, id)
    await ctx.queue.put(tx, [{ queue: 'fetch', data: { organisation: ctx.organisation, id }, priority: 20 }])
    await announce(tx, ctx, { type: 'messages' })
  })
}

/** The owner has dealt with it: by a document that they handed in, or because they do not want it. */
export async function settleLink(
  ctx: Context,
  { id, document }: { id: string; document?: string | undefined },
): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    if (document !== undefined) await requireDocument(tx, ctx, document)
    const code = document === undefined ? 'link.not-wanted' : 'link.done-by-hand'
    const moved = await moveLink(tx, ctx, {
      id,
      from: [...open, 'waiting'],
      to: document === undefined ? 'refused' : 'fetched',
      facts: { reasons: jsonText([{ code, facts: {} }]), documents: document === undefined ? [] : [document] },
      journal: { code },
    })
    if (!moved) await refuseBusy(tx, ctx, id)
    await announce(tx, ctx, { type: 'messages' })
  })
}

async function refuseBusy(tx: Tx, ctx: Context, id: string): Promise<never> {
  const row = await tx
    .selectFrom('link')
    .select('state')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw linkMissing()
  throw new Fault('link.busy', { say: 'This link is being followed, or has brought its document already.' })
}
