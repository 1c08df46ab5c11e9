import type { SignInProvider } from '@facteur/formats/sign-in-address.ts'
import type { Fault } from '#platform/fault.ts'

/** What a provider hands out. `expiresAt` of the access token; `refreshExpiresAt` only where the provider says when the link itself ends. */
export type OAuthTokens = {
  accessToken: string
  expiresAt: Date
  refreshToken: string | null
  refreshExpiresAt: Date | null
  scope: string
}

/**
 * A client registered with the provider by whoever runs this installation, or by the organisation itself. `secret` is null for a
 * public client; `tenant`, of Microsoft only: whose accounts may sign in.
 */
export type OAuthClient = { id: string; secret: string | null; tenant?: string }

export type DeviceStart = {
  deviceCode: string
  userCode: string
  verificationUrl: string
  expiresAt: Date
  everySeconds: number
}

/** The sign-in of one provider (RFC 6749, RFC 7636 PKCE, RFC 8628 device code, RFC 7009 revocation). Pure but for its own requests; keeps nothing. */
export type OAuthProvider = {
  name: SignInProvider
  /** The page to open. `loginHint`: the address, where it is known. */
  authoriseUrl(input: {
    client: OAuthClient
    redirectUrl: string
    state: string
    codeChallenge: string
    loginHint?: string
  }): string
  /** What the provider said instead of a code, in words of ours. */
  refusal(said: { error: string; description: string }): Fault
  exchange(input: {
    client: OAuthClient
    redirectUrl: string
    code: string
    codeVerifier: string
  }): Promise<OAuthTokens>
  /** Throws `oauth.revoked` when only a new sign-in helps, another fault when it may pass. */
  refresh(input: { client: OAuthClient; refreshToken: string }): Promise<OAuthTokens>
  /** Best effort; absent where the provider has none. */
  revoke?(input: { token: string; signal?: AbortSignal }): Promise<void>
  /** Absent where the provider does not let mail be read that way. */
  startDevice?(input: { client: OAuthClient }): Promise<DeviceStart>
  /** `slow-down`: ask five seconds less often from now on. Throws `oauth.declined`, `oauth.attempt-over`. */
  pollDevice?(input: { client: OAuthClient; deviceCode: string }): Promise<OAuthTokens | 'pending' | 'slow-down'>
  /** The address that was signed in. */
  whoAmI(accessToken: string): Promise<string>
}
