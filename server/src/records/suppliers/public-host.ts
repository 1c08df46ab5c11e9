/** Mail providers that are open to all: their host says nothing of who writes. */
const publicHosts =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|mac|telenet|skynet|proximus|belgacom|scarlet|voo|gmx|web|t-online|freenet|orange|free|sfr|laposte|wanadoo|ziggo|kpnmail|xs4all|planet|hetnet|proton(?:mail)?|pm|aol|mail|zoho|bluewin|hispeed|sunrise|pt)\.(?:[a-z]{2,6}|(?:co|com|net|org)\.[a-z]{2})$/

export const isPublicHost = (host: string): boolean => publicHosts.test(host)

/** Under which anybody can have a name: `com`, `co.uk`, and hosts of shops and senders that are let by the name. */
const sharedHosts =
  /^(?:[^.]*|(?:ac|co|com|edu|gov|gv|ltd|me|ne|net|or|org|plc)\.[a-z]{2}|(?:amazonses|blogspot|mailgun|myshopify|onmicrosoft|sendgrid|sparkpostmail|weebly|wixsite|wordpress)\.(?:com|net|org)|(?:github|gitlab)\.io|(?:netlify|vercel)\.app|mcsv\.net)$/

/** Whether a rule for everyone at this host, and below it, would reach people who have nothing to do with each other. */
export const isSharedHost = (host: string): boolean => isPublicHost(host) || sharedHosts.test(host)

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
