/** Which connector reads the mail of whom people sign in at. */
export const connectorOfProvider = { google: 'gmail', microsoft: 'microsoft-365' } as const

export type ProviderName = keyof typeof connectorOfProvider

export const providerOfConnector = (connector: string): ProviderName | undefined =>
  connector === 'gmail' ? 'google' : connector === 'microsoft-365' ? 'microsoft' : undefined
