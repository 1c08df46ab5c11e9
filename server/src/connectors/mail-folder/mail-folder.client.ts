import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ConnectorGround } from '#connectors/kit/connector.ts'
import { maxOriginalBytes, type MessageHead, type OpenMailbox } from '#connectors/kit/mailbox.ts'
import { readHeaderBlock } from '#connectors/kit/mail-header.ts'
import { Fault } from '#platform/fault.ts'
import { listEntries, readEntry, readWholeEntry, type Entry, type Listing } from './mail-folder.entries.ts'
import { fingerprint, findFolders, toFolderInfo, type FolderOnDisk } from './mail-folder.files.ts'
import { readReceivedAt, toHead } from './mail-folder.map.ts'

const headerBytes = 64 * 1024
const atOnce = 16

type Opened = { folder: FolderOnDisk; known: Map<string, number>; listing: Listing; seen: string }

/** A folder of mails on this machine as a mailbox. Only what lies inside `ground.folderRoots` is opened. */
export async function openMailFolder(
  path: string,
  ground: ConnectorGround,
  { pollEveryMs = 2_000 } = {},
): Promise<OpenMailbox> {
  const root = await admitFolder(path, ground.folderRoots ?? [])
  const knownUids = new Map<string, Map<string, number>>()
  let opened: Opened | null = null

  const find = async (path: string) => {
    const folder = (await reading(findFolders(root))).find((each) => each.path === path)
    if (!folder) throw folderMissing(path)
    return folder
  }
  const list = async (folder: FolderOnDisk) => {
    const known = knownUids.get(folder.path) ?? new Map<string, number>()
    knownUids.set(folder.path, known)
    // Taken first: what changes during the listing is then news.
    const seen = await fingerprint(folder).catch(() => Promise.reject(folderMissing(folder.path)))
    return { folder, known, seen, listing: await reading(listEntries(folder, known)) }
  }
  const current = (): Opened => {
    if (!opened) throw new Fault('mailbox.disconnected', { say: 'No folder is open.', retry: 'later' })
    return opened
  }
  const refresh = async (): Promise<Entry[]> => {
    opened = await list(current().folder)
    return opened.listing.entries
  }
  const entriesOf = (uids: readonly number[]) => {
    const byUid = new Map(current().listing.entries.map((entry) => [entry.uid, entry]))
    return uids.flatMap((uid) => byUid.get(uid) ?? [])
  }

  return {
    async folders() {
      const found = await reading(findFolders(root))
      return Promise.all(found.map(async (folder) => toFolderInfo(folder, await countMails(folder, list))))
    },
    async examine(path) {
      opened = await list(await find(path))
      return stateOf(opened.listing)
    },
    async uids({ since } = {}) {
      const entries = await refresh()
      if (!since) return entries.map(({ uid }) => uid)
      const dates = await inBatches(entries, async (entry) => receivedAt(entry, await readEntry(entry, headerBytes)))
      return entries.filter((_, index) => (dates[index] ?? since) >= since).map(({ uid }) => uid)
    },
    async uidsAfter(uid) {
      return (await refresh()).map((entry) => entry.uid).filter((each) => each > uid)
    },
    async heads(uids, { withDelivery = false } = {}) {
      const heads = await inBatches(entriesOf(uids), async (entry): Promise<MessageHead[]> => {
        const header = await readEntry(entry, headerBytes)
        return header
          ? [toHead({ uid: entry.uid, header, sizeBytes: entry.sizeBytes, fallback: entry.arrivedAt, withDelivery })]
          : []
      })
      return heads.flat()
    },
    // No structure is known here, so there is no part to take a slice of.
    slices: async () => new Map(),
    async *originals(uids) {
      for (const entry of entriesOf(uids)) {
        if (entry.sizeBytes > maxOriginalBytes) continue
        const raw = await readWholeEntry(entry)
        if (raw) yield { uid: entry.uid, raw }
      }
    },
    async watch({ timeoutMs, signal }) {
      const endAt = Date.now() + timeoutMs
      const { folder, seen } = current()
      for (;;) {
        const now = await fingerprint(folder).catch(() => Promise.reject(folderMissing(folder.path)))
        if (now !== seen) {
          if (opened) opened.seen = now
          return 'changed'
        }
        const left = endAt - Date.now()
        if (left <= 0 || signal.aborted) return 'timeout'
        await pause(Math.min(left, pollEveryMs), null, { signal }).catch(() => {})
      }
    },
    async glance(paths) {
      const wanted = new Set(paths)
      const found = (await reading(findFolders(root))).filter(({ path }) => wanted.has(path))
      const states = await Promise.all(
        found.map(async (folder) => [folder.path, stateOf((await list(folder)).listing)] as const),
      )
      return new Map(states.map(([path, { exists, ...state }]) => [path, { messages: exists, ...state }]))
    },
    async [Symbol.asyncDispose]() {
      opened = null
    },
  }
}

function stateOf({ uidValidity, entries }: Listing) {
  return { uidValidity, uidNext: (entries.at(-1)?.uid ?? 0) + 1, exists: entries.length }
}

async function countMails(
  folder: FolderOnDisk,
  list: (folder: FolderOnDisk) => Promise<Opened>,
): Promise<number | null> {
  return list(folder).then(
    ({ listing }) => listing.entries.length,
    () => null,
  )
}

function receivedAt(entry: Entry, header: Buffer | null): Date {
  return (header && readReceivedAt(readHeaderBlock(header))) ?? entry.arrivedAt
}

async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += atOnce)
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))))
  return results
}

async function admitFolder(path: string, roots: readonly string[]): Promise<string> {
  const real = await reading(realpath(path))
  const realRoots = await Promise.all(roots.map((root) => realpath(root).catch(() => null)))
  const isInside = realRoots.some(
    (root) => root !== null && (real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)),
  )
  if (!isInside)
    throw new Fault('folder.not-allowed', { say: 'The operator of this Facteur has not opened this folder.' })
  return real
}

async function reading<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    const code = (cause as { code?: string }).code ?? ''
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Fault('folder.missing', { say: 'There is no folder with this name on the machine.', cause })
    throw new Fault('folder.unreadable', {
      say: 'Facteur may not read this folder, or the disk failed.',
      retry: 'later',
      cause,
      facts: { reason: code },
    })
  }
}

function folderMissing(path: string): Fault {
  return new Fault('mailbox.folder-missing', { say: `The folder "${path.slice(0, 100)}" is no longer in the mailbox.` })
}
