import { addTallies, allFields, fieldsOfClass } from './add.ts'
import { scoredFields, type PaperClass, type ScoredField } from './case.ts'
import type { SetScore } from './score-set.ts'
import type { FieldTallies } from './tally.ts'

export type AimLine = { aim: string; wanted: string; got: string; isReached: boolean | undefined }

const readsWell: readonly ScoredField[] = [
  'invoiceNumber',
  'issuedOn',
  'totalIncludingVat',
  'currency',
  'supplierVatNumber',
  'creditorIban',
  'structuredCommunication',
]
const readsFairly: readonly ScoredField[] = ['dueOn', 'totalExcludingVat', 'totalVat', 'supplierName']

/** Each aim against the report half alone: suppliers and senders that nobody tunes on. */
export function judgeAims(scores: readonly SetScore[]): AimLine[] {
  const mails = scores.filter((one) => one.papers === 'mails').map((one) => one.halves.report)
  const own = scores
    .filter((one) => ['invented-mails', 'world-mails'].includes(one.name))
    .map((one) => one.halves.report)
  const tally = addTallies(mails.map((one) => one.tally))
  const ownTally = addTallies(own.map((one) => one.tally))
  const rows = (paper: PaperClass) =>
    fieldsOfClass(
      scores.map((one) => one.halves.report),
      paper,
    )
  const [text, structured, scans] = [rows('text-pdf'), rows('e-invoice'), rows('scan')]
  const structuredAll = allFields(structured)
  return [
    atLeast('mails: precision of collect', 0.99, tally.truePositives, tally.truePositives + tally.falsePositives),
    atLeast('mails: recall of collect', 0.98, tally.truePositives, tally.truePositives + tally.falseNegatives),
    atLeast('mails: kind right, all sets', 0.95, tally.kindRight, tally.kindOf),
    atLeast('mails: kind right, invented mailboxes only', 0.95, ownTally.kindRight, ownTally.kindOf),
    {
      aim: 'phishing ever collected',
      wanted: '0',
      got: `${tally.phishingCollected} of ${tally.phishingOf}`,
      isReached: tally.phishingOf > 0 ? tally.phishingCollected === 0 : undefined,
    },
    ...readsWell.map((field) => fieldAim('text PDFs', { rows: text, field, wanted: 0.97 })),
    ...readsFairly.map((field) => fieldAim('text PDFs', { rows: text, field, wanted: 0.93 })),
    wrongShown('text PDFs', text),
    atLeast('e-invoices: all fields against their own XML', 1, structuredAll.right, structuredAll.of),
    fieldAim('receipts and scans', { rows: scans, field: 'totalIncludingVat', wanted: 0.92 }),
    fieldAim('receipts and scans', { rows: scans, field: 'issuedOn', wanted: 0.92 }),
    fieldAim('receipts and scans', { rows: scans, field: 'supplierVatNumber', wanted: 0.85 }),
    wrongShown('receipts and scans', scans),
  ]
}

function fieldAim(
  what: string,
  { rows, field, wanted }: { rows: FieldTallies; field: ScoredField; wanted: number },
): AimLine {
  return atLeast(`${what}: ${field}`, wanted, rows[field].right, rows[field].of)
}

/** The aim is of any field: many fields that do well must not hide one that does not. */
export function wrongShown(what: string, rows: FieldTallies): AimLine {
  const shares = scoredFields.flatMap((field) => {
    const { of, absent, wrong, invented } = rows[field]
    return of + absent === 0 ? [] : [{ field, bad: wrong + invented, of: of + absent }]
  })
  const [worst] = shares.toSorted((a, b) => b.bad / b.of - a.bad / a.of)
  const { of, absent, wrong, invented } = allFields(rows)
  const say = (bad: number, all: number) => `${((bad / all) * 100).toFixed(2)} % (${bad} of ${all})`
  return {
    aim: `${what}: wrong value shown as sure, any field`,
    wanted: '≤ 0.5 %',
    got: worst ? `${worst.field} ${say(worst.bad, worst.of)}; all ${say(wrong + invented, of + absent)}` : '-',
    isReached: worst && worst.bad / worst.of <= 0.005,
  }
}

function atLeast(aim: string, wanted: number, right: number, of: number): AimLine {
  const isReached = of === 0 ? undefined : right / of >= wanted - 1e-9
  // Rounding must not make a miss look like the aim.
  const digits = isReached === false && Number((right / of).toFixed(3)) >= wanted ? 4 : 3
  return {
    aim,
    wanted: `≥ ${wanted.toFixed(2)}`,
    got: of === 0 ? '-' : `${(right / of).toFixed(digits)} (n ${of})`,
    isReached,
  }
}
