import type { Direction, Fields } from '@facteur/contract/verdict.ts'
import { findVatNumbers } from '@facteur/formats/vat-number.ts'
import type { Candidate } from '#records/sources/served.read.ts'
import { nameKey } from '#records/suppliers/supplier-name.ts'

export type WhoseInput = {
  fields: Pick<Fields, 'customerName' | 'customerVatNumber' | 'supplierName' | 'supplierVatNumber'>
  direction: Direction
  text: string
  recipients: readonly string[]
  /** Ours first. */
  candidates: readonly Candidate[]
}

const mostLooked = 60_000
const mostSegments = 2_000

/**
 * Which of several organisations a paper belongs to: the one whose VAT number it carries as the customer's, else whose name,
 * else whose address the mail was sent to. Undefined: it says nothing, or speaks of several. Pure.
 */
export function whosePaper(input: WhoseInput): Candidate | undefined {
  const byNumber = byVatNumber(input)
  if (byNumber !== 'silent') return byNumber
  const byName = byNames(input)
  if (byName !== 'silent') return byName
  const reached = input.candidates.filter((one) => one.addresses.some((address) => input.recipients.includes(address)))
  return reached.length === 1 ? reached[0] : undefined
}

type Found = Candidate | undefined | 'silent'

/** One is an answer, several are a question, none is silence. */
const only = (found: readonly Candidate[]): Found =>
  found.length === 0 ? 'silent' : found.length === 1 ? found[0] : undefined

function partiesOf({ fields, direction }: WhoseInput) {
  const customer = { name: fields.customerName, vatNumber: fields.customerVatNumber }
  const supplier = { name: fields.supplierName, vatNumber: fields.supplierVatNumber }
  // What is sold is kept by who sells it.
  return direction === 'sales' ? { us: supplier, them: customer } : { us: customer, them: supplier }
}

function byVatNumber(input: WhoseInput): Found {
  const { us, them } = partiesOf(input)
  const named = input.candidates.filter((one) => us.vatNumber !== null && one.vatNumbers.includes(us.vatNumber))
  if (named.length > 0) return only(named)
  const printed = new Set(findVatNumbers(input.text.slice(0, mostLooked)).map((one) => one.vatNumber))
  const onPaper = input.candidates.filter((one) =>
    one.vatNumbers.some((vatNumber) => vatNumber !== them.vatNumber && printed.has(vatNumber)),
  )
  return only(onPaper)
}

function byNames(input: WhoseInput): Found {
  const { us, them } = partiesOf(input)
  const keyed = input.candidates
    .map((one) => ({ one, key: nameKey(one.name) }))
    .filter(({ key }) => key !== '' && key !== nameKey(them.name))
  const said = us.name === null ? '' : nameKey(us.name)
  const named = keyed.filter(({ key }) => key === said)
  const found = named.length > 0 ? named : keyed.filter(({ key }) => keysIn(input.text).has(key))
  // A name that comes with the number of somebody else is a namesake's.
  const isNamesake = ({ one }: { one: Candidate }) =>
    us.vatNumber !== null && one.vatNumbers.length > 0 && !one.vatNumbers.includes(us.vatNumber)
  if (found.some(isNamesake)) return undefined
  return only(found.map(({ one }) => one))
}

/** What stands alone on a line or in a column, as names are compared. */
function keysIn(text: string): Set<string> {
  const segments = text.slice(0, mostLooked).split(/\n|\t| {2,}/, mostSegments)
  return new Set(segments.filter((one) => one.length <= 120).map((one) => nameKey(one)))
}
