import type { z } from 'zod'
import { maxFolders, maxOriginalBytes } from '#connectors/kit/mailbox.ts'
import { type ReadClient, wholeMailMs } from '#connectors/kit/read-client.ts'
import { Fault } from '#platform/fault.ts'
import {
  type GraphFolder,
  type GraphMessage,
  type MessagesPage,
  foldersPage,
  graphMessage,
  me,
  messagesPage,
  oneFolder,
} from './graph.answers.ts'
import type { FolderNode } from './graph.folders.ts'
import { noMailbox } from './graph.refusal.ts'
import { attachmentsFilter } from './graph.search.ts'

const told =
  'id,subject,from,toRecipients,ccRecipients,sentDateTime,receivedDateTime,internetMessageId,hasAttachments,bodyPreview,isDraft'
const attachments = 'attachments($select=id,name,contentType,size,isInline)'
const maxDepth = 30
const rootFolders = '/mailFolders'

export type GraphApi = ReturnType<typeof makeGraphApi>

/** The requests that are made of Microsoft Graph, and what comes back. */
export function makeGraphApi(client: ReadClient, base: string) {
  async function get<Schema extends z.ZodType>(schema: Schema, address: string): Promise<z.output<Schema> | null> {
    const answer = await client.json(address)
    if (answer === null) return null
    const parsed = schema.safeParse(answer)
    if (!parsed.success) throw oddAnswer()
    return parsed.data
  }

  const address = (path: string, query: Record<string, string | undefined> = {}): string => {
    const asked = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : `${name}=${encodeURIComponent(value)}`,
    )
    return `${base}/me${path}${asked.length === 0 ? '' : `?${asked.join('&')}`}`
  }
  const folderPath = (id: string) => `/mailFolders/${encodeURIComponent(id)}`

  async function* pages(first: string): AsyncGenerator<MessagesPage> {
    for (let next: string | undefined = first; next !== undefined;) {
      const page: MessagesPage | null = await get(messagesPage, next)
      if (page === null) return
      yield page
      next = page['@odata.nextLink']
    }
  }

  async function children(path: string): Promise<GraphFolder[]> {
    const found: GraphFolder[] = []
    const query = { $top: '100', $select: 'id,displayName,childFolderCount,totalItemCount' }
    for (let next: string | undefined = address(path, query); next !== undefined && found.length < maxFolders;) {
      const page: z.output<typeof foldersPage> | null = await get(foldersPage, next)
      // A folder may go away meanwhile; the root of the folders is missing only where there is no mailbox.
      if (page === null && path === rootFolders) throw noMailbox()
      found.push(...(page?.value ?? []))
      next = page?.['@odata.nextLink']
    }
    return found
  }

  async function tree(path: string, depth: number): Promise<FolderNode[]> {
    const found = await children(path)
    return Promise.all(
      found.map(async (one) => ({
        ...one,
        children:
          one.childFolderCount > 0 && depth < maxDepth
            ? await tree(`${folderPath(one.id)}/childFolders`, depth + 1)
            : [],
      })),
    )
  }

  return {
    folders: () => tree(rootFolders, 0),
    /** The id behind a well-known name; null where the mailbox has no such folder. */
    wellKnown: async (name: string) =>
      (await get(oneFolder, address(`/mailFolders/${name}`, { $select: 'id' })))?.id ?? null,
    me: () => get(me, address('', { $select: 'mail,otherMails,proxyAddresses' })),
    /** Mails with attachments and what those are, newest first. */
    withAttachments: (folder: string, since: Date | undefined) =>
      pages(
        address(`${folderPath(folder)}/messages`, {
          $filter: attachmentsFilter(since),
          $orderby: 'receivedDateTime desc',
          $top: '50',
          $select: told,
          $expand: attachments,
        }),
      ),
    search: (folder: string, query: string) =>
      pages(address(`${folderPath(folder)}/messages`, { $search: query, $top: '250', $select: told })),
    ids: (folder: string, since: Date | undefined) =>
      pages(
        address(`${folderPath(folder)}/messages`, {
          $select: 'id,isDraft',
          $top: '500',
          $filter: since === undefined ? undefined : `receivedDateTime ge ${since.toISOString()}`,
        }),
      ),
    deltaStart: (folder: string) => address(`${folderPath(folder)}/messages/delta`, { $select: told }),
    delta: (link: string) => get(messagesPage, link),
    /** `isBare`: its text alone is too large to be told, so it came without. */
    async detail(id: string, { withHeaders = false } = {}): Promise<(GraphMessage & { isBare?: boolean }) | null> {
      const headers = withHeaders ? ',internetMessageHeaders' : ''
      const ask = ($select: string) =>
        get(graphMessage, address(`/messages/${encodeURIComponent(id)}`, { $select, $expand: attachments }))
      try {
        return await ask(`${told},body${headers}`)
      } catch (thrown) {
        if (!isTooLarge(thrown)) throw thrown
        const bare = await ask(`${told}${headers}`)
        return bare && { ...bare, isBare: true }
      }
    },
    /** The very bytes; null where the message is gone or too large. */
    raw: (id: string): Promise<Buffer | null> =>
      client
        .bytes(address(`/messages/${encodeURIComponent(id)}/$value`), {
          maxBytes: maxOriginalBytes,
          timeoutMs: wholeMailMs,
        })
        .catch(unlessTooLarge),
  }
}

const isTooLarge = (thrown: unknown) => thrown instanceof Fault && thrown.code === 'mailbox.answer-too-large'

function unlessTooLarge(thrown: unknown): null {
  if (isTooLarge(thrown)) return null
  throw thrown
}

const oddAnswer = () =>
  new Fault('mailbox.unexpected', {
    say: 'The conversation with Microsoft went wrong: its answer makes no sense.',
    retry: 'later',
  })
