import { asFault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import type { NewJob } from '#platform/queue.ts'
import type { OutgoingMail } from '#connectors/kit/outgoing-mail.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { announce } from '#records/announce.ts'
import { lockArchive } from '#records/archive-lock.ts'
import { digestJob } from '#records/notices/queue-notice.ts'
import { type Outcome, defineStage } from '../stage.ts'
import { type DueInvoice, makeDigestMail } from './make-digest.ts'
import { sayNextStep, sayNotice } from './say-notice.ts'

const whileCatchingUpMs = 4_000
const whenRefusedMs = 15 * 60_000

/** One mail for all that has come since the last one; during a first scan it waits, so that years make one mail. */
export function makeDigest({ outgoing, publicUrl }: { outgoing: OutgoingMail | undefined; publicUrl: string }) {
  return defineStage({
    name: 'digest',

    async run(ctx) {
      const waiting = await look(ctx)
      if (waiting.ids.length === 0) return undefined
      if (outgoing === undefined) return settle(ctx, 'none')
      if (waiting.isCatchingUp) return again(ctx, whileCatchingUpMs)
      const mail = makeDigestMail({
        language: waiting.language,
        organisationName: waiting.name,
        organisation: ctx.organisation,
        publicUrl,
        due: waiting.due,
        tidings: waiting.tidings,
        today: ctx.clock.now().toISOString().slice(0, 10),
      })
      const session = await outgoing.open().catch(asFault)
      if ('code' in session) return again(ctx, whenRefusedMs)
      try {
        await claim(ctx, waiting.ids)
        const outcome = await session.send({
          messageHeaderId: `<${makeId('NoticeId')}@facteur.invalid>`,
          to: waiting.owners,
          attachments: [],
          ...mail,
        })
        if (outcome.state === 'refused' && !outcome.isForGood) return again(ctx, whenRefusedMs)
        return settle(ctx, outcome.state === 'accepted' ? 'sent' : 'uncertain')
      } finally {
        session.close()
      }
    },

    setAside: (ctx) => settle(ctx, 'uncertain'),
  })
}

function look(ctx: Context) {
  return inTransaction(ctx, async (tx) => {
    // A seal that is under way may have counted on this very job: its notice belongs in this mail.
    await lockArchive(tx, ctx)
    // Left behind by a crash in the middle of sending: perhaps sent, so never again by itself; it stays in the page.
    await tx
      .updateTable('notice')
      .set({ mail_state: 'uncertain' })
      .where('organisation_id', '=', ctx.organisation)
      .where('mail_state', '=', 'sending')
      .execute()
    const organisation = await tx
      .selectFrom('organisation')
      .select(['name', 'language'])
      .where('organisation_id', '=', ctx.organisation)
      .executeTakeFirstOrThrow()
    const rows = await tx
      .selectFrom('notice')
      .leftJoin('payment', 'payment.document_id', 'notice.document_id')
      .select([
        'notice.id',
        'notice.code',
        'notice.facts',
        'notice.document_id',
        'payment.state',
        'payment.is_backfill',
      ])
      .where('notice.organisation_id', '=', ctx.organisation)
      .where('mail_state', '=', 'queued')
      .orderBy('notice.id')
      .execute()
    const busy = await tx
      .selectFrom('source')
      .select('id')
      .where('organisation_id', '=', ctx.organisation)
      .where('state', '=', 'active')
      .where('is_caught_up', '=', false)
      .where('trouble', 'is', null)
      .executeTakeFirst()
    const reading = await tx
      .selectFrom('message')
      .select('id')
      .where('organisation_id', '=', ctx.organisation)
      .where('state', '=', 'waiting')
      .where('is_backfill', '=', true)
      // One that was asked for by hand may wait for a mailbox that is gone.
      .where('original_object', 'is not', null)
      .limit(1)
      .executeTakeFirst()
    const sealing = await tx
      .selectFrom('document')
      .select('id')
      .where('organisation_id', '=', ctx.organisation)
      .where('state', 'in', ['received', 'fetched', 'extracted'])
      .where('is_backfill', '=', true)
      .where('needs_review', '=', false)
      .limit(1)
      .executeTakeFirst()
    const owners = await tx
      .selectFrom('member')
      .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
      .select('auth_user.email')
      .where('organisation_id', '=', ctx.organisation)
      .where('role', '=', 'owner')
      .execute()
    const due: DueInvoice[] = rows.flatMap(({ facts, state, is_backfill }) =>
      state === null
        ? []
        : {
            supplier: facts['supplier'] ?? '',
            number: facts['number'] ?? '',
            amount: facts['amount'] ?? '',
            currency: facts['currency'] ?? '',
            dueOn: facts['dueOn'] ?? '',
            isHeld: state === 'held',
            isBackfill: is_backfill ?? false,
          },
    )
    const others = rows.filter((row) => row.document_id === null)
    const tidings = [
      ...others.map((row) => sayNotice(row, organisation.language)),
      ...new Set(others.flatMap((row) => sayNextStep(row, organisation.language))),
    ]
    return {
      ...organisation,
      due,
      tidings,
      ids: rows.map((row) => row.id),
      isCatchingUp: [busy, reading, sealing].some((one) => one !== undefined),
      owners: owners.map((one) => one.email),
    }
  })
}

// Only what stands in the mail: a notice that came since waits for the next one.
const claim = (ctx: Context, ids: readonly string[]) =>
  inTransaction(ctx, (tx) =>
    tx
      .updateTable('notice')
      .set({ mail_state: 'sending' })
      .where('organisation_id', '=', ctx.organisation)
      .where('mail_state', '=', 'queued')
      .where('id', 'in', ids)
      .execute(),
  )

function settle(ctx: Context, to: 'sent' | 'uncertain' | 'none'): Outcome {
  return {
    async commit(tx) {
      const from = to === 'none' ? 'queued' : 'sending'
      await tx
        .updateTable('notice')
        .set({ mail_state: to })
        .where('organisation_id', '=', ctx.organisation)
        .where('mail_state', '=', from)
        .execute()
      await announce(tx, ctx, { type: 'payments' })
      return []
    },
  }
}

function again(ctx: Context, waitMs: number): Outcome {
  return {
    async commit(tx): Promise<NewJob[]> {
      await tx
        .updateTable('notice')
        .set({ mail_state: 'queued' })
        .where('organisation_id', '=', ctx.organisation)
        .where('mail_state', '=', 'sending')
        .execute()
      return [digestJob(ctx.organisation, new Date(ctx.clock.now().getTime() + waitMs))]
    },
  }
}
