import { constants, type BigIntStats, type Dirent } from 'node:fs'
import { lstat, open, readdir, type FileHandle } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { FolderInfo } from '#connectors/kit/mailbox.ts'
import { decodeModifiedUtf7, guessSpecialUse } from './mail-folder.map.ts'

export type MailFolderKind = 'files' | 'maildir' | 'mbox'

/** A folder of mails on disk; `location` is a directory, or a file for mbox and for a single .eml. */
export type FolderOnDisk = { path: string; kind: MailFolderKind; location: string }

const maxDepth = 12
const maxFolders = 10_000

/** All folders under `root`: a Maildir with its `.Sub` folders, directories with .eml files, mbox files, and these nested. */
export async function findFolders(root: string): Promise<FolderOnDisk[]> {
  const found: FolderOnDisk[] = []
  const stats = await lstat(root)
  if (stats.isFile())
    return [{ path: basename(root), kind: extname(root).toLowerCase() === '.eml' ? 'files' : 'mbox', location: root }]
  await visit(root, '', 0)
  return found

  async function visit(directory: string, path: string, depth: number): Promise<void> {
    if (depth > maxDepth || found.length >= maxFolders) return
    const entries = (await readdir(directory, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
    const isMaildir = isMaildirListing(entries)
    if (isMaildir) found.push({ path: path || 'INBOX', kind: 'maildir', location: directory })
    else if (entries.some(isMailFile)) found.push({ path: path || 'INBOX', kind: 'files', location: directory })
    for (const entry of entries) {
      const inside = join(directory, entry.name)
      if (entry.isDirectory()) {
        if (isMaildir && ['cur', 'new', 'tmp'].includes(entry.name)) continue
        if (entry.name.startsWith('.') && !(await hasMaildir(inside))) continue
        await visit(inside, joinPath(path, levelsOf(entry.name)), depth + 1)
      } else if (!isMaildir && found.length < maxFolders && (await isMbox(entry, inside))) {
        found.push({ path: joinPath(path, entry.name), kind: 'mbox', location: inside })
      }
    }
  }
}

const joinPath = (path: string, name: string) => (path ? `${path}/${name}` : name)
const isMailFile = (entry: Dirent) => entry.isFile() && extname(entry.name).toLowerCase() === '.eml'
const isMaildirListing = (entries: readonly Dirent[]) =>
  ['cur', 'new'].every((name) => entries.some((entry) => entry.name === name && entry.isDirectory()))

/** `.Facturen.2026` of Maildir++ is Facturen/2026. */
function levelsOf(name: string): string {
  return name.startsWith('.') ? name.slice(1).split('.').map(decodeModifiedUtf7).join('/') : name
}

async function hasMaildir(directory: string): Promise<boolean> {
  return isMaildirListing(await readdir(directory, { withFileTypes: true }).catch(() => []))
}

async function isMbox(entry: Dirent, file: string): Promise<boolean> {
  if (!entry.isFile() || entry.name.startsWith('.')) return false
  const extension = extname(entry.name).toLowerCase()
  if (extension !== '.mbox' && extension !== '') return false
  return (await readBytes(file, 0, 5).catch(() => Buffer.alloc(0))).toString('latin1') === 'From '
}

export function toFolderInfo(folder: FolderOnDisk, messages: number | null): FolderInfo {
  const name = folder.path.split('/').at(-1) ?? folder.path
  return { path: folder.path, name, delimiter: '/', specialUse: guessSpecialUse(name), messages, canOpen: true }
}

/** Changes whenever mails were added or taken away; costs one or two calls. */
export async function fingerprint(folder: FolderOnDisk): Promise<string> {
  const places =
    folder.kind === 'maildir' ? ['cur', 'new'].map((name) => join(folder.location, name)) : [folder.location]
  const stats = await Promise.all(places.map((place) => lstat(place, { bigint: true })))
  return stats.map(({ ino, mtimeNs, size }: BigIntStats) => `${ino}:${mtimeNs}:${size}`).join()
}

// A link could lead out of what the operator opened, and a pipe would block for ever.
const safely = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

async function withFile<T>(file: string, use: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(file, safely)
  try {
    return await use(handle)
  } finally {
    await handle.close()
  }
}

export function readBytes(file: string, start: number, length: number): Promise<Buffer> {
  return withFile(file, async (handle) => {
    const bytes = Buffer.alloc(length)
    let filled = 0
    while (filled < length) {
      const { bytesRead } = await handle.read(bytes, filled, length - filled, start + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return bytes.subarray(0, filled)
  })
}

export async function* readPieces(file: string): AsyncGenerator<Buffer> {
  const pieceBytes = 2 ** 20
  for (let start = 0; ; start += pieceBytes) {
    const piece = await readBytes(file, start, pieceBytes)
    if (piece.length > 0) yield piece
    if (piece.length < pieceBytes) return
  }
}
