import type { Cell } from '../../reading/lines.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'

const marks: readonly [string, RegExp][] = [
  ['EUR', /€|\beur\b|\beuros?\b/g],
  ['USD', /(?<![a-z])(?:us)?\$|\busd\b/g],
  ['GBP', /£|\bgbp\b/g],
  ['CHF', /\bchf\b|\bfr\.(?= ?\d)|\bsfr\b/g],
  ['SEK', /\bsek\b/g],
  ['DKK', /\bdkk\b/g],
  ['PLN', /\bpln\b|\bzl\b/g],
  ['NOK', /\bnok\b/g],
  ['CZK', /\bczk\b/g],
  ['CAD', /\bcad\b|c\$/g],
  ['AUD', /\baud\b|a\$/g],
  ['JPY', /¥|\bjpy\b/g],
]

/** The currencies of a paper, and the euro for a European one that prints none. */
export function currencyCandidates(
  paper: Paper,
  { total, country }: { total: Cell | undefined; country: string | undefined },
): Candidate[] {
  const rows = paper.lines.filter(({ folded }) => /\d/.test(folded) || folded.length < 60)
  const totalRow = total ? paper.lines.find(({ cells }) => cells.includes(total)) : undefined
  const counts = marks.map(([code, mark]) => ({
    code,
    mark,
    count: rows.reduce((sum, { folded }) => sum + (folded.match(mark)?.length ?? 0), 0),
    near: totalRow
      ? rows.filter(({ box, page }) => page === totalRow.page && Math.abs(box[1] - totalRow.box[1]) < 50)
      : [],
  }))
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return counts.flatMap(({ code, mark, count, near }) => {
    if (count === 0 && (code !== 'EUR' || (!total && country === undefined))) return []
    const row = rows.find(({ folded }) => folded.match(mark))
    const cell =
      row?.cells.find(({ folded }) => folded.match(mark)) ?? row?.cells[0] ?? total ?? paper.lines[0]?.cells[0]
    if (!cell) return []
    const beside = total?.folded.match(mark) ? 1 : 0
    return [
      {
        value: code,
        cell: beside && total ? total : cell,
        text: beside && total ? total.text : cell.text,
        features: {
          'beside.total': beside,
          'row.of.total': totalRow?.folded.match(mark) ? 1 : 0,
          'near.total': near.some(({ folded }) => folded.match(mark)) ? 1 : 0,
          'knows.total': total ? 1 : 0,
          share: all === 0 ? 0 : count / all,
          count: Math.min(20, count),
          others: counts.filter((other) => other.count > 0 && other.code !== code).length,
          'is.labelled': new RegExp(`(?:currency|devise|munt|valuta|wahrung)\\W{0,4}(?:${mark.source})`).test(
            paper.folded,
          )
            ? 1
            : 0,
          'is.euro': code === 'EUR' ? 1 : 0,
          'is.home': isHome(code, country),
        },
      },
    ]
  })
}

const homes: Record<string, string> = { GB: 'GBP', CH: 'CHF', SE: 'SEK', DK: 'DKK', PL: 'PLN', NO: 'NOK', CZ: 'CZK' }

function isHome(code: string, country: string | undefined): number {
  if (country === undefined) return -1
  return (homes[country] ?? 'EUR') === code ? 1 : 0
}
