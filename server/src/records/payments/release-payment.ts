import type { Payment } from '@facteur/contract/payment.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import { Fault } from '#platform/fault.ts'
import { announce } from '../announce.ts'
import { lockArchive } from '../archive-lock.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { carryOn } from '../destinations/carry-on.ts'
import { audit } from '../journal.ts'
import { getOwnHostsWithin } from '../organisations/own-side.read.ts'
import { refreshSupplier } from '../suppliers/refresh-supplier.ts'
import { listPaymentsWithin } from './payments.read.ts'

/**
 * The owner looked at a payment that was held and found it right: from now on it may be paid, its account counts as the
 * supplier's, and it goes where documents go.
 */
export async function releasePayment(
  ctx: Context,
  { id, language }: { id: string; language: Language },
): Promise<Payment[]> {
  requireRight(ctx, 'write')
  return inTransaction(ctx, async (tx) => {
    await lockArchive(tx, ctx)
    const row = await tx
      .selectFrom('payment')
      .select(['state', 'reasons', 'released'])
      .where('organisation_id', '=', ctx.organisation)
      .where('document_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) throw new Fault('payment.missing', { say: 'This payment does not exist.' })
    if (row.state !== 'held') return listPaymentsWithin(tx, ctx, { language, documents: [id] })
    const codes = row.reasons.map((reason) => reason.code)
    await tx
      .updateTable('payment')
      .set({ state: 'to-pay', reasons: '[]', released: [...new Set([...row.released, ...codes])] })
      .where('organisation_id', '=', ctx.organisation)
      .where('document_id', '=', id)
      .execute()
    await learnAccount(tx, ctx, id)
    await carryOn(tx, ctx, id)
    await announce(tx, ctx, { type: 'payments' }, { type: 'document', id })
    const payments = await listPaymentsWithin(tx, ctx, { language, documents: [id] })
    await audit(tx, ctx, { action: 'payment.release', subject: id, facts: { reasons: codes } })
    return payments
  })
}

/** Its account counts as the supplier's from now on. */
async function learnAccount(tx: Tx, ctx: Context, id: string): Promise<void> {
  const document = await tx
    .selectFrom('document')
    .select('supplier_id')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (document.supplier_id !== null)
    await refreshSupplier(tx, ctx, { id: document.supplier_id, ownHosts: await getOwnHostsWithin(tx, ctx) })
}
