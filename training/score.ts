import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { scoreSet, type SetScore } from './score/score-set.ts'
import { setMakers } from './score/sets/all.ts'
import { measureOcr, measureSpeed } from './score/speed.ts'
import { table, verdictTable, fieldTable } from './score/tables.ts'
import { writeReport, type Report } from './score/write-report.ts'

/**
 * `npm run score -- [--sets a,b] [--misses N] [--quick] [--out FILE] [--keep]`
 * Misses are those of the tune half only. Without --sets and --quick the page docs/scores.md is written anew.
 */
const { values: flags } = parseArgs({
  options: {
    sets: { type: 'string' },
    misses: { type: 'string', default: '0' },
    quick: { type: 'boolean', default: false },
    out: { type: 'string' },
    keep: { type: 'boolean', default: false },
    shared: { type: 'string', default: fileURLToPath(new URL('../../shared', import.meta.url)) },
  },
})
const say = (text: string) => void process.stdout.write(`${text}\n`)
const wanted = flags.sets?.split(',').filter(Boolean)
const unknown = wanted?.filter((name) => !setMakers.some((one) => one.name === name)) ?? []
if (unknown.length > 0) {
  say(`No set is called ${unknown.join(', ')}; there are ${setMakers.map((one) => one.name).join(', ')}.`)
  process.exit(2)
}

const root = await mkdtemp(join(tmpdir(), 'facteur-score-'))
const scores: SetScore[] = []
const absent: string[] = []
const failed: { name: string; say: string }[] = []
const chosen = setMakers.filter((one) => wanted?.includes(one.name) ?? true)
const isWhole = wanted === undefined
const out =
  flags.out ?? (isWhole && !flags.quick ? fileURLToPath(new URL('../docs/scores.md', import.meta.url)) : undefined)
const speeds = isWhole ? [await measureSpeed(1, 300), await measureSpeed(2, 300)] : []
const ocr = isWhole ? await measureOcr(flags.quick ? 5 : 11) : undefined
for (const [index, maker] of chosen.entries()) {
  await scoreOne(maker)
  if (out !== undefined) await writeOut(out, chosen.slice(index + 1))
}
if (out === undefined) say(`\n${verdictTable(scores)}\n\n${fieldTable(scores)}`)
else say(`Written to ${out}.`)
if (flags.keep) say(`What was inspected, and what it said, stays in ${root}.`)
else await rm(root, { recursive: true, force: true })

/** After each set, so that a run that is cut short leaves what it measured. */
async function writeOut(file: string, rest: readonly { name: string }[]): Promise<void> {
  const waiting = rest.map((one) => one.name)
  const report: Report = { scores, speeds, ocr, absent, waiting, failed, isQuick: flags.quick, at: new Date() }
  await writeFile(file, writeReport(report))
}

async function scoreOne(maker: (typeof setMakers)[number]): Promise<void> {
  try {
    const set = await maker.stage({ shared: flags.shared, root, isQuick: flags.quick })
    if (set === undefined) return void absent.push(maker.name)
    const score = await scoreSet(set, { root })
    scores.push(score)
    say(`${maker.name}: ${score.items} in ${score.seconds.toFixed(1)} s`)
    const misses = score.halves.tune.misses.slice(0, Number(flags.misses))
    if (misses.length > 0)
      say(
        table(
          ['tune half', 'miss'],
          misses.map((one) => [one.file, one.say]),
        ),
      )
  } catch (thrown) {
    const cause = thrown instanceof Error ? thrown.message : String(thrown)
    failed.push({ name: maker.name, say: cause })
    say(`${maker.name} failed: ${cause}`)
  }
}
