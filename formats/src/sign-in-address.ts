/** Whose sign-in a mailbox needs. */
export type SignInProvider = 'google' | 'microsoft'

/** The page where a person signs in, and what is asked for there: reading mail, and nothing that could change it. */
export const signInPages = {
  google: {
    name: 'Google',
    page: 'https://accounts.google.com/o/oauth2/v2/auth',
    scope: 'openid email https://www.googleapis.com/auth/gmail.readonly',
    extra: { access_type: 'offline' },
    choose: 'select_account consent',
    again: 'consent',
  },
  microsoft: {
    name: 'Microsoft',
    page: 'https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize',
    scope: 'openid email offline_access User.Read Mail.Read',
    extra: { response_mode: 'query' },
    choose: 'select_account',
    again: undefined,
  },
} as const

export type SignInAddress = {
  provider: SignInProvider
  /** Another page than the provider's own: an emulator. */
  page?: string
  clientId: string
  redirectUrl: string
  state: string
  codeChallenge: string
  /** Of Microsoft: a directory, or `common`. */
  tenant?: string
  loginHint?: string
}

/** The address to open (RFC 6749 section 4.1.1, RFC 7636 section 4.3). */
export function makeSignInAddress(input: SignInAddress): string {
  const { provider, clientId, redirectUrl, state, codeChallenge, tenant = 'common', loginHint } = input
  const known = signInPages[provider]
  const url = new URL((input.page ?? known.page).replace('{tenant}', encodeURIComponent(tenant)))
  const prompt = loginHint === undefined ? known.choose : known.again
  const words: Record<string, string | undefined> = {
    client_id: clientId,
    redirect_uri: redirectUrl,
    response_type: 'code',
    scope: known.scope,
    ...known.extra,
    state,
    code_challenge: codeChallenge,
    code_challenge_method: 'S256',
    prompt,
    login_hint: loginHint,
  }
  for (const [key, value] of Object.entries(words)) if (value !== undefined) url.searchParams.set(key, value)
  return url.toString()
}

/** Where the provider sends the browser back to. A provider takes `http` for this machine only, and under the name `localhost`. */
export function redirectAddressOf(publicUrl: string): string {
  const url = new URL('/oauth/callback', publicUrl)
  if (url.hostname === '127.0.0.1' || url.hostname === '[::1]') url.hostname = 'localhost'
  return url.toString()
}

export type RedirectTrouble = 'plain' | 'address' | 'name'

/** Why the provider would not take such a redirect address: no https, a bare IP address, or a name that only exists at home. */
export function redirectTroubleOf(provider: SignInProvider, redirectUrl: string): RedirectTrouble | null {
  const { hostname, protocol } = new URL(redirectUrl)
  if (hostname === 'localhost') return null
  if (protocol !== 'https:') return 'plain'
  // Microsoft takes any https name; Google wants one that ends in a public domain.
  if (provider === 'microsoft') return null
  if (/^[\d.]+$|^\[/.test(hostname)) return 'address'
  return /\.[a-z]{2,}$/i.test(hostname) && !/\.(?:local|lan|home|internal|localdomain|corp)$/i.test(hostname)
    ? null
    : 'name'
}
