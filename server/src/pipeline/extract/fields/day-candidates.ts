import { aroundOf, type Token } from '../around.ts'
import { dayLabels } from '../labels/day-labels.ts'
import { numberLabels } from '../labels/number-labels.ts'
import type { Candidate, Features } from '../model/candidate.ts'
import { positionOf, relativeHeight, type Paper } from '../paper.ts'
import { dayTokens } from '../tokens.ts'
import { daysBetween, findAmounts, findDays, type Day } from '../values.ts'
import { textAbove } from '../wrapped.ts'
import { dayRelations } from './day-relations.ts'
import { labelFeatures } from './label-features.ts'

export type DayContext = { sentOn?: Day; isReceipt: boolean; isCredit: boolean }

const maxTokens = 120

/** Every day on the paper as a possible day of issue. */
export function dayCandidates(paper: Paper, context: DayContext): Candidate<Day>[] {
  const tokens = dayTokens(paper)
    .flatMap((token) => bothReadings(paper, token))
    .slice(0, maxTokens)
  const american = americanSigns(paper)
  const distinct = [...new Set(tokens.map(({ value }) => value))].toSorted()
  const seen = tokens.map((token) => ({
    value: token.value,
    line: token.line,
    place: `${token.line} ${token.column} ${token.at}`,
    features: featuresOf(paper, token, { tokens, distinct, american, ...context }),
  }))
  const relations = dayRelations(paper, seen)
  return tokens.map(({ value, cell, text }, i) => ({
    value,
    cell,
    text,
    features: { ...seen[i]?.features, ...relations[i] },
  }))
}

const discountWords = /skonto|korting|escompte|rabatt|remise|discount|nachlass|\d ?% (?:abzug|aftrek)/

type American = { money: boolean; sender: boolean }

/** Who writes the month first: signs of dollars, and of an American address. */
export function americanSigns(paper: Paper): American {
  const text = paper.lines.map((line) => line.text).join('\n')
  return {
    money: /\$|\bUSD\b/.test(text),
    sender:
      /\b(?:A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]) \d{5}(?!\d)|\bU\.?S\.?A\.?\b|United States/.test(
        text,
      ),
  }
}

type Reading = Token<Day> & { isAmbiguous: boolean; isOther: boolean }

/** A date such as 03/04/2026 may be meant either way. */
function bothReadings(paper: Paper, token: Token<Day>): Reading[] {
  const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$/.exec(token.text.replaceAll(' ', '')) ?? []
  const isAmbiguous =
    first !== undefined && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
  const one = { ...token, isAmbiguous, isOther: false }
  if (!isAmbiguous) return [one]
  const [other] = findDays(token.text, paper.dayOrder === 'day-first' ? 'month-first' : 'day-first')
  return other ? [one, { ...one, value: other.value, isOther: true }] : [one]
}

function featuresOf(
  paper: Paper,
  token: Reading,
  context: DayContext & { tokens: readonly Reading[]; distinct: readonly Day[]; american: American },
): Features {
  const { cell, line, value } = token
  const { tokens, distinct, sentOn, american } = context
  const around = aroundOf(paper, token)
  const row = paper.lines[line]
  const rowText = row?.text ?? ''
  const apart = sentOn ? daysBetween(sentOn, value) : 0
  return {
    ...labelFeatures(dayLabels, around),
    ...inProse(paper, token, around.before),
    ...position(paper, token),
    'row.amounts': Math.min(4, findAmounts(rowText).length),
    'row.days': Math.min(4, tokens.filter((other) => other.line === line).length),
    'cell.days': tokens.filter((other) => other.cell === cell).length,
    'cell.length': Math.min(120, cell.text.length),
    'title.before': numberLabels.trailing(around.before)[1] ?? 0,
    'title.near': nearTitle(paper, line),
    'row.discount': discountWords.test(row?.folded ?? '') ? 1 : 0,
    'row.net': /\b(?:netto|net|zonder (?:korting|aftrek)|ohne abzug|sans escompte|without deduction)\b/.test(
      around.after,
    )
      ? 1
      : 0,
    'followed.by.pay':
      /^[^a-z\d]{0,4}(?:2e |te |to |a )?(?:betalen|betaald|payer|payable|zahl|fallig|verval|due|pay)/.test(around.after)
        ? 1
        : 0,
    'followed.by.until': /^[^a-z\d]{0,3}(?:tot|t\/m|au|bis|to|until|through|-|–)\b/.test(around.after) ? 1 : 0,
    'followed.by.time': /^\D{0,5}\d\d?[:.h]\d\d/.test(around.after) ? 1 : 0,
    times: Math.min(6, tokens.filter((other) => other.value === value).length),
    distinct: Math.min(12, distinct.length),
    'rank.early': distinct.indexOf(value),
    'rank.late': distinct.length - 1 - distinct.indexOf(value),
    'order.on.page': Math.min(20, tokens.indexOf(token)),
    'knows.sent': sentOn ? 1 : 0,
    'from.sent': Math.max(-90, Math.min(90, apart)),
    'from.sent.far': sentOn ? Math.min(400, Math.abs(apart)) : -1,
    'is.ambiguous': token.isAmbiguous ? 1 : 0,
    'is.other.reading': token.isOther ? 1 : 0,
    'order.is.known': tokens.some((one) => !one.isAmbiguous && /^\d+\/\d+\//.test(one.text)) ? 1 : 0,
    'month.first': (paper.dayOrder === 'month-first') !== token.isOther && token.isAmbiguous ? 1 : 0,
    'other.is.future': token.isAmbiguous && sentOn && daysBetween(sentOn, value) > 3 ? 1 : 0,
    'order.by.issue': againstUnambiguous(tokens, token),
    'has.dollar': american.money ? 1 : 0,
    'is.american': american.sender ? 1 : 0,
    'is.english': paper.language === 'en' ? 1 : 0,
    'short.year': /\D\d\d$/.test(token.text) ? 1 : 0,
    'is.receipt': context.isReceipt ? 1 : 0,
    'is.credit': context.isCredit ? 1 : 0,
  }
}

const proseClasses = ['issued', 'due', 'discount', 'debit', 'delivery', 'period'] as const

/** In a paragraph the words that name a day may stand in the line above it: "gaat automatisch van je rekening … / rond 22/02/2026". */
function inProse(paper: Paper, token: Reading, before: string): Features {
  const above = token.from === 0 ? textAbove(paper, token) : ''
  const said = dayLabels.trailing(above === '' ? '' : `${above} ${before}`)
  return {
    'prose.letters': Math.min(90, above.length),
    ...Object.fromEntries(proseClasses.map((name) => [`prose.${name}`, said[dayLabels.names.indexOf(name)] ?? 0])),
    'preceded.by.until': /(?:\d ?[-–—]|\b(?:tot(?: en met)?|t\/m|t\.e\.m\.?|au|bis|to|until|through)) *$/.test(before)
      ? 1
      : 0,
  }
}

/** How far a day that can be read two ways lies from the nearest of the paper's days that cannot, up to 90; -1 for the others. */
function againstUnambiguous(tokens: readonly Reading[], token: Reading): number {
  if (!token.isAmbiguous) return -1
  const apart = tokens.filter((one) => !one.isAmbiguous).map((one) => Math.abs(daysBetween(one.value, token.value)))
  return apart.length === 0 ? -1 : Math.min(90, ...apart)
}

export function position(paper: Paper, { cell, line }: Pick<Token, 'cell' | 'line'>): Features {
  const { x, y } = positionOf(paper, cell)
  const pages = Math.max(...paper.sizes.keys())
  return {
    x,
    y,
    page: Math.min(5, cell.page),
    'page.last': cell.page === pages ? 1 : 0,
    line: Math.min(80, line),
    'line.from.end': Math.min(80, paper.lines.length - 1 - line),
    height: Math.min(4, relativeHeight(paper, cell)),
    'has.places': paper.hasPlaces ? 1 : 0,
  }
}

// The name of the paper in a short cell within three lines above or beside.
export function nearTitle(paper: Paper, line: number): number {
  for (let row = line; row >= Math.max(0, line - 3); row -= 1)
    for (const cell of paper.lines[row]?.cells ?? [])
      if (cell.folded.length < 45 && (numberLabels.whole(cell.folded)[1] ?? 0) > 0.6) return 1 / (1 + line - row)
  return 0
}
