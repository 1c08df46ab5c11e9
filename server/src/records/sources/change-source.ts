import type { Source } from '@facteur/contract/source.ts'
import { notifySource } from '#platform/bus.ts'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { sealSecret } from '../secrets.ts'
import { changeLinked } from './change-linked.ts'
import { type ScopePatch, changeScope } from './change-scope.ts'
import { getSourceWithin } from './sources.read.ts'

/** Another name, a new password, which ends the trouble the old one gave, whose word on a sender counts ('': learn it again), or another scope. */
export async function changeSource(
  ctx: Context,
  input: {
    id: string
    name?: string | undefined
    password?: string | undefined
    trustedAuthservId?: string | null | undefined
  } & ScopePatch,
): Promise<Source> {
  requireRight(ctx, 'write')
  const { id, name, password, trustedAuthservId, ...patch } = input
  const secret =
    password === undefined ? undefined : await sealSecret(ctx, { noun: 'source', id, name: 'password' }, password)
  return inTransaction(ctx, async (tx) => {
    const change = {
      ...(name === undefined ? {} : { name }),
      ...trustOf(trustedAuthservId),
      ...(secret === undefined ? {} : { secret, trouble: null, sync_asked_at: ctx.clock.now() }),
    }
    if (Object.keys(change).length > 0) await changeLinked(tx, ctx, id, change)
    await changeScope(tx, ctx, { id, patch })
    const source = await getSourceWithin(tx, ctx, id)
    if (secret !== undefined) await notifySource(tx, id)
    await announce(tx, ctx, { type: 'source', id })
    if (Object.keys(change).length > 0)
      await audit(tx, ctx, {
        action: 'source.change',
        subject: id,
        facts: { name: name ?? null, hasNewPassword: secret !== undefined, ...trustFacts(trustedAuthservId) },
      })
    return source
  })
}

function trustOf(id: string | null | undefined) {
  if (id === undefined) return {}
  return { trusted_authserv: id === '' ? null : (id?.toLowerCase() ?? null), is_authserv_given: id !== '' }
}

const trustFacts = (id: string | null | undefined) => (id === undefined ? {} : { trustedAuthserv: id })
