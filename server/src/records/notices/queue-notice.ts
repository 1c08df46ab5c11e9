import type { NewJob } from '#platform/queue.ts'
import { makeId } from '#platform/ids.ts'
import { announce } from '../announce.ts'
import { type Context, type Tx, requireRight } from '../context.ts'

export type PaymentNotice = {
  code: 'payment.to-pay' | 'payment.held'
  document: string
  facts: { supplier: string; number: string; amount: string; currency: string; dueOn: string }
  isBackfill: boolean
}

/** A notice in the page at once; the mail is gathered by the digest, whose job is returned. */
export async function queueNotice(tx: Tx, ctx: Context, notice: PaymentNotice): Promise<NewJob[]> {
  requireRight(ctx, 'write')
  const id = makeId('NoticeId')
  await tx
    .insertInto('notice')
    .values({
      id,
      organisation_id: ctx.organisation,
      code: notice.code,
      facts: JSON.stringify(notice.facts),
      document_id: notice.document,
      source_id: null,
      mail_state: 'queued',
      created_at: ctx.clock.now(),
      // What a first scan found is told in one mail; it does not fill the page with unread lines.
      read_at: notice.isBackfill ? ctx.clock.now() : null,
    })
    .execute()
  if (!notice.isBackfill) await announce(tx, ctx, { type: 'notice', id })
  return [digestJob(ctx.organisation, new Date(ctx.clock.now().getTime() + digestDelayMs))]
}

/** Something else the owner should know: in the page at once, and in the next mail. */
export async function queueTiding(
  tx: Tx,
  ctx: Context,
  { code, facts, source }: { code: string; facts: Record<string, string>; source: string | null },
): Promise<void> {
  requireRight(ctx, 'write')
  const id = makeId('NoticeId')
  const now = ctx.clock.now()
  await tx
    .insertInto('notice')
    .values({
      id,
      organisation_id: ctx.organisation,
      code,
      facts: JSON.stringify(facts),
      document_id: null,
      source_id: source,
      mail_state: 'queued',
      created_at: now,
    })
    .execute()
  await announce(tx, ctx, { type: 'notice', id })
  await ctx.queue.put(tx, [digestJob(ctx.organisation, new Date(now.getTime() + digestDelayMs))])
}

/** It is held after all: a notice that no mail has told of yet says so now, else another one is made. */
export async function queueHeldNotice(tx: Tx, ctx: Context, notice: Omit<PaymentNotice, 'code'>): Promise<NewJob[]> {
  requireRight(ctx, 'write')
  const waiting = await tx
    .updateTable('notice')
    .set({ code: 'payment.held' })
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', notice.document)
    .where('mail_state', '=', 'queued')
    .returning('id')
    .executeTakeFirst()
  if (waiting === undefined) return queueNotice(tx, ctx, { ...notice, code: 'payment.held' })
  if (!notice.isBackfill) await announce(tx, ctx, { type: 'notice', id: waiting.id })
  return []
}

/** Long enough for the other invoices of the same moment to join one mail. */
const digestDelayMs = 5_000

export const digestJob = (organisation: string, startAfter: Date) => ({
  queue: 'digest',
  data: { organisation, id: organisation },
  startAfter,
  singleton: organisation,
})
