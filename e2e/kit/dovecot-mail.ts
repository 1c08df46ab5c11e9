import { chown, mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const mailUid = 8
const mailGid = 8
let seeded = 0

export type PutMailInput = {
  /** IMAP path with `/` between levels, `INBOX` for the inbox itself. */
  folder?: string
  raw: string | Uint8Array
  receivedAt?: Date
  /** Maildir letters, for example `S` (seen) or `FS`. Without them the mail arrives as new. */
  flags?: string
}

/** Puts one mail into a Maildir by file, as a delivery agent would; makes the folder where it is missing. */
export async function putMail(maildir: string, input: PutMailInput): Promise<string> {
  const folder = await makeMailFolder(maildir, input.folder ?? 'INBOX')
  const bytes = withCrlf(input.raw)
  const receivedAt = input.receivedAt ?? new Date()
  const seconds = Math.floor(receivedAt.getTime() / 1000)
  const base = `${seconds}.M${String(++seeded).padStart(6, '0')}P${process.pid}.seed,S=${bytes.length},W=${bytes.length}`
  const temporary = join(folder, 'tmp', base)
  await writeFile(temporary, bytes, { mode: 0o600 })
  await chown(temporary, mailUid, mailGid)
  await utimes(temporary, receivedAt, receivedAt)
  const final = input.flags === undefined ? join(folder, 'new', base) : join(folder, 'cur', `${base}:2,${input.flags}`)
  await rename(temporary, final)
  return final
}

export async function makeMailFolder(maildir: string, path: string): Promise<string> {
  const folder = folderOnDisk(maildir, path)
  if (existsSync(join(folder, 'cur'))) return folder
  for (const each of [maildir, folder, ...['cur', 'new', 'tmp'].map((name) => join(folder, name))]) {
    await mkdir(each, { recursive: true })
    await chown(each, mailUid, mailGid)
  }
  if (folder !== maildir) await writeFile(join(folder, 'maildirfolder'), '')
  return folder
}

export async function removeMailFolder(maildir: string, path: string): Promise<void> {
  const folder = folderOnDisk(maildir, path)
  await rm(folder, { recursive: true, force: true })
  // The index remembers UIDVALIDITY: a folder made anew must not find it.
  await rm(join(dirname(maildir), '.index', basename(maildir), basename(folder)), { recursive: true, force: true })
}

/** Flag letters of every mail in the whole Maildir, by folder and base name: what a reader must leave as it was. */
export async function readFlags(maildir: string): Promise<Record<string, string>> {
  const flags: Record<string, string> = {}
  const folders = (await readdir(maildir, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && entry.name.startsWith('.'),
  )
  for (const folder of ['', ...folders.map((entry) => entry.name)]) {
    for (const part of ['cur', 'new']) {
      for (const name of await readdir(join(maildir, folder, part)).catch(() => [])) {
        const [base = name, letters = ''] = name.split(':2,')
        const { size } = await stat(join(maildir, folder, part, name))
        flags[`${folder || 'INBOX'}/${base}`] = `${letters} ${size}`
      }
    }
  }
  return flags
}

function folderOnDisk(maildir: string, path: string): string {
  if (path.toUpperCase() === 'INBOX') return maildir
  return join(maildir, `.${path.split('/').map(encodeModifiedUtf7).join('.')}`)
}

/** RFC 3501 §5.1.3. */
export function encodeModifiedUtf7(text: string): string {
  return text.replace(/&/g, '&-').replace(/[^\x20-\x7e]+/g, (run) => {
    const utf16 = Buffer.from(run, 'utf16le').swap16()
    return `&${utf16.toString('base64').replace(/=+$/, '').replace(/\//g, ',')}-`
  })
}

function withCrlf(raw: string | Uint8Array): Buffer {
  const bytes = Buffer.from(raw as string)
  const text = bytes.toString('latin1')
  return /(^|[^\r])\n/.test(text) ? Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1') : bytes
}
