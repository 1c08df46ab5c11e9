import { type Context, inTransaction } from '#records/context.ts'
import { listPaymentsWithin } from '#records/payments/payments.read.ts'
import { onArchived } from '../../river.ts'
import { makeArchive } from '../archive.ts'

export const nl = { language: 'nl' } as const

/** As the worker does it: the archive stage, its outcome in one transaction. */
export async function seal(ctx: Context, id: string): Promise<void> {
  const outcome = await makeArchive({ onArchived }).run(ctx, id)
  if (outcome !== undefined) await inTransaction(ctx, (tx) => outcome.commit(tx))
}

export const getPayments = (ctx: Context, id: string) =>
  inTransaction(ctx, (tx) => listPaymentsWithin(tx, ctx, { ...nl, documents: [id] }))
