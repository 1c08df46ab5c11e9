import { z } from 'zod'

export const sourceHealths = ['catching-up', 'watching', 'needs-you', 'paused'] as const
export type SourceHealth = (typeof sourceHealths)[number]

export const securities = ['implicit', 'starttls'] as const

/** Other organisations of the owner whose papers arrive in a mailbox too. `addresses`: mail to these is theirs, where the paper does not say whose it is. */
const served = z.array(z.object({ id: z.string().max(60), addresses: z.array(z.email()).max(50).default([]) })).max(50)

/** What is needed to link a mailbox over IMAP. The password is written once and never read back. */
export const imapLink = z.object({
  connector: z.literal('imap'),
  name: z.string().trim().min(1).max(100).optional(),
  host: z.string().trim().min(1).max(253),
  port: z.coerce.number().int().min(1).max(65535).default(993),
  security: z.enum(securities).optional(),
  user: z.string().min(1).max(320),
  password: z.string().min(1).max(1000),
  /** Paths from the server's own list; empty: all but drafts, junk and trash. */
  folders: z.array(z.string()).max(1000).default([]),
  /** What lies below those folders too, also what is made later. */
  includesSubfolders: z.boolean().optional(),
  /** Only mail to these addresses; empty: all. */
  aliases: z.array(z.email()).max(100).default([]),
  /** How far back the first scan looks (day); absent: everything. */
  since: z.iso.date().optional(),
  serves: served.optional(),
  /** PEM text of a private certificate authority. */
  tlsCa: z.string().max(100_000).optional(),
})
export type ImapLink = z.infer<typeof imapLink>

/** A folder on the server's disk holding exported mail: `.eml`, `.mbox` or Maildir. Only folders that the operator has opened (FACTEUR_MAIL_FOLDERS). */
export const mailFolderLink = z.object({
  connector: z.literal('mail-folder'),
  name: z.string().trim().min(1).max(100).optional(),
  path: z.string().min(1).max(4000),
  aliases: z.array(z.email()).max(100).default([]),
  since: z.iso.date().optional(),
  serves: served.optional(),
})

/** What is the same for every mailbox that is linked by signing in at its provider. */
const signedInLink = {
  /** A sign-in that is done: `POST /oauth/attempts`. */
  attempt: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(100).optional(),
  folders: z.array(z.string()).max(1000).default([]),
  includesSubfolders: z.boolean().optional(),
  aliases: z.array(z.email()).max(100).default([]),
  since: z.iso.date().optional(),
  serves: served.optional(),
}
export const gmailLink = z.object({ connector: z.literal('gmail'), ...signedInLink })
export const microsoftLink = z.object({ connector: z.literal('microsoft-365'), ...signedInLink })

export const sourceLink = z.discriminatedUnion('connector', [imapLink, mailFolderLink])
export type SourceLink = z.infer<typeof sourceLink>
/** The same, and mailboxes that are linked by signing in. */
export const anySourceLink = z.discriminatedUnion('connector', [imapLink, mailFolderLink, gmailLink, microsoftLink])
export type SignedInLink = z.infer<typeof gmailLink> | z.infer<typeof microsoftLink>

/** What the server shows before anything is read. */
export const probeResult = z.object({
  folders: z.array(
    z.object({
      path: z.string(),
      name: z.string(),
      specialUse: z.string().nullable(),
      messages: z.number().int().nullable(),
      suggested: z.boolean(),
    }),
  ),
  messages: z.number().int(),
})
export type ProbeResult = z.infer<typeof probeResult>

export const sourceProgress = z.object({
  /** Messages the folders hold that we will look at, as far as is known. */
  total: z.number().int(),
  seen: z.number().int(),
  /** Seen, but still to be judged. */
  waiting: z.number().int(),
  collected: z.number().int(),
  currentFolder: z.string().nullable(),
})
export type SourceProgress = z.infer<typeof sourceProgress>

export const source = z.object({
  id: z.string(),
  connector: z.string(),
  name: z.string(),
  /** Without secrets: host, port, user … */
  settings: z.record(z.string(), z.unknown()),
  folders: z.array(
    z.object({
      path: z.string(),
      total: z.number().int(),
      seen: z.number().int(),
      isCaughtUp: z.boolean(),
      /** No longer in the mailbox; what was found there is kept, and it goes on where it was if it comes back. */
      isGone: z.boolean(),
    }),
  ),
  /** As chosen by the owner; empty: all but drafts, junk and trash. */
  chosenFolders: z.array(z.string()),
  includesSubfolders: z.boolean(),
  aliases: z.array(z.string()),
  since: z.string().nullable(),
  health: z.enum(sourceHealths),
  /** What is in the way: a stable code and a sentence. `isPassing`: it may mend itself, nobody has to do anything yet. */
  trouble: z
    .object({ code: z.string(), say: z.string(), since: z.string().nullable(), isPassing: z.boolean() })
    .nullable(),
  lastSuccessAt: z.string().nullable(),
  nextRunAt: z.string().nullable(),
  createdAt: z.string(),
  /** When the provider said that the link itself ends, where it says so. */
  linkEndsAt: z.string().nullable().optional(),
  progress: sourceProgress,
  /** Whose word on a sender's authenticity counts here (authserv-id, RFC 8601). `isGiven`: said by the owner, not learnt from the mailbox. */
  trustedAuthserv: z.object({ id: z.string().nullable(), isGiven: z.boolean() }),
})
export type Source = z.infer<typeof source>

/** Of a folder: how many it holds within the scope, how many of those had been looked at, how many had not and are now, and how many we keep that are gone there. */
const counted = {
  there: z.number().int(),
  known: z.number().int(),
  missing: z.number().int(),
  gone: z.number().int(),
}

/** Proof that nothing is missing: the source listed anew and held against what was looked at. */
export const reconciliation = z.object({
  state: z.enum(['never', 'waiting', 'running', 'done']),
  askedAt: z.string().nullable(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  /** `folders` below holds those done so far. */
  foldersTotal: z.number().int(),
  totals: z.object(counted),
  folders: z.array(z.object({ path: z.string(), ...counted })),
})
export type Reconciliation = z.infer<typeof reconciliation>
export type ReconciledFolder = Reconciliation['folders'][number]

export const sourcePatch = z.object({
  name: z.string().trim().min(1).max(100).optional(),
  password: z.string().min(1).max(1000).optional(),
  /** A host's authserv-id; null: trust none; '': learn it from the mailbox again. */
  trustedAuthservId: z.string().trim().max(253).nullable().optional(),
  /** The scope. What it newly takes in is looked at; what it leaves out from now on is kept. */
  folders: z.array(z.string()).max(1000).optional(),
  includesSubfolders: z.boolean().optional(),
  aliases: z.array(z.email()).max(100).optional(),
  /** A day; null: everything. */
  since: z.iso.date().nullable().optional(),
})
export type SourcePatch = z.infer<typeof sourcePatch>

/** `most`: how many the operator allows; null: any number. */
export const sourceList = z.object({ items: z.array(source), most: z.number().int().nullable() })

/** `choices`: the other organisations of which whoever asks is an owner, and those that are served already. */
export const servedOrganisations = z.object({
  choices: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      vatNumber: z.string().nullable(),
      isServed: z.boolean(),
      /** Mail to these addresses is theirs, where the paper does not say whose it is. */
      addresses: z.array(z.string()),
    }),
  ),
})
export type ServedOrganisations = z.infer<typeof servedOrganisations>
export const servedPatch = z.object({
  serves: served,
})
