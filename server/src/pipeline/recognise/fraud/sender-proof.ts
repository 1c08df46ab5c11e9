import { findingsOf, resultsOf } from './authentication-words.ts'

/**
 * The server that found a sender to be who they say, in lower case; it counts only where that server is trusted. DMARC, or
 * DKIM or SPF for the host of the From address itself. Null: nobody did, or somebody found otherwise.
 */
export function vouchedBy(results: readonly string[], address: string): string | null {
  const found = findingsOf(results)
  if (found === undefined) return null
  const [dmarc] = resultsOf(found.findings, 'dmarc')
  if (dmarc === 'fail') return null
  if (dmarc === 'pass') return found.id
  const host = address.split('@')[1]?.toLowerCase() ?? ''
  const isOwn = (named: string | undefined) =>
    named !== undefined && host !== '' && (named === host || host.endsWith(`.${named}`) || named.endsWith(`.${host}`))
  const isProven = found.findings.some(
    ({ method, result, said }) => result === 'pass' && isOwn(signedBy.get(method)?.exec(said)?.[1]),
  )
  return isProven ? found.id : null
}

/** The host that a check was made for. A map, since the sender can write any word as a method. */
const signedBy: ReadonlyMap<string, RegExp> = new Map([
  ['dkim', /\sheader\.(?:d|i)=@?(?:[^\s@;]{0,64}@)?([a-z\d.-]+\.[a-z]{2,20})/],
  ['spf', /\ssmtp\.mailfrom=(?:[^\s@;]{0,200}@)?([a-z\d.-]+\.[a-z]{2,20})/],
])
