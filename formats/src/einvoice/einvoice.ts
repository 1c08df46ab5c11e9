import type { CalendarDay } from '../date.ts'

export type EInvoiceParty = {
  name: string | null
  /** As written, in capitals without spaces; checked by whoever uses it. */
  vatNumber: string | null
  /** The register's or tax office's own number, where it is not the VAT number. */
  registrationNumber: string | null
  /** 'scheme:value', such as 0208:0123456749. */
  peppolParticipant: string | null
  country: string | null
  email: string | null
}

export type EInvoiceAttachment = { name: string; mediaType: string; sizeBytes: number; bytes: Uint8Array }

/** What a UBL or CII document says, in our words. Amounts are decimal strings; what is not there is null. */
export type EInvoice = {
  syntax: 'ubl' | 'cii'
  kind: 'invoice' | 'credit-note'
  /** UNTDID 1001, such as 380 or 381. */
  typeCode: string | null
  number: string | null
  issuedOn: CalendarDay | null
  dueOn: CalendarDay | null
  currency: string | null
  supplier: EInvoiceParty
  customer: EInvoiceParty
  /** Who is to be paid, where that is not the supplier. */
  payeeName: string | null
  totalExcludingVat: string | null
  totalVat: string | null
  totalIncludingVat: string | null
  totalPrepaid: string | null
  totalPayable: string | null
  creditorIban: string | null
  structuredCommunication: string | null
  paymentReference: string | null
  /** UNTDID 4461: 30 and 58 transfer, 49 and 59 direct debit, 48, 54 and 55 card … */
  paymentMeans: string[]
  /** True where nothing is left to pay of an amount that was due. */
  isPaid: boolean
  isDirectDebit: boolean
  /** The number of the invoice a credit note takes back. */
  precedingInvoice: string | null
  orderReference: string | null
  note: string | null
  attachments: EInvoiceAttachment[]
}

export type EInvoiceReading =
  | { is: 'read'; invoice: EInvoice }
  | { is: 'refused'; because: 'doctype' | 'not-an-e-invoice' | 'damaged' | 'too-large' }
