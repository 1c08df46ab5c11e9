import type { Delivery } from '@facteur/contract/forwarding.ts'
import type { Document } from '@facteur/contract/document.ts'
import type { Message } from '@facteur/contract/message.ts'
import type { Client } from './client.ts'

type Page<Item> = { items: Item[]; next: string | null }

async function all<Item>(page: (cursor: { cursor?: string }) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = []
  for (let next: string | null | undefined; next !== null;) {
    const found: Page<Item> = await page(next === undefined ? {} : { cursor: next })
    items.push(...found.items)
    next = found.next
  }
  return items
}

export const allDocuments = (client: Client): Promise<Document[]> =>
  all((cursor) => client.ask('listDocuments', { query: { limit: 500, ...cursor } }))
export const archivedDocuments = async (client: Client): Promise<Document[]> =>
  (await allDocuments(client)).filter((one) => one.state === 'archived')
export const allMessages = (client: Client): Promise<Message[]> =>
  all((cursor) => client.ask('listMessages', { query: { limit: 500, ...cursor } }))
export const allDeliveries = (client: Client): Promise<Delivery[]> =>
  all((cursor) => client.ask('listDeliveries', { query: { limit: 500, ...cursor } }))
