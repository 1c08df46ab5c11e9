import { asFault } from '#platform/fault.ts'
import type { Context } from '#records/context.ts'
import { findPdfPasswords } from '#records/passwords/pdf-passwords.read.ts'
import type { Reader, Unlocker } from '../reader.ts'

export type Attached = { name: string; mediaType: string; bytes: Buffer; isUnlocked?: true }
export type Opener = Pick<Reader, 'readFile'> & Unlocker
type Whose = { document: string; supplier: string | null; senderAddress: string | undefined }

/**
 * A file as somebody else can open it: of a PDF that asks for a password which the owner gave, the copy without its lock; any
 * other as it is. What lies in the archive stays as received.
 */
export async function makeOpenable(
  ctx: Context,
  { file, whose, reader }: { file: Attached; whose: Whose; reader: Opener },
): Promise<Attached> {
  if (file.mediaType !== 'application/pdf' || !file.bytes.includes('/Encrypt')) return file
  const passwords = await findPdfPasswords(ctx, whose)
  if (passwords.length === 0) return file
  // Many PDFs are encrypted and yet open to everybody: those go as they came.
  const { rendition } = await reader.readFile({ bytes: file.bytes, name: file.name })
  if (rendition.unreadable?.code !== 'file.encrypted') return file
  for (const password of passwords) {
    const bytes = await tryPassword(reader, { bytes: file.bytes, password })
    if (bytes !== undefined) return { ...file, bytes, isUnlocked: true }
  }
  return file
}

async function tryPassword(reader: Unlocker, input: { bytes: Buffer; password: string }): Promise<Buffer | undefined> {
  try {
    return await reader.unlock(input)
  } catch (thrown) {
    if (asFault(thrown).code !== 'file.not-unlockable') throw thrown
    return undefined
  }
}
