import { fieldsOfClass } from './add.ts'
import type { AimLine } from './aims.ts'
import { calibrate } from './calibrate.ts'
import { paperClasses, scoredFields } from './case.ts'
import type { SetScore } from './score-set.ts'
import type { FieldTally, Guess, Scored } from './tally.ts'

const halves = ['tune', 'report'] as const

export function aimTable(lines: readonly AimLine[]): string {
  const mark = (line: AimLine) =>
    line.isReached === undefined ? 'not measured' : line.isReached ? 'reached' : '**short**'
  return table(
    ['measure', 'aim', 'measured (report half)', ''],
    lines.map((line) => [line.aim, line.wanted, line.got, mark(line)]),
  )
}

export function verdictTable(scores: readonly SetScore[]): string {
  const rows = eachHalf(scores).map(({ name, half, scored: { tally } }) => [
    name,
    half,
    String(tally.items),
    share(tally.truePositives, tally.truePositives + tally.falsePositives),
    share(tally.truePositives, tally.truePositives + tally.falseNegatives),
    String(tally.falsePositives),
    share(tally.kindRight, tally.kindOf),
    share(tally.whereRight, tally.whereOf),
    tally.phishingOf === 0 ? '-' : `${tally.phishingCollected} of ${tally.phishingOf}`,
    String(tally.unseen),
  ])
  const heads = [
    'set',
    'half',
    'n',
    'precision',
    'recall',
    'wrongly collected',
    'kind',
    'where',
    'phishing collected',
    'no verdict',
  ]
  return table(heads, rows)
}

/** Right, wrong but shown, null, and invented: a row a field, set, half and class of paper. */
export function fieldTable(scores: readonly SetScore[]): string {
  const rows = eachHalf(scores).flatMap(({ name, half, scored }) =>
    [...scored.fields].flatMap(([paper, tallies]) =>
      scoredFields
        .map((field) => ({ field, row: tallies[field] }))
        .filter(({ row }) => row.of + row.invented > 0)
        .map(({ field, row }) => [name, paper, half, field, ...fieldCells(row)]),
    ),
  )
  return table(['set', 'papers', 'half', 'field', 'n', 'right', 'wrong shown', 'null', 'invented (of not shown)'], rows)
}

function fieldCells(row: FieldTally): string[] {
  return [
    String(row.of),
    share(row.right, row.of),
    share(row.wrong, row.of),
    share(row.none, row.of),
    row.absent === 0 ? '-' : `${row.invented} of ${row.absent}`,
  ]
}

/** Net and VAT shown of papers whose truth is silent on them: neither right nor wrong, so they stand apart. */
export function unstatedTable(scores: readonly SetScore[]): string {
  const rows = eachHalf(scores).flatMap(({ name, half, scored }) =>
    [...scored.unstated].map(([paper, row]) => [name, paper, half, ...[row.of, row.shown, row.makesTotal].map(String)]),
  )
  return rows.length === 0
    ? ''
    : table(['set', 'papers', 'half', 'n', 'net or VAT shown', 'they make the true total'], rows)
}

export function kindTable(scores: readonly SetScore[]): string {
  const rows = eachHalf(scores).flatMap(({ name, half, scored }) =>
    [...scored.byKind]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, { of, kind: right }]) => [name, half, kind, String(of), share(right, of)]),
  )
  return table(['set', 'half', 'kind', 'n', 'right'], rows)
}

/** What was shown and is not so, per field over all sets, a class of paper after the other. */
export function wrongShownTable(scores: readonly SetScore[]): string {
  const reported = scores.map((one) => one.halves.report)
  const rows = paperClasses.flatMap((paper) => {
    const tallies = fieldsOfClass(reported, paper)
    return scoredFields.flatMap((field) => {
      const { of, absent, wrong, invented } = tallies[field]
      const all = of + absent
      const bad = wrong + invented
      return all === 0 ? [] : [[paper, field, String(all), String(bad), `${((bad / all) * 100).toFixed(2)} %`]]
    })
  })
  return table(['papers', 'field', 'n', 'wrong or invented', 'share'], rows)
}

export function calibrationTable(groups: readonly { name: string; guesses: readonly Guess[] }[]): string {
  const rows = groups.flatMap(({ name, guesses }) =>
    calibrate(guesses).map((one) => [
      name,
      `${one.from.toFixed(2)} to ${one.to.toFixed(2)}`,
      String(one.of),
      one.meanConfidence.toFixed(3),
      share(one.right, one.of),
    ]),
  )
  return table(['papers', 'confidence', 'n', 'mean said', 'share right'], rows)
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

export const share = (right: number, of: number) => (of === 0 ? '-' : (right / of).toFixed(3))

function eachHalf(scores: readonly SetScore[]): { name: string; half: string; scored: Scored }[] {
  return scores.flatMap(({ name, halves: both }) =>
    halves.map((half) => ({ name, half, scored: both[half] })).filter(({ scored }) => scored.tally.items > 0),
  )
}
