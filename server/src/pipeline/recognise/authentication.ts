/** What the owner's mail server found out about a sender (RFC 8601). `unknown`: nothing that can be believed. */
export type Authentication = {
  outcome: 'pass' | 'fail' | 'unknown'
  /** How strongly it failed: 1 for SPF alone, 1.5 for DKIM or DMARC. */
  failure: number
}

const maxHeader = 4_000
const authservIdOf = (header: string): string =>
  /^[\s(]*([a-z\d._-]{1,200})/.exec(header.slice(0, 300).toLowerCase())?.[1] ?? ''

/**
 * The authserv-id that stands topmost in most mails of a mailbox: the server that received them all. Whoever sends can write
 * such a header, but not above that server's own. Null where no id is in more than half of the mails that have one.
 */
export function inferTrustedAuthservId(mails: readonly { authenticationResults: readonly string[] }[]): string | null {
  const counts = new Map<string, number>()
  let checked = 0
  for (const { authenticationResults } of mails) {
    const id = authservIdOf(authenticationResults[0] ?? '')
    if (id === '') continue
    checked += 1
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const best = [...counts].toSorted((a, b) => b[1] - a[1])[0]
  return best && checked >= 3 && best[1] > checked / 2 && best[1] >= mails.length * 0.2 ? best[0] : null
}

/** Of the headers of the trusted server only; where none is known, a failure on top is believed and a pass is not. */
export function readAuthentication(results: readonly string[], trusted: string | null | undefined): Authentication {
  const top = results[0] ?? ''
  if (top === '') return { outcome: 'unknown', failure: 0 }
  const id = authservIdOf(top)
  if (trusted && id !== trusted.toLowerCase()) return { outcome: 'unknown', failure: 0 }
  const other = results.findIndex((header) => authservIdOf(header) !== id)
  const words = results
    .slice(0, other < 0 ? results.length : other)
    .join(';')
    .slice(0, maxHeader)
    .toLowerCase()
  const failure =
    (/\bdmarc=fail/.test(words) ? 1.5 : 0) +
    (/\bdkim=(?:fail|permerror)/.test(words) && !/\bdkim=pass/.test(words) ? 1.5 : 0) +
    (/\bspf=(?:hard|soft)?fail/.test(words) ? 1 : 0) +
    // What one large provider makes of all checks together, where none of them said anything.
    (/\bcompauth=fail/.test(words) && !/\b(?:spf|dkim|dmarc)=(?:hard|soft)?fail/.test(words) ? 1 : 0)
  if (/\bdmarc=pass/.test(words)) return { outcome: trusted ? 'pass' : 'unknown', failure: 0 }
  if (failure >= 2 || /\bdmarc=fail/.test(words)) return { outcome: 'fail', failure }
  return { outcome: trusted && /\bdkim=pass/.test(words) ? 'pass' : 'unknown', failure }
}
