import { noMail } from '@facteur/formats/no-mail.ts'
import type { OpenedFile, OpenedPart } from '@facteur/formats/rendition.ts'
import { languageOf } from '../reading/language.ts'
import { makeReason } from '#records/reasons.ts'
import { type Reason, verdictKinds, type JudgedDocument, type Verdict, type VerdictKind } from '../verdict.ts'
import { chooseDocuments } from './choose-documents.ts'
import { pictureSigns } from './fraud/picture-signs.ts'
import type { JudgeContext } from './judge-context.ts'
import { judgeMail } from './judge-mail.ts'
import { judgePaper } from './paper/judge-paper.ts'
import { isOwnSale } from './own-side.ts'

/** The verdict on a file that came alone: an upload, or a paper given to `inspect`. A mail as a file is judged as a mail. */
export function judgeFile(file: OpenedFile, { name, context }: { name: string; context: JudgeContext }): Verdict {
  if (file.mail) return judgeMail(file.mail, context)
  const showsItself = file.parts[0]?.inside === 'e-invoice'
  const isContainer = file.parts.length > 0 && !showsItself
  const { rendition, mediaType, sizeBytes, sha256 } = file
  const itself = {
    name,
    declaredType: mediaType,
    mediaType,
    sizeBytes: Math.max(sizeBytes, 1_000_000),
    sha256,
    isInline: false,
    inside: 'message' as const,
    depth: 0,
    rendition,
    bytes: new Uint8Array(),
  }
  const parts = isContainer ? file.parts : [itself, ...file.parts]
  const papers = parts.map((part) => judgePaper(part.rendition, part.name))
  // Who hands in a scan or photo by itself means it as a paper; only where it has been read does its text decide.
  const isUnread = isPicture(file) && rendition.ocr !== 'done'
  const chosen = chooseDocuments({ parts, papers, talk: isUnread ? 'factuur in bijlage' : '' })
  const other = chosen.otherPapers[0]
  const first = chosen.documents[0]
  if (!first && !isContainer && isPage(file)) return judgePage(file, { name, context })
  const kind: VerdictKind = first?.kind ?? verdictKinds.find((known) => known === other?.kind) ?? 'other'
  const isOurs = ({ part }: JudgedDocument) =>
    part !== null && isOwnSale(parts[part]?.rendition.eInvoice, context.ownVatNumbers)
  // What we wrote ourselves is kept apart: nothing of it would be archived, so nothing is named as such.
  const kept = chosen.documents.filter((document) => !isOurs(document))
  const isSale = first !== undefined && kept.length === 0
  const sale = kept.length < chosen.documents.length ? [makeReason('mail.is-own-sale')] : []
  // A person handed it in for a reason: what nothing could be read from is shown to them again.
  const isUnsure = isUnread || chosen.isDoubtful || (!first && !other && isSeen(file))
  const verdict: Verdict = {
    kind,
    direction: isSale ? 'sales' : 'purchase',
    collect: kept.length > 0,
    where: first ? 'file' : 'none',
    language: languageOf(parts.map((part) => part.rendition.text.slice(0, 4_000)).join('\n')),
    reasons: [...sale, ...(chosen.reasons.length > 0 ? chosen.reasons : [whyNothing(file, name)])],
    documents: isContainer ? kept : kept.map(ofFile),
    links: [],
    ...(isUnsure ? { isUnsure } : {}),
  }
  return holdOdd({ parts, documents: chosen.documents }, verdict)
}

/** A page that shows other than its e-invoice is kept, and its payment waits. */
function holdOdd(given: { parts: OpenedPart[]; documents: readonly JudgedDocument[] }, verdict: Verdict): Verdict {
  const strange = verdict.collect ? pictureSigns(given, given.documents).map(({ reason }) => reason) : []
  return strange.length === 0 ? verdict : { ...verdict, isPaymentHeld: true, reasons: [...verdict.reasons, ...strange] }
}

// The file itself stood before its parts.
const ofFile = (document: JudgedDocument): JudgedDocument => ({
  ...document,
  part: null,
  companions: document.companions.map((index) => index - 1),
})

function whyNothing({ rendition }: OpenedFile, name: string): Reason {
  if (rendition.unreadable) return makeReason('attachment.is-unreadable', { name, why: rendition.unreadable.code })
  return makeReason(isBlank(rendition.text) ? 'attachment.shows-nothing' : 'attachment.is-unclear', { name })
}

const isBlank = (text: string) => text.replace(/\s/g, '').length < 25
const isSeen = ({ rendition }: OpenedFile) =>
  rendition.unreadable === undefined && (rendition.format === 'image' || rendition.ocr !== undefined)
const isPage = ({ rendition }: OpenedFile) => rendition.format === 'html' && rendition.unreadable === undefined

/** A saved page or mail body: judged by its words, as the text of a mail would be. */
function judgePage(file: OpenedFile, { name, context }: { name: string; context: JudgeContext }): Verdict {
  const { text } = file.rendition
  const verdict = judgeMail(
    { ...noMail(), subject: name.replace(/\.[a-z]+$/i, '').replaceAll(/[_-]+/g, ' '), text },
    context,
  )
  return verdict.collect && verdict.where === 'body'
    ? { ...verdict, where: 'file' }
    : { ...verdict, collect: false, where: 'none', documents: [] }
}

const isPicture = ({ rendition }: OpenedFile) =>
  rendition.unreadable === undefined &&
  (rendition.format === 'image' || rendition.format === 'pdf') &&
  isBlank(rendition.text)
