import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { InventedMail } from '../invented/world.ts'
import { putMail } from './dovecot.ts'

export type Placed = { folder: string; flags?: string }

/** Puts a world into a Maildir; `placeOf` says where each mail lies and which flags it bears. */
export async function seedMails(
  maildir: string,
  mails: readonly InventedMail[],
  placeOf: (mail: InventedMail, index: number) => Placed = ({ folder }) => ({ folder }),
): Promise<void> {
  for (const [index, mail] of mails.entries())
    await putMail(maildir, { ...placeOf(mail, index), raw: mail.raw, receivedAt: mail.receivedAt })
}

/** File name (flags are part of it) and hash of every mail below a Maildir: what a reader must leave as it was. */
export async function readMaildir(maildir: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const entry of await readdir(maildir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && /\/(cur|new)$/.test(entry.parentPath))
      files.set(
        path.slice(maildir.length),
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      )
  }
  return files
}
