import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { makeRandom } from '@facteur/e2e/invented/random.ts'
import { cleanScan } from '../../server/src/pipeline/extract/receipt/clean-ocr.ts'
import { rowsOf } from '../../server/src/pipeline/extract/receipt/printed-amounts.ts'
import { rateTotals, totalsOf } from '../../server/src/pipeline/extract/receipt/receipt-totals.ts'
import { surenessOf } from '../../server/src/pipeline/extract/receipt/sureness.ts'
import { totalCandidates } from '../../server/src/pipeline/extract/receipt/total-evidence.ts'
import { vatRowsOf } from '../../server/src/pipeline/extract/receipt/vat-rows.ts'
import type { Weights } from '../../server/src/pipeline/extract/receipt/weigh.ts'
import { tillLinesOf } from '../../server/src/pipeline/extract/receipt/till-lines.ts'
import { degrade } from './degrade.ts'
import { fitWeights, type Example } from './fit-weights.ts'
import { inventReceipt } from './invent.ts'

/** `node training/receipts/main.ts [count]`: fits what speaks for a total on receipts of our own invention, and writes the weights. */
const count = Number(process.argv[2] ?? 3000)
const say = (text: string) => void process.stdout.write(`${text}\n`)

const papers = (seed: string, many: number) =>
  Array.from({ length: many }, (_, i) => {
    const random = makeRandom(`${seed} ${i}`)
    const receipt = inventReceipt(random)
    const rendition = cleanScan(degrade(receipt.lines, random.fork('noise')))
    return { receipt, rows: rowsOf(tillLinesOf(rendition)), sureOf: surenessOf(rendition) }
  })

const examples: Example[] = papers('fit', count).flatMap(({ receipt, rows, sureOf }) =>
  rateTotals(totalCandidates(rows, vatRowsOf(rows)), { sureOf, weights: {} }).map(({ features, value }) => ({
    features,
    isRight: value === receipt.total,
  })),
)
const weights = fitWeights(examples)
say(`${examples.length} candidates of ${count} receipts`)
await writeFile(
  fileURLToPath(new URL('../../server/src/pipeline/extract/receipt/weights.ts', import.meta.url)),
  asSource(weights),
)
report(weights)

function asSource(fitted: Weights): string {
  const lines = Object.entries(fitted).map(
    ([name, value]) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${value},`,
  )
  return [
    "import type { Weights } from './weigh.ts'",
    '',
    `/** How much speaks for an amount being what was paid. Written by training/receipts/main.ts from ${count} invented receipts. */`,
    'export const totalWeights: Weights = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}

function report(fitted: Weights): void {
  const read = papers('check', 1500).map(({ receipt, rows, sureOf }) => ({
    receipt,
    ...totalsOf(rows, sureOf, fitted),
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
