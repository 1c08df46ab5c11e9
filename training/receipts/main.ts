import { writeFile } from 'node:fs/promises'
import { makeRandom } from '@facteur/e2e/invented/random.ts'
import { makeForest, type Forest } from '../../server/src/pipeline/extract/model/forest.ts'
import { cleanScan } from '../../server/src/pipeline/extract/receipt/clean-ocr.ts'
import { rowsOf } from '../../server/src/pipeline/extract/receipt/printed-amounts.ts'
import { totalsOf, withDoubt } from '../../server/src/pipeline/extract/receipt/receipt-totals.ts'
import { surenessOf } from '../../server/src/pipeline/extract/receipt/sureness.ts'
import { tillLinesOf } from '../../server/src/pipeline/extract/receipt/till-lines.ts'
import { placeNames, totalCandidates } from '../../server/src/pipeline/extract/receipt/total-evidence.ts'
import { vatRowsOf } from '../../server/src/pipeline/extract/receipt/vat-rows.ts'
import { growTrees, usualGrowth } from '../fields/grow-trees.ts'
import { degrade } from './degrade.ts'
import { inventReceipt } from './invent.ts'

/** `node training/receipts/main.ts [count]`: grows what speaks for a total on receipts of our own invention, and writes the weights. */
const count = Number(process.argv[2] ?? 4000)
const say = (text: string) => void process.stdout.write(`${text}\n`)

type Sort = keyof typeof sorts

/** Tills whose words are known, and such that call things by other names: what stands where is asked of these only. */
const sorts = {
  plain: { isStrange: false, file: 'total-weights.json', isAsked: (name: string) => !placeNames.includes(name) },
  strange: { isStrange: true, file: 'strange-weights.json', isAsked: () => true },
} as const

const papers = (seed: string, many: number, sort: Sort) =>
  Array.from({ length: many }, (_, i) => {
    const random = makeRandom(`${seed} ${i}`)
    const receipt = inventReceipt(random, sorts[sort])
    const rendition = cleanScan(degrade(receipt.lines, random.fork('noise'), { isRough: sorts[sort].isStrange }))
    return { receipt, rows: rowsOf(tillLinesOf(rendition)), sureOf: surenessOf(rendition) }
  })

async function grow(sort: Sort): Promise<Forest> {
  const examples = papers('fit', count, sort).flatMap(({ receipt, rows, sureOf }) =>
    totalCandidates(rows, vatRowsOf(rows)).map((one) => ({
      features: withDoubt(one, sureOf),
      isRight: one.value === receipt.total,
    })),
  )
  const names = Object.keys(examples[0]?.features ?? {}).filter(sorts[sort].isAsked)
  const weights = growTrees(
    names,
    examples.map(({ features, isRight }) => ({
      features: Float32Array.from(names, (name) => features[name] ?? 0),
      isRight,
      weight: 1,
    })),
    { ...usualGrowth, trees: 80, depth: 4 },
  )
  say(`${sort}: ${examples.length} candidates of ${count} receipts`)
  await writeFile(new URL(sorts[sort].file, folder), `${JSON.stringify(weights, undefined, 1)}\n`)
  return makeForest(weights)
}

const folder = new URL('../../server/src/pipeline/extract/receipt/', import.meta.url)
const forests = { plain: await grow('plain'), strange: await grow('strange') }
for (const sort of ['plain', 'strange'] as const) report(sort)

function report(sort: Sort): void {
  say(`${sort}:`)
  const read = papers('check', 1500, sort).map(({ receipt, rows, sureOf }) => ({
    receipt,
    ...totalsOf(rows, sureOf, { forests }),
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
