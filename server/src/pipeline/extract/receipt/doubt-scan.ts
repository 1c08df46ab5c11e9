import type { Rendition } from '@facteur/formats/rendition.ts'
import { linesOf } from '../../reading/lines.ts'
import { squash } from '../../reading/squash.ts'
import type { Evidence, FieldName, ReadFields } from '../../verdict.ts'
import { findVatNumbers } from '../identifiers.ts'
import { evidenceOf } from '../model/candidate.ts'
import { findAmounts, sayAmount } from '../values.ts'
import { mayBeOtherDay } from './doubt-day.ts'
import { mostRounded } from './printed-amounts.ts'
import { letterheadName } from './receipt-name-letterhead.ts'
import { secondTotal, type SecondTotal } from './second-total.ts'
import { isHardlyChecked } from './receipt-vat-number.ts'
import { paperSureness, surenessOf } from './sureness.ts'
import { usualRates } from './vat-rows.ts'

type TextField = Exclude<FieldName, 'isPaid' | 'isDirectDebit'>
/** From which confidence on it is shown, how sure the recogniser must have been of its worst word, and of the paper. */
type Least = { confidence: number; sure: number; paper: number }

// The models learn from letters that are beyond doubt, and say too much of recognised ones. Set on scans and photos of
// invented houses that no model had seen: see training/receipts. A sign taken for another makes another value.
const amount: Least = { confidence: 0.9, sure: 0.6, paper: 0.7 }
const doubts: readonly (readonly [TextField, Least])[] = [
  ['supplierName', { confidence: 0.975, sure: 0.84, paper: 0.7 }],
  ['supplierVatNumber', { confidence: 0.91, sure: 0, paper: 0 }],
  ['invoiceNumber', { confidence: 0.975, sure: 0.85, paper: 0.7 }],
  ['issuedOn', { confidence: 0.85, sure: 0.7, paper: 0.7 }],
  ['dueOn', { confidence: 0.95, sure: 0.8, paper: 0.7 }],
  ['totalIncludingVat', amount],
  ['totalExcludingVat', amount],
  ['totalVat', amount],
  ['currency', { confidence: 0.9, sure: 0, paper: 0 }],
]
const mostInDoubt = 0.65
const suffixSure = 0.8
const totals = ['totalIncludingVat', 'totalExcludingVat', 'totalVat'] as const

/** The fields of a bill that was recognised from a picture, without those that its picture leaves in doubt. Pure. */
export function doubtScan(read: ReadFields, rendition: Rendition): ReadFields {
  const { fields, confidence, evidence } = read
  const doubted: ReadFields = { fields: { ...fields }, confidence: { ...confidence }, evidence: { ...evidence } }
  const sureOf = surenessOf(rendition)
  const paper = paperSureness(rendition)
  const isProven = addsUp(read)
  const sides = sidesSeen(rendition)
  for (const [name, least] of doubts) {
    const seen = evidence[name]
    if (seen === undefined || (isProven && isTotal(name))) continue
    const said = confidence[name] ?? 0
    const isOpen = name === 'supplierVatNumber' && isHardlyChecked(fields.supplierVatNumber ?? '')
    const isRead = sureOf(seen, seen.text) >= (isOpen ? suffixSure : least.sure) && paper >= least.paper
    const isOther =
      mayBeOther(name, { seen, said, sides, rendition }) ||
      (name === 'issuedOn' && mayBeOtherDay(seen, rendition)) ||
      (name === 'totalIncludingVat' && mayBeNet(fields.totalIncludingVat ?? '', rendition)) ||
      (name === 'totalVat' && mayBePart(read, rendition))
    if (isRead && said >= least.confidence && !isOther) continue
    doubted.fields[name] = null
    delete doubted.evidence[name]
    doubted.confidence[name] = isRead ? said : Math.min(said, mostInDoubt)
  }
  heedLetterhead(doubted, rendition)
  return heedSecond(doubted, rendition, isProven)
}

/** Where no name is shown, the one in large letters over the sender's address, unless it is the customer's. */
function heedLetterhead(read: ReadFields, rendition: Rendition): void {
  if (read.fields.supplierName !== null) return
  const head = letterheadName(rendition)
  if (!head || squash(head.value) === squash(read.fields.customerName ?? '')) return
  read.fields.supplierName = head.value
  read.confidence.supplierName = head.score
  read.evidence.supplierName = evidenceOf(head)
}

/** Of bills whose total nothing else on them proved, half were wrong; of those that both readings meant, none. */
const bothSure = 0.9
const aloneShown = 0.95

/** The total as who reads tickets would have it: it holds back one that nothing proves, and gives one where none was shown. */
function heedSecond(read: ReadFields, rendition: Rendition, isProven: boolean): ReadFields {
  if (isProven) return read
  const second = secondTotal(rendition)
  const { best } = second
  const cents = centsOf(read.fields.totalIncludingVat)
  if (cents !== undefined && isDoubted(cents, second)) leaveOut(read, 'totalIncludingVat')
  // One that was left out because it may be the net is not given back by the same words.
  if (cents === undefined && best && best.score >= aloneShown && !mayBeNet(sayAmount(best.value), rendition)) {
    read.fields.totalIncludingVat = sayAmount(best.value)
    read.confidence.totalIncludingVat = Math.floor(best.score * 100) / 100
    read.evidence.totalIncludingVat = evidenceOf(best)
  }
  return read
}

function isDoubted(cents: number, { best, isProven }: SecondTotal): boolean {
  if (best !== undefined && best.score >= bothSure) return best.value !== cents
  return !isProven(cents)
}

const centsOf = (amount: string | null) => (amount === null ? undefined : Math.abs(Math.round(Number(amount) * 100)))

function leaveOut(read: ReadFields, name: TextField): void {
  read.fields[name] = null
  delete read.evidence[name]
  read.confidence[name] = Math.min(read.confidence[name] ?? 0, mostInDoubt)
}

const isTotal = (name: FieldName) => totals.some((one) => one === name)

/** Net and VAT, both printed, make the total: three amounts are not misread to fit. */
function addsUp({ fields, evidence }: ReadFields): boolean {
  const [gross = 0, net = 0, vat = 0] = totals.map((name) => Math.round(Number(fields[name] ?? 0) * 100))
  return vat !== 0 && gross === net + vat && totals.every((name) => evidence[name] !== undefined)
}

type Sides = { vatNumbers: number; towns: number }

const aloneSure = 0.992
const foot = 0.8
/** Below it stands whom the bill is for. */
const head = 0.2

/**
 * A bill has two sides. Where the supplier's was not read, for its letters are a logo or too small, the customer's name and
 * number are left, and the models take them for the supplier's.
 */
function mayBeOther(
  name: TextField,
  { seen, said, sides, rendition }: { seen: Evidence; said: number; sides: Sides; rendition: Rendition },
): boolean {
  // What stands at the foot is the house's own: no customer is written there.
  const height = rendition.pages.find(({ number }) => number === seen.page)?.heightPt ?? 0
  if (seen.box[1] >= foot * height) return false
  if (name === 'supplierVatNumber') return sides.vatNumbers < 2 && (said < aloneSure || seen.box[1] > head * height)
  return name === 'supplierName' && sides.towns <= 1
}

const town =
  /(?:^|[\s,(-])(?:[a-z]{1,2}-? ?)?\d{4,6}(?: ?[a-z]{2})? +[a-z]{3,}|\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b|\b[a-z]{2} \d{5}\b|\b\d{2}-\d{3} [a-z]{3,}/
const longestAddress = 90

function sidesSeen(rendition: Rendition): Sides {
  const lines = linesOf(rendition)
  const cells = lines.flatMap((line) => line.cells).filter(({ text }) => text.length < longestAddress)
  return {
    vatNumbers: new Set(lines.flatMap(({ text }) => findVatNumbers(text.slice(0, 300)).map(({ value }) => value))).size,
    towns: cells.filter(({ folded }) => town.test(folded)).length,
  }
}

/** VAT that is at no usual rate of the total is that of some of its lines; VAT that was counted and is printed a little otherwise is that. */
function mayBePart({ fields }: ReadFields, rendition: Rendition): boolean {
  const [vat, gross] = [centsOf(fields.totalVat), centsOf(fields.totalIncludingVat)]
  if (vat === undefined || vat === 0) return false
  const printed = new Set(
    linesOf(rendition).flatMap(({ text }) => findAmounts(text.slice(0, 300)).map(({ value }) => value)),
  )
  const isNear = !printed.has(vat) && [...printed].some((other) => Math.abs(Math.abs(other) - vat) <= mostRounded)
  const isAtRate = gross === undefined || usualRates.some((rate) => Math.abs(vat - (gross * rate) / (100 + rate)) <= 2)
  return isNear || !isAtRate
}

const vatWord = /\b(?:btw|tva|vat|mwst|ust|umsatzsteuer|iva)\b/

/** The VAT on it is printed, and the sum of both was not read: then it is what the VAT was counted from. */
function mayBeNet(total: string, rendition: Rendition): boolean {
  const cents = (amount: string) => Math.abs(Math.round(Number(amount) * 100))
  const gross = cents(total)
  const lines = linesOf(rendition).filter(({ text }) => text.length < 300)
  const printed = lines.map(({ text, folded }) => ({
    isVat: vatWord.test(folded),
    amounts: findAmounts(text).map(({ value }) => Math.abs(value)),
  }))
  const all = new Set(printed.flatMap(({ amounts }) => amounts))
  return printed.some(
    ({ isVat, amounts }) =>
      isVat &&
      amounts.some(
        (vat) =>
          vat > 0 && usualRates.some((rate) => Math.abs(vat - (gross * rate) / 100) <= 1) && !all.has(gross + vat),
      ),
  )
}
