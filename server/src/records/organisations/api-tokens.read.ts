import { type ApiToken, heldScopes } from '@facteur/contract/organisation.ts'
import { inScope } from '#platform/database.ts'
import { sha256Hex } from '#platform/crypto.ts'
import { type OrganisationId, asId } from '#platform/ids.ts'
import { type Context, type Ground, inTransaction } from '../context.ts'
import { asRole, isoOf } from '../words.ts'

export const hashToken = (token: string): string => sha256Hex(token)

type Row = {
  id: string
  name: string
  scopes: string[]
  created_at: Date
  expires_at: Date | null
  last_used_at: Date | null
}

export const toApiToken = (row: Row): ApiToken => ({
  id: row.id,
  name: row.name,
  scopes: heldScopes.filter((scope) => row.scopes.includes(scope)),
  createdAt: row.created_at.toISOString(),
  expiresAt: isoOf(row.expires_at),
  lastUsedAt: isoOf(row.last_used_at),
})

export async function listApiTokens(ctx: Context): Promise<ApiToken[]> {
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('api_token')
      .selectAll()
      .where('organisation_id', '=', ctx.organisation)
      .where('revoked_at', 'is', null)
      .orderBy('id', 'desc')
      .execute(),
  )
  return rows.map(toApiToken)
}

export type TokenHolder = {
  tokenId: string
  organisation: OrganisationId
  userId: string
  role: 'owner' | 'member' | 'accountant'
  scopes: string[]
}

const noteEveryMs = 60_000

/** Who holds this token; undefined when it is unknown, revoked, expired, or its holder is no longer a member. */
export async function findTokenHolder(ground: Ground, token: string): Promise<TokenHolder | undefined> {
  const tokenHash = hashToken(token)
  const row = await inScope(ground.database, { tokenHash }, (tx) =>
    tx.selectFrom('api_token').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst(),
  )
  const now = ground.clock.now()
  if (row === undefined || row.revoked_at !== null) return undefined
  if (row.expires_at !== null && row.expires_at.getTime() <= now.getTime()) return undefined
  const organisation = asId('OrganisationId', row.organisation_id)
  const isStale = row.last_used_at === null || now.getTime() - row.last_used_at.getTime() > noteEveryMs
  const member = await inScope(ground.database, { organisation }, async (tx) => {
    if (isStale)
      await tx
        .updateTable('api_token')
        .set({ last_used_at: now })
        .where('organisation_id', '=', organisation)
        .where('id', '=', row.id)
        .execute()
    return tx
      .selectFrom('member')
      .select('role')
      .where('organisation_id', '=', organisation)
      .where('user_id', '=', row.user_id)
      .executeTakeFirst()
  })
  if (member === undefined) return undefined
  const role = asRole(member.role)
  return {
    tokenId: row.id,
    organisation,
    userId: row.user_id,
    role,
    scopes: row.scopes.filter((scope) => mayHold(role, scope)),
  }
}

// A token never does more than its holder may.
const mayHold = (role: string, scope: string) =>
  role === 'owner' || scope === 'read' || (role === 'member' && scope === 'write')
