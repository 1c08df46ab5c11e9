import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { queueTiding } from '../notices/queue-notice.ts'

const dayMs = 86_400_000
const beforeLinkEndsMs = 3 * dayMs
const beforeSecretEndsMs = 14 * dayMs

const providerNames = { google: 'Google', microsoft: 'Microsoft' } as const

/**
 * Tells the owner, once for each end, what will end soon: a link of which the provider said so (Google, while a project is in
 * testing), a client secret of which the owner noted the day. Forgets the tokens of sign-ins that led to nothing.
 */
export async function warnOfEnds(ctx: Context): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    await warnOfLinks(tx, ctx)
    await warnOfSecrets(tx, ctx)
    await tx
      .updateTable('oauth_attempt')
      .set({ tokens: null, verifier: null, device_code: null })
      .where('organisation_id', '=', ctx.organisation)
      .where('expires_at', '<', ctx.clock.now())
      .where((eb) => eb.or([eb('tokens', 'is not', null), eb('verifier', 'is not', null)]))
      .execute()
  })
}

async function warnOfLinks(tx: Tx, ctx: Context): Promise<void> {
  const now = ctx.clock.now()
  const rows = await tx
    .updateTable('source')
    .set((eb) => ({ warned_of_end_at: eb.ref('link_ends_at') }))
    .where('organisation_id', '=', ctx.organisation)
    .where('state', '!=', 'removed')
    .where('link_ends_at', '>', now)
    .where('link_ends_at', '<', new Date(now.getTime() + beforeLinkEndsMs))
    .where((eb) => eb('warned_of_end_at', 'is distinct from', eb.ref('link_ends_at')))
    .returning(['id', 'name', 'link_ends_at'])
    .execute()
  for (const { id, name, link_ends_at } of rows)
    await queueTiding(tx, ctx, {
      code: 'oauth.link-ends',
      facts: { name, day: dayOf(link_ends_at ?? now) },
      source: id,
    })
}

async function warnOfSecrets(tx: Tx, ctx: Context): Promise<void> {
  const soon = dayOf(new Date(ctx.clock.now().getTime() + beforeSecretEndsMs))
  const rows = await tx
    .updateTable('oauth_client')
    .set((eb) => ({ warned_of_end_on: eb.ref('secret_ends_on') }))
    .where('organisation_id', '=', ctx.organisation)
    .where('secret_ends_on', '<=', soon)
    .where((eb) => eb('warned_of_end_on', 'is distinct from', eb.ref('secret_ends_on')))
    .returning(['provider', 'secret_ends_on'])
    .execute()
  for (const { provider, secret_ends_on } of rows) {
    const facts = { provider: providerNames[provider], day: secret_ends_on ?? '' }
    await queueTiding(tx, ctx, { code: 'oauth.secret-ends', facts, source: null })
  }
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
