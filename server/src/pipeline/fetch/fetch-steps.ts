import { jsonText } from '#platform/json-text.ts'
import { asId } from '#platform/ids.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { announceSoon } from '#records/announce.ts'
import { countStep, noteAnswer } from '#records/links/note-answer.ts'
import { moveLink } from '#records/links/move-link.ts'
import { openSecret, sealSecret } from '#records/secrets.ts'
import type { Kept } from './follow.ts'
import type { LinkToFollow } from '#records/links/links.read.ts'

/** Committed before the first byte leaves: whoever finds a link so knows that it may have been asked for. */
export async function beginFetch(ctx: Context, id: string): Promise<boolean> {
  const isOurs = await inTransaction(ctx, async (tx) => {
    const moved = await moveLink(tx, ctx, { id, from: ['waiting'], to: 'fetching', facts: { asked_steps: 1 } })
    if (moved) await countStep(tx, ctx, { id, isTry: true })
    return moved
  })
  announceSoon(ctx, { type: 'messages' })
  return isOurs
}

/** Before a page is left for the next address. */
export const beginStep = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, (tx) => countStep(tx, ctx, { id, isTry: false }))

/** The whole answer into the vault, and a note of it, before anything looks at it. */
export async function keepAnswer(
  ctx: Context,
  id: string,
  { url, bytes, mediaType, disposition }: Kept,
): Promise<void> {
  const object = await ctx.vault.store(ctx.organisation, bytes)
  const sealed = await sealSecret(ctx, { noun: 'link', id, name: 'answer' }, url)
  const response = jsonText({ url: sealed.toString('base64'), mediaType, disposition })
  const before = await inTransaction(ctx, (tx) =>
    noteAnswer(tx, ctx, { id, object, response, host: new URL(url).hostname }),
  )
  if (before !== null) await ctx.vault.remove(ctx.organisation, asId('ObjectId', before)).catch(() => undefined)
}

/** What was kept of a link, as it came. */
export async function openAnswer(
  ctx: Context,
  { id, response, response_object }: LinkToFollow['link'],
): Promise<Kept | undefined> {
  if (response_object === null || !('url' in response)) return undefined
  const url = await openSecret(ctx, { noun: 'link', id, name: 'answer' }, Buffer.from(response.url, 'base64'))
  const bytes = await ctx.vault.load(ctx.organisation, asId('ObjectId', response_object))
  return { url, bytes, mediaType: response.mediaType, disposition: response.disposition }
}
