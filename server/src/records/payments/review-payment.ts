import type { Fields } from '@facteur/contract/verdict.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import type { DocumentRow } from '../documents/move-document.ts'
import { findAnnouncedAccount, sendersOf } from '../messages/announced-account.ts'
import { ownHostOf } from '../suppliers/public-host.ts'
import { readPapers } from '../suppliers/refresh-supplier.ts'
import { type SupplierProfile, addPaper, emptyProfile } from '../suppliers/supplier-profile.ts'
import type { SupplierAccount } from '../tables.ts'
import { amountToPay } from './amount-to-pay.ts'
import { decidePayment } from './decide-payment.ts'
import { isProbablyPaid, todayOf } from './payment-state.ts'
import { isSuspicion, suspectAccount } from './suspicions.ts'

type Reviewed = {
  document: DocumentRow & { fields: Fields }
  /** Names of what a correction changed. */
  changed: readonly string[]
  doubles: readonly string[]
  supplier: { id: string | null; namesakes: readonly SupplierAccount[] }
  ownHosts: readonly string[]
}

const aboutAccount = ['creditorIban', 'supplierVatNumber', 'supplierName', 'kind']

// What was said of the account is looked at anew; what was strange about the mail stays.
const isAboutMail = ({ code }: { code: string }) =>
  code !== 'payment.account-differs' && code !== 'payment.foreign-account'

/** Decides anew about the payment of a document that was corrected. What a person marked as paid stays paid. */
export async function reviewPayment(tx: Tx, ctx: Context, reviewed: Reviewed): Promise<void> {
  requireRight(ctx, 'write')
  const { document, changed, doubles } = reviewed
  const { fields } = document
  const payment = await tx
    .selectFrom('payment')
    .select(['state', 'reasons', 'released', 'paid_at'])
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', document.id)
    .forUpdate()
    .executeTakeFirst()
  if (payment === undefined) return
  const isLookedAtAnew = changed.some((name) => aboutAccount.includes(name))
  // What was released was this account; another one has to be looked at again.
  const released = changed.includes('creditorIban')
    ? payment.released.filter(
        (code) => !isSuspicion({ code }) || document.hold_reasons.some((one) => one.code === code),
      )
    : payment.released
  const suspicions = isLookedAtAnew
    ? [
        ...document.hold_reasons.filter(isAboutMail),
        ...payment.reasons.filter(({ code }) => code === 'payment.account-announced'),
        ...(await announcedFor(tx, ctx, reviewed)),
        ...suspectAccount(await historyOf(tx, ctx, reviewed)),
      ]
    : payment.reasons.filter(isSuspicion)
  const decision = decidePayment({
    kind: document.kind,
    direction: document.direction,
    fields,
    hints: document.hints,
    hasDoubles: doubles.length > 0,
    suspicions,
    released,
  })
  await tx
    .updateTable('payment')
    .set({
      due_on: fields.dueOn,
      amount: amountToPay(fields, document.hints),
      currency: fields.currency,
      released,
      ...(payment.paid_at === null ? { state: decision.state } : {}),
      reasons: JSON.stringify(decision.reasons),
    })
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', document.id)
    .execute()
}

/** What its supplier announced by mail: a kind or direction that asks for nothing kept no word of it, and another supplier has its own. */
async function announcedFor(tx: Tx, ctx: Context, { document, supplier, ownHosts }: Reviewed) {
  if (isLongPast(ctx, document)) return []
  const row =
    supplier.id === null
      ? undefined
      : await tx
          .selectFrom('supplier')
          .select('hosts')
          .where('organisation_id', '=', ctx.organisation)
          .where('id', '=', supplier.id)
          .executeTakeFirst()
  const host = ownHostOf(document.hints.senderAddress)
  const hosts = [...(row?.hosts ?? []), ...(host === undefined || ownHosts.includes(host) ? [] : [host])]
  return findAnnouncedAccount(tx, ctx, await sendersOf(tx, ctx, { document, hosts }))
}

const isLongPast = (ctx: Context, { fields, is_backfill }: Reviewed['document']) =>
  isProbablyPaid({ is_backfill, due_on: fields.dueOn ?? fields.issuedOn }, todayOf(ctx.clock.now()))

async function historyOf(tx: Tx, ctx: Context, { document, supplier, ownHosts }: Reviewed) {
  const papers = supplier.id === null ? [] : await readPapers(tx, ctx, { id: supplier.id, ownHosts })
  const others: SupplierProfile = papers.filter((one) => one.document !== document.id).reduce(addPaper, emptyProfile)
  return {
    fields: document.fields,
    accounts: [...others.accounts, ...supplier.namesakes],
    isBackfill: document.is_backfill,
    isLongPast: isLongPast(ctx, document),
  }
}
