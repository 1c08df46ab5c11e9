import type { Change, FolderInfo, MessageHead } from './mailbox.ts'

/** One message as a feed names it. `hint` is whatever the connector wants back when the head is asked for; it is kept sealed. */
export type FeedEntry = { id: string; hint?: string }

/**
 * Entries in the order in which they should be looked at. After they are kept, `cursor` may be: it leads to what comes after them;
 * null: nothing to hold on to yet. `gone`: no longer in the folder.
 */
export type FeedPage = { entries: FeedEntry[]; gone?: string[]; cursor: string | null }

/** A head whose message is named by the provider. `text`: the start of its text; null: ask `texts` for it. */
export type FeedHead = Omit<MessageHead, 'uid'> & { id: string; text: string | null }

/**
 * A mailbox behind an API that tells what changed (Gmail history, Graph delta) instead of numbering its messages. Collect numbers
 * the entries in the order they came and then treats it as any mailbox. Nothing here can change it.
 */
export type OpenFeed = AsyncDisposable & {
  /** How many heads to ask for at once, so that what was read is kept every half minute or so. */
  batch: number
  folders(): Promise<FolderInfo[]>
  /** Addresses that are received here beside the main one. */
  aliases(): Promise<string[]>
  /**
   * What came to a folder since `cursor`; null: everything it holds, what looks like an invoice first and newest first. `since` holds
   * for such a listing only: a mail that comes later may be older. The last page has a cursor.
   * Throws `feed.cursor-lost` when the provider no longer knows the cursor: list anew.
   */
  news(folder: string, cursor: string | null, options: { since?: Date; signal?: AbortSignal }): AsyncIterable<FeedPage>
  /** Ids of all the folder holds now, for proving that nothing is missing. */
  list(folder: string, options: { since?: Date; signal?: AbortSignal }): AsyncIterable<string[]>
  /** In any order; one that vanished is simply missing. */
  heads(entries: readonly FeedEntry[], options?: { withDelivery?: boolean }): Promise<FeedHead[]>
  /** The start of the text of messages whose head had none. */
  texts(ids: readonly string[]): Promise<Map<string, string>>
  /** Whole messages as received (RFC 822). */
  originals(ids: readonly string[]): AsyncIterable<{ id: string; raw: Buffer }>
  /** Resolves when something came to the folder since the cursor that `news` gave last, or after `timeoutMs`. */
  watch(folder: string, options: { timeoutMs: number; signal: AbortSignal }): Promise<Change>
}
