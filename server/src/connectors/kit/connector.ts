import type { z } from 'zod'
import type { EgressGuard } from '#platform/egress.ts'
import type { EgressFetch } from '#platform/egress-fetch.ts'
import type { Log } from '#platform/log.ts'
import type { OpenFeed } from './feed.ts'
import type { OpenMailbox } from './mailbox.ts'
import type { OAuthProvider } from './oauth.ts'

export type ConnectorGround = {
  egress: EgressGuard
  /** The one way out over HTTP; absent where a connector has no need of it. */
  fetch?: EgressFetch
  log: Log
  /** Where the APIs of Google and Microsoft are; absent where none is spoken to. */
  apiUrls?: { google: string; microsoft: string }
  /** True where the operator lets mail servers be spoken to without TLS. */
  mayUsePlain?: boolean
  /** Folders of this machine that the operator opened to `mail-folder` sources; absent means none. */
  folderRoots?: readonly string[]
  /** Each command as it is sent, secrets hidden: for tests that prove a connector only reads. */
  onCommand?: (line: string) => void
}

/** A system that messages come from: data and a few functions; an absent function means "cannot". */
export type SourceConnector<Settings = unknown> = {
  name: string
  /** What is kept in clear; draws the form and the command line. */
  settings: z.ZodType<Settings>
  /** True when a secret (password) is needed beside the settings. */
  needsSecret: boolean
  open(
    input: { settings: Settings; secret: string | null; signal?: AbortSignal },
    ground: ConnectorGround,
  ): Promise<OpenMailbox>
}

/** A system that tells its changes; signed in by tokens that are kept fresh elsewhere. */
export type FeedConnector<Settings = unknown> = {
  name: string
  settings: z.ZodType<Settings>
  /** Whose sign-in it needs. */
  oauth: OAuthProvider['name']
  openFeed(
    input: { settings: Settings; accessToken: AccessToken; signal?: AbortSignal },
    ground: ConnectorGround,
  ): Promise<OpenFeed>
}

/** A token that holds for the next minutes. `isStale`: the last one was refused, whatever its date says. */
export type AccessToken = (options?: { isStale?: boolean }) => Promise<string>

export function defineSourceConnector<Settings>(connector: SourceConnector<Settings>): SourceConnector<Settings> {
  return connector
}
