import type { Features } from '../model/candidate.ts'
import { mostRounded, type Amount, type Row } from './printed-amounts.ts'

/**
 * Cash is rounded to five cents in some places. What was bought costs what stands before that, for the VAT is counted from
 * it, unless the paper itself calls what remains the total. 1 for what is meant, -1 for the other.
 */
export function roundingOf(
  value: number,
  { rows, byRole }: { rows: readonly Row[]; byRole: ReadonlyMap<string, readonly Amount[]> },
): Features {
  const lines = rows.filter(({ said, spelt }) => said?.role === 'rounding' || roundingWord.test(spelt))
  const [first] = lines
  if (!first) return { rounding: 0 }
  const by = (byRole.get('rounding') ?? []).map((one) => one.value).filter((cents) => cents <= mostRounded)
  const isApart = (cents: number) => cents > 0 && (cents <= mostUnread || by.includes(cents))
  const labelled = ['total', 'subtotal', 'payment', 'cash', 'vat'].flatMap((role) => byRole.get(role) ?? [])
  const pair = labelled.find(
    (other) => isApart(Math.abs(other.value - value)) && (other.value % 5 === 0) !== (value % 5 === 0),
  )
  if (!pair) return { rounding: 0 }
  const whole = value % 5 === 0 ? value : pair.value
  const called = isRinggit(rows) ? calledTotal : calledWhole
  const isAsked = (byRole.get('total') ?? []).some((one) => {
    const { spelt = '', index = 0 } = rows[one.row] ?? {}
    if (one.value !== whole) return false
    return toPay.test(spelt) || (index >= first.index && called.test(spelt))
  })
  return { rounding: (value % 5 === 0) === isAsked ? 1 : -1 }
}

export const isRinggit = (rows: readonly Row[]) => rows.some(({ line }) => /\b(?:rm|myr)\b/.test(line.folded))

const roundingWord = /\b(?:rounding|afronding|arrondi|rundung)\b/
/** In cents, whatever was read of them: to the nearest five. */
const mostUnread = 2
/** "À payer (espèces) 94,00" under the rounding: this is what was asked for. */
const toPay = /\b(?:a payer|a regler|te betalen|te voldoen|af te rekenen|zu zahlen|zu begleichen)\b/
const calledWhole = /\b(?:total|totaal|eindtotaal|gesamt(?:betrag|summe)?|summe)\b/
/** Malaysian tills round the total itself, and call what remains so: "Net total", "Rounding RM 61.25". */
const calledTotal = /\b(?:total|jumlah)\b|^\W*(?:rounding|rounded)\W*(?:rm|myr)?\W*\d/
