import type { VerdictKind } from '../../verdict.ts'
import { accountCandidates } from '../fields/account-candidates.ts'
import { amountCandidates } from '../fields/amount-candidates.ts'
import { currencyCandidates } from '../fields/currency-candidates.ts'
import { dayCandidates } from '../fields/day-candidates.ts'
import { dueCandidates } from '../fields/due-candidates.ts'
import { nameCandidates, senderMarks, type MailHints } from '../fields/name-candidates.ts'
import { numberCandidates } from '../fields/number-candidates.ts'
import type { OwnSide } from '../fields/party-zones.ts'
import { totalsCandidates, type Singles, type Totals } from '../fields/total-candidates.ts'
import { vatNumberCandidates } from '../fields/vat-number-candidates.ts'
import type { Paper } from '../paper.ts'
import type { Day } from '../values.ts'
import type { Candidate, Scored } from './candidate.ts'

/** What is known around a paper, as far as candidates ask for it. */
export type Surroundings = {
  kind: VerdictKind
  own: OwnSide
  sender: MailHints
  subject: string
  fileName: string
  sentOn?: Day
}

/** The candidates that ask for nothing but the paper. */
export function firstCandidates(paper: Paper, around: Surroundings) {
  const what = { isReceipt: around.kind === 'receipt', isCredit: around.kind === 'credit-note' }
  return {
    vatNumber: vatNumberCandidates(paper, { own: around.own, marks: senderMarks(around.sender, around.own) }),
    account: accountCandidates(paper, { own: around.own }),
    amounts: amountCandidates(paper, what),
    days: dayCandidates(paper, { ...what, ...(around.sentOn === undefined ? {} : { sentOn: around.sentOn }) }),
    number: numberCandidates(paper, { ...what, fileName: around.fileName, subject: around.subject }),
  }
}

/** What was chosen first, as far as the second candidates build on it. */
export type Chosen = {
  vatNumber: Scored | undefined
  account: Scored | undefined
  issued: Scored<Day> | undefined
  singles: Singles
  days: readonly Candidate<Day>[]
}

/** The candidates that build on what was chosen first. */
export function secondCandidates(paper: Paper, around: Surroundings, chosen: Chosen) {
  return {
    name: nameCandidates(paper, {
      own: around.own,
      hints: around.sender,
      vat: chosen.vatNumber?.cell,
      account: chosen.account?.cell,
    }),
    totals: totalsCandidates(paper, chosen.singles, { isReceipt: around.kind === 'receipt' }),
    due: dueCandidates(paper, { days: chosen.days, issued: chosen.issued }),
  }
}

/** The last: it looks beside the total. */
export function currencyOf(
  paper: Paper,
  { totals, vatNumber }: { totals: Totals | undefined; vatNumber: Scored | undefined },
) {
  return currencyCandidates(paper, { total: totals?.gross.cell, country: vatNumber?.value.slice(0, 2) })
}
