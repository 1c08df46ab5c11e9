import type { Address } from '@facteur/formats/rendition.ts'

/** A folder as the server lists it. */
export type FolderInfo = {
  path: string
  name: string
  delimiter: string
  specialUse: 'inbox' | 'sent' | 'drafts' | 'trash' | 'junk' | 'archive' | 'all' | null
  messages: number | null
  canOpen: boolean
}

/** `mailboxId`: a name of the folder that stays when it is renamed (OBJECTID, RFC 8474), where the server gives one. */
export type FolderState = { uidValidity: bigint; uidNext: number; exists: number; mailboxId?: string }

/** A leaf of BODYSTRUCTURE. `part` is the IMAP part number, '1' for a single-part mail. */
export type StructurePart = {
  part: string
  mediaType: string
  name: string
  disposition: 'attachment' | 'inline' | null
  sizeBytes: number
  encoding: string
  charset: string
  contentId: string
}

/** What can be known of a message without opening it. */
export type MessageHead = {
  uid: number
  messageId: string
  subject: string
  from: Address[]
  to: Address[]
  cc: Address[]
  /** Delivered-To, X-Original-To, Envelope-To; filled only when `withDelivery` was asked. */
  deliveredTo: string[]
  /** Date header; null when absent or senseless. */
  sentAt: Date | null
  /** INTERNALDATE: when the mailbox received it. */
  receivedAt: Date
  sizeBytes: number
  /** Leaves in reading order. An attached message stands as `message/rfc822`, followed by its own leaves. */
  parts: StructurePart[]
  /** False where only the header could be read: `parts` is then empty and the original must be opened to know more. */
  isStructureKnown: boolean
}

/** Larger messages are never handed over by `originals`; compare `sizeBytes` first. */
export const maxOriginalBytes = 60 * 1024 * 1024

/** More are not listed: no mailbox of a business comes near, and each costs memory and a look. */
export const maxFolders = 10_000

export type Change = 'changed' | 'timeout'

/** A mailbox that is open for reading. Nothing here can change it. Every call may throw a Fault of the list in faults.ts. */
export type OpenMailbox = AsyncDisposable & {
  /** How many messages to look at before what was seen is kept, where the provider makes each one wait; absent: thousands. */
  batch?: number
  folders(): Promise<FolderInfo[]>
  /** Opens read-only (EXAMINE); the calls below work on the folder opened last. */
  examine(path: string): Promise<FolderState>
  /** All UIDs, ascending; with `since` only those received on or after that day (first scan only: dates lie). */
  uids(options?: { since?: Date }): Promise<number[]>
  /** UIDs greater than `uid`, ascending. */
  uidsAfter(uid: number): Promise<number[]>
  heads(uids: readonly number[], options?: { withDelivery?: boolean }): Promise<MessageHead[]>
  /** The first `bytes` of one text part of each message, decoded to text. Missing where the server gave none. */
  slices(wants: readonly { uid: number; part: StructurePart }[], bytes: number): Promise<Map<number, string>>
  /** Whole messages as received (RFC 822), in grouped fetches; one that vanished is simply not yielded. */
  originals(uids: readonly number[]): AsyncIterable<{ uid: number; raw: Buffer }>
  /** Resolves when the folder opened last may have news, or one of `others` where the server tells of those, or after `timeoutMs`. */
  watch(options: { timeoutMs: number; signal: AbortSignal; others?: readonly string[] }): Promise<Change>
  /** Throws soon where the other side is no longer there, such as after a sleep; absent where each call finds out for itself. */
  prove?(): Promise<void>
  /** Message counts and uidNext of the given folders without opening them, for a cheap look at the others. */
  glance(paths: readonly string[]): Promise<Map<string, { messages: number; uidNext: number; uidValidity: bigint }>>
}
