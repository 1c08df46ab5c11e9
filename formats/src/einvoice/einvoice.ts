import type { CalendarDay } from '../date.ts'

/** Lines as an address is written, without postcode, town and country. `country` is ISO 3166-1 alpha-2. */
export type EInvoiceAddress = {
  street: string[]
  postcode: string | null
  town: string | null
  region: string | null
  country: string | null
}

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
  phone: string | null
  contactName: string | null
  address: EInvoiceAddress
}

/** A file inside the XML, as its sender calls it. The reader hands its bytes over as a part of their own. */
export type EInvoiceAttachment = { name: string; mediaType: string; sizeBytes: number }

/** First and last day of what is invoiced. */
export type EInvoicePeriod = { from: CalendarDay | null; to: CalendarDay | null }

/** Taken off or added, on the whole invoice or on one line. `percent` and `base` say how it was worked out. */
export type EInvoiceAllowance = {
  isCharge: boolean
  reason: string | null
  amount: string | null
  base: string | null
  percent: string | null
  vatCategory: string | null
  vatRate: string | null
}

export type EInvoiceLine = {
  number: string | null
  /** What is sold, in few words. */
  description: string | null
  /** More about it: a longer description and notes. */
  details: string | null
  itemNumber: string | null
  quantity: string | null
  /** UN/ECE recommendation 20 or 21: C62 piece, HUR hour, KGM kilogram … */
  unit: string | null
  /** Without VAT, for `priceQuantity` units; it may have more digits than the currency. */
  unitPrice: string | null
  /** What the price is for, where that is not one unit. */
  priceQuantity: string | null
  netAmount: string | null
  /** UNTDID 5305: S standard, Z zero, E exempt, AE reverse charge, K within the Union, G export, O outside VAT. */
  vatCategory: string | null
  vatRate: string | null
  allowancesAndCharges: EInvoiceAllowance[]
  period: EInvoicePeriod | null
  /** False for a heading or for information: its amount is in no sum. */
  isCounted: boolean
}

/** One row of the VAT table: what is taxed at one rate. */
export type EInvoiceVat = {
  category: string | null
  rate: string | null
  base: string | null
  vat: string | null
  exemptionReason: string | null
}

export type EInvoiceAccount = { iban: string | null; number: string | null; bic: string | null; name: string | null }

export type EInvoiceReferences = {
  order: string | null
  salesOrder: string | null
  contract: string | null
  project: string | null
  despatch: string | null
  /** Leitweg-ID, cost centre: what the buyer asked to be written. */
  buyer: string | null
  /** The invoices that are corrected, credited or settled. */
  precedingInvoices: { number: string; issuedOn: CalendarDay | null }[]
}

/** How it is to be paid, beside the account and the references. */
export type EInvoicePayment = {
  accounts: EInvoiceAccount[]
  terms: string | null
  meansText: string | null
  mandate: string | null
  creditorIdentifier: string | null
  debitedIban: string | null
  /** The last digits of the card, as the law lets them be written. */
  cardNumber: string | null
}

/** What a UBL or CII document says, in our words: plain JSON. Amounts are decimal strings; what is not there is null. */
export type EInvoice = {
  syntax: 'ubl' | 'cii'
  kind: 'invoice' | 'credit-note'
  /** UNTDID 1001, such as 380 invoice, 381 credit note, 384 corrected, 386 prepayment, 389 self-billed. */
  typeCode: string | null
  /** The set of rules it says to follow: CustomizationID or guideline. */
  profile: string | null
  /** Made out by the customer in the supplier's name. */
  isSelfBilled: boolean
  number: string | null
  issuedOn: CalendarDay | null
  dueOn: CalendarDay | null
  currency: string | null
  /** The currency in which VAT is accounted for, where it is another. */
  vatCurrency: string | null
  supplier: EInvoiceParty
  customer: EInvoiceParty
  /** Who is to be paid, where that is not the supplier. */
  payeeName: string | null
  lines: EInvoiceLine[]
  /** How many lines there were; more than `lines` holds where a limit cut them. */
  lineCount: number
  allowancesAndCharges: EInvoiceAllowance[]
  vatBreakdown: EInvoiceVat[]
  totalLines: string | null
  totalAllowances: string | null
  totalCharges: string | null
  totalExcludingVat: string | null
  totalVat: string | null
  /** The same VAT in `vatCurrency`. */
  totalVatInVatCurrency: string | null
  /** The grand total, before anything paid in advance. */
  totalIncludingVat: string | null
  totalPrepaid: string | null
  rounding: string | null
  totalPayable: string | null
  creditorIban: string | null
  structuredCommunication: string | null
  paymentReference: string | null
  /** UNTDID 4461: 30 and 58 transfer, 49 and 59 direct debit, 48, 54 and 55 card … */
  paymentMeans: string[]
  payment: EInvoicePayment
  /** True where nothing is left to pay of an amount that was due. */
  isPaid: boolean
  isDirectDebit: boolean
  references: EInvoiceReferences
  deliveredOn: CalendarDay | null
  deliveryName: string | null
  deliveryAddress: EInvoiceAddress | null
  period: EInvoicePeriod | null
  notes: string[]
  attachments: EInvoiceAttachment[]
}

export type EInvoiceReading =
  | { is: 'read'; invoice: EInvoice }
  | { is: 'refused'; because: 'doctype' | 'not-an-e-invoice' | 'damaged' | 'too-large' }

/** Something missing or wrong. `code` is stable and has a page in the guide; `facts` fill its sentence. */
export type EInvoiceFinding = { code: string; facts: Record<string, string | number> }
