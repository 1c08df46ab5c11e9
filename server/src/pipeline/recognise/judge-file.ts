import type { OpenedFile } from '@facteur/formats/rendition.ts'
import { languageOf } from '../reading/language.ts'
import { makeReason } from '#records/reasons.ts'
import { verdictKinds, type JudgedDocument, type Verdict, type VerdictKind } from '../verdict.ts'
import { chooseDocuments } from './choose-documents.ts'
import type { JudgeContext } from './judge-context.ts'
import { judgeMail } from './judge-mail.ts'
import { judgePaper } from './judge-paper.ts'
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
  // Who hands in a scan or photo by itself means it as a paper: only its text may say otherwise.
  const chosen = chooseDocuments({ parts, papers, talk: isPicture(file) ? 'factuur in bijlage' : '' })
  const other = chosen.otherPapers[0]
  const first = chosen.documents[0]
  const kind: VerdictKind = first?.kind ?? verdictKinds.find((known) => known === other?.kind) ?? 'other'
  const reasons =
    chosen.reasons.length > 0
      ? chosen.reasons
      : [
          rendition.unreadable
            ? makeReason('attachment.is-unreadable', { name, why: rendition.unreadable.code })
            : makeReason('attachment.is-unclear', { name }),
        ]
  const isSale = isOwnSale(parts[first?.part ?? 0]?.rendition.xml, context.ownVatNumbers)
  return {
    kind,
    direction: isSale ? 'sales' : 'purchase',
    collect: first !== undefined && !isSale,
    where: first ? 'file' : 'none',
    language: languageOf(parts.map((part) => part.rendition.text.slice(0, 4_000)).join('\n')),
    reasons,
    documents: isContainer ? chosen.documents : chosen.documents.map(ofFile),
    links: [],
  }
}

// The file itself stood before its parts.
const ofFile = (document: JudgedDocument): JudgedDocument => ({
  ...document,
  part: null,
  companions: document.companions.map((index) => index - 1),
})

const isPicture = ({ rendition }: OpenedFile) =>
  rendition.unreadable === undefined &&
  (rendition.format === 'image' || rendition.format === 'pdf') &&
  rendition.text.replace(/\s/g, '').length < 25
