import type { Token } from '../around.ts'
import type { Paper } from '../paper.ts'

const most = { lines: 5, letters: 700 }
const ends = /[.!?;](?=\s+(?:[^a-z]|$))|[.!?;]\s*$/g

/**
 * The sentence in which a value stands, folded: over the lines of its column, up to a full stop on both sides. `at` is where the
 * value begins. A label and its value are a sentence too.
 */
export function sentenceAround(
  paper: Paper,
  token: Pick<Token, 'cell' | 'line' | 'at' | 'text'>,
): { text: string; at: number } {
  const above = column(paper, token, -1)
  const below = column(paper, token, 1)
  const before = above.map((text) => `${text} `).join('')
  const whole = `${before}${token.cell.folded}${below.map((text) => ` ${text}`).join('')}`
  const at = before.length + token.at
  const stops = [...whole.matchAll(ends)].map(({ index }) => index)
  const from = (stops.filter((stop) => stop < at).at(-1) ?? -1) + 1
  const until = stops.find((stop) => stop >= at + token.text.length) ?? whole.length
  const start = Math.max(from, at - most.letters / 2)
  return { text: whole.slice(start, Math.min(until, at + most.letters / 2)), at: at - start }
}

/** The lines of the same paragraph above (-1) or below (1), in reading order. */
function column(paper: Paper, { cell, line }: Pick<Token, 'cell' | 'line'>, step: 1 | -1): string[] {
  const found: string[] = []
  let last = cell
  for (let row = line + step; row >= 0 && row < paper.lines.length && found.length < most.lines; row += step) {
    const other = paper.lines[row]
    if (!other || other.page !== cell.page) break
    const height = last.box[3] - last.box[1]
    const next = other.cells.find(
      ({ box }) => Math.abs(box[0] - last.box[0]) < 2 && Math.abs(box[3] - box[1] - height) < height * 0.25,
    )
    const gap = step > 0 ? other.box[1] - last.box[3] : last.box[1] - other.box[3]
    if (gap > height * 0.9) break
    if (!next) continue
    if ((step > 0 ? next.box[1] - last.box[3] : last.box[1] - next.box[3]) > height * 0.7) break
    found.push(next.folded)
    last = next
  }
  return step > 0 ? found : found.toReversed()
}
