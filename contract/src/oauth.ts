import { z } from 'zod'

export const signInProviders = ['google', 'microsoft'] as const
export type SignInProvider = (typeof signInProviders)[number]

export const oauthFlows = ['browser', 'device'] as const
export type OAuthFlow = (typeof oauthFlows)[number]

export const newOAuthAttempt = z.object({
  provider: z.enum(signInProviders),
  /** `device`: a code to type at the provider, for a host that no browser can come back to. */
  flow: z.enum(oauthFlows).default('browser'),
  /** Link this source again; the same address has to sign in. */
  sourceId: z.string().max(60).optional(),
  loginHint: z.email().max(320).optional(),
})

/** A sign-in at a provider on its way. Only whoever began it sees it. */
export const oauthAttempt = z.object({
  id: z.string(),
  provider: z.enum(signInProviders),
  flow: z.enum(oauthFlows),
  /** `signed-in`: the folders may be chosen; `linked`: it is done; `failed`: see `trouble`. */
  state: z.enum(['waiting', 'signed-in', 'linked', 'failed']),
  /** The address to open; only in the answer that begins it. */
  url: z.string().nullable(),
  /** The code to type at `verificationUrl`. */
  userCode: z.string().nullable(),
  verificationUrl: z.string().nullable(),
  /** Ask no more often than this whether it is done. */
  everySeconds: z.number().int(),
  expiresAt: z.string(),
  /** Who signed in. */
  address: z.string().nullable(),
  /** The source that was to be linked again, or that was linked. */
  source: z.string().nullable(),
  trouble: z.object({ code: z.string(), say: z.string() }).nullable(),
})
export type OAuthAttempt = z.infer<typeof oauthAttempt>

/** The client with which people sign in at a provider. Its secret is written once and never read back. */
export const oauthClient = z.object({
  provider: z.enum(signInProviders),
  /** Whose it is; null: there is none yet. */
  from: z.enum(['organisation', 'operator']).nullable(),
  clientId: z.string().nullable(),
  hasSecret: z.boolean(),
  tenant: z.string().nullable(),
  /** The day on which the secret ends, as the owner noted it. */
  secretEndsOn: z.string().nullable(),
  /** To be given to the provider, exactly so. */
  redirectUrl: z.string(),
  /** Why the provider will not take that address. */
  redirectTrouble: z.enum(['plain', 'address', 'name']).nullable(),
  canUseDevice: z.boolean(),
})
export type OAuthClientState = z.infer<typeof oauthClient>

export const oauthClientList = z.object({
  items: z.array(oauthClient),
  /** Whom to ask, for those who may not set one up themselves: the owners' names. */
  owners: z.array(z.string()),
})

const oneLine = (most: number) => z.string().trim().max(most).regex(/^\S+$/u, 'must not hold spaces')

export const newOAuthClient = z.object({
  provider: z.enum(signInProviders),
  clientId: oneLine(300).min(1),
  /** Absent: the one that is kept stays. Null: a public client, without a secret (Microsoft only). */
  clientSecret: oneLine(1000).min(1).nullable().optional(),
  /** Of Microsoft, for an app of one directory: its ID or domain. */
  tenant: oneLine(100).min(1).nullable().optional(),
  secretEndsOn: z.iso.date().nullable().optional(),
})
