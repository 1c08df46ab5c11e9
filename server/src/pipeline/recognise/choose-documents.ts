import type { OpenedPart } from '@facteur/formats/rendition.ts'
import { makeReason, type ReasonCode } from '#records/reasons.ts'
import type { JudgedDocument, Reason, VerdictKind } from '../verdict.ts'
import { bodyWords } from '../reading/body-words.ts'
import { printsNumber, squash } from '../reading/squash.ts'
import { isCutUp } from './paper/is-cut-up.ts'
import type { Paper } from './paper/judge-paper.ts'
import { titleInName } from './paper/paper-title.ts'
import { picturesInside } from './pictures-inside.ts'

export type Chosen = {
  documents: JudgedDocument[]
  /** Papers that say what they are and are no invoice, strongest first. */
  otherPapers: { part: number; kind: string }[]
  reasons: Reason[]
  /** A paper that was set aside could be a bill all the same: somebody should look. */
  isDoubtful: boolean
}

const kept: readonly string[] = ['invoice', 'credit-note', 'receipt']
type Judged = { index: number; part: OpenedPart; paper: Paper; kind: VerdictKind | undefined }

/** Which parts become documents. An XML and the PDF of the same invoice are one: the XML the original, the PDF its picture. */
export function chooseDocuments({
  parts,
  papers,
  talk,
}: {
  parts: readonly OpenedPart[]
  papers: readonly Paper[]
  talk: string
}): Chosen {
  const judged = parts.flatMap((part, index) => {
    const paper = papers[index]
    return paper && !isCutUp(part, parts) ? [{ index, part, paper, kind: keptKind(part, paper, talk) }] : []
  })
  const wanted = onlyWanted(judged.filter(({ kind }) => kind !== undefined))
  const originals = wanted.filter(({ part }) => isStandaloneXml(part))
  const taken = new Set<number>()
  const documents = wanted.flatMap((one) => {
    if (
      taken.has(one.index) ||
      one.kind === undefined ||
      (!isStandaloneXml(one.part) && originals.some((xml) => isPictureOf(one, xml, wanted)))
    )
      return []
    const companions = isStandaloneXml(one.part)
      ? wanted
          .filter((other) => other !== one && !isStandaloneXml(other.part) && isPictureOf(other, one, wanted))
          .map(({ index }) => index)
      : []
    const twins = judged
      .filter((other) => other.index !== one.index && other.part.sha256 === one.part.sha256)
      .map(({ index }) => index)
    for (const index of twins) taken.add(index)
    const shown = isStandaloneXml(one.part) ? picturesInside(parts, one.index) : []
    const known = new Set(companions.map((index) => parts[index]?.sha256))
    const inside = shown.filter((index) => !known.has(parts[index]?.sha256))
    return [{ part: one.index, kind: one.kind, companions: [...companions, ...inside] }]
  })
  const isDoubtful = documents.length === 0 && judged.some(mayBeBill)
  return { documents, otherPapers: othersOf(judged), reasons: reasonsOf(judged, documents), isDoubtful }
}

const mayBeBill = ({ paper, part, kind }: Judged) =>
  kind === undefined && paper.mayBeBill === true && part.inside !== 'e-invoice' && !isTextual(part)

function keptKind(part: OpenedPart, paper: Paper, talk: string): VerdictKind | undefined {
  if (part.inside === 'e-invoice') return undefined
  if (paper.kind === 'invoice' || paper.kind === 'credit-note' || paper.kind === 'receipt')
    return isTextual(part) ? undefined : paper.kind
  // It names itself and has a total of its own: with the others kept, it would be gone unseen.
  if (part.inside === 'pile' && (paper.kind === 'unknown' || paper.mayBeBill === true)) return 'invoice'
  const { format } = part.rendition
  const speaksOfInvoice = bodyWords.invoice.test(talk) || bodyWords.receipt.test(talk)
  const named = titleInName(part.name)
  if (named !== undefined && !kept.includes(named)) return undefined
  if (paper.kind === 'unknown')
    return format === 'pdf' &&
      paper.signs.has('amounts') &&
      paper.signs.size >= 5 &&
      (named !== undefined || speaksOfInvoice)
      ? 'invoice'
      : undefined
  if (paper.kind !== 'no-text' && paper.kind !== 'locked' && paper.kind !== 'unreadable') return undefined
  if (format === 'image' && (part.isInline || part.sizeBytes < 20_000 || isDecoration(part.name))) return undefined
  if (format !== 'pdf' && format !== 'image') return undefined
  // A page without words that shows no picture either is blank.
  if (paper.kind === 'no-text' && format === 'pdf' && part.rendition.ocr === undefined) return undefined
  // A photo in which nothing could be read shows a cat, not an invoice.
  if (format === 'image' && part.rendition.ocr === 'done' && named === undefined) return undefined
  const kind = named === 'credit-note' || named === 'receipt' ? named : 'invoice'
  return named !== undefined || (speaksOfInvoice && bodyWords.attached.test(talk)) ? kind : undefined
}

// Plain text and HTML attachments are copies of the mail or details, never the paper itself.
const isTextual = (part: OpenedPart) =>
  part.rendition.format === 'text' || part.rendition.format === 'html' || part.rendition.format === 'unknown'
// What may be a paper and cannot be read yet: a photo of a telephone, a Word file, a mail as Outlook keeps it. A signature is none.
const mayHoldPaper = ({ part }: Judged) =>
  !/\.(?:p7s|sig|asc)$/i.test(part.name) &&
  ['heic', 'msg', 'tnef', 'p7m', 'office'].includes(part.rendition.unreadable?.detail ?? '')
const isDecoration = (name: string) => /logo|banner|signature|handtekening|icon|image\d{3}|footer|header/i.test(name)
const isStandaloneXml = (part: OpenedPart) => part.rendition.format === 'ubl' || part.rendition.format === 'cii'

/** Where a paper with text is sure, a scan or picture beside it is not taken on the mail's word alone. */
function onlyWanted(judged: Judged[]): Judged[] {
  const isSure = judged.some(({ paper }) => kept.includes(paper.kind))
  return isSure
    ? judged.filter(
        ({ paper, part }) =>
          kept.includes(paper.kind) || part.inside === 'pile' || titleInName(part.name) !== undefined,
      )
    : judged
}

/** A PDF or image shows an XML invoice when it prints its number, shares its stem, or is alone with it. */
function isPictureOf(picture: Judged, xml: Judged, all: readonly Judged[]): boolean {
  const number = squash(xml.part.rendition.eInvoice?.number ?? '')
  const { text } = picture.part.rendition
  if (/[a-z\d]/i.test(text) && number.length >= 3) return printsNumber(text, number)
  return stem(picture.part.name) === stem(xml.part.name) || all.length === 2
}

const stem = (name: string) => squash(name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''))

function othersOf(judged: readonly Judged[]): { part: number; kind: string }[] {
  return judged
    .filter(
      ({ paper, kind, part }) =>
        kind === undefined &&
        part.inside !== 'e-invoice' &&
        paper.sure > 0 &&
        !isTextual(part) &&
        !kept.includes(paper.kind) &&
        !['unknown', 'no-text', 'locked', 'unreadable'].includes(paper.kind),
    )
    .toSorted((a, b) => b.paper.sure - a.paper.sure)
    .map(({ index, paper }) => ({ part: index, kind: paper.kind }))
}

const codeOfKept: Record<string, ReasonCode> = {
  'credit-note': 'attachment.is-credit-note',
  receipt: 'attachment.is-receipt',
  'no-text': 'attachment.has-no-text',
  locked: 'attachment.is-locked',
}

const signsOf = ({ signs }: Paper) =>
  (['invoiceNumber', 'vatNumber', 'gross', 'iban', 'due', 'amounts'] as const)
    .filter((sign) => signs.has(sign))
    .slice(0, 3)
    .join(',')

function reasonsOf(judged: readonly Judged[], documents: readonly JudgedDocument[]): Reason[] {
  const first = documents.flatMap(({ part, companions }) =>
    [part, ...companions].flatMap((index) => judged.filter((one) => one.index === index)),
  )
  const sayKept = first.map(({ part, paper }) => {
    if (isStandaloneXml(part)) return makeReason('attachment.is-e-invoice', { name: part.name })
    if (paper.kind === 'unreadable')
      return makeReason('attachment.is-unreadable', { name: part.name, why: part.rendition.unreadable?.code ?? '' })
    const original = documents.find(({ companions }) =>
      companions.some((index) => judged.find((one) => one.index === index)?.part === part),
    )
    if (original)
      return makeReason('attachment.is-picture', {
        name: part.name,
        original: judged.find((one) => one.index === original.part)?.part.name ?? '',
      })
    const signs = signsOf(paper)
    return makeReason(codeOfKept[paper.kind] ?? 'attachment.is-invoice', { name: part.name, word: paper.word, signs })
  })
  const sayOthers = judged
    .filter((one) => !first.includes(one) && (!isTextual(one.part) || mayHoldPaper(one)))
    .filter(({ part }) => part.inside !== 'e-invoice')
    .flatMap((one) => {
      const { part, paper } = one
      if (documents.length === 0 && paper.word !== '' && mayBeBill(one))
        return [makeReason('attachment.may-be-invoice', { name: part.name, word: paper.word, signs: signsOf(paper) })]
      if (paper.kind === 'unreadable')
        return [makeReason('attachment.is-unreadable', { name: part.name, why: part.rendition.unreadable?.code ?? '' })]
      if (paper.kind === 'locked') return [makeReason('attachment.is-locked', { name: part.name })]
      if (part.rendition.format === 'image' || paper.kind === 'no-text') return []
      if (paper.kind === 'unknown' || paper.word === '')
        return part.rendition.format === 'pdf' ? [makeReason('attachment.is-unclear', { name: part.name })] : []
      return kept.includes(paper.kind)
        ? []
        : [makeReason('attachment.is-other-paper', { name: part.name, word: paper.word })]
    })
  return [...sayKept, ...sayOthers]
}
