import type { Line } from '../reading/lines.ts'
import type { Candidate } from './candidates.ts'

const marks: readonly [string, RegExp][] = [
  ['EUR', /€|\bEUR\b|\beuros?\b/gi],
  ['USD', /(?<![A-Z])(?:US)?\$|\bUSD\b/g],
  ['GBP', /£|\bGBP\b/g],
  ['CHF', /\bCHF\b|\bFr\.(?= ?\d)/g],
  ['SEK', /\bSEK\b/g],
  ['DKK', /\bDKK\b/g],
  ['PLN', /\bPLN\b|zł/g],
  ['NOK', /\bNOK\b/g],
  ['CZK', /\bCZK\b/g],
  ['CAD', /\bCAD\b|C\$/g],
  ['AUD', /\bAUD\b|A\$/g],
  ['JPY', /¥|\bJPY\b/g],
]

/** The currency of the total: the mark beside it, else the mark that the paper shows most, else the euro for a European one. */
export function readCurrency(
  lines: readonly Line[],
  gross: Candidate<number> | undefined,
): Candidate<string> | undefined {
  const fallback = lines[0]?.cells[0]
  const ofTotal = gross ? lines.find((line) => line.cells.includes(gross.cell)) : undefined
  if (gross) {
    const beside = [gross.cell.text, ofTotal?.text ?? ''].map((text) => marks.find(([, mark]) => text.match(mark)))
    const mark = beside.find((one) => one !== undefined)
    if (mark) return { value: mark[0], score: 0.97, cell: gross.cell, text: gross.cell.text }
  }
  const money = lines.filter(({ text }) => /\d/.test(text) || text.length < 60)
  const counts = marks.map(([code, mark]) => ({
    code,
    count: money.reduce((sum, { text }) => sum + (text.match(mark)?.length ?? 0), 0),
    line: money.find(({ text }) => text.match(mark)),
  }))
  const best = counts.toSorted((a, b) => b.count - a.count)[0]
  const cell =
    best?.line?.cells.find(({ text }) => marks.some(([code, mark]) => code === best.code && text.match(mark))) ??
    fallback
  if (best && best.count > 0 && cell) return { value: best.code, score: 0.9, cell, text: cell.text }
  const isEuropean = lines.some(({ text }) =>
    /\b(?:BE|NL|FR|DE|LU|AT|IE|ES|IT)\d{2}[ \d]{8}|\b(?:btw|tva|mwst|ust)\b/i.test(text),
  )
  return isEuropean && gross && fallback ? { value: 'EUR', score: 0.7, cell: gross.cell, text: gross.text } : undefined
}
