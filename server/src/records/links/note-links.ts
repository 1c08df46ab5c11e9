import { deriveKey, hmac } from '#platform/crypto.ts'
import { makeId } from '#platform/ids.ts'
import { jsonText } from '#platform/json-text.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import type { StoredReason } from '../reason.ts'
import { sealSecret } from '../secrets.ts'
import { senderKeyOf } from '../suppliers/public-host.ts'
import { reasonsOf } from './link-reasons.ts'
import { askLinksAgain } from './take-back-links.ts'

/** A link of a mail that leads to its paper, or may. `isClear`: nothing has to be asked about the link itself. */
export type FoundLink = {
  url: string
  say: string
  anchor: string
  state: 'waiting' | 'asked' | 'login'
  isClear: boolean
}

/** Ready to be written: sealed before the transaction that writes it. */
export type SealedLink = FoundLink & { id: string; host: string; urlKey: string; sealed: Buffer }

export async function sealLinks(ctx: Context, links: readonly FoundLink[]): Promise<SealedLink[]> {
  return Promise.all(
    links.map(async (link) => {
      const id = makeId('LinkId')
      const text = JSON.stringify({ url: link.url, say: link.say })
      return {
        ...link,
        id,
        host: new URL(link.url).hostname,
        urlKey: await urlKeyOf(ctx, link.url),
        sealed: await sealSecret(ctx, { noun: 'link', id, name: 'url' }, text),
      }
    }),
  )
}

/** The same for the same address, and of no use without the organisation's key. */
export async function urlKeyOf(ctx: Context, url: string): Promise<string> {
  const key = deriveKey(await ctx.keyring.of(ctx.organisation), 'link address')
  return hmac(key, url.replace(/#.*$/, '')).toString('hex')
}

export type NoteLinksInput = {
  message: { id: string; sender: string; isWanted: boolean; isBackfill: boolean }
  links: readonly SealedLink[]
  vouchedBy: string | null
  kind: string
  direction: string
  language: string | null
  holdReasons: readonly StoredReason[]
}

/**
 * Writes what a mail points to; a link that is known of this mail already stays as it is, unless
 * its owner had taken back that the mail was collected, and now asks for it again. Returns the ids of those that wait to be followed.
 */
export async function noteLinks(tx: Tx, ctx: Context, input: NoteLinksInput): Promise<string[]> {
  requireRight(ctx, 'write')
  if (input.links.length === 0) return []
  const { message } = input
  const made = await tx
    .insertInto('link')
    .values(
      input.links.map((link) => ({
        id: link.id,
        organisation_id: ctx.organisation,
        message_id: message.id,
        sealed: link.sealed,
        url_key: link.urlKey,
        host: link.host,
        anchor: link.anchor,
        sender: senderKeyOf(message.sender) ?? message.sender.toLowerCase(),
        state: link.state,
        is_clear: link.isClear,
        is_wanted: message.isWanted,
        is_backfill: message.isBackfill,
        vouched_by: input.vouchedBy,
        kind: input.kind,
        direction: input.direction,
        language: input.language,
        hold_reasons: jsonText([...input.holdReasons]),
        reasons: jsonText(reasonsOf(link)),
        created_at: ctx.clock.now(),
      })),
    )
    .onConflict((oc) => oc.columns(['message_id', 'url_key']).doNothing())
    .returning(['id', 'state', 'host'])
    .execute()
  for (const { id, state, host } of made)
    await audit(tx, ctx, { action: 'link.note', subject: id, facts: { message: message.id, state, host } })
  const isMade = new Set(made.map(({ id }) => id))
  const known = input.links.filter((link) => !isMade.has(link.id))
  const again =
    message.isWanted && known.length > 0
      ? await askLinksAgain(tx, ctx, { message: message.id, links: known, holdReasons: input.holdReasons })
      : []
  return [...made.filter(({ state }) => state === 'waiting').map(({ id }) => id), ...again]
}
