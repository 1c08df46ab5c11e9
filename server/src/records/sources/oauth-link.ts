import type { SignedInLink, Source } from '@facteur/contract/source.ts'
import { notifySource } from '#platform/bus.ts'
import { Fault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { addSourceWithin } from './add-source.ts'
import { setServed, tellOthers } from './change-served.ts'
import { type AttemptRow, attemptOver, getAttempt } from './oauth-attempts.read.ts'
import { connectorOfProvider } from './oauth-provider-of.ts'
import { spendAttempt } from './oauth-settle-attempt.ts'
import { type KeptTokens, openTokens, sealTokens } from './oauth-source-tokens.ts'
import { lockTokens } from './oauth-tokens.ts'
import { listOwned } from './served.read.ts'
import { sourceMissing } from './sources.read.ts'

/** Who signed in, and with what, where a sign-in is done. Throws `oauth.attempt-*`, or what made it fail. */
export async function readSignedIn(
  ctx: Context,
  { attempt, connector }: Pick<SignedInLink, 'attempt' | 'connector'>,
): Promise<{ row: AttemptRow; address: string; tokens: KeptTokens }> {
  const row = await getAttempt(ctx, attempt)
  if (row.state === 'failed' && row.trouble !== null) throw new Fault(row.trouble.code, { say: row.trouble.say })
  if (row.state === 'waiting' || row.state === 'exchanging')
    throw new Fault('oauth.attempt-open', { say: 'Nobody has signed in yet: open the address and sign in first.' })
  const { tokens, address } = row
  const isOver = row.state !== 'signed-in' || row.expires_at <= ctx.clock.now()
  if (isOver || tokens === null || address === null || connectorOfProvider[row.provider] !== connector)
    throw attemptOver()
  return { row, address, tokens: await openTokens(ctx, { noun: 'oauth-attempt', id: row.id }, tokens) }
}

/** Links the mailbox of whoever signed in. Whoever calls has tried it. */
export async function linkSignedIn(ctx: Context, link: SignedInLink): Promise<Source> {
  requireRight(ctx, 'write')
  const { row, address, tokens } = await readSignedIn(ctx, link)
  const id = makeId('SourceId')
  const secret = await sealTokens(ctx, { noun: 'source', id }, tokens)
  const { serves = [] } = link
  const owned = serves.length === 0 ? [] : await listOwned(ctx)
  const { source: linked, served } = await inTransaction(ctx, async (tx) => {
    const { connector, folders, aliases, since, name = address } = link
    const settings = { address }
    const linkEndsAt = tokens.refreshExpiresAt
    const source = await addSourceWithin(tx, ctx, {
      id,
      connector,
      name,
      settings,
      secret,
      folders,
      aliases,
      since,
      linkEndsAt,
      ...(link.includesSubfolders === undefined ? {} : { includesSubfolders: link.includesSubfolders }),
    })
    if (!(await spendAttempt(tx, ctx, { id: row.id, source: id }))) throw attemptOver()
    const served = serves.length === 0 ? undefined : await setServed(tx, ctx, { id, serves, owned })
    await audit(tx, ctx, { action: 'source.sign-in', subject: id, facts: { provider: row.provider } })
    return { source, served }
  })
  if (served !== undefined) await tellOthers(ctx, { source: id, ...served })
  return linked
}

/** New tokens for a source that is linked already: it goes on from where it was. The same address must have signed in. */
export async function linkAgain(
  ctx: Context,
  { attempt, source, tokens, address }: { attempt: AttemptRow; source: string; tokens: KeptTokens; address: string },
): Promise<void> {
  requireRight(ctx, 'write')
  const secret = await sealTokens(ctx, { noun: 'source', id: source }, tokens)
  await inTransaction(ctx, async (tx) => {
    // A refresh under way would store what it brings over these.
    await lockTokens(tx, source)
    const row = await tx
      .selectFrom('source')
      .select(['connector', 'settings'])
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', source)
      .where('state', '!=', 'removed')
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined || row.connector !== connectorOfProvider[attempt.provider]) throw sourceMissing()
    const { address: kept } = row.settings
    const before = typeof kept === 'string' ? kept : ''
    if (before.toLowerCase() !== address.toLowerCase()) throw otherAddress(before, address)
    await tx
      .updateTable('source')
      .set({
        secret,
        trouble: null,
        link_ends_at: tokens.refreshExpiresAt,
        warned_of_end_at: null,
        sync_asked_at: ctx.clock.now(),
      })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', source)
      .execute()
    if (!(await spendAttempt(tx, ctx, { id: attempt.id, source }))) throw attemptOver()
    await notifySource(tx, source)
    await announce(tx, ctx, { type: 'source', id: source })
    await audit(tx, ctx, { action: 'source.link-again', subject: source, facts: { provider: attempt.provider } })
  })
}

const otherAddress = (before: string, now: string) =>
  new Fault('oauth.other-address', {
    say: `This mailbox is ${before}, but ${now} signed in. Sign in with ${before}, or link ${now} as a new mailbox.`,
  })
