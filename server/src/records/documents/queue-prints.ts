import type { NewJob } from '#platform/queue.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'

const mostAtOnce = 200

/** Mails that were archived without a PDF for want of Chromium: a job each, now that there is one. */
export async function queueMissingPrints(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const rows = await tx
      .selectFrom('document')
      .select(['id', 'reasons'])
      .where('organisation_id', '=', ctx.organisation)
      .where('state', '=', 'archived')
      .where('media_type', '=', 'message/rfc822')
      .where((eb) => eb(eb.cast<string>('reasons', 'text'), 'like', '%print.no-browser%'))
      .orderBy('id')
      .limit(mostAtOnce)
      .execute()
    if (rows.length > 0)
      await ctx.queue.put(
        tx,
        rows.map(({ id }) => printJob(ctx, id)),
      )
  })
}

/** The printed mails of a supplier, newest first, once more: its pictures may be shown now, or no longer. */
export async function printAgainWithin(tx: Tx, ctx: Context, { supplier }: { supplier: string }): Promise<void> {
  const rows = await tx
    .selectFrom('document')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('supplier_id', '=', supplier)
    .where('state', '=', 'archived')
    .where('media_type', '=', 'message/rfc822')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  if (rows.length > 0)
    await ctx.queue.put(
      tx,
      rows.map(({ id }) => printJob(ctx, id)),
    )
}

const printJob = (ctx: Context, id: string): NewJob => ({
  queue: 'print',
  data: { organisation: ctx.organisation, id },
  priority: 0,
})
