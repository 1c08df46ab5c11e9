import { z } from 'zod'
import { documentKinds, verdict } from './verdict.ts'

/** `waiting`: seen, still to be judged. `judged`: it has its verdict. */
export const messageStates = ['waiting', 'judged', 'unreadable'] as const

/** Every mail seen, its verdict and its reasons. */
export const message = verdict.extend({
  id: z.string(),
  state: z.enum(messageStates),
  source: z.string(),
  sourceName: z.string(),
  folder: z.string(),
  messageId: z.string(),
  subject: z.string(),
  from: z.string(),
  fromName: z.string(),
  sentAt: z.string().nullable(),
  receivedAt: z.string(),
  sizeBytes: z.number().int(),
  /** True where the whole original mail is kept in the vault and can be shown. */
  isKept: z.boolean(),
  documentIds: z.array(z.string()),
  /** Not certain enough to decide alone: the owner may want to look. */
  isUnsure: z.boolean(),
  /** The owner's rule that decided, or that was made from this mail. */
  rule: z.string().nullable(),
  /** Its paper lies elsewhere, nothing leads there by itself, and nobody settled it: it waits for the owner. */
  lacksPaper: z.boolean(),
  /** When the owner said that it is settled, and the document that they handed in for it. */
  settledAt: z.string().nullable(),
  settledBy: z.string().nullable(),
})
export type Message = z.infer<typeof message>

/** Settled: with the document that was handed in for it, or not wanted at all. */
export const messageDone = z.object({ document: z.string().optional() })

export const messageVerdictFilters = ['collected', 'not-collected', 'unsure', 'waiting', 'unreadable'] as const
export const messageFilters = [...documentKinds, ...messageVerdictFilters] as const

export const messageQuery = z.object({
  source: z.string().optional(),
  /** A kind of the contract, or one of collected, not-collected, unsure, waiting, unreadable. */
  verdict: z.enum(messageFilters).optional(),
  query: z.string().max(200).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type MessageQuery = z.infer<typeof messageQuery>

export const messagePage = z.object({ items: z.array(message), next: z.string().nullable(), total: z.number().int() })
export type MessagePage = z.infer<typeof messagePage>

/** The mail itself, made safe to show: `html` is sanitised, has no remote content, and belongs in a sandboxed frame. */
export const messageBody = z.object({
  subject: z.string(),
  from: z.string(),
  to: z.string(),
  sentAt: z.string().nullable(),
  text: z.string(),
  html: z.string().nullable(),
  parts: z.array(z.object({ name: z.string(), mediaType: z.string(), sizeBytes: z.number().int() })),
})
export type MessageBody = z.infer<typeof messageBody>
