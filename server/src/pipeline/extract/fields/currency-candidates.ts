import type { Cell, Line } from '../../reading/lines.ts'
import { cellInColumn } from '../around.ts'
import { findIbans } from '../identifiers.ts'
import type { Candidate, Features } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'

// Codes in capitals only: "sek." is a second, "cad" a drawing, "Fr." a Friday unless an amount follows.
const signs: readonly [string, string][] = [
  ['EUR', '€|(?<![A-Za-z])(?:EUR|[Ee]uros?|EUROS?)(?![A-Za-z])'],
  ['USD', '(?<![A-Za-z])(?:US ?)?\\$|(?<![A-Z])USD(?![A-Z])'],
  ['GBP', '£|(?<![A-Z])GBP(?![A-Z])'],
  ['CHF', "(?<![A-Z])(?:CHF|SFr\\.?)(?![A-Za-z])|(?<![A-Za-z])[Ff]r\\.? ?(?=\\d[\\d']*\\.\\d\\d(?![\\d.]))"],
  ['SEK', '(?<![A-Z])SEK(?![A-Z])'],
  ['DKK', '(?<![A-Z])DKK(?![A-Z])'],
  ['PLN', '(?<![A-Z])PLN(?![A-Z])|(?<=\\d ?)z[łl](?!\\p{L})'],
  ['NOK', '(?<![A-Z])NOK(?![A-Z])'],
  ['CZK', '(?<![A-Z])CZK(?![A-Z])|(?<=\\d ?)Kč'],
  ['CAD', '(?<![A-Z])CAD(?![A-Z])|(?<![A-Z])CA?\\$'],
  ['AUD', '(?<![A-Z])AUD(?![A-Z])|(?<![A-Z])AU?\\$'],
  ['JPY', '¥|(?<![A-Z])JPY(?![A-Z])'],
]
const label =
  '(?:[Cc]urrency|CURRENCY|[Dd]evise|DEVISE|[Mm]unt(?:eenheid)?|[Vv]aluta|[Ww][äa]hrung|[Mm]onnaie|[Dd]ivisa)'
const marks = signs.map(([code, sign]) => ({
  code,
  any: new RegExp(sign, 'gu'),
  one: new RegExp(sign, 'u'),
  besideAmount: new RegExp(
    `(?:${sign})[ -]{0,2}\\d|\\d[.,](?:\\d\\d|-{1,2}|–) ?(?:${sign})|(?<=^| )\\d{1,6} (?:${sign})`,
    'gu',
  ),
  labelled: new RegExp(`${label}[ :]{0,4}(?:${sign})`, 'u'),
}))
const couldHold = /€|\$|£|¥|[A-Z]{3}|[Ee]uro|fr\.|Fr|zł|zl|Kč/

/** Whether a label in this text names the currency: "Devise : EUR". */
export const namesCurrency = (text: string, code: string): boolean =>
  marks.some((mark) => mark.code === code && mark.labelled.test(text.replaceAll('   ', ' ')))

type Known = { total: Cell | undefined; country: string | undefined }

/** The currencies of a paper, and the euro for a European one that prints none. */
export function currencyCandidates(paper: Paper, { total, country }: Known): Candidate[] {
  const rows = paper.lines.filter(({ text }) => text.length < 300 && couldHold.test(text))
  const totalRow = total ? paper.lines.find(({ cells }) => cells.includes(total)) : undefined
  const near = totalRow
    ? rows.filter(({ box, page }) => page === totalRow.page && Math.abs(box[1] - totalRow.box[1]) < 50)
    : []
  const head = total && totalRow ? headOf(paper, total, totalRow) : ''
  const account = paper.lines.flatMap(({ text }) => findIbans(text))[0]?.value.slice(0, 2)
  const counts = marks.map((mark) => ({
    ...mark,
    count: sum(rows, ({ text }) => times(text, mark.any)),
    amounts: sum(rows, ({ cells }) => sum(cells, (cell) => times(cell.text, mark.besideAmount))),
    heads: sum(rows, ({ cells }) => cells.filter((cell) => isHead(cell) && mark.one.test(cell.text)).length),
  }))
  const all = { count: sum(counts, ({ count }) => count), amounts: sum(counts, ({ amounts }) => amounts) }
  return counts.flatMap(({ code, one, labelled, count, amounts, heads }) => {
    if (count === 0 && (code !== 'EUR' || (!total && (country ?? account) === undefined))) return []
    const cell = cellWith(rows, one) ?? total ?? paper.lines[0]?.cells[0]
    if (!cell) return []
    const beside = total !== undefined && one.test(total.text)
    const features: Features = {
      'beside.total': beside ? 1 : 0,
      'row.of.total': totalRow && one.test(totalRow.text) ? 1 : 0,
      'near.total': near.some(({ text }) => one.test(text)) ? 1 : 0,
      'head.of.total': one.test(head) ? 1 : 0,
      'knows.total': total ? 1 : 0,
      share: all.count === 0 ? 0 : count / all.count,
      'share.of.amounts': all.amounts === 0 ? 0 : amounts / all.amounts,
      count: Math.min(20, count),
      amounts: Math.min(20, amounts),
      heads: Math.min(4, heads),
      others: counts.filter((other) => other.count > 0 && other.code !== code).length,
      'others.amounts': counts.filter((other) => other.amounts > 0 && other.code !== code).length,
      'is.labelled': rows.some(({ text }) => labelled.test(text.replaceAll('   ', ' '))) ? 1 : 0,
      'is.euro': code === 'EUR' ? 1 : 0,
      'is.home': isHome(code, country),
      'is.home.of.account': isHome(code, account),
    }
    return [{ value: code, cell: beside ? total : cell, text: beside ? total.text : cell.text, features }]
  })
}

const times = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0
const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((whole, one) => whole + of(one), 0)
const isHead = ({ text }: Cell) => text.length < 40 && !/\d/.test(text)

function cellWith(rows: readonly Line[], mark: RegExp): Cell | undefined {
  for (const { cells } of rows) {
    const cell = cells.find(({ text }) => mark.test(text))
    if (cell) return cell
  }
  return undefined
}

/** The text without digits nearest above a cell in its column: "Bedrag (EUR)". */
function headOf(paper: Paper, total: Cell, row: Line): string {
  for (let at = paper.lines.indexOf(row) - 1; at >= 0 && paper.lines[at]?.page === total.page; at -= 1) {
    const above = cellInColumn(paper.lines[at]?.cells ?? [], total)
    if (above && isHead(above)) return above.text
  }
  return ''
}

const homes: Record<string, string> = { GB: 'GBP', CH: 'CHF', SE: 'SEK', DK: 'DKK', PL: 'PLN', NO: 'NOK', CZ: 'CZK' }

function isHome(code: string, country: string | undefined): number {
  if (country === undefined) return -1
  return (homes[country] ?? 'EUR') === code ? 1 : 0
}
