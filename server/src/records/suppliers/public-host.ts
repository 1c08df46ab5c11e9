/** Mail providers that are open to all: their host says nothing of who writes. */
const publicHosts =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|mac|telenet|skynet|proximus|belgacom|scarlet|voo|gmx|web|t-online|freenet|orange|free|sfr|laposte|wanadoo|ziggo|kpnmail|xs4all|planet|hetnet|proton(?:mail)?|pm|aol|mail|zoho|bluewin|hispeed|sunrise|pt)\.[a-z.]{2,8}$/

export const isPublicHost = (host: string): boolean => publicHosts.test(host)

/** The host that an address speaks for, in lower case; undefined at a public provider or where there is none. */
export function ownHostOf(address: string | undefined): string | undefined {
  const host = hostOf(address)
  return host === undefined || isPublicHost(host) ? undefined : host
}

/** By what a sender is known again: the host, or the whole address at a public provider. */
export function senderKeyOf(address: string | undefined): string | undefined {
  return ownHostOf(address) ?? (hostOf(address) === undefined ? undefined : address?.trim().toLowerCase())
}

function hostOf(address: string | undefined): string | undefined {
  const host = address?.split('@')[1]?.trim().toLowerCase()
  return host === undefined || !/^[a-z\d.-]{3,253}$/.test(host) ? undefined : host
}
