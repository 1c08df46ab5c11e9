import type { CutOut, OpenedFile, OpenedMail, OpenedPart, Rendition, ScannedFile } from '@facteur/formats/rendition.ts'
import { sha256Hex } from '#platform/crypto.ts'
import type { Reader, ScanInput } from '../reader.ts'
import { partPile } from './part-pile.ts'

type ScanReader = Pick<Reader, 'readScan' | 'takePages'>
/** Urgent: a person waits for it. */
type How = { passwords?: readonly string[]; isUrgent?: boolean }

const mostParts = 4
/** A picture in the body of a mail is a logo, a banner or a signature unless it is as large as a photo. */
const leastAttached = { long: 500, short: 400 }
const leastInline = { long: 1_000, short: 700 }
const mostStretched = 8

/**
 * Which parts of a mail to recognise, by index, likeliest first. Of a mail that goes to many
 * only attached PDFs: its pictures are advertising. A picture whose size is not known counts when it is attached. Pure.
 */
export function chooseScans(mail: Pick<OpenedMail, 'isBulk' | 'parts'>): number[] {
  const hasPaper = mail.parts.some(({ rendition }) => hasWordsOrXml(rendition))
  return (
    mail.parts
      .map((part, index) => ({ part, index }))
      .filter(({ part }) => part.rendition.ocr === 'needed' && mayBePaper(part))
      .filter(({ part }) => !mail.isBulk || (part.mediaType === 'application/pdf' && !part.isInline))
      // Beside a paper with letters, pictures in the body are its decoration.
      .filter(({ part }) => !(hasPaper && part.isInline))
      .toSorted((one, other) => Number(one.part.isInline) - Number(other.part.isInline))
      .slice(0, mostParts)
      .map(({ index }) => index)
  )
}

const hasWordsOrXml = (rendition: Rendition) =>
  ['ubl', 'cii', 'factur-x'].includes(rendition.format) ||
  (rendition.format === 'pdf' && rendition.ocr === undefined && rendition.text.length > 100)

function mayBePaper({ isInline, rendition, mediaType }: OpenedPart): boolean {
  if (rendition.unreadable !== undefined) return false
  if (mediaType === 'application/pdf') return true
  const page = rendition.pages[0]
  if (page === undefined) return !isInline
  const long = Math.max(page.widthPt, page.heightPt)
  const short = Math.min(page.widthPt, page.heightPt)
  const least = isInline || mediaType === 'image/gif' ? leastInline : leastAttached
  return long >= least.long && short >= least.short && long <= mostStretched * short
}

/** The mail with the words of its scans and photos. Papers that were cut out of one photo, or taken out of a pile, come as further parts. */
export async function readScans(reader: ScanReader, mail: OpenedMail, options: How = {}): Promise<OpenedMail> {
  const chosen = chooseScans(mail)
  return chosen.length === 0 ? mail : { ...mail, parts: await readParts(reader, mail.parts, { chosen, ...options }) }
}

/** The same for a file that stands alone, and for what lies in it. A file whose papers were cut out stays their container. */
export async function readFileScans(
  reader: ScanReader,
  file: OpenedFile,
  { bytes, name, ...options }: { bytes: Uint8Array; name: string } & How,
): Promise<OpenedFile> {
  if (file.mail !== undefined) {
    const mail = await readScans(reader, file.mail, options)
    return { ...file, mail, parts: mail.parts }
  }
  if (file.parts.length > 0) {
    const chosen = chooseScans({ isBulk: false, parts: file.parts })
    return { ...file, parts: await readParts(reader, file.parts, { chosen, ...options }) }
  }
  if (file.rendition.ocr !== 'needed' || file.rendition.unreadable !== undefined) return file
  const { rendition: scanned, cutOuts } = await scanAndPart(reader, { bytes, name, ...options })
  const rendition = neverLess(file.rendition, scanned)
  return { ...file, rendition, parts: cutOuts.map((cutOut) => partOfCutOut(cutOut, { name, depth: 0, rendition })) }
}

/** A pile that went through the feeder of a scanner at once comes as its papers, with the words that were read already. */
async function scanAndPart(reader: ScanReader, input: ScanInput): Promise<ScannedFile> {
  const scanned = await reader.readScan(input)
  const { rendition } = scanned
  const groups = scanned.cutOuts.length === 0 ? partPile(rendition) : []
  const { bytes, passwords = [] } = input
  const papers = groups.length === 0 ? undefined : await reader.takePages?.({ bytes, groups, passwords })
  if (papers === undefined || papers.length !== groups.length) return scanned
  const cutOuts = papers.map((paper, index) => cutPaper(rendition, { bytes: paper, pages: groups[index] ?? [] }))
  return { rendition: { ...rendition, isPile: true }, cutOuts }
}

function cutPaper(pile: Rendition, { bytes, pages }: { bytes: Uint8Array; pages: readonly number[] }): CutOut {
  const own = pile.pages.filter(({ number }) => pages.includes(number))
  const renumbered = own.map((page, index) => ({ ...page, number: index + 1 }))
  const text = own.map((page) => page.text).join('\f')
  const isPicture = pile.format === 'image'
  const mediaType = isPicture ? 'image/jpeg' : pile.mediaType
  const numbers = pages.length > 1 ? `pages-${pages[0]}-${pages.at(-1)}` : `page-${pages[0]}`
  const name = `${numbers}.${isPicture ? 'jpg' : 'pdf'}`
  return { name, bytes, rendition: { ...pile, mediaType, pages: renumbered, pageCount: renumbered.length, text } }
}

/** Where recognising failed, what was read before it stands: the letters of other pages, the e-invoice inside. Pure. */
export function neverLess(before: Rendition, scanned: Rendition): Rendition {
  const saidSomething = before.eInvoice !== undefined || before.text.trim() !== ''
  return scanned.unreadable !== undefined && saidSomething ? { ...before, ocr: 'done', isTruncated: true } : scanned
}

async function readParts(
  reader: ScanReader,
  parts: readonly OpenedPart[],
  { chosen, ...options }: { chosen: readonly number[] } & How,
): Promise<OpenedPart[]> {
  const read = [...parts]
  for (const index of chosen) {
    const part = parts[index]
    if (part === undefined) continue
    const { rendition, cutOuts } = await scanAndPart(reader, { bytes: part.bytes, name: part.name, ...options })
    read[index] = { ...part, rendition: neverLess(part.rendition, rendition) }
    // Behind all others: the numbers of the parts before them are known elsewhere already.
    read.push(...cutOuts.map((cutOut) => partOfCutOut(cutOut, { ...part, rendition })))
  }
  return read
}

function partOfCutOut(
  { name, bytes, rendition }: ScannedFile['cutOuts'][number],
  photo: { name: string; depth: number; rendition: Rendition },
): OpenedPart {
  return {
    name: `${photo.name}/${name}`,
    declaredType: '',
    mediaType: rendition.mediaType,
    sizeBytes: bytes.length,
    sha256: sha256Hex(bytes),
    isInline: false,
    inside: photo.rendition.isPile === true ? 'pile' : 'archive',
    depth: photo.depth + 1,
    rendition,
    bytes,
  }
}
