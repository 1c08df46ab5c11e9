import { type Fields, noFields } from '@facteur/contract/verdict.ts'
import type { NewJob } from '#platform/queue.ts'
import { announce } from '../announce.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { holdBack } from '../destinations/carry-on.ts'
import { audit } from '../journal.ts'
import { queueHeldNotice } from '../notices/queue-notice.ts'
import { getOwnHostsWithin } from '../organisations/own-side.read.ts'
import { refreshSupplier } from '../suppliers/refresh-supplier.ts'
import { isProbablyPaid, todayOf } from './payment-state.ts'
import { isLongUsed, isSuspicion } from './suspicions.ts'

const code = 'payment.account-differs'

/** `iban`, `issuedOn`: of an older paper that a first scan found. `suppliers`: whose it is, and others of that very name. */
type Older = { iban: string; issuedOn: string; suppliers: readonly string[] }

/**
 * A first scan met the newest paper first, and took its account for the supplier's. An older paper says otherwise: newer
 * ones that ask for another account and are not paid yet are held, as they would have been in the order of time. Where that
 * account was in use for long, the supplier changed banks. To be called with the archive's lock held, the older paper sealed.
 */
export async function holdNewer(tx: Tx, ctx: Context, older: Older): Promise<NewJob[]> {
  requireRight(ctx, 'write')
  const today = todayOf(ctx.clock.now())
  const held = newerToHold(await readClean(tx, ctx, older), { older, today })
  if (held.length === 0) return []
  const jobs: NewJob[] = []
  for (const paper of held) {
    await tx
      .updateTable('payment')
      .set({
        reasons: JSON.stringify([...paper.reasons, { code, facts: { iban: paper.iban } }]),
        ...(paper.state === 'to-pay' ? { state: 'held' as const } : {}),
      })
      .where('organisation_id', '=', ctx.organisation)
      .where('document_id', '=', paper.id)
      .execute()
    if (paper.state === 'to-pay') jobs.push(...(await queueHeldNotice(tx, ctx, noticeOf(paper))))
    await announce(tx, ctx, { type: 'document', id: paper.id })
  }
  await holdBack(
    tx,
    ctx,
    held.filter((one) => one.state === 'to-pay' || one.state === 'held').map((one) => one.id),
  )
  const ownHosts = await getOwnHostsWithin(tx, ctx)
  for (const id of new Set(held.map((one) => one.supplier))) await refreshSupplier(tx, ctx, { id, ownHosts })
  await announce(tx, ctx, { type: 'payments' })
  await audit(tx, ctx, ...held.map((one) => ({ action: 'payment.hold', subject: one.id, facts: { reasons: [code] } })))
  return jobs
}

type Paper = Awaited<ReturnType<typeof readClean>>[number]

/** Papers of all accounts but the older one's, that nothing strange was said of. */
async function readClean(tx: Tx, ctx: Context, { iban, suppliers }: Older) {
  const rows = await tx
    .selectFrom('document')
    .innerJoin('payment', 'payment.document_id', 'document.id')
    .select(['document.id', 'document.name', 'document.fields', 'document.issued_on', 'document.archived_at'])
    .select(['document.supplier_id', 'payment.state', 'payment.reasons', 'payment.released', 'payment.amount'])
    .select(['payment.is_backfill', 'payment.due_on'])
    .where('document.organisation_id', '=', ctx.organisation)
    .where('document.supplier_id', 'in', [...suppliers])
    .where('document.state', '=', 'archived')
    .execute()
  return rows.flatMap(({ supplier_id, ...row }) => {
    const fields: Fields = { ...noFields, ...row.fields }
    const used = fields.creditorIban
    if (supplier_id === null || used === null || used === iban || row.reasons.some(isSuspicion)) return []
    const on = row.issued_on ?? (row.archived_at ?? ctx.clock.now()).toISOString().slice(0, 10)
    return [{ ...row, fields, supplier: supplier_id, iban: used, on }]
  })
}

/** All papers on an account that is newer, young, asked for by one that is still to be paid, and released by nobody. Pure. */
function newerToHold(papers: readonly Paper[], { older, today }: { older: Older; today: string }): Paper[] {
  return [...Map.groupBy(papers, (one) => one.iban).values()].flatMap((list) => {
    const days = list.map((one) => one.on).toSorted()
    const [firstSeenOn = '', lastSeenOn = ''] = [days[0], days.at(-1)]
    const isYoung = firstSeenOn > older.issuedOn && !isLongUsed({ firstSeenOn, lastSeenOn })
    const isReleased = list.some((one) => one.released.some((released) => isSuspicion({ code: released })))
    return isYoung && !isReleased && list.some((one) => isAsked(one, today)) ? list : []
  })
}

const isAsked = ({ state, is_backfill, due_on, on }: Paper, today: string): boolean =>
  (state === 'to-pay' || state === 'held') && !isProbablyPaid({ is_backfill, due_on: due_on ?? on }, today)

const noticeOf = ({ id, name, fields, amount, is_backfill }: Paper) => ({
  document: id,
  facts: {
    supplier: fields.supplierName ?? name,
    number: fields.invoiceNumber ?? '',
    amount: amount ?? '',
    currency: fields.currency ?? '',
    dueOn: fields.dueOn ?? '',
  },
  isBackfill: is_backfill,
})
