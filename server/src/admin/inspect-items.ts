import { createReadStream } from 'node:fs'
import { open, readFile, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { findField, readHeaderBlock, readHeaderDate } from '#connectors/kit/mail-header.ts'
import type { FolderInfo } from '#connectors/kit/mailbox.ts'
import { guessSpecialUse } from '#connectors/mail-folder/mail-folder.map.ts'
import { readMboxSpans, unquoteMbox } from '#connectors/mail-folder/mbox.ts'
import { UsageError } from './usage.ts'

/** One mail or file to judge. `path` as given, plus where it lies below that; a mail in an mbox has its number behind `#`. */
export type Item = {
  path: string
  name: string
  isMail: boolean
  at: number | null
  folderUse: FolderInfo['specialUse']
  read(): Promise<Buffer>
}

export const largestItemBytes = 60 * 1024 * 1024
const headBytes = 64 * 1024

/** Everything under the paths, oldest first; what has no date of its own comes last, in the order given. */
export async function listItems(paths: readonly string[]): Promise<Item[]> {
  const items: Item[] = []
  for (const path of paths)
    for await (const item of itemsUnder(path, { isInMaildir: false, isNamed: true })) items.push(item)
  return items.toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || 0)
}

async function* itemsUnder(path: string, how: { isInMaildir: boolean; isNamed: boolean }): AsyncGenerator<Item> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined && how.isNamed) throw new UsageError(`${path} does not exist or cannot be read.`)
  if (found?.isFile()) return yield* itemsOfFile(path, how.isInMaildir)
  if (!found?.isDirectory()) return
  const names = (await readdir(path).catch(() => [])).toSorted((a, b) => (a < b ? -1 : 1))
  const isMaildir = names.includes('cur') && names.includes('new')
  for (const name of names) {
    if (isMaildir && name === 'tmp') continue
    // Beside mails a Maildir holds the notes of its server; a hidden folder in it is a subfolder.
    const isMailboxPart = name === 'cur' || name === 'new'
    const isOwnNote = isMaildir && !isMailboxPart && !name.startsWith('.')
    if (isOwnNote && !(await isDirectory(join(path, name)))) continue
    if (name.startsWith('.') && !(isMaildir && (await isDirectory(join(path, name))))) continue
    yield* itemsUnder(join(path, name), { isInMaildir: isMaildir && isMailboxPart, isNamed: false })
  }
}

const isDirectory = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory() === true

async function* itemsOfFile(path: string, isInMaildir: boolean): AsyncGenerator<Item> {
  const head = await readHead(path)
  const isMbox = !isInMaildir && (/\.mbox$/i.test(path) || head.subarray(0, 5).toString('latin1') === 'From ')
  if (isMbox) return yield* itemsOfMbox(path)
  const isMail = isInMaildir || /\.(eml|msg\.txt|mime)$/i.test(path) || looksLikeMail(path, head)
  yield {
    path,
    name: basename(path),
    isMail,
    at: isMail ? dateOf(head) : null,
    folderUse: folderUseOf(path),
    read: () => readFile(path),
  }
}

async function* itemsOfMbox(path: string): AsyncGenerator<Item> {
  const spans = await readMboxSpans(createReadStream(path)).catch(() => [])
  for (const [index, { start, end, receivedAt }] of spans.entries()) {
    const head = await readPart(path, start, Math.min(end - start, headBytes))
    const at = dateOf(head) ?? receivedAt?.getTime() ?? null
    const read = async () => unquoteMbox(await readPart(path, start, Math.min(end - start, largestItemBytes + 1)))
    yield {
      path: `${path}#${index + 1}`,
      name: `${basename(path)}-${index + 1}.eml`,
      isMail: true,
      at,
      folderUse: guessSpecialUse(basename(path)),
      read,
    }
  }
}

const readHead = (path: string): Promise<Buffer> => readPart(path, 0, headBytes).catch(() => Buffer.alloc(0))

async function readPart(path: string, start: number, length: number): Promise<Buffer> {
  await using file = await open(path, 'r')
  const buffer = Buffer.alloc(Math.max(0, length))
  const { bytesRead } = await file.read(buffer, 0, buffer.length, start)
  return buffer.subarray(0, bytesRead)
}

// A file without an ending, as mail servers name them, that begins with header lines.
function looksLikeMail(path: string, head: Buffer): boolean {
  if (/\.(pdf|xml|zip|png|jpe?g|gif|tiff?|webp|html?|txt|csv|docx?|xlsx?|json)$/i.test(path)) return false
  return /^(?:[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){3,}/.test(head.subarray(0, 4096).toString('latin1'))
}

function dateOf(head: Buffer): number | null {
  try {
    return readHeaderDate(findField(readHeaderBlock(head), 'date'))?.getTime() ?? null
  } catch {
    return null
  }
}

/** Sent mail is ours: told by the name of a folder above it, `.Sent` of a Maildir among them. */
function folderUseOf(path: string): FolderInfo['specialUse'] {
  const names = dirname(path)
    .split('/')
    .slice(-3)
    .map((name) => name.replace(/^\./, '').split('.').at(-1) ?? name)
  return names.map(guessSpecialUse).findLast((use) => use !== null) ?? null
}
