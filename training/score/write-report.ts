import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { judgeAims } from './aims.ts'
import { paperClasses } from './case.ts'
import type { SetScore } from './score-set.ts'
import type { OcrSpeed, Speed } from './speed.ts'
import {
  aimTable,
  calibrationTable,
  fieldTable,
  kindTable,
  table,
  unstatedTable,
  verdictTable,
  wrongShownTable,
} from './tables.ts'

export type Report = {
  scores: readonly SetScore[]
  speeds: readonly Speed[]
  ocr: OcrSpeed | undefined
  absent: readonly string[]
  /** Sets that this run has not come to yet. */
  waiting: readonly string[]
  failed: readonly { name: string; say: string }[]
  isQuick: boolean
  at: Date
}

/** The page `docs/scores.md`. */
export function writeReport(report: Report): string {
  const { scores } = report
  return `${[
    '# Scores',
    `Written by \`npm run score\` on ${report.at.toISOString().slice(0, 10)}, at commit ${commit()}, on a machine with ${cpus().length} cores and ${Math.round(totalmem() / 2 ** 30)} GB${report.isQuick ? '; a quick run over samples' : ''}. Everything goes through the same code as \`facteur inspect\`, one call a set.`,
    'Each set is split in two by supplier, sender or campaign (`training/split.ts`). The *tune* half may be looked at while working; nobody looks at single misses of the *report* half, and the aims are held against it alone. Invented sets are made at a seed that nothing is trained with; a part of their wordings comes in the report half only (`e2e/invented/composed/reserved.ts`). The invented PDFs come without a mail and without a word about who we are, so the customer is a trap there.',
    '## Aims',
    aimTable([...judgeAims(scores), ...speedAims(report)]),
    '## Verdicts',
    verdictTable(scores),
    absentLine(report),
    '## Fields',
    'Right: the value shown says the same as the paper. Wrong shown: another value was shown. Null: nothing was shown. Invented: a value was shown of what the paper does not have. Only of papers that were collected.',
    fieldTable(scores),
    unstatedLine(scores),
    unstatedTable(scores),
    '## Wrong but shown as sure (report half)',
    wrongShownTable(scores),
    '## Is a confidence what it says? (report half)',
    'Of the values shown with about this confidence, how many were right.',
    calibrationTable(calibrationGroups(scores)),
    '## Kinds',
    kindTable(scores),
    '## Speed and memory',
    `Load of the machine when this was written: ${loadavg()[1]?.toFixed(1)} over five minutes; above ${cpus().length} other work slowed what is measured here.`,
    speedTable(report),
    'The time of a set is that of one call, start included, with whatever else the machine did meanwhile. The memory is the most that one reader child ever held.',
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

const unstatedLine = (scores: readonly SetScore[]) =>
  unstatedTable(scores) === ''
    ? ''
    : 'The shared world prints net and VAT by rate on its tickets, but its truth does not name them. They count neither as right nor as invented above; this is how often they were shown, and how often the two make the true total.'

function speedAims({ scores, speeds, ocr }: Report) {
  const best = Math.max(0, ...speeds.map((one) => one.perSecond))
  const peak = Math.max(0, ...scores.map((one) => one.readerPeakMB))
  return [
    {
      aim: 'text-PDF mails a second, warm',
      wanted: '≥ 40',
      got:
        speeds
          .map((one) => `${one.perSecond} with ${one.children} reader${one.children === 1 ? '' : 's'}`)
          .join(', ') || '-',
      isReached: speeds.length === 0 ? undefined : best >= 40,
    },
    {
      aim: 'OCR: seconds a page, p50',
      wanted: '≤ 4',
      got: ocr ? `${ocr.medianSeconds.toFixed(1)} (n ${ocr.pictures}, slowest ${ocr.slowestSeconds.toFixed(1)})` : '-',
      isReached: ocr && ocr.medianSeconds <= 4,
    },
    {
      aim: 'memory of a reader, MB',
      wanted: '≤ 400',
      got: String(peak),
      isReached: scores.length === 0 ? undefined : peak <= 400,
    },
  ]
}

function speedTable({ scores }: Report): string {
  return table(
    ['set', 'items', 'seconds', 'items a second', 'reader peak MB'],
    scores.map((one) => [
      one.name,
      String(one.items),
      one.seconds.toFixed(1),
      (one.items / one.seconds).toFixed(1),
      String(one.readerPeakMB),
    ]),
  )
}

function calibrationGroups(scores: readonly SetScore[]) {
  const guesses = scores.flatMap((one) => one.halves.report.guesses)
  return paperClasses.map((name) => ({ name, guesses: guesses.filter((one) => one.paper === name) }))
}

function absentLine({ absent, waiting, failed }: Report): string {
  return [
    absent.length > 0 ? `Absent on this machine, so not measured: ${absent.join(', ')}.` : '',
    waiting.length > 0 ? `Not measured in this run: ${waiting.join(', ')}.` : '',
    ...failed.map(({ name, say }) => `The set ${name} failed: ${say}.`),
  ]
    .filter(Boolean)
    .join(' ')
}

// Written anew after each set: it is no work beside the commit.
const pageItself = ':(exclude,top)docs/scores.md'

function commit(): string {
  try {
    const short = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
    const isDirty =
      execFileSync('git', ['status', '--porcelain', '--untracked-files=no', '--', ':/', pageItself], {
        encoding: 'utf8',
      }).trim() !== ''
    return `${short}${isDirty ? ' with uncommitted work beside it' : ''}`
  } catch {
    return 'unknown'
  }
}
