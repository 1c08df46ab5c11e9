import { readFileSync } from 'node:fs'
import { makeModels, modelNames, type FieldsFile } from '../../server/src/pipeline/extract/model/models.ts'
import { gatherPapers } from './gather-papers.ts'
import { fitLogistic } from './logistic.ts'
import { makeTable } from './make-rows.ts'
import { casesOf, labelled } from './train.ts'

/**
 * Trees against plain logistic regression, on the same candidates and features: how often the first choice is right, of the
 * held-out papers (as they come, and made harder as in training) on which the right value is among the candidates. `node training/fields/compare.ts`
 */
const weights = new URL('../../server/src/pipeline/extract/model/weights.json', import.meta.url)
// Safe: written by main.ts.
const { forests } = makeModels(JSON.parse(readFileSync(weights, 'utf8')) as FieldsFile)
const papers = await gatherPapers()
const of = (half: 'tune' | 'report') => {
  const those = papers.filter((paper) => paper.half === half && (half === 'report' || paper.source !== 'pdf'))
  return those.flatMap((paper, i) => casesOf(paper, those, i))
}
const learnt = of('tune')
const heldOut = of('report')

for (const name of modelNames) {
  const table = makeTable(learnt.map((one) => ({ ...labelled(name, one, forests), weight: one.weight })))
  const logistic = fitLogistic(table.names, table.rowsOf.flat())
  const right = { trees: 0, logistic: 0, of: 0 }
  for (const one of heldOut) {
    const { candidates, isRight } = labelled(name, one, forests)
    if (!isRight.includes(true)) continue
    right.of += 1
    if (isRight[bestOf(candidates.map(({ features }) => forests[name].score(features)))]) right.trees += 1
    if (isRight[bestOf(candidates.map(({ features }) => logistic(features)))]) right.logistic += 1
  }
  const share = (part: number) => (part / Math.max(1, right.of)).toFixed(3)
  process.stdout.write(`| ${name} | ${right.of} | ${share(right.trees)} | ${share(right.logistic)} |\n`)
}

function bestOf(scores: readonly number[]): number {
  return scores.reduce((best, score, i) => (score > (scores[best] ?? -1) ? i : best), 0)
}
