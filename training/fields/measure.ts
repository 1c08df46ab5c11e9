import { readFileSync } from 'node:fs'
import { chooseFields } from '../../server/src/pipeline/extract/model/choose-fields.ts'
import {
  calibrated,
  makeModels,
  type CalibratedField,
  type FieldsFile,
} from '../../server/src/pipeline/extract/model/models.ts'
import { paperOf } from '../../server/src/pipeline/extract/paper.ts'
import { surroundingsOf } from '../../server/src/pipeline/extract/read-fields.ts'
import { gatherPapers } from './gather-papers.ts'
import { isRight } from './is-right.ts'
import type { TrainingPaper } from './training-paper.ts'

/**
 * Right, wrong and null by field and source, of the half given (by default the one nobody trains on):
 * `node training/fields/measure.ts [report|tune] [--misses]`. Misses are shown of the tune half only.
 */
const half = process.argv[2] === 'tune' ? 'tune' : 'report'
const showMisses = half === 'tune' && process.argv.includes('--misses')
const weights = new URL('../../server/src/pipeline/extract/model/weights.json', import.meta.url)
// Safe: written by main.ts.
const models = makeModels(JSON.parse(readFileSync(weights, 'utf8')) as FieldsFile)

type Tally = { right: number; wrong: number; none: number; invented: number; rightUnseen: number }
const buckets = [0, 0.5, 0.8, 0.9, 0.95, 0.98]
const judged: { field: CalibratedField; score: number; isRight: boolean }[] = []
const papers = (await gatherPapers()).filter((paper) => paper.half === half)
for (const [source, own] of Map.groupBy(papers, (paper) => paper.source)) {
  process.stdout.write(
    `\n${source}: ${own.length} papers of ${new Set(own.map(({ group }) => group)).size} suppliers (${half} half)\n`,
  )
  const tallies = new Map<CalibratedField, Tally>()
  for (const paper of own) tally(tallies, paper)
  for (const field of calibrated) {
    const { right = 0, wrong = 0, none = 0, invented = 0, rightUnseen = 0 } = tallies.get(field) ?? {}
    const of = right + wrong + none
    if (of + invented === 0) continue
    process.stdout.write(
      `  ${field.padEnd(22)} of ${String(of).padStart(4)}  right ${share(right, of)}  wrong ${share(wrong, of)}  null ${share(none, of)} (right but unsure ${rightUnseen})  shown though not printed ${invented}\n`,
    )
  }
}

if (half === 'report') printCalibration()

/** How often a value was right where it was said to be so sure, all sources together. */
function printCalibration(): void {
  process.stdout.write('\nconfidence from 0, 0.5, 0.8, 0.9, 0.95, 0.98: right of so many\n')
  for (const field of calibrated) {
    const cells = buckets.map((from, i) => {
      const until = buckets[i + 1] ?? 2
      const inside = judged.filter((one) => one.field === field && one.score >= from && one.score < until)
      return inside.length === 0
        ? '-'
        : `${share(inside.filter((one) => one.isRight).length, inside.length)} of ${inside.length}`
    })
    process.stdout.write(`| ${field} | ${cells.join(' | ')} |\n`)
  }
}

function tally(tallies: Map<CalibratedField, Tally>, paper: TrainingPaper): void {
  const around = surroundingsOf(paper)
  const page = paperOf(paper.rendition, around.sentOn === undefined ? {} : { sentOn: around.sentOn })
  const chosen = chooseFields(page, around, models)
  for (const field of calibrated) {
    const truth = paper.truth[field]
    if (truth === undefined) continue
    const best = chosen[field]
    const isShown = best !== undefined && best.score >= best.threshold
    const one = tallies.get(field) ?? { right: 0, wrong: 0, none: 0, invented: 0, rightUnseen: 0 }
    tallies.set(field, one)
    const right = best !== undefined && truth !== null && isRight(field, best.value, truth)
    if (best) judged.push({ field, score: best.score, isRight: right })
    if (truth === null) one.invented += isShown ? 1 : 0
    else if (!isShown) one.none += 1
    else if (right) one.right += 1
    else one.wrong += 1
    if (!isShown && right) one.rightUnseen += 1
    if (showMisses && (truth === null ? isShown : !right || !isShown))
      process.stdout.write(
        `    ${paper.source} ${paper.name} [${paper.group}] ${field}: ${best?.value ?? '-'} (${best?.score.toFixed(3) ?? ''}), is ${truth ?? 'not there'}\n`,
      )
  }
}

function share(part: number, of: number): string {
  return of === 0 ? '    -' : (part / of).toFixed(3)
}
