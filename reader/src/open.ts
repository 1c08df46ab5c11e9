import { createHash } from 'node:crypto'
import type { OpenedFile, OpenedMail, OpenedPart } from '@facteur/formats/rendition.ts'
import { openArchive } from './archive-file.ts'
import { readHtml, readTextLinks } from './html.ts'
import { readLeaf, refuseSize, unreadable } from './leaf.ts'
import { asUnreadable, limits, UnreadableError } from './limits.ts'
import { readMailHeaders } from './mail-headers.ts'
import { readMime, type Mime, type MimeLeaf } from './mime.ts'
import { displayName } from './part-name.ts'
import { collectGarbage } from './scan/collect-garbage.ts'
import { sniff, type Sniffed } from './sniff.ts'
import { readXmlAttachments } from './xml-attachments.ts'

/** What one item has used up and found so far. */
type Opening = {
  parts: OpenedPart[]
  attachedMails: OpenedMail['attachedMails']
  leftBytes: number
  leftCharacters: number
  isTruncated: boolean
  /** True: parts are found, named and hashed but not read; for an item that killed a reader before. */
  isLean: boolean
  /** Tried on every PDF that is locked. */
  passwords: readonly string[]
}

/** Where a file lies while containers are being opened. */
type Place = {
  name: string
  declaredType: string
  isInline: boolean
  contentId?: string
  inside: OpenedPart['inside']
  depth: number
  archives: number
  mails: number
}

export type OpenOptions = { isLean: boolean; passwords?: readonly string[] }

/** Opens a message and everything in it. Never throws for what the bytes say. */
export async function openMail(bytes: Uint8Array, options: OpenOptions): Promise<OpenedMail> {
  const opening = startOpening(options)
  try {
    refuseSize(bytes, limits.mailBytes)
    const mime = await readMime(bytes)
    // Decoding leaves as much again behind, which would lie beside what the parts need.
    if (bytes.length > limits.largeBytes) collectGarbage()
    await openLeaves(opening, mime, { inside: 'message', depth: 1, archives: 0, mails: 0 })
    return finishMail(opening, mime)
  } catch (thrown) {
    return { ...finishMail(opening, noMime()), unreadable: asUnreadable(thrown) }
  }
}

/** Opens a file that stands alone; `mail` and `parts` are filled where it holds others. Never throws for what the bytes say. */
export async function openFile({
  bytes,
  name,
  ...options
}: { bytes: Uint8Array; name: string } & OpenOptions): Promise<OpenedFile> {
  const sniffed = await sniffAs(bytes, { isCalledPdf: /\.pdf$/i.test(name), isCalledMail: false })
  const opening = startOpening(options)
  const about = { mediaType: sniffed.mediaType, sizeBytes: bytes.length, sha256: sha256(bytes) }
  const rendition = await readLeaf(bytes, sniffed, options.passwords)
  if (rendition.unreadable) return { ...about, rendition, parts: [] }
  if (sniffed.is === 'mail') {
    const mail = await openMail(bytes, options)
    return { ...about, rendition: { ...rendition, text: mail.text }, parts: mail.parts, mail }
  }
  const place: Place = {
    name: displayName(name, sniffed.is === 'zip' ? 'archive.zip' : 'file'),
    declaredType: '',
    isInline: false,
    inside: 'archive',
    depth: 0,
    archives: 0,
    mails: 0,
  }
  if (sniffed.is !== 'zip') {
    await openXmlAttachments(opening, bytes, { place, rendition })
    return { ...about, rendition, parts: opening.parts }
  }
  const trouble = await openMembers(opening, bytes, place)
  return { ...about, rendition: trouble ? unreadable(trouble, sniffed) : rendition, parts: opening.parts }
}

function startOpening({ isLean, passwords = [] }: OpenOptions): Opening {
  const left = { leftBytes: limits.unpackedBytes, leftCharacters: limits.charactersTogether }
  return { parts: [], attachedMails: [], ...left, isTruncated: false, isLean, passwords }
}

async function openLeaves(
  opening: Opening,
  mime: Mime,
  place: Omit<Place, 'name' | 'declaredType' | 'isInline'>,
): Promise<void> {
  if (mime.trouble) opening.isTruncated = true
  for (const [index, leaf] of mime.leaves.entries())
    await openPart(opening, leaf.bytes, { ...place, ...describeLeaf(leaf, index) })
}

function describeLeaf(leaf: MimeLeaf, index: number): Pick<Place, 'name' | 'declaredType' | 'isInline' | 'contentId'> {
  return {
    name: displayName(leaf.filename, `part-${index + 1}`),
    declaredType: leaf.declaredType,
    isInline: leaf.disposition === 'inline' || (leaf.contentId !== undefined && leaf.disposition !== 'attachment'),
    ...(leaf.contentId ? { contentId: leaf.contentId } : {}),
  }
}

async function openPart(opening: Opening, bytes: Uint8Array, place: Place): Promise<void> {
  if (opening.parts.length >= limits.parts || bytes.length > opening.leftBytes) {
    opening.isTruncated = true
    return
  }
  opening.leftBytes -= bytes.length
  const sniffed = await sniffPart(bytes, place)
  const trouble = await openContainer(opening, bytes, { place, sniffed })
  if (trouble === 'opened') return
  const rendition = trouble ? unreadable(trouble, sniffed) : await readUnlessLean(opening, bytes, sniffed)
  opening.parts.push({
    name: place.name,
    declaredType: place.declaredType,
    mediaType: sniffed.mediaType,
    sizeBytes: bytes.length,
    sha256: sha256(bytes),
    isInline: place.isInline,
    ...(place.contentId ? { contentId: place.contentId } : {}),
    inside: place.inside,
    depth: place.depth,
    rendition,
    bytes,
  })
  await openXmlAttachments(opening, bytes, { place, rendition })
}

/** What an e-invoice shows of itself follows it among the parts. */
async function openXmlAttachments(
  opening: Opening,
  bytes: Uint8Array,
  { place, rendition }: { place: Place; rendition: OpenedPart['rendition'] },
): Promise<void> {
  for (const file of await readXmlAttachments(bytes, { rendition, maxBytes: opening.leftBytes })) {
    const name = `${place.name}/${file.name}`
    const { declaredType } = file
    await openPart(opening, file.bytes, {
      ...place,
      name,
      declaredType,
      isInline: false,
      inside: 'e-invoice',
      depth: place.depth + 1,
    })
  }
}

async function readUnlessLean(opening: Opening, bytes: Uint8Array, sniffed: Sniffed): ReturnType<typeof readLeaf> {
  if (opening.isLean) return unreadable(new UnreadableError('file.damaged', 'not read'), sniffed)
  if (opening.leftCharacters <= 0) {
    opening.isTruncated = true
    return unreadable(new UnreadableError('file.too-much-memory', 'the files before it hold too many words'), sniffed)
  }
  const rendition = await readLeaf(bytes, sniffed, opening.passwords)
  opening.leftCharacters -= rendition.text.length
  return rendition
}

function sniffPart(bytes: Uint8Array, { name, declaredType }: Place): Promise<Sniffed> {
  const isCalledPdf = declaredType === 'application/pdf' || /\.pdf$/i.test(name)
  return sniffAs(bytes, { isCalledPdf, isCalledMail: declaredType === 'message/rfc822' })
}

// The bytes decide. Only where they say nothing does the name: a wreck called .pdf is a damaged PDF, not an unknown file.
async function sniffAs(
  bytes: Uint8Array,
  { isCalledPdf, isCalledMail }: { isCalledPdf: boolean; isCalledMail: boolean },
): Promise<Sniffed> {
  const sniffed = await sniff(bytes)
  if (isCalledMail && sniffed.is === 'text') return { is: 'mail', mediaType: 'message/rfc822' }
  const isNothing = sniffed.mediaType === 'application/octet-stream'
  return isCalledPdf && isNothing ? { is: 'pdf', mediaType: 'application/pdf' } : sniffed
}

type Container = { place: Place; sniffed: Sniffed }

/** 'opened' where all that lies inside was taken out, trouble where not, undefined for a file that holds no others. */
async function openContainer(
  opening: Opening,
  bytes: Uint8Array,
  { place, sniffed }: Container,
): Promise<'opened' | UnreadableError | undefined> {
  if (sniffed.is === 'mail') {
    if (place.mails >= limits.mailDepth)
      return new UnreadableError('file.too-deep', 'messages lie too deep inside one another')
    await openAttachedMail(opening, bytes, place)
    return 'opened'
  }
  if (sniffed.is !== 'zip') return undefined
  return (await openMembers(opening, bytes, place)) ?? 'opened'
}

async function openAttachedMail(opening: Opening, bytes: Uint8Array, place: Place): Promise<void> {
  const mime = await readMime(bytes)
  const { subject, from, sentAt } = readMailHeaders(mime)
  opening.attachedMails.push({ subject, from, sentAt, text: textOf(mime).text })
  await openLeaves(opening, mime, {
    inside: 'attached-message',
    depth: place.depth + 1,
    archives: place.archives,
    mails: place.mails + 1,
  })
}

async function openMembers(opening: Opening, bytes: Uint8Array, place: Place): Promise<UnreadableError | undefined> {
  if (place.archives >= limits.archiveDepth)
    return new UnreadableError('file.too-deep', 'archives lie too deep inside one another')
  try {
    const { members, trouble } = await openArchive(bytes, { maxBytes: opening.leftBytes })
    for (const [index, member] of members.entries()) {
      const name = `${place.name}/${displayName(member.name, `member-${index + 1}`)}`
      await openPart(opening, member.bytes, {
        ...place,
        name,
        declaredType: '',
        isInline: false,
        inside: 'archive',
        depth: place.depth + 1,
        archives: place.archives + 1,
      })
    }
    return trouble
  } catch (thrown) {
    return thrown instanceof UnreadableError ? thrown : new UnreadableError('file.damaged', 'the archive is damaged')
  }
}

function finishMail(opening: Opening, mime: Mime): OpenedMail {
  const { text, links, isTruncated } = textOf(mime)
  return {
    ...readMailHeaders(mime),
    text,
    html: mime.html.slice(0, limits.htmlCharacters),
    links,
    parts: opening.parts,
    attachedMails: opening.attachedMails,
    isTruncated: opening.isTruncated || isTruncated,
    ...(isNoMail(mime)
      ? { unreadable: { code: 'mail.malformed', detail: mime.trouble?.message ?? 'no header of a message' } as const }
      : {}),
  }
}

const neededHeaders = new Set([
  'from',
  'to',
  'subject',
  'date',
  'received',
  'message-id',
  'content-type',
  'mime-version',
])

const isNoMail = (mime: Mime) => mime.leaves.length === 0 && !mime.headerLines.some(({ key }) => neededHeaders.has(key))

function textOf(mime: Mime): Pick<OpenedMail, 'text' | 'links' | 'isTruncated'> {
  const plain = mime.text.slice(0, limits.characters)
  if (mime.html === '')
    return { text: plain, links: readTextLinks(plain), isTruncated: plain.length < mime.text.length }
  const html = readHtml(mime.html)
  return { text: plain.trim() === '' ? html.text : plain, links: html.links, isTruncated: html.isTruncated }
}

const noMime = (): Mime => ({ headers: new Map(), headerLines: [], text: '', html: '', leaves: [] })

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
