import { z } from 'zod'
import { securities } from './source.ts'

/** What was looked at on the way from an address to its server, in this order. */
export const discoverySteps = ['table', 'exchangers', 'autoconfig', 'ispdb', 'records', 'guess'] as const

export const discoveryQuery = z.object({ email: z.string().max(1_000) })

export const mailboxCandidate = z.object({
  host: z.string(),
  port: z.number().int(),
  security: z.enum(securities),
  /** The user name this server expects for the address. */
  user: z.string(),
  from: z.enum(discoverySteps),
  /** True: known for sure, or it answered as a mail server and proved its name. False: nobody has been able to try it yet. */
  isSure: z.boolean(),
})
export type MailboxCandidate = z.infer<typeof mailboxCandidate>

export const discovery = z.object({
  /** The address as it was read. */
  address: z.string(),
  /** One of the providers known by name (formats/src/mail-providers.ts). */
  provider: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Sign in there instead of giving a password. */
  oauth: z.enum(['google', 'microsoft']).nullable(),
  /** The best first; empty when the server has to be typed, or when the provider lets no program in. */
  candidates: z.array(mailboxCandidate),
  steps: z.array(
    z.object({
      step: z.enum(discoverySteps),
      state: z.enum(['found', 'nothing', 'failed', 'skipped']),
      ms: z.number().int(),
      say: z.string(),
    }),
  ),
  say: z.string(),
})
export type Discovery = z.infer<typeof discovery>

/** What a mailbox is tried with, step by step. Without a password it ends before signing in. */
export const diagnosisQuery = z.object({
  host: z.string().trim().min(1).max(253),
  port: z.coerce.number().int().min(1).max(65_535).default(993),
  security: z.enum(securities).optional(),
  user: z.string().max(320).default(''),
  password: z.string().max(1_000).optional(),
  tlsCa: z.string().max(100_000).optional(),
})
export type DiagnosisQuery = z.infer<typeof diagnosisQuery>

export const diagnosisSteps = [
  'name',
  'permission',
  'connection',
  'encryption',
  'greeting',
  'sign-in',
  'folders',
] as const
export type DiagnosisStep = (typeof diagnosisSteps)[number]

export const diagnosis = z.object({
  isGood: z.boolean(),
  steps: z.array(
    z.object({
      step: z.enum(diagnosisSteps),
      state: z.enum(['good', 'warning', 'bad', 'skipped']),
      ms: z.number().int(),
      /** One sentence on what was found, and what to do about it where something is to be done. */
      say: z.string(),
      next: z.string().nullable(),
      /** With a page in the guide, where the step failed. */
      code: z.string().nullable(),
    }),
  ),
  /** The provider whose server it is, by its id. */
  provider: z.string().nullable(),
  /** All of the above as text to copy, without password and with the user name shortened. */
  report: z.string(),
})
export type Diagnosis = z.infer<typeof diagnosis>
