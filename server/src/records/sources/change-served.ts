import type { ServedOrganisations, servedPatch } from '@facteur/contract/source.ts'
import type { z } from 'zod'
import { inScope } from '#platform/database.ts'
import { Fault } from '#platform/fault.ts'
import { asId } from '#platform/ids.ts'
import { type Context, type Tx, inTransaction, makeContext, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { getServed, listOwned, readServes } from './served.read.ts'
import { getSourceWithin } from './sources.read.ts'

export type Serves = z.infer<typeof servedPatch>['serves']

/**
 * Says which other organisations get their papers in this mailbox. Only those of which whoever says it is an owner; it counts
 * for what is sealed from now on. Told in the journals of all of them.
 */
export async function changeServed(
  ctx: Context,
  { id, serves }: { id: string; serves: Serves },
): Promise<ServedOrganisations> {
  requireRight(ctx, 'own')
  const owned = await listOwned(ctx)
  const changed = await inTransaction(ctx, async (tx) => {
    await getSourceWithin(tx, ctx, id)
    return setServed(tx, ctx, { id, serves, owned })
  })
  await tellOthers(ctx, { source: id, ...changed })
  return getServed(ctx, { id })
}

export type ServedChange = { added: string[]; removed: string[] }

/** Within the transaction that links a source too. `owned`: from `listOwned`. */
export async function setServed(
  tx: Tx,
  ctx: Context,
  { id, serves, owned }: { id: string; serves: Serves; owned: readonly string[] },
): Promise<ServedChange> {
  requireRight(ctx, 'own')
  if (ctx.actor.is === 'system') throw new Fault('person.missing', { say: 'Nobody is signed in.' })
  const saidBy = ctx.actor.userId
  const before = await readServes(tx, ctx, [id])
  const isKnown = (other: string) => before.some((row) => row.other_id === other)
  if (serves.some((one) => !owned.includes(one.id) && !isKnown(one.id)))
    throw new Fault('source.not-your-organisation', {
      say: 'A mailbox can serve only organisations of which you are an owner.',
    })
  const removed = before.filter((row) => !serves.some((one) => one.id === row.other_id)).map((row) => row.other_id)
  if (removed.length > 0)
    await tx
      .deleteFrom('source_serves')
      .where('organisation_id', '=', ctx.organisation)
      .where('source_id', '=', id)
      .where('other_id', 'in', removed)
      .execute()
  for (const one of serves) {
    const addresses = [...new Set(one.addresses.map((address) => address.toLowerCase()))]
    await tx
      .insertInto('source_serves')
      .values({ organisation_id: ctx.organisation, source_id: id, other_id: one.id, addresses, said_by: saidBy })
      .onConflict((oc) =>
        oc.columns(['source_id', 'other_id']).doUpdateSet({
          addresses,
          // Whoever is an owner there and says it again stands for it from now on.
          ...(owned.includes(one.id) ? { said_by: saidBy } : {}),
        }),
      )
      .execute()
  }
  await audit(tx, ctx, { action: 'source.serve', subject: id, facts: { serves: serves.map((one) => one.id) } })
  return { added: serves.filter((one) => !isKnown(one.id)).map((one) => one.id), removed }
}

/** The others learn from whose mailbox papers will come, or come no more. */
export async function tellOthers(
  ctx: Context,
  { source, added, removed }: { source: string } & ServedChange,
): Promise<void> {
  const lines = [
    ...added.map((other) => ({ other, action: 'organisation.served' })),
    ...removed.map((other) => ({ other, action: 'organisation.served-no-more' })),
  ]
  for (const { other, action } of lines) {
    const there = makeContext(ctx, asId('OrganisationId', other), ctx.actor)
    await inScope(ctx.database, { organisation: there.organisation }, (tx) =>
      audit(tx, there, { action, subject: source, facts: { by: ctx.organisation } }),
    )
  }
}
