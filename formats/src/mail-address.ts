export type MailAddress = {
  /** As it is written to: local part as typed, domain in ASCII and lower case. */
  address: string
  localPart: string
  /** In ASCII: `bücher.example` is `xn--bcher-kva.example`. */
  domain: string
}

const maxAddress = 254

/**
 * Reads one e-mail address as a person types it: spaces around it, `mailto:` and `<>` are forgiven, a domain may be
 * written in any script. Undefined for what is no address with a domain of the internet.
 */
export function readMailAddress(typed: string): MailAddress | undefined {
  if (typed.length > 1_000) return undefined
  const bare = typed
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')
  const at = bare.lastIndexOf('@')
  const localPart = bare.slice(0, Math.max(at, 0))
  const domain = readDomain(bare.slice(at + 1))
  // RFC 5321 §4.1.2 without quoted local parts, which no provider hands out; letters beyond ASCII as in RFC 6531.
  if (at < 1 || localPart.length > 64 || !/^[^\s"(),:;<>@[\\\]\p{C}]+$/u.test(localPart)) return undefined
  if (localPart.startsWith('.') || localPart.endsWith('.') || localPart.includes('..')) return undefined
  if (domain === undefined || localPart.length + 1 + domain.length > maxAddress) return undefined
  return { address: `${localPart}@${domain}`, localPart, domain }
}

/** A domain in ASCII and lower case; undefined for a bare word, an IP address, or what no resolver would take. */
export function readDomain(typed: string): string | undefined {
  const bare = typed.trim().replace(/\.$/, '')
  if (bare === '' || bare.length > 253 || /[\s/\\?#%:@[\]]/.test(bare)) return undefined
  const ascii = toAscii(bare)
  if (ascii === undefined || ascii.length > 253 || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(ascii)) return undefined
  const labels = ascii.split('.')
  if (labels.some((label) => label.length > 63 || label.startsWith('-') || label.endsWith('-'))) return undefined
  return /^\d+$/.test(labels.at(-1) ?? '') ? undefined : ascii
}

/** IDNA as URLs do it, in the server and in the page alike. */
function toAscii(domain: string): string | undefined {
  try {
    return new URL(`https://${domain}`).hostname
  } catch {
    return undefined
  }
}
