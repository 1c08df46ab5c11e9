import type { OpenedMail } from '@facteur/formats/rendition.ts'
import type { JudgedDocument, Verdict } from '../verdict.ts'

const documentTypes = /^(application\/pdf|application\/xml|text\/xml|image\/(jpeg|png|tiff))$/

/** The owner asked for this mail: whatever could be a document is taken, decorations left out. */
export function chooseByHand(mail: OpenedMail, verdict: Verdict): Verdict {
  const documents: JudgedDocument[] = mail.parts.flatMap((part, index) =>
    documentTypes.test(part.mediaType) && !(part.isInline && part.sizeBytes < 50_000)
      ? [{ part: index, kind: collectedKind(verdict), companions: [] }]
      : [],
  )
  const where = documents.length > 0 ? 'attachment' : 'body'
  const reason = { code: documents.length > 0 ? 'message.asked-for' : 'message.asked-for-later', say: '', facts: {} }
  return {
    ...verdict,
    kind: collectedKind(verdict),
    collect: documents.length > 0,
    where,
    documents,
    reasons: [reason, ...verdict.reasons],
  }
}

const collectedKind = ({ kind }: Verdict) => (kind === 'credit-note' || kind === 'receipt' ? kind : 'invoice')
