import type { Rendition } from '@facteur/formats/rendition.ts'
import { fold } from '../reading/fold.ts'
import { linesOf } from '../reading/lines.ts'
import { isTillLike } from '../reading/till-like.ts'
import { judgeTill } from './judge-till.ts'
import { findTitles, titleInName } from './paper-title.ts'
import { billingLabels, type PaperKind } from './words.ts'

/** What one file says of itself, whatever mail it came in. `sure` from 0 to 1; `word` is the title as printed. */
export type Paper = {
  kind: PaperKind | 'unknown' | 'no-text' | 'locked' | 'unreadable'
  sure: number
  word: string
  /** Names of the billing labels that were seen, with `amounts`, `vatNumber` and `iban`. */
  signs: ReadonlySet<string>
}

const invoiceFamily: readonly string[] = ['invoice', 'credit-note', 'receipt', 'pro-forma']
const amount = /(?:^|[^\d.,])\d{1,3}(?:[., ']?\d{3})*[.,]\d{2}(?![\d.,]*\d)/g
const vatNumber =
  /\b(?:be ?0?\d{3}[. ]?\d{3}[. ]?\d{3}|fr ?[a-z\d]{2} ?\d{3} ?\d{3} ?\d{3}|de ?\d{3} ?\d{3} ?\d{3}|nl ?\d{9} ?b ?\d{2}|lu ?\d{8}|atu ?\d{8}|gb ?\d{3} ?\d{4} ?\d{2}|ie ?\d[a-z\d+*]\d{5}[a-z]{1,2}|es ?[a-z\d]\d{7}[a-z\d]|it ?\d{11}|pt ?\d{9}|pl ?\d{10}|dk ?\d{8}|se ?\d{12}|fi ?\d{8}|eu ?\d{9}|che ?-?\d{3}\.?\d{3}\.?\d{3}|cz ?\d{8,10})\b/
const iban = /\b[a-z]{2}\d{2}(?: ?[a-z\d]{4}){3,7}(?: ?[a-z\d]{1,4})?\b/

export function judgePaper(rendition: Rendition, name: string): Paper {
  if (rendition.unreadable?.code === 'file.encrypted') return fromName(name, 'locked')
  if (rendition.unreadable) return fromName(name, 'unreadable')
  const xml = xmlKindOf(rendition)
  if (xml) return { kind: xml, sure: 1, word: xml === 'invoice' ? 'Invoice' : 'CreditNote', signs: new Set(['xml']) }
  if (rendition.text.replace(/\s/g, '').length < 25) return fromName(name, 'no-text')
  return judgeText(rendition, name)
}

/** What an e-invoice says it is; one that is damaged is still somebody's invoice. Undefined where there is no such XML. */
function xmlKindOf({ format, eInvoice }: Rendition): 'invoice' | 'credit-note' | undefined {
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

function judgeText(rendition: Rendition, name: string): Paper {
  const text = fold(rendition.text.slice(0, 30_000))
  const signs = signsOf(text)
  const titles = titlesOf(rendition, { text, signs })
  const named = titleInName(name)
  if (named) {
    const before = titles.get(named)
    titles.set(named, { score: (before?.score ?? 0) + 0.8, word: before?.word ?? name })
  }
  const best = [...titles].toSorted((a, b) => b[1].score - a[1].score)[0]
  const claim = weigh(signs)
  if (
    best &&
    best[1].score >= 1.4 &&
    !invoiceFamily.includes(best[0]) &&
    best[1].score > scoreOf(titles, 'invoice') &&
    (best[1].score >= 2.4 || claim < 4)
  ) {
    return { kind: best[0], sure: Math.min(1, best[1].score / 4), word: best[1].word, signs }
  }
  const claimed = judgeClaim({ titles, best, signs, claim })
  if (!isSeen(rendition)) return claimed
  // "TAX INVOICE" on a till's paper that was paid at once is a receipt; what is still to be paid has other words.
  if (claimed.kind === 'invoice' && isTillLike(linesOf(rendition))) return { ...claimed, kind: 'receipt' }
  return claimed.kind === 'unknown' ? asTill(rendition, claimed) : claimed
}

const slip =
  /\b(?:zahlteil|section paiement|sezione pagamento|payment part|empfangsschein|recepisse|einzahlungsschein|bulletin de versement)\b/
const forCustoms =
  /\b(?:hs[- ]?codes?|tariff (?:code|number)|zolltarif\w*|warennummer|code sh|goederencode|douane\w*|customs|zoll|incoterms?|country of origin|land van (?:oorsprong|herkomst)|pays d'origine|ursprungsland|value for customs|no commercial value)\b/

/** Titles that mean what they say here: a slip's "receipt" is for the till of the post, and a commercial invoice may just be an invoice. */
function titlesOf(rendition: Rendition, { text, signs }: { text: string; signs: ReadonlySet<string> }): Titles {
  const titles = findTitles(linesOf(rendition), rendition.pages[0]?.heightPt ?? 0, isSeen(rendition))
  if (slip.test(text)) titles.delete('receipt')
  const customs = titles.get('customs-paper')
  const isDemand = signs.has('due') || signs.has('iban') || signs.has('payment')
  if (customs && /invoice|factu|rechnung/.test(fold(customs.word)) && (isDemand || !forCustoms.test(text))) {
    titles.delete('customs-paper')
    if (customs.score > scoreOf(titles, 'invoice')) titles.set('invoice', customs)
  }
  return titles
}

/** Words that were recognised from a picture: a till prints no title, and its letters come out damaged. */
const isSeen = ({ format, ocr }: Rendition) => format === 'image' || ocr === 'done'
const likeTill = 0.5

function asTill(rendition: Rendition, paper: Paper): Paper {
  const sure = judgeTill(rendition)
  return sure >= likeTill ? { ...paper, kind: 'receipt', sure, word: 'TOTAL' } : paper
}

type Titles = ReturnType<typeof findTitles>
const scoreOf = (titles: Titles, kind: PaperKind) => titles.get(kind)?.score ?? 0

function judgeClaim({
  titles,
  best,
  signs,
  claim,
}: {
  titles: Titles
  best: [PaperKind, { score: number; word: string }] | undefined
  signs: Set<string>
  claim: number
}): Paper {
  for (const kind of ['pro-forma', 'customs-paper', 'credit-note'] as const) {
    const title = titles.get(kind)
    if (title && title.score >= 1.6 && title.score >= scoreOf(titles, 'invoice') - 1.2)
      return { kind, sure: 0.9, word: title.word, signs }
  }
  const invoice = scoreOf(titles, 'invoice')
  if (invoice >= 1.4 && claim >= 2.5)
    return { kind: 'invoice', sure: Math.min(1, 0.5 + claim / 12), word: titles.get('invoice')?.word ?? '', signs }
  const receipt = titles.get('receipt')
  if (receipt && receipt.score >= 1.6 && claim >= 1.5 && signs.has('amounts'))
    return { kind: 'receipt', sure: 0.8, word: receipt.word, signs }
  if (signs.has('invoiceNumber') && signs.has('amounts') && claim >= 4)
    return { kind: 'invoice', sure: Math.min(0.9, 0.4 + claim / 14), word: titles.get('invoice')?.word ?? '', signs }
  if (best && best[1].score >= 1.4 && !invoiceFamily.includes(best[0]))
    return { kind: best[0], sure: 0.5, word: best[1].word, signs }
  // Some say nothing of what they are; whoever names VAT number, total and account asks for money.
  if (claim >= 4.5 && signs.has('vatNumber') && signs.has('gross') && (signs.has('iban') || signs.has('due')))
    return { kind: 'invoice', sure: 0.55, word: titles.get('invoice')?.word ?? '', signs }
  return { kind: 'unknown', sure: 0, word: '', signs }
}

function signsOf(text: string): Set<string> {
  const signs = new Set(
    Object.entries(billingLabels)
      .filter(([, label]) => label.test(text))
      .map(([name]) => name),
  )
  if ((text.match(amount)?.length ?? 0) >= 1) signs.add('amounts')
  if (vatNumber.test(text)) signs.add('vatNumber')
  if (iban.test(text)) signs.add('iban')
  return signs
}

const weights: Record<string, number> = {
  invoiceNumber: 1.2,
  invoiceDate: 0.8,
  due: 0.8,
  net: 0.6,
  vat: 0.5,
  gross: 0.8,
  customer: 0.4,
  payment: 0.4,
  amounts: 1,
  vatNumber: 0.8,
  iban: 0.8,
}

/** How much of a claim to money a paper shows: about 4 for a bare one, 8 for a full invoice. */
function weigh(signs: ReadonlySet<string>): number {
  return [...signs].reduce((sum, sign) => sum + (weights[sign] ?? 0), 0)
}
