import type { OpenedPart } from '@facteur/formats/rendition.ts'
import { printsNumber, squash } from '../reading/squash.ts'
import type { KnownInvoice } from './judge-context.ts'

/** With the supplier's VAT number beside it a short number tells enough; alone it may be anything. */
const least = { besideVatNumber: 3, alone: 5 }

/** The invoice known from before that a paper repeats: its whole number, and the number of the same supplier. */
export function findKnown(part: OpenedPart | undefined, known: readonly KnownInvoice[]): KnownInvoice | undefined {
  if (!part || known.length === 0) return undefined
  const { text: shown, eInvoice } = part.rendition
  const said = [part.name, shown, eInvoice?.supplier.vatNumber].filter((each) => typeof each === 'string').join('\n')
  const own = squash(eInvoice?.number ?? '')
  const text = squash(said)
  return known.find(({ invoiceNumber, supplierVatNumber }) => {
    const number = squash(invoiceNumber)
    if (number.length < (supplierVatNumber === null ? least.alone : least.besideVatNumber)) return false
    if (supplierVatNumber !== null && !text.includes(squash(supplierVatNumber).replace(/^[a-z]+/, ''))) return false
    return own === '' ? printsNumber(said, number, { isAlone: true }) : own === number
  })
}
