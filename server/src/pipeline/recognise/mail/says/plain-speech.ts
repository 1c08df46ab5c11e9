import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { bodyWords } from '../../../reading/body-words.ts'
import { chooseLinks } from '../../../reading/choose-links.ts'
import { fold } from '../../../reading/fold.ts'
import type { JudgedLink } from '../../../verdict.ts'
import { whereBillWaits } from './bill-waits.ts'
import { dunningOf } from './dunning.ts'
import { latestQuote, partQuoted, sentencesIn } from './fresh-text.ts'
import { teachesBilling } from './making-bills.ts'
import { offersPrice, takesOrder } from './offering.ts'
import { paidPoints } from './paid.ts'

/** What a mail says plainly, in whatever words: put together from what is said of what, where learnt weights know single words. */
export type PlainSpeech = {
  /** The words by which it claims what should have been paid. */
  dunning?: string
  /** It needs no courtesy to be told. */
  dunsPlainly: boolean
  /** Where a bill of the reader's waits, and the links to it. */
  waits?: { where: 'portal' | 'link'; links: JudgedLink[] }
  /** See paidPoints(). */
  paid: number
  /** It teaches to write bills of one's own. */
  teaches: boolean
  offers: boolean
  takesOrder: boolean
  /** Somebody answers to a bill that we sent. */
  answersOurBill: boolean
  /** Nothing is attached, and it says so. */
  attachesNothing: boolean
}

const forwards = /^\s*(?:fwd?|tr|wg|doorst\w*|i|rv|enc)\s*:/i
const answers = /^\s*(?:re|aw|antw|sv|r|rif)\s*(?:\[\d+\])?\s*:/i
const none =
  /\b(?:geen|niet (?:langer|meer)|nooit|sans|plus de|pas de|no longer|no|not|instead of|keine\w*|nicht mehr|statt|in plaats van|au lieu de)\b.{0,40}\b(?:bijlagen?|meesturen|pieces? jointes?|annexes?|attach\w*|anhang\w*|anlagen?)\b|\b(?:bijlagen?|anhange|attachments?|pieces jointes)\b.{0,20}\b(?:niet (?:meer|langer)|no longer|nicht mehr|ne .{0,20}plus)\b/

/** `text`: all that a reader of the mail sees. Pure; about half a millisecond. */
export function plainSpeech({
  mail,
  text,
  ownAddresses,
}: {
  mail: OpenedMail
  text: string
  /** Whole addresses, or domains as `@firm.example`. */
  ownAddresses: readonly string[]
}): PlainSpeech {
  const isForward = forwards.test(mail.subject)
  const { fresh, quoted } = partQuoted(text, { isForward })
  const said = { subject: fold(mail.subject.slice(0, 300)), fresh }
  const isAnswer = answers.test(mail.subject) || mail.manner?.isAnswer === true
  const dunning = dunningOf(said)
  const waits = billWaits(mail, said, quoted)
  return {
    ...(dunning === undefined ? {} : { dunning: dunning.word }),
    dunsPlainly: dunning?.isPlain === true,
    ...(waits === undefined ? {} : { waits }),
    paid: paidPoints(said),
    teaches: teachesBilling(said),
    offers: offersPrice({ ...said, hasPaper: mail.parts.some(({ isInline }) => !isInline) }),
    takesOrder: takesOrder(said),
    answersOurBill: isAnswer && !isForward && quotesOurBill(quoted, ownAddresses),
    attachesNothing: none.test(fresh),
  }
}

type Said = { subject: string; fresh: string }

function billWaits(mail: OpenedMail, said: Said, quoted: string): PlainSpeech['waits'] {
  const host = mail.from[0]?.address.split('@')[1] ?? ''
  const unsubscribe = mail.unsubscribeUrls ?? []
  const own = mail.links.slice(0, 60).filter(({ text }) => !isQuoted(fold(text).trim(), said.fresh, quoted))
  const links = chooseLinks({ links: own, host, unsubscribe, isPortal: false })
  const has = (decision: JudgedLink['decision']) => links.some((link) => link.decision === decision)
  const where = whereBillWaits({ ...said, hasLogin: has('login'), hasPaperLink: has('follow') })
  return where === undefined ? undefined : { where, links }
}

// What stands below only is no word of who answers.
const isQuoted = (text: string, fresh: string, quoted: string) =>
  text !== '' && quoted.includes(text) && !fresh.includes(text)

const ourBill = new RegExp(`\\b(?:onze|ons|notre|nos|unsere?[nr]?|our)\\b.{0,30}(?:${bodyWords.invoice.source})`)

/** What is answered is a mail of ours that brings a bill of ours; who asks for one may call it ours too. */
function quotesOurBill(quoted: string, ownAddresses: readonly string[]): boolean {
  const head = quoted.slice(0, 500)
  if (!ownAddresses.some((address) => head.includes(address.toLowerCase()))) return false
  return sentencesIn(latestQuote(quoted)).some((one) => ourBill.test(one) && !one.endsWith('?'))
}
