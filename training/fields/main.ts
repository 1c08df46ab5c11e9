import { writeFileSync } from 'node:fs'
import type { FieldsFile } from '../../server/src/pipeline/extract/model/models.ts'
import { gatherPapers } from './gather-papers.ts'
import { train } from './train.ts'

/** Trains the models of fields anew and writes their weights: `node training/fields/main.ts`. Some minutes; always the same. */
const weights = new URL('../../server/src/pipeline/extract/model/weights.json', import.meta.url)
const log = (text: string) => process.stdout.write(`${text}\n`)

const papers = (await gatherPapers()).filter(({ half, source }) => half === 'tune' && source !== 'pdf')
const { file, outcomes } = train(papers, log)
writeFileSync(weights, print(file))

for (const [field, threshold] of Object.entries(file.thresholds)) {
  const of = outcomes.filter((one) => one.field === field)
  const right = of.filter((one) => one.isRight).length
  log(`${field.padEnd(24)} first choice right ${right} of ${of.length}  threshold ${threshold}`)
}

/** One tree a line, so that a change of the weights can be read as one. */
function print(made: FieldsFile): string {
  return `${JSON.stringify(made, null, 1)}\n`
}
