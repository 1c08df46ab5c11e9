import type { OpenedMail, OpenedPart } from '@facteur/formats/rendition.ts'
import { makeReason } from '#records/reasons.ts'
import type { JudgedDocument, Verdict } from '../verdict.ts'
import { chooseMailItself } from './choose-mail-itself.ts'
import { isCutUp } from './paper/is-cut-up.ts'
import { picturesInside } from './pictures-inside.ts'

const documentTypes = /^(application\/pdf|application\/xml|text\/xml|image\/(jpeg|png|tiff|webp|bmp))$/

/** The owner asked for this mail: whatever could be a document is taken, decorations left out. */
export function chooseByHand(mail: OpenedMail, verdict: Verdict): Verdict {
  const kind = kindByHand(verdict)
  const documents: JudgedDocument[] = mail.parts.flatMap((part, index) =>
    isDocument(part) && !isCutUp(part, mail.parts)
      ? [{ part: index, kind, companions: picturesInside(mail.parts, index) }]
      : [],
  )
  const mayLeadOn = verdict.links.some((link) => link.decision !== 'never')
  // Nothing in it and nothing to fetch: then the mail itself is what the owner wants kept.
  if (documents.length === 0 && !mayLeadOn) return chooseMailItself(verdict, 'message.asked-for')
  if (documents.length === 0)
    return { ...verdict, reasons: [makeReason('message.asked-for-later'), ...verdict.reasons] }
  const reasons = [makeReason('message.asked-for'), ...verdict.reasons]
  return { ...verdict, kind, collect: true, where: 'attachment', documents, reasons }
}

const isDocument = (part: OpenedPart) =>
  documentTypes.test(part.mediaType) && part.inside !== 'e-invoice' && !(part.isInline && part.sizeBytes < 50_000)

// The owner's word makes an invoice of what we took for chatter. What we called by its name keeps it: a quote or a phishing mail is archived, never payable.
const kindByHand = ({ kind }: Verdict) =>
  kind === 'other' || kind === 'personal' || kind === 'newsletter' || kind === 'reminder' ? 'invoice' : kind
