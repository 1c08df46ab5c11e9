import type { ProbeResult } from '@facteur/contract/source.ts'
import type { AccessToken } from '#connectors/kit/connector.ts'
import type { OAuthClient, OAuthProvider } from '#connectors/kit/oauth.ts'

type ByProvider<Value> = Readonly<Record<OAuthProvider['name'], Value>>

/** What leads to Google and Microsoft, handed in by compose. */
export type OAuthDoors = {
  providers: ByProvider<OAuthProvider>
  /** Of whoever runs this installation; an organisation's own counts before it. */
  operatorClients: ByProvider<OAuthClient | null>
  /** Opens the mailbox with such a token and lists its folders; nothing is kept. */
  probe(input: { connector: string; settings: unknown; accessToken: AccessToken }): Promise<ProbeResult>
}
