import { jsonText } from '#platform/json-text.ts'
import { Fault } from '#platform/fault.ts'
import { announce } from '../announce.ts'
import { lockArchive } from '../archive-lock.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { holdBack } from '../destinations/carry-on.ts'
import { audit } from '../journal.ts'
import { getOwnHostsWithin } from '../organisations/own-side.read.ts'
import type { StoredReason } from '../reason.ts'
import { refreshSupplier } from '../suppliers/refresh-supplier.ts'
import { unlinkDoubles } from './link-doubles.ts'
import { type DocumentRow, moveDocument } from './move-document.ts'
import { sayWhose } from './whose-reasons.ts'

type Withdrawal = {
  document: DocumentRow
  to: 'set-aside' | 'extracted'
  handedTo: string | null
  handedBy: string | null
  reason: StoredReason
}

/**
 * Takes a document out of what is to be paid and handed on here, since it belongs to another organisation. Its bytes, its facts
 * and its seal stay. Throws `document.handed-on` where it was paid or has left the house: that cannot be taken back.
 */
export async function withdrawDocument(tx: Tx, ctx: Context, withdrawal: Withdrawal): Promise<void> {
  requireRight(ctx, 'write')
  const { document, to, handedTo, handedBy, reason } = withdrawal
  const { id, state, supplier_id } = document
  if (state === 'archived') await endPayment(tx, ctx, id)
  await moveDocument(tx, ctx, {
    id,
    from: [state],
    to,
    facts: {
      handed_to: handedTo,
      handed_by: handedBy,
      is_ours: false,
      needs_review: false,
      reasons: jsonText(sayWhose(document.reasons, reason)),
    },
    journal: { handedTo },
  })
  if (state === 'archived') {
    await unlinkDoubles(tx, ctx, id)
    if (supplier_id !== null)
      await refreshSupplier(tx, ctx, { id: supplier_id, ownHosts: await getOwnHostsWithin(tx, ctx) })
  }
  await announce(tx, ctx, { type: 'document', id }, { type: 'payments' })
}

/** Nothing of it is paid or handed on any more. Throws `document.handed-on` where that has happened already. */
export async function endPayment(tx: Tx, ctx: Context, id: string): Promise<void> {
  await lockArchive(tx, ctx)
  await holdBack(tx, ctx, [id])
  const delivery = await tx
    .selectFrom('delivery')
    .select('state')
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', id)
    .where('state', '!=', 'failed')
    .executeTakeFirst()
  const payment = await tx
    .deleteFrom('payment')
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', id)
    .returning(['state', 'paid_at'])
    .executeTakeFirst()
  // A paper that says itself that it is paid can still be given to whom it belongs; what a member noted cannot.
  const isPaidHere = payment !== undefined && payment.paid_at !== null
  if (delivery !== undefined || isPaidHere)
    throw new Fault('document.handed-on', {
      say: 'This document was paid or sent on already: it stays where it is.',
    })
  await tx
    .updateTable('notice')
    .set({ read_at: ctx.clock.now(), mail_state: 'none' })
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', id)
    .where('mail_state', 'in', ['none', 'queued'])
    .execute()
  if (payment !== undefined)
    await audit(tx, ctx, { action: 'payment.withdraw', subject: id, facts: { state: payment.state } })
}
