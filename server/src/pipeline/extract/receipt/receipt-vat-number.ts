import { readVatNumber } from '@facteur/formats/vat-number.ts'
import type { Cell } from '../../reading/lines.ts'
import type { Scored } from '../model/candidate.ts'
import { findVatNumbers } from '../identifiers.ts'
import { asDigits } from './as-digits.ts'
import { differsByOne } from './vat-rows.ts'
import type { Row } from './printed-amounts.ts'

const label =
  /\b(?:b\.?t\.?w|t\.?v\.?a|vat|u\.?st|mwst|ondernemings\w*|onderneming|entreprise|kbo|bce|o\.?n\.?|n\.?e\.?|uid|ust-?id\w*|steuer-?(?:nr|nummer)|gst)\b/
const ofCustomer = /\b(?:klant|client|customer|kunde|uw|votre|ihre|your|koper|acheteur|buyer)\b/
const bare = new RegExp(
  String.raw`(?<![\p{L}\d])(?:[B8][EF£][ .:-]{0,2})?[0O©QoD1lI][\dOoQD©lI|SsBZG]{3}[. ,-]{0,2}[\dOoQD©lI|SsBZG]{3}[. ,-]{0,2}[\dOoQD©lI|SsBZG]{3}(?![\p{L}\d])`,
  'gu',
)
const prefixed = /(?<![\p{L}\d])(?:ATU|[A-Z]{2}|CHE)[ .:-]{0,2}[\dA-Z©|](?:[ .-]?[\dA-Z©|]){6,13}(?![\p{L}\d])/gu
const dutch = /(?<![\p{L}\d])(?:NL ?)?[\dOoIl]{9} ?[B8] ?[\dOoIl]{2}(?![\p{L}\d])/gu
const british = /(?<![\d.])\d{3} ?\d{4} ?\d{2}(?![\d.])/g

const unchecked = /^(?:BG|CY|CZ|EE|EL|EU|HU|LT|LV|MT|RO|SI)/
const unlabelled = 0.6
/** A code of two letters before any number: without check digits only its label tells what it is. */
const isUnchecked = (value: string) => unchecked.test(value)

/** Whether a figure misread would go unnoticed: nothing checks the number, or the last two of a Dutch one. */
export const isHardlyChecked = (value: string) => value.startsWith('NL') || isUnchecked(value)

type Found = { value: string; text: string; score: number }

/**
 * VAT numbers of a receipt, most likely first. Letters read for digits are mended where the check digits then hold;
 * digits are never guessed. `own` are those of the owner, who is the customer.
 */
export function vatNumbersOn(
  rows: readonly Row[],
  { own, isBritish }: { own: readonly string[]; isBritish: boolean },
): Scored[] {
  const all = rows.flatMap((row) =>
    row.line.cells.flatMap((cell) => inCell(cell, row, { isBritish }).map((found) => ({ ...found, cell }))),
  )
  const theirs = all.filter(({ value }) => !own.includes(value))
  const byValue = [...Map.groupBy(theirs, ({ value }) => value)].map(([, sightings]) => {
    const best = sightings.toSorted((a, b) => b.score - a.score)[0]
    return best && { ...best, score: Math.min(0.99, best.score + 0.03 * (sightings.length - 1)) }
  })
  const sorted = byValue.filter((one) => one !== undefined).toSorted((a, b) => b.score - a.score)
  const [best, rival] = sorted
  if (!best) return []
  // Two numbers one digit apart are one number, once misread.
  const isDoubtful = rival !== undefined && rival.score > best.score - 0.15
  const isTwin = rival !== undefined && differsByOne(rival.value, best.value)
  return [{ ...best, score: isDoubtful || isTwin ? best.score * 0.8 : best.score }, ...sorted.slice(1)]
}

function inCell(cell: Cell, row: Row, { isBritish }: { isBritish: boolean }): Found[] {
  const folded = row.line.folded
  const isLabelled = label.test(folded)
  const lead = (isLabelled ? 0.02 : 0) - (ofCustomer.test(folded) ? 0.5 : 0)
  // A till that was set up elsewhere prints its own country before the number's: "TVA BE FR12…".
  const exact = findVatNumbers(cell.text.replace(/(?<![A-Z])[A-Z]{2} (?=[A-Z]{2}\d)/, '')).map(({ value, text }) => ({
    value,
    text,
    score: (isUnchecked(value) && !isLabelled ? unlabelled : 0.97) + lead,
  }))
  if (exact.length > 0) return exact
  const found: Found[] = []
  const add = (text: string, value: string | undefined, score: number) => {
    if (value !== undefined && !found.some((one) => one.value === value))
      found.push({ value, text, score: score + lead })
  }
  for (const match of cell.text.matchAll(bare)) {
    const digits = asDigits(match[0].replace(/^[B8][EF£](?=[ .:-]*[0O©QoD1lI])/, '')).replaceAll(/\D/g, '')
    // Ten bare digits may be a telephone number: only a label or the dots make them a VAT number.
    const isMarked = isLabelled || /^[B8][EF£]/.test(match[0]) || /\d[.]\d{3}[.]\d{3}$/.test(match[0])
    if (digits.length === 10) add(match[0], readVatNumber(digits, 'BE'), isMarked ? 0.96 : 0.5)
  }
  for (const match of cell.text.matchAll(prefixed)) add(match[0], readMended(match[0]), isLabelled ? 0.95 : 0.9)
  for (const match of cell.text.matchAll(dutch))
    add(
      match[0],
      readVatNumber(
        asDigits(
          match[0]
            .replaceAll(' ', '')
            .replace(/^NL/, '')
            .replace(/[B8](?=..$)/, '#'),
        ).replace('#', 'B'),
        'NL',
      ),
      0.96,
    )
  if (isBritish && isLabelled)
    for (const match of cell.text.matchAll(british)) add(match[0], readVatNumber(match[0], 'GB'), 0.95)
  return found
}

const digitsOnly = new Set(['BE', 'DE', 'DK', 'FI', 'GB', 'HR', 'IT', 'LU', 'NO', 'PL', 'PT', 'SE', 'SK', 'CHE'])

function readMended(text: string): string | undefined {
  const tight = text.replaceAll(/[ .:-]/g, '')
  const country = tight.startsWith('CHE') ? 'CHE' : tight.slice(0, 2)
  if (country === 'AT') return readVatNumber(`ATU${asDigits(tight.slice(3))}`)
  if (country === 'FR') return readVatNumber(`FR${asDigits(tight.slice(2))}`)
  return digitsOnly.has(country) ? readVatNumber(country + asDigits(tight.slice(country.length))) : undefined
}
