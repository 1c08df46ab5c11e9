import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { type ProviderName, providerOfConnector } from './oauth-provider-of.ts'
import { openTokens } from './oauth-source-tokens.ts'

export type Grant = { provider: ProviderName; refreshToken: string; isShared: boolean }

/** What is to be revoked when this source is unlinked. `isShared`: another source here reads the same mailbox with the same leave. */
export async function findGrant(ctx: Context, { id }: { id: string }): Promise<Grant | undefined> {
  const { row, others } = await inTransaction(ctx, async (tx) => {
    const found = await tx
      .selectFrom('source')
      .select(['id', 'connector', 'secret', 'settings'])
      .where('organisation_id', '=', ctx.organisation)
      .where('state', '!=', 'removed')
      .where('connector', 'in', ['gmail', 'microsoft-365'])
      .execute()
    return { row: found.find((one) => one.id === id), others: found.filter((one) => one.id !== id) }
  })
  if (row === undefined || row.secret === null) return undefined
  const provider = providerOfConnector(row.connector)
  if (provider === undefined) return undefined
  const isShared = others.some(
    (one) => one.connector === row.connector && one.settings['address'] === row.settings['address'],
  )
  const { refreshToken } = await openTokens(ctx, { noun: 'source', id }, row.secret)
  return { provider, refreshToken, isShared }
}

export type RevokeOutcome = 'revoked' | 'not-reached' | 'not-offered' | 'still-used'

/** Tells the journal how the provider took it that a mailbox was unlinked. */
export async function noteRevoked(ctx: Context, input: { id: string; outcome: RevokeOutcome }): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    await audit(tx, ctx, { action: 'source.revoke', subject: input.id, facts: { outcome: input.outcome } })
  })
}
