import type { EInvoice } from '../einvoice.ts'
import { readEInvoice } from '../read-einvoice.ts'
import { type Invented, makeUbl } from './make-xml.ts'

/** The e-invoice that an XML holds, as the reader hands it over. Throws where it holds none. */
export function eInvoiceIn(xml: string): EInvoice {
  const reading = readEInvoice(xml)
  if (reading.is !== 'read') throw new Error(`no e-invoice: ${reading.because}`)
  return reading.invoice
}

/** An invented e-invoice. */
export const makeEInvoice = (change: Partial<Invented> = {}): EInvoice => eInvoiceIn(makeUbl(change))
