import type { SignInProvider } from '@facteur/contract/oauth.ts'

/** Names are said alike in every language. */
export const providerNames: Readonly<Record<SignInProvider, string>> = { google: 'Google', microsoft: 'Microsoft' }

export const connectorOf = { google: 'gmail', microsoft: 'microsoft-365' } as const

export const providerOfConnector = (connector: string): SignInProvider | undefined =>
  connector === 'gmail' ? 'google' : connector === 'microsoft-365' ? 'microsoft' : undefined
