/** What a provider hands out. `expiresAt` of the access token; `refreshExpiresAt` only where the provider says when the link itself ends. */
export type OAuthTokens = {
  accessToken: string
  expiresAt: Date
  refreshToken: string | null
  refreshExpiresAt: Date | null
  scope: string
}

/** A client registered with the provider by whoever runs this installation, or by the organisation itself. `secret` is null for a public client. */
export type OAuthClient = { id: string; secret: string | null }

export type DeviceStart = {
  deviceCode: string
  userCode: string
  verificationUrl: string
  expiresAt: Date
  everySeconds: number
}

/** The sign-in of one provider (RFC 6749, RFC 7636 PKCE, RFC 8628 device code, RFC 7009 revocation). Pure but for its own requests; keeps nothing. */
export type OAuthProvider = {
  name: 'google' | 'microsoft'
  /** The page to open. `loginHint`: the address, where it is known. */
  authoriseUrl(input: {
    client: OAuthClient
    redirectUrl: string
    state: string
    codeChallenge: string
    loginHint?: string
  }): string
  exchange(input: {
    client: OAuthClient
    redirectUrl: string
    code: string
    codeVerifier: string
  }): Promise<OAuthTokens>
  /** Throws `oauth.revoked` when only a new sign-in helps, another fault when it may pass. */
  refresh(input: { client: OAuthClient; refreshToken: string }): Promise<OAuthTokens>
  /** Best effort; absent where the provider has none. */
  revoke?(input: { client: OAuthClient; token: string }): Promise<void>
  startDevice?(input: { client: OAuthClient }): Promise<DeviceStart>
  /** Null while the person has not finished yet. */
  pollDevice?(input: { client: OAuthClient; deviceCode: string }): Promise<OAuthTokens | null>
  /** The address that was signed in. */
  whoAmI(accessToken: string): Promise<string>
}
