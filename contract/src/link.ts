import { z } from 'zod'
import { documentKinds, reason } from './verdict.ts'

/**
 * `waiting`: will be followed. `asked`: waits for the owner's word. `fetching`: under way. `fetched`: it brought documents.
 * `expired`, `login`, `failed`: it brought nothing and needs the owner. `refused`: not to be followed, or done with.
 */
export const linkStates = ['waiting', 'asked', 'fetching', 'fetched', 'expired', 'login', 'refused', 'failed'] as const
export type LinkState = (typeof linkStates)[number]

export const linkEffects = ['always', 'ask', 'never'] as const

/** A link of a mail that leads to its paper, and what came of it. */
export const link = z.object({
  id: z.string(),
  message: z.string(),
  subject: z.string(),
  from: z.string(),
  fromName: z.string(),
  sentAt: z.string().nullable(),
  /** By which the supplier is known: the host of the sender, or the whole address at a public provider. */
  sender: z.string(),
  kind: z.enum(documentKinds),
  state: z.enum(linkStates),
  /** The whole address: whoever has it can open what it leads to. */
  url: z.string(),
  host: z.string(),
  /** The words on it. */
  say: z.string(),
  reasons: z.array(reason),
  documents: z.array(z.string()),
  tries: z.number().int(),
  fetchedAt: z.string().nullable(),
  /** The owner's word on this sender's links, where there is one. */
  rule: z.enum(linkEffects).nullable(),
})
export type Link = z.infer<typeof link>

/** `needs-you`: what waits for the owner. */
export const linkQuery = z.object({
  state: z.enum([...linkStates, 'needs-you']).optional(),
  message: z.string().optional(),
  sender: z.string().optional(),
})
export type LinkQuery = z.infer<typeof linkQuery>
export const linkList = z.object({ items: z.array(link) })

/** Done by hand: with the document that was uploaded in its place, or not wanted at all. */
export const linkDone = z.object({ document: z.string().optional() })

export const linkRule = z.object({
  id: z.string(),
  /** A host, or a whole address at a public provider. */
  sender: z.string(),
  effect: z.enum(linkEffects),
  madeAt: z.string(),
})
export type LinkRule = z.infer<typeof linkRule>
export const linkRuleList = z.object({ items: z.array(linkRule) })
export const linkRuleSaid = linkRule.pick({ sender: true, effect: true })
