import { z } from 'zod'
import { documentKinds } from './verdict.ts'

/** What can wait for the owner, the most pressing first. */
export const needKinds = ['source', 'held', 'link', 'login', 'password', 'unsure', 'delivery', 'review'] as const
export type NeedKind = (typeof needKinds)[number]

/** One thing that waits for the owner. `message`, `document`, `source`: where it is settled. */
export const need = z.object({
  kind: z.enum(needKinds),
  /** Of what waits: a source, payment, link, mail, delivery or document. */
  id: z.string(),
  /** Who or what it is about: a sender, a supplier, a mailbox. */
  title: z.string(),
  /** Of a mail: its subject, where it has one. */
  subject: z.string().optional(),
  /** Of a mail that is in doubt: what it was taken for. */
  looksLike: z.enum(documentKinds).optional(),
  /** Why it waits, in the reader's language where the code has no other words in the page. */
  say: z.string(),
  code: z.string().nullable(),
  /** Of a document to look at: the fields that such a paper has and that were not found. */
  lacks: z.array(z.string()).optional(),
  at: z.string(),
  message: z.string().nullable(),
  document: z.string().nullable(),
  source: z.string().nullable(),
})
export type Need = z.infer<typeof need>

/** At most 50 of a kind, the newest first; `counts` says how many there are of each, `total` of all. */
export const needsYou = z.object({
  items: z.array(need),
  counts: z.record(z.enum(needKinds), z.number().int()),
  total: z.number().int(),
})
export type NeedsYou = z.infer<typeof needsYou>
