import { lstat, readdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readBytes, readPieces, type FolderOnDisk } from './mail-folder.files.ts'
import { maildirBase, makeUid, makeUidValidity, readMaildirTime } from './mail-folder.map.ts'
import { readMboxSpans, unquoteMbox } from './mbox.ts'

/** One mail on disk. `key` names it through changes of its flags. */
export type Entry = {
  uid: number
  key: string
  file: string
  start: number
  sizeBytes: number
  arrivedAt: Date
  isMbox: boolean
}

export type Listing = { uidValidity: bigint; entries: Entry[] }

/** Files younger than this may still be written; so that none is missed inside one tick of the clock, they count as not yet there. */
const settleMs = 200
const atOnce = 64

/** Mails of a folder, by UID. `known` keeps UIDs while the folder is open, because a change of flags changes the ctime. */
export async function listEntries(folder: FolderOnDisk, known: Map<string, number>): Promise<Listing> {
  const read = () => (folder.kind === 'mbox' ? listMbox(folder) : listFiles(folder, known))
  const first = await read()
  if (!first.isUnsettled) return first
  await pause(settleMs + 20)
  return read()
}

async function listFiles(
  folder: FolderOnDisk,
  known: Map<string, number>,
): Promise<Listing & { isUnsettled: boolean }> {
  const { ino, birthtimeMs } = await lstat(folder.location)
  const files = await findFiles(folder)
  const settledBefore = Date.now() - settleMs
  const taken = new Set(known.values())
  const entries: Entry[] = []
  let isUnsettled = false
  for (let start = 0; start < files.length; start += atOnce) {
    const batch = files.slice(start, start + atOnce)
    const stats = await Promise.all(batch.map((file) => lstat(file).catch(() => null)))
    batch.forEach((file, index) => {
      const stat = stats[index]
      if (!stat?.isFile()) return
      const key = maildirBase(basename(file))
      if (stat.ctimeMs > settledBefore && stat.ctimeMs <= Date.now() && !known.has(key))
        return void (isUnsettled = true)
      const uid = known.get(key) ?? makeUid(key, stat.ctimeMs, taken)
      known.set(key, uid)
      const arrivedAt = (folder.kind === 'maildir' ? readMaildirTime(key) : null) ?? stat.mtime
      entries.push({ uid, key, file, start: 0, sizeBytes: stat.size, arrivedAt, isMbox: false })
    })
  }
  entries.sort((a, b) => a.uid - b.uid)
  return { uidValidity: makeUidValidity(`${ino}:${birthtimeMs}`), entries, isUnsettled }
}

async function findFiles({ kind, location }: FolderOnDisk): Promise<string[]> {
  if (kind === 'maildir') {
    const parts = await Promise.all(
      ['cur', 'new'].map(async (part) =>
        (await readdir(join(location, part))).map((name) => join(location, part, name)),
      ),
    )
    return parts
      .flat()
      .filter((file) => !basename(file).startsWith('.'))
      .sort()
  }
  if (extname(location).toLowerCase() === '.eml') return [location]
  const names = await readdir(location)
  return names
    .filter((name) => extname(name).toLowerCase() === '.eml')
    .sort()
    .map((name) => join(location, name))
}

/** UIDs count the messages from the front. A file that was replaced, or starts with another message, is another folder. */
async function listMbox({ location }: FolderOnDisk): Promise<Listing & { isUnsettled: boolean }> {
  const { ino, birthtimeMs, mtime } = await lstat(location)
  const start = await readBytes(location, 0, 512)
  const spans = await readMboxSpans(readPieces(location))
  const isUnsettled = mtime.getTime() > Date.now() - settleMs && mtime.getTime() <= Date.now()
  const identity = `${ino}:${birthtimeMs}:${start.toString('latin1').split('\n', 2).join('\n')}`
  // The last message of a file that is being written may be half there.
  const settled = isUnsettled ? spans.slice(0, -1) : spans
  const entries = settled.map((span, index): Entry => ({
    uid: index + 1,
    key: String(index),
    file: location,
    start: span.start,
    sizeBytes: span.end - span.start,
    arrivedAt: span.receivedAt ?? mtime,
    isMbox: true,
  }))
  return { uidValidity: makeUidValidity(identity), entries, isUnsettled }
}

/** The first `length` bytes of a mail, or null when it is gone. */
export async function readEntry(entry: Entry, length: number): Promise<Buffer | null> {
  try {
    return await readBytes(entry.file, entry.start, Math.min(length, entry.sizeBytes))
  } catch {
    const moved = await findMoved(entry)
    return moved ? readBytes(moved, 0, Math.min(length, entry.sizeBytes)).catch(() => null) : null
  }
}

export async function readWholeEntry(entry: Entry): Promise<Buffer | null> {
  const raw = await readEntry(entry, entry.sizeBytes)
  return raw && entry.isMbox ? unquoteMbox(raw) : raw
}

/** A Maildir file that another program renamed: read since, or with other flags. */
async function findMoved({ file, key, isMbox }: Entry): Promise<string | null> {
  const folder = dirname(file)
  if (isMbox || !['cur', 'new'].includes(basename(folder))) return null
  for (const part of ['cur', 'new']) {
    const names = await readdir(join(dirname(folder), part)).catch(() => [])
    const name = names.find((each) => maildirBase(each) === key)
    if (name) return join(dirname(folder), part, name)
  }
  return null
}
