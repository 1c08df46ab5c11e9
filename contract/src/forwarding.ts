import { z } from 'zod'

export const deliveryStates = ['queued', 'sending', 'accepted', 'uncertain', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]
export const deliveryState = z.enum(deliveryStates)

export const emailDestination = z.object({
  connector: z.literal('email'),
  name: z.string().trim().min(1).max(100).optional(),
  to: z.email().max(320),
  /** Documents issued on or after this day; absent: everything. */
  since: z.iso.date().optional(),
})
export type EmailDestination = z.infer<typeof emailDestination>

export const destination = z.object({
  id: z.string(),
  connector: z.string(),
  name: z.string(),
  settings: z.record(z.string(), z.unknown()),
  since: z.string().nullable(),
  createdAt: z.string(),
  /** Why nothing goes out now, e.g. no outgoing mail is set up. */
  trouble: z.object({ code: z.string(), say: z.string() }).nullable(),
  counts: z.record(deliveryState, z.number().int()),
})
export type Destination = z.infer<typeof destination>
export const destinationList = z.object({ items: z.array(destination) })

export const delivery = z.object({
  id: z.string(),
  destination: z.string(),
  destinationName: z.string(),
  document: z.string(),
  documentName: z.string(),
  supplierName: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  state: deliveryState,
  messageId: z.string(),
  attempts: z.number().int(),
  nextTryAt: z.string().nullable(),
  lastError: z.object({ code: z.string(), say: z.string() }).nullable(),
  queuedAt: z.string(),
  acceptedAt: z.string().nullable(),
})
export type Delivery = z.infer<typeof delivery>
export const deliveryQuery = z.object({
  destination: z.string().optional(),
  document: z.string().optional(),
  state: deliveryState.optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export const deliveryPage = z.object({ items: z.array(delivery), next: z.string().nullable(), total: z.number().int() })
/** What the owner decides about an uncertain or failed delivery. */
export const deliveryDecision = z.object({ decision: z.enum(['send-again', 'it-arrived']) })
