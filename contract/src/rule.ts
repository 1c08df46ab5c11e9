import { z } from 'zod'

/** What the owner said once by a click, and what holds until they take it back. */
export const collectRule = z.object({
  id: z.string(),
  /** `collect`: what mails like this hold is archived. `never`: mails from there are set aside without being opened. */
  effect: z.enum(['collect', 'never']),
  /** A whole address in lower case, or `@host` for everyone there. */
  sender: z.string(),
  /** The subject of the mail it was made from; empty where any subject counts. */
  subject: z.string(),
  madeAt: z.string(),
  madeFrom: z.string().nullable(),
  usedCount: z.number().int(),
  lastUsedAt: z.string().nullable(),
})
export type CollectRule = z.infer<typeof collectRule>

export const ruleList = z.object({ items: z.array(collectRule) })

/** How far a new rule reaches: this very address or everyone at its host; mails with a like subject only, or all. */
export const ruleReach = z.object({
  isWholeHost: z.boolean().default(false),
  isAnySubject: z.boolean().default(false),
})
