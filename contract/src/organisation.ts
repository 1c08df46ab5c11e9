import { z } from 'zod'
import { languages } from './verdict.ts'

export const roles = ['owner', 'member', 'accountant'] as const
export type Role = (typeof roles)[number]

export const organisation = z.object({
  id: z.string(),
  name: z.string(),
  vatNumber: z.string().nullable(),
  language: z.enum(languages),
  createdAt: z.string(),
})
export type Organisation = z.infer<typeof organisation>
export const organisationPatch = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  vatNumber: z.string().trim().max(20).nullable().optional(),
  language: z.enum(languages).optional(),
})

/** First owner, by the one-time link. `token` is the part of the link after #. */
export const firstOwner = z.object({
  token: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(100),
  email: z.email().max(320),
  password: z.string().min(8).max(256),
  organisation: z.string().trim().min(1).max(200),
  vatNumber: z.string().trim().max(20).optional(),
  language: z.enum(languages).default('en'),
})
export type FirstOwner = z.infer<typeof firstOwner>

/** Who is signed in, in which organisation, and what this installation can do. */
export const me = z.object({
  user: z.object({ name: z.string(), email: z.string() }),
  role: z.enum(roles),
  organisation,
})
export type Me = z.infer<typeof me>

/** Said to anybody who asks, before sign-in. */
export const installation = z.object({
  version: z.string(),
  hasOwner: z.boolean(),
  isDemo: z.boolean(),
  canSignIn: z.boolean(),
  say: z.string().nullable(),
})
export type Installation = z.infer<typeof installation>

/** The state of the house, for the settings page. */
export const houseState = z.object({
  isolation: z.object({ isIsolated: z.boolean(), say: z.string() }),
  outgoingMail: z.object({ isSet: z.boolean(), from: z.string().nullable() }),
  /** The Chromium that prints mails which are the receipt. `named`: what FACTEUR_CHROMIUM says. */
  browser: z.object({ isThere: z.boolean(), version: z.string().nullable(), named: z.string().nullable() }),
  egressAllow: z.array(z.string()),
  egressResolve: z.array(z.string()),
  database: z.string(),
  vault: z.string(),
  pendingJobs: z.number().int(),
})
export type HouseState = z.infer<typeof houseState>

export const scopes = ['read', 'write'] as const
/** `owner` is given by `facteur setup` on the host only, never over REST. */
export const heldScopes = ['read', 'write', 'owner'] as const
export const apiToken = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(heldScopes)),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
})
export type ApiToken = z.infer<typeof apiToken>
export const apiTokenList = z.object({ items: z.array(apiToken) })
export const newApiToken = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(scopes)).min(1),
  expiresInDays: z.number().int().min(1).max(3650).optional(),
})
/** The clear token is said once. */
export const madeApiToken = apiToken.extend({ token: z.string() })

/** Messages to the owner, newest first. */
export const notice = z.object({
  id: z.string(),
  code: z.string(),
  say: z.string(),
  document: z.string().nullable(),
  source: z.string().nullable(),
  createdAt: z.string(),
  isRead: z.boolean(),
})
export type Notice = z.infer<typeof notice>
export const noticeList = z.object({ items: z.array(notice), unread: z.number().int() })

/** What `facteur wait` asks: has every source finished a pass begun after `since`, and is no work pending? */
export const workState = z.object({
  isQuiet: z.boolean(),
  pendingJobs: z.number().int(),
  pendingDeliveries: z.number().int(),
  sources: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      health: z.string(),
      hasPassed: z.boolean(),
      say: z.string().nullable(),
    }),
  ),
})
export type WorkState = z.infer<typeof workState>

/** Numbers for the home page and the badges. */
export const overview = z.object({
  messages: z.number().int(),
  documents: z.number().int(),
  toPay: z.number().int(),
  toPayAmount: z.string(),
  overdue: z.number().int(),
  needsReview: z.number().int(),
  /** Mails that wait for the owner's word. */
  unsure: z.number().int(),
  held: z.number().int(),
  unread: z.number().int(),
  /** Everything that waits for the owner, as the list of what needs them counts it. */
  needsYou: z.number().int(),
})
export type Overview = z.infer<typeof overview>
