import { addTallies, allFields } from './add.ts'
import type { Papers, ScoredField } from './case.ts'
import type { SetScore } from './score-set.ts'
import type { Tally } from './tally.ts'

export type AimLine = { aim: string; wanted: string; got: string; on: string; isReached: boolean | undefined }

type Measured = { tally: Tally; on: string }

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
  const mails = together(scores, ['mails'])
  const text = together(scores, ['text-pdf', 'hybrid', 'mails'])
  const structured = together(scores, ['e-invoice'])
  const scans = together(scores, ['scan'])
  const { tally } = mails
  const collected = tally.truePositives + tally.falsePositives
  return [
    atLeast('precision of collect', 0.99, tally.truePositives, collected, mails.on),
    atLeast('recall of collect', 0.98, tally.truePositives, tally.truePositives + tally.falseNegatives, mails.on),
    atLeast('kind right', 0.95, tally.kindRight, tally.kindOf, mails.on),
    {
      aim: 'phishing ever collected',
      wanted: '0',
      got: `${tally.phishingCollected} of ${tally.phishingOf}`,
      on: mails.on,
      isReached: tally.phishingOf > 0 ? tally.phishingCollected === 0 : undefined,
    },
    ...readsWell.map((field) => fieldAim(text, field, 0.97, 'text PDFs')),
    ...readsFairly.map((field) => fieldAim(text, field, 0.93, 'text PDFs')),
    wrongShown(text, 'text PDFs'),
    allRight(structured),
    fieldAim(scans, 'totalIncludingVat', 0.92, 'receipts and scans'),
    fieldAim(scans, 'issuedOn', 0.92, 'receipts and scans'),
    fieldAim(scans, 'supplierVatNumber', 0.85, 'receipts and scans'),
    wrongShown(scans, 'receipts and scans'),
  ]
}

function together(scores: readonly SetScore[], papers: readonly Papers[]): Measured {
  const chosen = scores.filter((one) => papers.includes(one.papers) && one.halves.report.tally.items > 0)
  return {
    tally: addTallies(chosen.map((one) => one.halves.report.tally)),
    on: chosen.map((one) => one.name).join(', ') || 'nothing',
  }
}

function fieldAim({ tally, on }: Measured, field: ScoredField, wanted: number, what: string): AimLine {
  const { of, right } = tally.fields[field]
  return atLeast(`${what}: ${field}`, wanted, right, of, on)
}

function allRight({ tally, on }: Measured): AimLine {
  const { of, right } = allFields(tally)
  return atLeast('e-invoices: all fields against their own XML', 1, right, of, on)
}

function wrongShown({ tally, on }: Measured, what: string): AimLine {
  const { of, absent, wrong, invented } = allFields(tally)
  const share = of + absent === 0 ? undefined : (wrong + invented) / (of + absent)
  return {
    aim: `${what}: wrong value shown as sure, all fields`,
    wanted: '≤ 0.5 %',
    got: share === undefined ? '-' : `${(share * 100).toFixed(2)} % (${wrong + invented} of ${of + absent})`,
    on,
    isReached: share === undefined ? undefined : share <= 0.005,
  }
}

function atLeast(aim: string, wanted: number, right: number, of: number, on: string): AimLine {
  return {
    aim,
    wanted: `≥ ${wanted.toFixed(2)}`,
    got: of === 0 ? '-' : `${(right / of).toFixed(3)} (n ${of})`,
    on,
    isReached: of === 0 ? undefined : right / of >= wanted - 1e-9,
  }
}
