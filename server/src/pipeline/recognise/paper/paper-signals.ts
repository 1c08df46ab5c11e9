import type { Rendition } from '@facteur/formats/rendition.ts'
import { fold } from '../../reading/fold.ts'
import { linesOf, type Line } from '../../reading/lines.ts'
import { isTillLike } from '../../reading/till-like.ts'
import { codedTitle, type CodedTitle } from './coded-title.ts'
import { saysNoTicket } from './no-ticket.ts'
import { paperPhrases } from './paper-phrases.ts'
import { paperShape } from './paper-shape.ts'
import { findTitles, titleInName, type Title } from './paper-title.ts'
import { withoutSlip } from './without-slip.ts'
import { billingLabels, type PaperKind } from './words.ts'

/** A paper as named numbers from 0 to about 1; what is not named is 0. `printed`: the words on the paper behind a signal. */
export type PaperSignals = {
  signals: ReadonlyMap<string, number>
  printed: ReadonlyMap<string, string>
  /** Names of the billing labels that were seen, with `amounts`, `vatNumber` and `iban`. */
  signs: ReadonlySet<string>
  /** What settles the question without any weights: a code behind the title, words that take a ticket back. */
  coded?: CodedTitle
  noTicket?: string
}

const maxText = 30_000
const maxTicket = 8_000
const amount =
  /(?:^|[^\d.,])\d{1,3}(?:[., ']?\d{3}){0,4}[.,](?:\d{2}(?![\d.,]*\d)|-{1,2}(?![\d-]))|(?:€|£|\$|\beur\b|\bchf\b) ?\d{1,3}(?:[., ']?\d{3}){0,4}(?![\d.,]*\d)|\d ?(?:€|\beur\b|\bchf\b)/
const vatNumber =
  /\b(?:be ?0?\d{3}[. ]?\d{3}[. ]?\d{3}|fr ?[a-z\d]{2} ?\d{3} ?\d{3} ?\d{3}|de ?\d{3} ?\d{3} ?\d{3}|nl ?\d{9} ?b ?\d{2}|lu ?\d{8}|atu ?\d{8}|gb ?\d{3} ?\d{4} ?\d{2}|ie ?\d[a-z\d+*]\d{5}[a-z]{1,2}|es ?[a-z\d]\d{7}[a-z\d]|it ?\d{11}|pt ?\d{9}|pl ?\d{10}|dk ?\d{8}|se ?\d{12}|fi ?\d{8}|eu ?\d{9}|che ?-?\d{3}\.?\d{3}\.?\d{3}|cz ?\d{8,10})\b/
const iban = /\b[a-z]{2}\d{2}(?: ?[a-z\d]{4}){3,7}(?: ?[a-z\d]{1,4})?\b/
/** The score at which a name is the title of a paper, rather than the label of something it mentions. */
const asTitle = 2.4

/** Everything the learnt weights look at. Pure; a few milliseconds. */
export function signalsOfPaper(rendition: Rendition, name: string): PaperSignals {
  const { lines, hasSlip } = withoutSlip(rendition, linesOf(rendition))
  const whole = fold(rendition.text.slice(0, maxText))
  const text = hasSlip ? lines.map(({ folded }) => folded).join('\n') : whole
  const flat = text.replaceAll(/\s+/g, ' ')
  const signals = new Map<string, number>()
  const printed = new Map<string, string>()
  const signs = signsOf(text)
  if (hasSlip && iban.test(whole)) signs.add('iban')
  for (const sign of signs) signals.set(`sign:${sign}`, 1)
  signals.set('signs', signs.size / 11)
  for (const [phrase, pattern] of Object.entries(paperPhrases)) {
    const found = pattern.exec(phrase === 'articles' ? text : flat)
    if (!found) continue
    signals.set(`says:${phrase}`, 1)
    printed.set(`says:${phrase}`, found[0].trim())
  }
  for (const [shape, value] of Object.entries(paperShape(lines))) if (value > 0) signals.set(`shape:${shape}`, value)
  addTitles({ rendition, lines, signals, printed })
  const named = titleInName(name)
  if (named) signals.set(`name:${named}`, 1)
  if (hasSlip) signals.set('slip', 1)
  if (isSeen(rendition)) signals.set('seen', 1)
  const isTill = isTillLike(lines)
  if (isTill) signals.set('till', 1)
  const coded = codedTitle(lines)
  const noTicket = isTill || isSeen(rendition) ? saysNoTicket(flat.slice(0, maxTicket)) : undefined
  return {
    signals,
    printed,
    signs,
    ...(coded ? { coded } : {}),
    ...(noTicket === undefined ? {} : { noTicket }),
  }
}

/** Words that were recognised from a picture: a till prints no title, and its letters come out damaged. */
export const isSeen = ({ format, ocr }: Rendition): boolean => format === 'image' || ocr === 'done'

function addTitles({
  rendition,
  lines,
  signals,
  printed,
}: {
  rendition: Rendition
  lines: readonly Line[]
  signals: Map<string, number>
  printed: Map<string, string>
}): void {
  const titles = findTitles(lines, rendition.pages[0]?.heightPt ?? 0, isSeen(rendition))
  const ranked = [...titles].toSorted((a, b) => b[1].score - a[1].score)
  for (const [kind, { score, word }] of ranked) {
    signals.set(`title:${kind}`, Math.min(1, score / 4))
    if (score >= asTitle) signals.set(`titled:${kind}`, 1)
    printed.set(`title:${kind}`, word)
  }
  const [first, second] = ranked
  if (!first || first[1].score < 1.2) signals.set('title:none', 1)
  if (first) signals.set(`best:${first[0]}`, Math.min(1, (first[1].score - (second?.[1].score ?? 0)) / 2))
  const top = topTitle(ranked)
  if (top) signals.set(`top:${top}`, 1)
}

/** Of the names that stand as titles, the one that is read first. */
function topTitle(ranked: readonly [PaperKind, Title][]): PaperKind | undefined {
  const titles = ranked.filter(([, { score }]) => score >= asTitle)
  return titles.toSorted((a, b) => a[1].place - b[1].place)[0]?.[0]
}

function signsOf(text: string): Set<string> {
  const signs = new Set(
    Object.entries(billingLabels)
      .filter(([, label]) => label.test(text))
      .map(([name]) => name),
  )
  if (amount.test(text)) signs.add('amounts')
  if (vatNumber.test(text)) signs.add('vatNumber')
  if (iban.test(text)) signs.add('iban')
  return signs
}
