import type { Fields } from '@facteur/contract/verdict.ts'
import { announce } from '#records/announce.ts'
import { asFault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import { jsonText } from '#platform/json-text.ts'
import type { NewJob } from '#platform/queue.ts'
import type { OutgoingMail, Parcel, SendOutcome } from '#connectors/kit/outgoing-mail.ts'
import { type Context, type Tx, inTransaction } from '#records/context.ts'
import { audit } from '#records/journal.ts'
import type { Trouble } from '#records/tables.ts'
import { type Outcome, defineStage } from '../stage.ts'
import { handedOn } from './handed-on.ts'
import { makeSummary } from './make-parcel.ts'
import { type Attached, type Opener, makeOpenable } from './openable.ts'
import type { Throttle } from './throttle.ts'

const noOutgoingMail: Trouble = {
  code: 'outgoing-mail.not-set',
  say: 'No outgoing mail is set up yet (FACTEUR_SMTP_URL), so this waits.',
}
const waitsMs = [60_000, 300_000, 900_000, 3_600_000, 4 * 3_600_000, 12 * 3_600_000, 24 * 3_600_000]

export type DeliverParts = { outgoing: OutgoingMail | undefined; throttle: Throttle; reader: Opener }

/**
 * Hands one document to one destination. "sending" is committed just before the first byte leaves; whoever finds it so later
 * knows that nobody can tell whether it arrived, and never sends it again by itself.
 */
export function makeDeliver({ outgoing, throttle, reader }: DeliverParts) {
  return defineStage({
    name: 'deliver',

    async run(ctx, id) {
      const delivery = await find(ctx, id)
      if (delivery === undefined) return undefined
      if (delivery.state === 'sending')
        return conclude(ctx, delivery, {
          state: 'uncertain',
          say: 'Facteur stopped in the middle of sending: it may or may not have arrived.',
        })
      if (delivery.removed_at !== null)
        return fail(ctx, delivery, {
          code: 'destination.removed',
          say: 'The destination was removed before it was sent.',
        })
      if (outgoing === undefined) return wait(ctx, delivery, noOutgoingMail, 600_000)
      await throttle(delivery.destination_id)
      const parcel = await makeParcel(ctx, { delivery, reader })
      try {
        const session = await outgoing.open()
        try {
          if (!(await begin(ctx, delivery))) return undefined
          return conclude(ctx, delivery, await session.send(parcel))
        } finally {
          session.close()
        }
      } catch (thrown) {
        const fault = asFault(thrown)
        if (!fault.code.startsWith('outgoing-mail.')) throw thrown
        return wait(ctx, delivery, { code: fault.code, say: fault.say }, waitMs(delivery.attempts))
      }
    },

    setAside: (ctx, id, reason) => ({
      async commit(tx) {
        const delivery = await findWithin(tx, ctx, id)
        if (delivery?.state !== 'queued') return []
        return fail(ctx, delivery, { code: reason.code, say: 'It could not be sent.' }).commit(tx)
      },
    }),
  })
}

const waitMs = (attempts: number) => waitsMs[Math.min(attempts, waitsMs.length - 1)] ?? 60_000

const find = (ctx: Context, id: string) => inTransaction(ctx, (tx) => findWithin(tx, ctx, id))

function findWithin(tx: Tx, ctx: Context, id: string) {
  return tx
    .selectFrom('delivery')
    .innerJoin('destination', 'destination.id', 'delivery.destination_id')
    .innerJoin('document', 'document.id', 'delivery.document_id')
    .selectAll('delivery')
    .select([
      'destination.settings',
      'destination.removed_at',
      'destination.name as destination_name',
      'document.name as document_name',
    ])
    .where('delivery.organisation_id', '=', ctx.organisation)
    .where('delivery.id', '=', id)
    .where('delivery.state', 'in', ['queued', 'sending'])
    .executeTakeFirst()
}

type Delivery = NonNullable<Awaited<ReturnType<typeof find>>>

async function makeParcel(ctx: Context, { delivery, reader }: { delivery: Delivery; reader: Opener }): Promise<Parcel> {
  const { document, organisation } = await inTransaction(ctx, async (tx) => ({
    document: await tx
      .selectFrom('document')
      .selectAll()
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', delivery.document_id)
      .executeTakeFirstOrThrow(),
    organisation: await tx
      .selectFrom('organisation')
      .select(['name', 'language'])
      .where('organisation_id', '=', ctx.organisation)
      .executeTakeFirstOrThrow(),
  }))
  const load = (object: string) => ctx.vault.load(ctx.organisation, object)
  // Safe: only sealed documents are delivered, and they have complete fields.
  const fields = document.fields as Fields
  const original = { name: document.name, mediaType: document.media_type, bytes: await load(document.original_object) }
  const companions = await Promise.all(
    document.companions.map(async (one) => ({
      name: one.name,
      mediaType: one.mediaType,
      bytes: await load(one.object),
    })),
  )
  const whose = { document: document.id, supplier: document.supplier_id, senderAddress: document.hints.senderAddress }
  const files: Attached[] = []
  for (const file of handedOn(original, companions)) files.push(await makeOpenable(ctx, { file, whose, reader }))
  const summary = makeSummary({
    language: organisation.language,
    organisationName: organisation.name,
    kind: document.kind,
    name: document.name,
    fields,
    isUnlocked: files.some((one) => one.isUnlocked),
  })
  const attachments = files.map(({ name, mediaType, bytes }) => ({
    name: name.split('/').at(-1) ?? name,
    mediaType,
    bytes,
  }))
  return { messageHeaderId: delivery.message_header_id, to: [String(delivery.settings['to'])], ...summary, attachments }
}

/** False: somebody else began it first. */
function begin(ctx: Context, delivery: Delivery): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const row = await tx
      .updateTable('delivery')
      .set({ state: 'sending', attempts: delivery.attempts + 1 })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', delivery.id)
      .where('state', '=', 'queued')
      .returning('id')
      .executeTakeFirst()
    return row !== undefined
  })
}

function conclude(ctx: Context, delivery: Delivery, outcome: SendOutcome): Outcome {
  if (outcome.state === 'refused' && !outcome.isForGood)
    return wait(ctx, delivery, { code: outcome.code, say: outcome.say }, waitMs(delivery.attempts + 1))
  if (outcome.state === 'refused') return fail(ctx, delivery, { code: outcome.code, say: outcome.say })
  const isAccepted = outcome.state === 'accepted'
  const trouble = outcome.state === 'uncertain' ? { code: 'delivery.uncertain', say: outcome.say } : null
  return write(ctx, delivery, { state: outcome.state, trouble, acceptedAt: isAccepted ? ctx.clock.now() : null })
}

const fail = (ctx: Context, delivery: Delivery, trouble: Trouble): Outcome =>
  write(ctx, delivery, { state: 'failed', trouble, acceptedAt: null })

function write(
  ctx: Context,
  delivery: Delivery,
  to: { state: 'accepted' | 'uncertain' | 'failed'; trouble: Trouble | null; acceptedAt: Date | null },
): Outcome {
  return {
    async commit(tx) {
      const isOurs = await update(tx, ctx, delivery, {
        state: to.state,
        last_error: to.trouble === null ? null : JSON.stringify(to.trouble),
        accepted_at: to.acceptedAt,
      })
      // Somebody else concluded it meanwhile: what they wrote stands.
      if (!isOurs) return []
      await audit(tx, ctx, {
        action: `delivery.${to.state}`,
        subject: delivery.document_id,
        facts: { destination: delivery.destination_id, delivery: delivery.id },
      })
      if (to.state !== 'accepted') await tellOwner(tx, ctx, delivery, to.state)
      await announce(tx, ctx, { type: 'deliveries' })
      return []
    },
  }
}

/** Nobody but the owner can say what became of it. */
async function tellOwner(tx: Tx, ctx: Context, delivery: Delivery, state: 'uncertain' | 'failed'): Promise<void> {
  const facts = { name: delivery.document_name, destination: delivery.destination_name }
  const id = makeId('NoticeId')
  await tx
    .insertInto('notice')
    .values({
      id,
      organisation_id: ctx.organisation,
      code: state === 'failed' ? 'delivery.failed' : 'delivery.uncertain',
      facts: jsonText(facts),
      document_id: delivery.document_id,
      source_id: null,
      created_at: ctx.clock.now(),
      read_at: null,
    })
    .execute()
  await announce(tx, ctx, { type: 'notice', id })
}

/** Stays in the outbox; the next job comes with the same transaction. */
function wait(ctx: Context, delivery: Delivery, trouble: Trouble, waitFor: number): Outcome {
  return {
    async commit(tx): Promise<NewJob[]> {
      const next = new Date(ctx.clock.now().getTime() + waitFor)
      await update(tx, ctx, delivery, { state: 'queued', last_error: JSON.stringify(trouble), next_try_at: next })
      await announce(tx, ctx, { type: 'deliveries' })
      return [{ queue: 'deliver', data: { organisation: ctx.organisation, id: delivery.id }, startAfter: next }]
    },
  }
}

type Change = {
  state: 'queued' | 'accepted' | 'uncertain' | 'failed'
  last_error: string | null
  next_try_at?: Date
  accepted_at?: Date | null
}

/** False: it was concluded already. */
async function update(tx: Tx, ctx: Context, delivery: Delivery, to: Change): Promise<boolean> {
  const row = await tx
    .updateTable('delivery')
    .set(to)
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', delivery.id)
    .where('state', 'in', ['queued', 'sending'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
