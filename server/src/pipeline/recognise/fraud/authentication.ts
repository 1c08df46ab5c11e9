import { authservIdOf } from '#records/sources/trusted-authserv.ts'
import { findingsOf, resultsOf } from './authentication-words.ts'

/** What the owner's mail server found out about a sender (RFC 8601). `unknown`: nothing that can be believed. */
export type Authentication = {
  outcome: 'pass' | 'fail' | 'unknown'
  /** How strongly it failed: 1 for SPF alone, 1.5 for DKIM or DMARC. */
  failure: number
}

/**
 * The authserv-id that stands topmost in most mails of a mailbox: the server that received them all. Whoever sends can write
 * such a header, but not above that server's own. Null where no id is in more than half of the mails that have one.
 */
export function inferTrustedAuthservId(mails: readonly { authenticationResults: readonly string[] }[]): string | null {
  const counts = new Map<string, number>()
  let checked = 0
  for (const { authenticationResults } of mails) {
    const id = authservIdOf(authenticationResults[0])
    if (id === null) continue
    checked += 1
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const best = [...counts].toSorted((a, b) => b[1] - a[1])[0]
  return best && checked >= 3 && best[1] > checked / 2 && best[1] >= mails.length * 0.2 ? best[0] : null
}

const failing = /^(?:hard|soft)?fail$/

/** Of the headers of the trusted server only; where none is known, a failure on top is believed and a pass is not. */
export function readAuthentication(results: readonly string[], trusted: string | null | undefined): Authentication {
  const found = findingsOf(results)
  if (found === undefined || (trusted && found.id !== trusted.toLowerCase())) return { outcome: 'unknown', failure: 0 }
  const of = (method: string) => resultsOf(found.findings, method)
  const [dmarc, dkim, spf] = [of('dmarc'), of('dkim'), of('spf')]
  const isPassed = (said: readonly string[]) => said.includes('pass')
  if (isPassed(dmarc)) return { outcome: trusted ? 'pass' : 'unknown', failure: 0 }
  const isSaid = [...dmarc, ...dkim, ...spf].some((result) => failing.test(result))
  const failure =
    (dmarc.includes('fail') ? 1.5 : 0) +
    (!isPassed(dkim) && dkim.some((result) => result === 'fail' || result === 'permerror') ? 1.5 : 0) +
    (spf.some((result) => failing.test(result)) ? 1 : 0) +
    // What one large provider makes of all checks together, where none of them said anything.
    (!isSaid && of('compauth').includes('fail') ? 1 : 0)
  if (failure >= 2 || dmarc.includes('fail')) return { outcome: 'fail', failure }
  return { outcome: trusted && isPassed(dkim) ? 'pass' : 'unknown', failure }
}
