import type { Rendition } from '@facteur/formats/rendition.ts'
import { judgeTill } from './judge-till.ts'
import { type PaperSort, type WeighedPaper, chanceOf, paperSorts, weighPaper } from './paper-model.ts'
import { isSeen, type PaperSignals, signalsOfPaper } from './paper-signals.ts'
import { titleInName } from './paper-title.ts'
import type { PaperKind } from './words.ts'

/** What one file says of itself, whatever mail it came in. `sure` from 0 to 1; `word` is the title, or what else tipped the balance, as printed. */
export type Paper = {
  kind: PaperKind | 'unknown' | 'no-text' | 'locked' | 'unreadable'
  sure: number
  word: string
  /** Names of the billing labels that were seen, with `amounts`, `vatNumber` and `iban`. */
  signs: ReadonlySet<string>
  /** It is called something else, and could be a bill all the same: somebody should look. */
  mayBeBill?: boolean
}

export function judgePaper(rendition: Rendition, name: string): Paper {
  if (rendition.unreadable?.code === 'file.encrypted') return fromName(name, 'locked')
  if (rendition.unreadable) return fromName(name, 'unreadable')
  const xml = xmlKindOf(rendition)
  if (xml) return { kind: xml, sure: 1, word: wordOfXml[xml], signs: new Set(['xml']) }
  if (rendition.text.replace(/\s/g, '').length < 25) return fromName(name, 'no-text')
  return judgeText(rendition, name)
}

const wordOfXml = { invoice: 'Invoice', 'credit-note': 'CreditNote', 'pro-forma': 'Pro forma' }

/** What an e-invoice says it is (325: a pro forma, UNTDID 1001); one without its parties is still somebody's invoice. Undefined where there is no such XML. */
function xmlKindOf({ format, eInvoice }: Rendition): keyof typeof wordOfXml | undefined {
  if (eInvoice?.typeCode === '325') return 'pro-forma'
  return ['ubl', 'cii', 'factur-x'].includes(format) ? (eInvoice?.kind ?? 'invoice') : undefined
}

function fromName(name: string, why: 'locked' | 'unreadable' | 'no-text'): Paper {
  const title = titleInName(name)
  return {
    kind: why,
    sure: title === 'invoice' || title === 'credit-note' ? 0.6 : 0,
    word: title ?? '',
    signs: new Set(),
  }
}

const bills = ['invoice', 'credit-note', 'receipt'] as const
const others = paperSorts.filter((sort) => !bills.some((bill) => bill === sort))
/**
 * Chances of being a bill: from `enough` on it is one, from `some` on somebody should look, unless a title of its own says what
 * it is; a later page `alone` has to be surer. What is no bill is `named` from that share on.
 */
const bar = { enough: 0.5, some: 0.08, titled: 0.3, alone: 0.8, named: 0.3 }

function judgeText(rendition: Rendition, name: string): Paper {
  const first = judgePages(rendition, name)
  if (isBill(first) || rendition.pages.length < 2) return first
  const behind = billBehind(rendition)
  if (!behind) return first
  // A letter that comes with its bill is that bill; another paper with a bill behind it, such as a reminder, is looked at.
  return first.kind === 'unknown' ? behind : { ...first, mayBeBill: true }
}

const isBill = ({ kind }: Paper) => bills.some((bill) => bill === kind)
const mostPages = 6

/** The first page after the first that is a bill by itself. */
function billBehind(rendition: Rendition): Paper | undefined {
  for (const page of rendition.pages.slice(1, mostPages)) {
    if (page.text.replace(/\s/g, '').length < 25) continue
    const paper = judgePages({ ...rendition, pages: [{ ...page, number: 1 }], text: page.text }, '')
    if (isBill(paper) && paper.sure >= bar.alone && paper.signs.has('invoiceNumber')) return paper
  }
  return undefined
}

function judgePages(rendition: Rendition, name: string): Paper {
  const seen = signalsOfPaper(rendition, name)
  const weighed = weighPaper(seen)
  const chance = bills.reduce((sum, sort) => sum + chanceOf(weighed, sort), 0)
  const { signs, coded } = seen
  if (seen.noTicket !== undefined) return { kind: 'pro-forma', sure: noTicketSure, word: seen.noTicket, signs }
  if (coded && signs.has('amounts'))
    return { kind: coded.kind, sure: Math.max(chance, codedSure), word: coded.word, signs }
  if (chance >= bar.enough && signs.has('amounts')) {
    const kind = billKind(weighed, seen, rendition)
    return { kind, sure: chance, word: wordFor(kind, seen, weighed), signs }
  }
  const till = isSeen(rendition) ? judgeTill(rendition) : 0
  const kind = nameOther(weighed, seen, bar.named * (1 - chance))
  if (till >= likeTill && (kind === 'unknown' || (chance >= bar.some && !seen.signals.has(`titled:${kind}`))))
    return { kind: 'receipt', sure: till, word: 'TOTAL', signs }
  const mayBeBill = chance >= doubtfulFrom(kind, seen) || (kind === 'unknown' && asksForMoney(seen))
  return {
    kind,
    sure: kind === 'unknown' ? 0 : 1 - chance,
    word: wordFor(kind, seen, weighed),
    signs,
    ...(mayBeBill ? { mayBeBill } : {}),
  }
}

/** A title says what a paper is, as long as nothing on it is called an invoice or its number. */
function doubtfulFrom(kind: PaperSort, { signals, signs }: PaperSignals): number {
  if (!signs.has('amounts')) return bar.enough
  const isTitled = signals.has(`titled:${kind}`) && !signals.has('titled:invoice') && !signs.has('invoiceNumber')
  return isTitled ? bar.titled : bar.some
}

/** Net and VAT add up, and it says where to pay: whatever it calls itself, somebody should look. */
const asksForMoney = ({ signals, signs }: PaperSignals) =>
  signals.has('shape:sums') && signs.has('iban') && (signs.has('vatNumber') || signs.has('due'))

const likeTill = 0.5
const noTicketSure = 0.95
const codedSure = 0.95

function mostLikely<Sort extends PaperSort>(sorts: readonly Sort[], weighed: WeighedPaper): Sort {
  return sorts.reduce((best, sort) => (chanceOf(weighed, sort) > chanceOf(weighed, best) ? sort : best))
}

/** What it is instead of a bill: what stands out, else what its title says, else nothing that has a name. */
function nameOther(weighed: WeighedPaper, { signals }: PaperSignals, least: number): (typeof others)[number] {
  const best = mostLikely(others, weighed)
  if (chanceOf(weighed, best) >= least) return best
  const titled = others.filter((sort) => signals.has(`titled:${sort}`))
  return titled.length > 0 ? mostLikely(titled, weighed) : 'unknown'
}

/** "TAX INVOICE" on a till's paper that was paid at once is a receipt; what is still to be paid has other words. */
function billKind(weighed: WeighedPaper, { signals }: PaperSignals, rendition: Rendition): (typeof bills)[number] {
  const kind = mostLikely(bills, weighed)
  if (kind === 'invoice' && isCredited(signals)) return 'credit-note'
  if (!isSeen(rendition) || !signals.has('till')) return kind
  // What a till calls "retour" is the change given back, or the way back, unless amounts are below zero.
  const isReturned = signals.has('titled:credit-note') || signals.has('shape:negative')
  return kind === 'invoice' || (kind === 'credit-note' && !isReturned) ? 'receipt' : kind
}

/** An invoice that corrects another, and gives money back. */
const isCredited = (signals: PaperSignals['signals']) =>
  signals.has('says:corrects') && ((signals.get('shape:negative') ?? 0) > 0.5 || signals.has('says:credited'))

/** The title as printed; without one, the words that spoke most for this kind. */
function wordFor(kind: PaperSort, { printed }: PaperSignals, { because }: WeighedPaper): string {
  const title = printed.get(`title:${kind}`)
  if (title !== undefined) return title
  const said = because(kind).find((signal) => signal.startsWith('says:') && printed.has(signal))
  return said === undefined ? '' : (printed.get(said) ?? '')
}
