import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { makeRandom } from '@facteur/e2e/invented/random.ts'
import { makeForest, type Forest } from '../../server/src/pipeline/extract/model/forest.ts'
import { cleanScan } from '../../server/src/pipeline/extract/receipt/clean-ocr.ts'
import { rowsOf } from '../../server/src/pipeline/extract/receipt/printed-amounts.ts'
import { totalsOf, withDoubt } from '../../server/src/pipeline/extract/receipt/receipt-totals.ts'
import { surenessOf } from '../../server/src/pipeline/extract/receipt/sureness.ts'
import { tillLinesOf } from '../../server/src/pipeline/extract/receipt/till-lines.ts'
import { totalCandidates } from '../../server/src/pipeline/extract/receipt/total-evidence.ts'
import { vatRowsOf } from '../../server/src/pipeline/extract/receipt/vat-rows.ts'
import { growTrees, usualGrowth } from '../fields/grow-trees.ts'
import { degrade } from './degrade.ts'
import { inventReceipt } from './invent.ts'

/** `node training/receipts/main.ts [count]`: grows what speaks for a total on receipts of our own invention, and writes the weights. */
const count = Number(process.argv[2] ?? 4000)
const say = (text: string) => void process.stdout.write(`${text}\n`)

const papers = (seed: string, many: number) =>
  Array.from({ length: many }, (_, i) => {
    const random = makeRandom(`${seed} ${i}`)
    const receipt = inventReceipt(random)
    const rendition = cleanScan(degrade(receipt.lines, random.fork('noise')))
    return { receipt, rows: rowsOf(tillLinesOf(rendition)), sureOf: surenessOf(rendition) }
  })

const examples = papers('fit', count).flatMap(({ receipt, rows, sureOf }) =>
  totalCandidates(rows, vatRowsOf(rows)).map((one) => ({
    features: withDoubt(one, sureOf),
    isRight: one.value === receipt.total,
  })),
)
const names = Object.keys(examples[0]?.features ?? {})
const weights = growTrees(
  names,
  examples.map(({ features, isRight }) => ({
    features: Float32Array.from(names, (name) => features[name] ?? 0),
    isRight,
    weight: 1,
  })),
  { ...usualGrowth, trees: 80, depth: 4 },
)
say(`${examples.length} candidates of ${count} receipts`)
const file = fileURLToPath(new URL('../../server/src/pipeline/extract/receipt/total-weights.json', import.meta.url))
await writeFile(file, `${JSON.stringify(weights, undefined, 1)}\n`)
report(makeForest(weights))

function report(forest: Forest): void {
  const read = papers('check', 1500).map(({ receipt, rows, sureOf }) => ({
    receipt,
    ...totalsOf(rows, sureOf, forest),
  }))
  for (const least of [0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
    const shown = read.filter(({ gross }) => gross && gross.score >= least)
    const right = shown.filter(({ gross, receipt }) => gross?.value === receipt.total)
    const taxed = read.filter(({ vat, receipt }) => vat && vat.score >= least && receipt.vat !== undefined)
    const vatRight = taxed.filter(({ vat, receipt }) => vat?.value === receipt.vat)
    say(
      `at ${least}: total right ${(right.length / read.length).toFixed(3)}, wrong ${shown.length - right.length}; VAT shown ${taxed.length} of ${read.filter(({ receipt }) => receipt.vat !== undefined).length}, wrong ${taxed.length - vatRight.length}`,
    )
  }
}
