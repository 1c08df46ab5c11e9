import { randomBytes } from 'node:crypto'
import type { madeApiToken } from '@facteur/contract/organisation.ts'
import type { z } from 'zod'
import { Fault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { hashToken, toApiToken } from './api-tokens.read.ts'

export type NewToken = {
  name: string
  scopes: readonly ('read' | 'write' | 'owner')[]
  expiresInDays?: number | undefined
}

/** The clear token is in the answer and nowhere else: only its hash is kept. */
export async function makeApiToken(ctx: Context, input: NewToken): Promise<z.infer<typeof madeApiToken>> {
  requireRight(ctx, 'own')
  const { actor } = ctx
  if (actor.is !== 'member')
    throw new Fault('right.session-only', { say: 'Only an owner who is signed in can make or revoke API tokens.' })
  const token = `fct_${randomBytes(32).toString('base64url')}`
  const now = ctx.clock.now()
  return inTransaction(ctx, async (tx) => {
    const row = await tx
      .insertInto('api_token')
      .values({
        id: makeId('TokenId', now.getTime()),
        organisation_id: ctx.organisation,
        user_id: actor.userId,
        name: input.name,
        token_hash: hashToken(token),
        scopes: [...new Set(input.scopes)],
        created_at: now,
        expires_at:
          input.expiresInDays === undefined ? null : new Date(now.getTime() + input.expiresInDays * 86_400_000),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await audit(tx, ctx, {
      action: 'token.make',
      subject: row.id,
      facts: { name: input.name, scopes: [...input.scopes] },
    })
    return { ...toApiToken(row), token }
  })
}
