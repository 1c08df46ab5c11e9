import type { OpenedFile } from '@facteur/formats/rendition.ts'
import { languageOf } from '../reading/language.ts'
import { makeReason } from '../reasons.ts'
import { verdictKinds, type Verdict, type VerdictKind } from '../verdict.ts'
import { chooseDocuments } from './choose-documents.ts'
import { judgeMail, type JudgeContext } from './judge-mail.ts'
import { judgePaper } from './judge-paper.ts'

/** The verdict on a file that came alone: an upload, or a paper given to `inspect`. A mail as a file is judged as a mail. */
export function judgeFile(file: OpenedFile, { name, context }: { name: string; context: JudgeContext }): Verdict {
  if (file.mail) return judgeMail(file.mail, context)
  const isContainer = file.parts.length > 0
  const { rendition, mediaType, sizeBytes, sha256 } = file
  const itself = { name, declaredType: mediaType, mediaType, sizeBytes: Math.max(sizeBytes, 1_000_000), sha256, isInline: false, inside: 'message' as const, depth: 0, rendition, bytes: new Uint8Array() }
  const parts = isContainer ? file.parts : [itself]
  const papers = parts.map((part) => judgePaper(part.rendition, part.name))
  // Who hands in a scan or photo by itself means it as a paper: only its text may say otherwise.
  const chosen = chooseDocuments({ parts, papers, talk: isPicture(file) ? 'factuur in bijlage' : '' })
  const other = chosen.otherPapers[0]
  const first = chosen.documents[0]
  const kind: VerdictKind = first?.kind ?? verdictKinds.find((known) => known === other?.kind) ?? 'other'
  const reasons = chosen.reasons.length > 0 ? chosen.reasons : [rendition.unreadable ? makeReason('attachment.is-unreadable', { name, why: rendition.unreadable.code }) : makeReason('attachment.is-unclear', { name })]
  return {
    kind, direction: isOwnSale(parts[first?.part ?? 0]?.rendition.xml, context) ? 'sales' : 'purchase', collect: first !== undefined, where: first ? 'file' : 'none',
    language: languageOf(parts.map((part) => part.rendition.text.slice(0, 4_000)).join('\n')), reasons,
    documents: isContainer ? chosen.documents : chosen.documents.map((document) => ({ ...document, part: null })), links: [],
  }
}

const isPicture = ({ rendition }: OpenedFile) => rendition.unreadable === undefined && (rendition.format === 'image' || rendition.format === 'pdf') && rendition.text.replace(/\s/g, '').length < 25

function isOwnSale(xml: string | undefined, { ownVatNumbers }: JudgeContext): boolean {
  const seller = /<(?:\w+:)?(?:AccountingSupplierParty|SellerTradeParty)>[\s\S]*?<\/(?:\w+:)?(?:AccountingSupplierParty|SellerTradeParty)>/.exec(xml ?? '')?.[0] ?? ''
  return ownVatNumbers.some((number) => seller.replace(/[\s.]/g, '').includes(number))
}
