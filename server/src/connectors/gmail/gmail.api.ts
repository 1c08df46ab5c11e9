import type { z } from 'zod'
import { maxOriginalBytes } from '#connectors/kit/mailbox.ts'
import { type Ask, type ReadClient, wholeMailMs } from '#connectors/kit/read-client.ts'
import { Fault } from '#platform/fault.ts'
import {
  type FullMessage,
  fullMessage,
  historyPage,
  labelsPage,
  messagesPage,
  oneLabel,
  profile,
  rawMessage,
  sendAsPage,
} from './gmail.answers.ts'
import { units } from './gmail.quota.ts'

const pageSize = 500
/** base64url makes four of three. */
const rawBytes = Math.ceil((maxOriginalBytes * 4) / 3) + 100_000

export type GmailApi = ReturnType<typeof makeGmailApi>

/** The requests that are made of the Gmail API, their prices and what comes back. */
export function makeGmailApi(client: ReadClient, base: string) {
  async function get<Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    query: Record<string, string | undefined>,
    ask: Ask,
  ): Promise<z.output<Schema> | null> {
    const url = new URL(`${base}/users/me/${path}`)
    for (const [name, value] of Object.entries(query))
      if (value !== undefined && value !== '') url.searchParams.set(name, value)
    const answer = await client.json(url.href, ask)
    if (answer === null) return null
    const parsed = schema.safeParse(answer)
    if (!parsed.success) throw oddAnswer(path.split('/')[0] ?? '')
    return parsed.data
  }

  return {
    async historyId(): Promise<string> {
      const found = await get(profile, 'profile', {}, { cost: units.profile })
      if (found !== null) return found.historyId
      // Emulators have no profile; their history begins at 1 and says where it ends.
      const end = (await get(historyPage, 'history', { startHistoryId: '1' }, { cost: units.history }))?.historyId
      if (end === undefined) throw oddAnswer('profile')
      return end
    },
    labels: async () => (await get(labelsPage, 'labels', {}, { cost: units.label }))?.labels ?? [],
    /** How many messages a label holds; null: the whole mailbox. */
    async count(labelId: string | null): Promise<number | null> {
      if (labelId === null) return (await get(profile, 'profile', {}, { cost: units.profile }))?.messagesTotal ?? null
      const found = await get(oneLabel, `labels/${encodeURIComponent(labelId)}`, {}, { cost: units.label })
      return found?.messagesTotal ?? null
    },
    async aliases(): Promise<string[]> {
      const found = await get(sendAsPage, 'settings/sendAs', {}, { cost: units.sendAs })
      return (found?.sendAs ?? [])
        .filter((one) => one.isPrimary !== true && (one.verificationStatus ?? 'accepted') === 'accepted')
        .map((one) => one.sendAsEmail.toLowerCase())
    },
    /** Ids, newest first. */
    async *messages({ labelId, q }: { labelId: string | null; q: string }): AsyncGenerator<string[]> {
      const isHidden = labelId === 'SPAM' || labelId === 'TRASH'
      let pageToken: string | undefined
      do {
        const query = {
          maxResults: `${pageSize}`,
          labelIds: labelId ?? undefined,
          q,
          includeSpamTrash: isHidden ? 'true' : undefined,
          pageToken,
        }
        const page = await get(messagesPage, 'messages', query, { cost: units.list })
        if (page === null) return
        yield page.messages.map(({ id }) => id)
        pageToken = page.nextPageToken
      } while (pageToken !== undefined)
    },
    /** One page of what changed since `cursor`. Throws `feed.cursor-lost` when Gmail no longer knows it (404). */
    async history(input: { cursor: string; labelId: string | null; pageToken: string | undefined }) {
      const query = {
        startHistoryId: input.cursor,
        maxResults: `${pageSize}`,
        labelId: input.labelId ?? undefined,
        pageToken: input.pageToken,
      }
      const page = await get(historyPage, 'history', query, { cost: units.history })
      if (page === null)
        throw new Fault('feed.cursor-lost', {
          say: 'Gmail no longer knows where Facteur had read up to; everything is listed once more.',
          retry: 'later',
        })
      return page
    },
    /** `isBare`: its text alone is too large to be told, so only its headers were. */
    async full(id: string): Promise<(FullMessage & { isBare?: boolean }) | null> {
      const path = `messages/${encodeURIComponent(id)}`
      const ask = (format: string) => get(fullMessage, path, { format }, { cost: units.get })
      try {
        return await ask('full')
      } catch (thrown) {
        if (!isTooLarge(thrown)) throw thrown
        const bare = await ask('metadata')
        return bare && { ...bare, isBare: true }
      }
    },
    /** The very bytes; null where the message is gone or too large. */
    async raw(id: string): Promise<Buffer | null> {
      const path = `messages/${encodeURIComponent(id)}`
      const found = await get(
        rawMessage,
        path,
        { format: 'raw' },
        { cost: units.get, maxBytes: rawBytes, timeoutMs: wholeMailMs },
      ).catch(unlessTooLarge)
      return found === null ? null : Buffer.from(found.raw, 'base64url')
    },
  }
}

const isTooLarge = (thrown: unknown) => thrown instanceof Fault && thrown.code === 'mailbox.answer-too-large'

function unlessTooLarge(thrown: unknown): null {
  if (isTooLarge(thrown)) return null
  throw thrown
}

const oddAnswer = (what: string) =>
  new Fault('mailbox.unexpected', {
    say: 'The conversation with Gmail went wrong: its answer makes no sense.',
    retry: 'later',
    facts: { what },
  })
