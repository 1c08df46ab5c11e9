import type { Payment, PaymentState } from '@facteur/contract/payment.ts'
import { type Language, noFields } from '@facteur/contract/verdict.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'
import { sayReasons } from '../reasons-shown.ts'
import { isoOf } from '../words.ts'
import { isProbablyPaid, paymentStateOf, todayOf } from './payment-state.ts'

type Ask = { language: Language; state?: PaymentState | undefined; documents?: readonly string[] }

/** What falls due first stands first; what has no day stands last. Without a state: all that was ever to be paid. */
export async function listPayments(ctx: Context, ask: Ask): Promise<Payment[]> {
  return inTransaction(ctx, (tx) => listPaymentsWithin(tx, ctx, ask))
}

export async function listPaymentsWithin(
  tx: Tx,
  ctx: Context,
  { language, state, documents }: Ask,
): Promise<Payment[]> {
  const today = todayOf(ctx.clock.now())
  let query = tx
    .selectFrom('payment')
    .innerJoin('document', 'document.id', 'payment.document_id')
    .selectAll('payment')
    .leftJoin('supplier', 'supplier.id', 'document.supplier_id')
    .select(['document.fields', 'document.supplier_id', 'supplier.accounts'])
    .where('payment.organisation_id', '=', ctx.organisation)
    .where('document.state', '=', 'archived')
    .orderBy('payment.due_on', (order) => order.asc().nullsLast())
    .orderBy('payment.document_id')
  if (documents !== undefined) query = query.where('payment.document_id', 'in', [...documents])
  if (state !== undefined) query = query.where('payment.state', '=', state === 'overdue' ? 'to-pay' : state)
  if (state === 'overdue') query = query.where('payment.due_on', '<', today)
  if (state === 'to-pay')
    query = query.where((eb) => eb.or([eb('payment.due_on', 'is', null), eb('payment.due_on', '>=', today)]))
  const rows = await query.execute()
  return rows.map((row) => {
    const fields = { ...noFields, ...row.fields }
    return {
      document: row.document_id,
      state: paymentStateOf(row, today),
      supplier: row.supplier_id,
      supplierName: fields.supplierName,
      invoiceNumber: fields.invoiceNumber,
      issuedOn: fields.issuedOn,
      dueOn: row.due_on,
      amount: row.amount,
      currency: row.currency,
      creditorIban: fields.creditorIban,
      usualIbans: (row.accounts ?? [])
        .filter((one) => one.isConfirmed)
        .map(({ iban, lastSeenOn }) => ({ iban, lastSeenOn })),
      structuredCommunication: fields.structuredCommunication,
      paymentReference: fields.paymentReference,
      reasons: sayReasons(row.reasons, language),
      isFromBackfill: isProbablyPaid(row, today),
      paidAt: isoOf(row.paid_at),
    }
  })
}
