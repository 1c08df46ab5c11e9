import type { Scored } from '../model/candidate.ts'
import type { Row } from './printed-amounts.ts'

const signs: readonly [string, RegExp][] = [
  ['EUR', /€|\beur(?:o|os)?\b/],
  ['GBP', /£|\bgbp\b/],
  ['CHF', /\bchf\b|\bsfr\b|\bfr\.(?= ?\d)/],
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

/** By signs and codes, then by where the seller's VAT number is from and by words that only one country uses. */
export function currencyOf(rows: readonly Row[], vatNumber: string | undefined): Scored | undefined {
  const cell = rows.find(({ amounts }) => amounts.length > 0)?.line.cells[0] ?? rows[0]?.line.cells[0]
  if (!cell) return undefined
  const say = (value: string, score: number): Scored => ({ value, score, cell, text: cell.text })
  const folded = rows.map(({ line }) => line.folded).join('\n')
  const country = vatNumber?.slice(0, 2) ?? ''
  const home = euroCountries.has(country) ? 'EUR' : others[country]
  const counted = signs
    .map(([value, pattern]) => ({
      value,
      count: rows.filter(({ line }) => pattern.test(line.folded)).length + (value === home ? 1 : 0),
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
  const [best, rival] = counted
  if (best && (rival === undefined || best.count > rival.count))
    return say(best.value, rival ? 0.9 : best.value === home || best.count > 1 ? 0.98 : 0.93)
  if (malaysian.test(folded)) return say('MYR', 0.93)
  if (folded.includes('$')) return say('USD', american.test(folded) ? 0.95 : 0.6)
  if (/\b(?:btw|b\.t\.w)\b/.test(folded)) return say('EUR', 0.96)
  if (/\b(?:tva|mwst|ust|mehrwertsteuer)\b/.test(folded))
    return say('EUR', /\bche\b|suisse|schweiz|\bch-/.test(folded) ? 0.4 : 0.9)
  return undefined
}

/** Day and month the American way: only where the paper is American beyond doubt. */
export const isAmerican = (folded: string) => american.test(folded) && folded.includes('$') && !malaysian.test(folded)
