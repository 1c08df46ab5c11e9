import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'
import { limits, UnreadableError } from './limits.ts'

export type Member = { name: string; bytes: Uint8Array }

/** What could be taken out, and why the rest could not. */
export type OpenedArchive = { members: Member[]; trouble?: UnreadableError }

/** Unpacks a ZIP in memory within `maxBytes`; a path inside it is a name and nothing more. Throws UnreadableError. */
export async function openArchive(bytes: Uint8Array, { maxBytes }: { maxBytes: number }): Promise<OpenedArchive> {
  const zip = await open(bytes)
  const members: Member[] = []
  let leftBytes = maxBytes
  try {
    for await (const entry of entriesOf(zip)) {
      const name = nameOf(entry)
      if (name.endsWith('/') || isClutter(name)) continue
      if (members.length >= limits.archiveMembers)
        throw new UnreadableError('file.bomb', 'the archive has too many members')
      const member = await readMember(zip, entry, leftBytes)
      leftBytes -= member.length
      members.push({ name, bytes: member })
    }
  } catch (thrown) {
    return {
      members,
      trouble:
        thrown instanceof UnreadableError ? thrown : new UnreadableError('file.damaged', 'the archive is damaged'),
    }
  }
  return { members }
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { decodeStrings: false })
  } catch {
    throw new UnreadableError('file.damaged', 'the archive could not be opened')
  }
}

// Read as bytes and decoded here: a member that claims to lie in `../` is still a document, its path is only not followed.
function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
}

// What packing programs add for themselves.
const isClutter = (name: string) => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name)

function entriesOf(zip: ZipFile): AsyncIterable<Entry> {
  return zip.eachEntry()
}

async function readMember(zip: ZipFile, entry: Entry, leftBytes: number): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new UnreadableError('file.encrypted', 'the archive is protected by a password')
  refuseBomb(entry, entry.uncompressedSize)
  if (entry.uncompressedSize > Math.min(leftBytes, limits.fileBytes))
    throw new UnreadableError('file.bomb', 'the archive unpacks to too much')
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let held = 0
  for await (const chunk of stream) {
    const piece: Buffer = chunk
    held += piece.length
    // The declared size is the packer's word; this is what really comes out.
    if (held > Math.min(leftBytes, limits.fileBytes))
      throw new UnreadableError('file.bomb', 'the archive unpacks to too much')
    refuseBomb(entry, held)
    chunks.push(piece)
  }
  return Buffer.concat(chunks)
}

function refuseBomb(entry: Entry, sizeBytes: number): void {
  if (sizeBytes < limits.ratioFromBytes) return
  if (sizeBytes > entry.compressedSize * limits.archiveRatio)
    throw new UnreadableError('file.bomb', 'the archive is packed beyond belief')
}
