import { readFileSync } from 'node:fs'
import { judgeFile } from '../../server/src/pipeline/recognise/judge-file.ts'
import type { Half } from '../split.ts'
import { gatherPapers, housesToReport, type PaperExample } from './gather.ts'
import { corpusPapers, worldPapers } from './shared-papers.ts'

/** Prints what becomes of bare papers that nobody learnt from, and by what sort of paper. */
const context = { ownVatNumbers: [], ownAddresses: [], ownNames: [] }
const isBill = (kind: string) => kind === 'invoice' || kind === 'credit-note' || kind === 'receipt'

const ours = await gatherPapers({
  seed: 'papers report',
  suppliers: housesToReport(),
  perSupplier: { bills: 2, others: 7 },
})
const world = await worldPapers()
const corpus = await corpusPapers()
console.log('| set, half | papers | precision | recall | missed (of which to look at) | kind right | to look at |')
console.log('| --- | --- | --- | --- | --- | --- | --- |')
row('own houses, report', ours)
for (const half of ['tune', 'report'] as const) {
  row(`shared world, ${half}`, ofHalf(world, half))
  row(`invoices of others, ${half}`, ofHalf(corpus, half))
}
console.log('\n| sort (own houses, report) | papers | kind right | collected | to look at |')
console.log('| --- | --- | --- | --- | --- |')
for (const sort of new Set(ours.map((one) => one.sort))) {
  const tally = tallyOf(ours.filter((one) => one.sort === sort))
  console.log(`| ${sort} | ${tally.of} | ${tally.kind} | ${tally.right + tally.wrong} | ${tally.looked} |`)
}
const weights = new URL('../../server/src/pipeline/recognise/paper/paper-weights.json', import.meta.url)
console.log(`\n${Math.round(readFileSync(weights).byteLength / 1_000)} kB of weights`)

function ofHalf(papers: readonly PaperExample[], half: Half): PaperExample[] {
  return papers.filter((one) => one.half === half)
}

function row(name: string, papers: readonly PaperExample[]): void {
  const { of, right, wrong, missed, missedLooked, kind, looked } = tallyOf(papers)
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3))
  console.log(
    `| ${name} | ${of} | ${share(right, right + wrong)} | ${share(right, right + missed)} | ${missed} (${missedLooked}) | ${share(kind, of)} | ${looked} |`,
  )
}

function tallyOf(papers: readonly PaperExample[]) {
  const tally = { of: papers.length, right: 0, wrong: 0, missed: 0, missedLooked: 0, kind: 0, looked: 0 }
  for (const { rendition, name, kind } of papers) {
    const file = { mediaType: rendition.mediaType, sizeBytes: 1, sha256: '', rendition, parts: [] }
    const verdict = judgeFile(file, { name, context })
    const [is, isUnsure] = [isBill(kind), verdict.isUnsure === true]
    tally.right += Number(is && verdict.collect)
    tally.wrong += Number(!is && verdict.collect)
    tally.missed += Number(is && !verdict.collect)
    tally.missedLooked += Number(is && !verdict.collect && isUnsure)
    tally.kind += Number(kind === verdict.kind)
    tally.looked += Number(isUnsure)
  }
  return tally
}
