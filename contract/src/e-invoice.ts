import { z } from 'zod'
import { reason } from './verdict.ts'

const text = z.string().nullable()
/** A number as a decimal string with a point; prices and quantities may have more digits than a currency. */
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .nullable()
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
const period = z.object({ from: day, to: day }).nullable()

const address = z.object({
  street: z.array(z.string()),
  postcode: text,
  town: text,
  region: text,
  /** ISO 3166-1 alpha-2. */
  country: text,
})

/** Taken off or added, on the whole invoice or on one line. */
export const allowanceOrCharge = z.object({
  isCharge: z.boolean(),
  reason: text,
  amount: decimal,
  base: decimal,
  percent: decimal,
  vatCategory: text,
  vatRate: decimal,
})

export const invoiceLine = z.object({
  number: text,
  /** What is sold, in few words. */
  description: text,
  /** More about it. */
  details: text,
  itemNumber: text,
  quantity: decimal,
  /** UN/ECE code: C62 piece, HUR hour, KGM kilogram … */
  unit: text,
  /** Without VAT, for `priceQuantity` units (one where that is null). */
  unitPrice: decimal,
  priceQuantity: decimal,
  netAmount: decimal,
  /** UNTDID 5305: S standard, Z zero, E exempt, AE reverse charge, K within the Union, G export, O outside VAT. */
  vatCategory: text,
  vatRate: decimal,
  allowancesAndCharges: z.array(allowanceOrCharge),
  period,
  /** False for a heading or for information: its amount is in no sum. */
  isCounted: z.boolean(),
})
export type InvoiceLine = z.infer<typeof invoiceLine>

export const vatBreakdownLine = z.object({
  category: text,
  rate: decimal,
  base: decimal,
  vat: decimal,
  exemptionReason: text,
})
export type VatBreakdownLine = z.infer<typeof vatBreakdownLine>

export const invoiceParty = z.object({
  name: text,
  vatNumber: text,
  registrationNumber: text,
  /** 'scheme:value', such as 0208:0123456749. */
  peppolParticipant: text,
  email: text,
  phone: text,
  contactName: text,
  address,
})
export type InvoiceParty = z.infer<typeof invoiceParty>

/** All that an e-invoice says beyond the fields. `findings` are what does not add up or is missing, in the reader's language. */
export const eInvoiceDetails = z.object({
  syntax: z.enum(['ubl', 'cii']),
  /** UNTDID 1001: 380 invoice, 381 credit note, 384 corrected, 386 prepayment, 389 self-billed. */
  typeCode: text,
  isSelfBilled: z.boolean(),
  /** The set of rules it says to follow. */
  profile: text,
  currency: text,
  vatCurrency: text,
  supplier: invoiceParty,
  customer: invoiceParty,
  /** Who is to be paid, where that is not the supplier. */
  payeeName: text,
  lines: z.array(invoiceLine),
  /** How many lines the invoice has; `lines` holds the first 2,000. */
  lineCount: z.number().int(),
  allowancesAndCharges: z.array(allowanceOrCharge),
  vatBreakdown: z.array(vatBreakdownLine),
  totals: z.object({
    lines: decimal,
    allowances: decimal,
    charges: decimal,
    excludingVat: decimal,
    vat: decimal,
    vatInVatCurrency: decimal,
    includingVat: decimal,
    prepaid: decimal,
    rounding: decimal,
    payable: decimal,
  }),
  references: z.object({
    order: text,
    salesOrder: text,
    contract: text,
    project: text,
    despatch: text,
    buyer: text,
    precedingInvoices: z.array(z.object({ number: z.string(), issuedOn: day })),
  }),
  payment: z.object({
    /** UNTDID 4461: 30 and 58 transfer, 49 and 59 direct debit, 48, 54 and 55 card. */
    means: z.array(z.string()),
    meansText: text,
    dueOn: day,
    terms: text,
    accounts: z.array(z.object({ iban: text, number: text, bic: text, name: text })),
    structuredCommunication: text,
    reference: text,
    mandate: text,
    creditorIdentifier: text,
    debitedIban: text,
    cardNumber: text,
  }),
  delivery: z.object({ on: day, name: text, address: address.nullable() }),
  period,
  notes: z.array(z.string()),
  /** Files inside the XML, by name; the first PDF is a companion of the document. */
  attachments: z.array(z.object({ name: z.string(), mediaType: z.string(), sizeBytes: z.number().int() })),
  findings: z.array(reason),
})
export type EInvoiceDetails = z.infer<typeof eInvoiceDetails>
