import type { OpenedPart } from '@facteur/formats/rendition.ts'
import { fold } from '../reading/fold.ts'
import { squash } from '../reading/squash.ts'
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
    return own === '' ? text.includes(number) && isPrinted(number, fold(said)) : own === number
  })
}

/** As a number of its own: 2026-1 is not printed where only 2026-12 or 2026-1-31 is. `number`: squashed. */
function isPrinted(number: string, text: string): boolean {
  const before = /^\d/.test(number) ? String.raw`(?<!\d|\d[-/.])` : '(?<![a-z])'
  const after = /\d$/.test(number) ? String.raw`(?!\d|[-/.]\d)` : '(?![a-z])'
  return new RegExp(before + Array.from(number).join(String.raw`[^a-z\d\n]{0,3}`) + after).test(text)
}
