import type { Scored } from '../model/candidate.ts'
import type { Row } from './printed-amounts.ts'
import type { SureOf } from './sureness.ts'

const signs: readonly [string, RegExp][] = [
  ['EUR', /€|\beur(?:o|os)?\b/],
  ['GBP', /£ ?\d|\d ?£|\bgbp\b/],
  ['CHF', /\bchf\b|\bsfr\b|\bfr\.(?= ?\d[\d']*[.,]\d{2}(?![\d.,]))/],
  ['MYR', /(?<![a-z])r[mh](?= ?\d|\)|\s|$|:)|\bmyr\b|\bringgit\b/],
  ['SGD', /s\$|\bsgd\b/],
  ['CAD', /c\$|ca\$|\bcad\b/],
  ['AUD', /a\$|au\$|\baud\b/],
  ['USD', /us\$|\busd\b/],
  ['SEK', /\bsek\b/],
  ['NOK', /\bnok\b/],
  ['DKK', /\bdkk\b/],
  ['PLN', /\bpln\b|zł/],
  ['CZK', /\bczk\b|kč/],
  ['MAD', /\bmad\b|\bdhs?\b|\bdirhams?\b/],
]
const euroCountries = new Set([
  'AT',
  'BE',
  'CY',
  'DE',
  'EE',
  'EL',
  'ES',
  'FI',
  'FR',
  'HR',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PT',
  'SI',
  'SK',
])
const others: Record<string, string> = {
  GB: 'GBP',
  XI: 'GBP',
  CH: 'CHF',
  SE: 'SEK',
  DK: 'DKK',
  PL: 'PLN',
  NO: 'NOK',
  CZ: 'CZK',
}
const malaysian = /\bsdn\b|\bbhd\b|\bmalaysia\b|\bselangor\b|\bkuala lumpur\b|\bjohor\b|\bpenang\b|\bjalan\b|\bjln\b/
const american = /\b[a-z]{2} \d{5}(?:-\d{4})?\b|\(\d{3}\) ?\d{3}-\d{4}|\bsales tax\b|\btip\b|\bgratuity\b/

const british = /\bvat\b/
const britishTown = /\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b/
const euroTax = /\b(?:btw|b\.t\.w|tva|mwst|mehrwertsteuer|ust-?id)\b/
const swiss = /\bche\b|suisse|schweiz|\bch-|\bchf\b/
const leastSure = 0.7
const inDoubt = 0.7

/** Where its words of tax and towns are from: one sign misread, a pound for a euro, does not outvote it. */
function homeOf(folded: string, country: string): string | undefined {
  const byNumber = euroCountries.has(country) ? 'EUR' : others[country]
  if (byNumber !== undefined) return byNumber
  if (euroTax.test(folded)) return swiss.test(folded) ? undefined : 'EUR'
  return british.test(folded) && britishTown.test(folded) ? 'GBP' : undefined
}

/** By signs and codes, then by where the seller's VAT number is from and by words that only one country uses. */
export function currencyOf(
  rows: readonly Row[],
  { vatNumber, sureOf }: { vatNumber: string | undefined; sureOf: SureOf },
): Scored | undefined {
  const cell = rows.find(({ amounts }) => amounts.length > 0)?.line.cells[0] ?? rows[0]?.line.cells[0]
  if (!cell) return undefined
  const say = (value: string, score: number): Scored => ({ value, score, cell, text: cell.text })
  const folded = rows.map(({ line }) => line.folded).join('\n')
  const home = homeOf(folded, vatNumber?.slice(0, 2) ?? '')
  const counted = signs
    .map(([value, pattern]) => ({
      value,
      pattern,
      count: rows.filter(({ line }) => pattern.test(line.folded)).length + (value === home ? 1 : 0),
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
  const [best, rival] = counted
  if (best && (rival === undefined || best.count > rival.count)) {
    if (rival) return say(best.value, 0.9)
    if (best.value === home || best.count > 1) return say(best.value, 0.98)
    return say(best.value, isSureOf(best.pattern, rows, sureOf) ? 0.93 : inDoubt)
  }
  if (malaysian.test(folded)) return say('MYR', 0.93)
  if (folded.includes('$')) return say('USD', american.test(folded) ? 0.95 : 0.6)
  if (/\b(?:btw|b\.t\.w)\b/.test(folded)) return say('EUR', 0.96)
  if (/\b(?:tva|mwst|ust|mehrwertsteuer)\b/.test(folded))
    return say('EUR', /\bche\b|suisse|schweiz|\bch-/.test(folded) ? 0.4 : 0.9)
  return undefined
}

/** Whether the recogniser was sure of a word with this sign. */
const isSureOf = (pattern: RegExp, rows: readonly Row[], sureOf: SureOf) =>
  rows.some(({ line }) =>
    line.cells.some((cell) => {
      const at = pattern.exec(cell.folded)?.index
      const word = at === undefined ? undefined : cell.folded.slice(cell.folded.lastIndexOf(' ', at) + 1).split(' ')[0]
      return word !== undefined && sureOf(cell, word) >= leastSure
    }),
  )

/** Day and month the American way: only where the paper is American beyond doubt. */
export const isAmerican = (folded: string) => american.test(folded) && folded.includes('$') && !malaysian.test(folded)
