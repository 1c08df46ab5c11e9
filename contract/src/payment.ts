import { z } from 'zod'

export const paymentStates = ['to-pay', 'overdue', 'held', 'paid', 'direct-debit', 'not-payable'] as const
export type PaymentState = (typeof paymentStates)[number]
export const paymentState = z.enum(paymentStates)

export const payment = z.object({
  document: z.string(),
  state: paymentState,
  /** The supplier's profile, once it is known whose paper this is. */
  supplier: z.string().nullable(),
  supplierName: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  issuedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  amount: z.string().nullable(),
  currency: z.string().nullable(),
  creditorIban: z.string().nullable(),
  /** Accounts that count as this supplier's, newest first: to hold `creditorIban` against. */
  usualIbans: z.array(z.object({ iban: z.string(), lastSeenOn: z.string() })),
  structuredCommunication: z.string().nullable(),
  paymentReference: z.string().nullable(),
  /** Why it is held, or not payable. */
  reasons: z.array(z.object({ code: z.string(), say: z.string() })),
  /** Found while catching up, and without a due day or more than 60 days past it: probably paid long ago. Not counted in the overview. */
  isFromBackfill: z.boolean(),
  paidAt: z.string().nullable(),
})
export type Payment = z.infer<typeof payment>

export const paymentQuery = z.object({ state: paymentState.optional() })
export const paymentList = z.object({ items: z.array(payment) })
/** Marking paid and, as undo, not paid. */
export const paymentMark = z.object({ documents: z.array(z.string()).min(1).max(5000), isPaid: z.boolean() })
