import { setTimeout as pause } from 'node:timers/promises'
import type { ConnectorGround } from '#connectors/kit/connector.ts'
import { maxFolders, type FolderInfo, type FolderState, type OpenMailbox } from '#connectors/kit/mailbox.ts'
import { Fault } from '#platform/fault.ts'
import { toMailboxFault } from './imap.fault.ts'
import { fetchHeads, fetchOriginals, fetchSlices } from './imap.fetch.ts'
import { toFolder } from './imap.map.ts'
import { defaultTiming, openSession, type OpenSessionInput, type Session, type Timing } from './imap.session.ts'
import { makeWatcher, proveAlive } from './imap.watch.ts'

/** Without LIST-STATUS every count is a round trip. */
const maxCountsOneByOne = 200
const statusQuery = { messages: true, uidNext: true, uidValidity: true }

/** A mailbox over IMAP, opened for reading only (EXAMINE, BODY.PEEK). Reconnecting is the caller's: open a new one. */
export async function openImapMailbox(
  input: OpenSessionInput,
  ground: ConnectorGround,
  timing: Timing = defaultTiming,
): Promise<OpenMailbox> {
  const session = await openSession(input, ground, timing)
  const { client, ask } = session
  const watcher = makeWatcher(session)
  /** Of the heads asked for last: their originals are mostly wanted next. */
  const sizes = new Map<number, number>()

  return {
    folders: () => listFolders(session, ground),
    examine(path) {
      watcher.forget(path)
      sizes.clear()
      return examine(session, path).finally(watcher.reset)
    },
    async uids({ since } = {}) {
      watcher.reset()
      return ask(() => searchUids(session, since ? { since } : { all: true }))
    },
    async uidsAfter(uid) {
      // Servers may tell a session about new mail only between commands.
      await ask(() => client.noop())
      watcher.reset()
      const found = await ask(() => searchUids(session, { uid: `${uid + 1}:*` }))
      // `n:*` always holds the last message, also when n lies beyond it.
      return found.filter((each) => each > uid)
    },
    async heads(uids, options) {
      const heads = await fetchHeads(session, uids, options)
      sizes.clear()
      for (const { uid, sizeBytes } of heads) sizes.set(uid, sizeBytes)
      return heads
    },
    slices: (wants, bytes) => fetchSlices(session, wants, bytes),
    originals: (uids) => fetchOriginals(session, uids, sizes),
    watch: watcher.watch,
    glance(paths) {
      paths.forEach(watcher.forget)
      return glance(session, paths)
    },
    prove: () => proveAlive(session),
    async [Symbol.asyncDispose]() {
      await Promise.race([client.logout().catch(() => {}), pause(3_000, null, { ref: false })])
      client.close()
    },
  }
}

async function listFolders(session: Session, ground: ConnectorGround): Promise<FolderInfo[]> {
  const { client, ask } = session
  const canCount = client.capabilities.has('LIST-STATUS')
  const listed = await ask(() => client.list(canCount ? { statusQuery } : {}))
  if (listed.length > maxFolders) ground.log.warn('mailbox.folders-cut', { folders: listed.length, kept: maxFolders })
  const folders = listed.slice(0, maxFolders).map(toFolder)
  if (canCount) return folders
  const counts = await glance(
    session,
    folders
      .filter(({ canOpen }) => canOpen)
      .slice(0, maxCountsOneByOne)
      .map(({ path }) => path),
  )
  return folders.map((folder) => ({ ...folder, messages: counts.get(folder.path)?.messages ?? null }))
}

async function examine(session: Session, path: string): Promise<FolderState> {
  const { client, place } = session
  place.folder = path
  try {
    const box = await session.ask(() => client.mailboxOpen(path, { readOnly: true }))
    // The object is live: it changes under our hands while we hold it.
    const { mailboxId } = box
    const known = mailboxId === undefined ? {} : { mailboxId }
    return { uidValidity: box.uidValidity ?? 0n, uidNext: box.uidNext ?? 1, exists: box.exists ?? 0, ...known }
  } catch (fault) {
    if ((fault as { code?: string }).code !== 'mailbox.refused') throw fault
    // Some servers say no more than NO to a folder that is gone.
    throw toMailboxFault({ code: 'NotFound' }, place)
  }
}

async function searchUids(
  { client }: Session,
  query: { all: true } | { since: Date } | { uid: string },
): Promise<number[]> {
  const found = await client.search(query, { uid: true })
  if (found) return [...found].sort((a, b) => a - b)
  // A server that cannot search by date can still list everything.
  const uids: number[] = []
  for await (const { uid } of client.fetch('uid' in query ? query.uid : '1:*', { uid: true }, { uid: true }))
    uids.push(uid)
  return uids.sort((a, b) => a - b)
}

async function glance(session: Session, paths: readonly string[]): ReturnType<OpenMailbox['glance']> {
  const { client, ask } = session
  const seen: Awaited<ReturnType<OpenMailbox['glance']>> = new Map()
  const keep = (
    path: string,
    status: { messages?: number | undefined; uidNext?: number | undefined; uidValidity?: bigint | undefined },
  ) =>
    void seen.set(path, {
      messages: status.messages ?? 0,
      uidNext: status.uidNext ?? 1,
      uidValidity: status.uidValidity ?? 0n,
    })
  // Where the server tells of other folders unasked, an answer to STATUS could be about any of them.
  const isMany = paths.length > 3 || client.capabilities.has('NOTIFY')
  if (isMany && client.capabilities.has('LIST-STATUS')) {
    const wanted = new Set(paths)
    const listed = await ask(() => client.list({ statusQuery }))
    for (const { path, status } of listed) if (status && wanted.has(path)) keep(path, status)
    return seen
  }
  for (const path of paths) {
    const status = await ask(() => client.status(path, statusQuery)).catch(unlessGone)
    if (status) keep(path, status)
  }
  return seen
}

function unlessGone(thrown: unknown): false {
  if (thrown instanceof Fault && (thrown.code === 'mailbox.folder-missing' || thrown.code === 'mailbox.refused'))
    return false
  throw thrown
}
