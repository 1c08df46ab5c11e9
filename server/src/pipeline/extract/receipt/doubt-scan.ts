import type { Rendition } from '@facteur/formats/rendition.ts'
import type { FieldName, ReadFields } from '../../verdict.ts'
import { surenessOf } from './sureness.ts'

type TextField = Exclude<FieldName, 'isPaid' | 'isDirectDebit'>
/** From which confidence on it is shown, and how sure the recogniser must have been of its worst word. */
type Least = { confidence: number; sure: number }

// The models learn from letters that are beyond doubt, and say too much of recognised ones: on papers of our own invention
// and on tune halves, what was wrong stood below these. A sign taken for another makes another value.
const amount: Least = { confidence: 0.99, sure: 0.7 }
const doubts: readonly (readonly [TextField, Least])[] = [
  ['supplierName', { confidence: 0.98, sure: 0.87 }],
  ['supplierVatNumber', { confidence: 0.9, sure: 0 }],
  ['invoiceNumber', { confidence: 0.93, sure: 0.85 }],
  ['issuedOn', { confidence: 0.95, sure: 0.8 }],
  ['dueOn', { confidence: 0.97, sure: 0.8 }],
  ['totalIncludingVat', { confidence: 0.98, sure: 0.7 }],
  ['totalExcludingVat', amount],
  ['totalVat', amount],
]
const mostInDoubt = 0.65
const totals = ['totalIncludingVat', 'totalExcludingVat', 'totalVat'] as const

/** The fields of a bill that was recognised from a picture, without those that its picture leaves in doubt. Pure. */
export function doubtScan(read: ReadFields, rendition: Rendition): ReadFields {
  const { fields, confidence, evidence } = read
  const doubted: ReadFields = { fields: { ...fields }, confidence: { ...confidence }, evidence: { ...evidence } }
  const sureOf = surenessOf(rendition)
  const isProven = addsUp(read)
  for (const [name, least] of doubts) {
    const seen = evidence[name]
    if (seen === undefined || (isProven && isTotal(name))) continue
    const said = confidence[name] ?? 0
    const isRead = sureOf(seen, seen.text) >= least.sure
    if (isRead && said >= least.confidence) continue
    doubted.fields[name] = null
    delete doubted.evidence[name]
    doubted.confidence[name] = isRead ? said : Math.min(said, mostInDoubt)
  }
  return doubted
}

const isTotal = (name: FieldName) => totals.some((one) => one === name)

/** Net and VAT, both printed, make the total: three amounts are not misread to fit. */
function addsUp({ fields, evidence }: ReadFields): boolean {
  const [gross = 0, net = 0, vat = 0] = totals.map((name) => Math.round(Number(fields[name] ?? 0) * 100))
  return vat !== 0 && gross === net + vat && totals.every((name) => evidence[name] !== undefined)
}
