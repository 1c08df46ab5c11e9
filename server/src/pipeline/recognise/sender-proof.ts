const maxHeader = 4_000

/**
 * The server that found a sender to be who they say, in lower case; it counts only where that server is trusted. DMARC, or
 * DKIM or SPF for the host of the From address itself. Null: nobody did, or somebody found otherwise.
 */
export function vouchedBy(results: readonly string[], address: string): string | null {
  const top = (results[0] ?? '').slice(0, maxHeader).toLowerCase()
  const id = /^[\s(]*([a-z\d._-]{1,200})/.exec(top)?.[1]
  if (id === undefined) return null
  const other = results.findIndex((header) => !header.slice(0, 300).toLowerCase().trimStart().startsWith(id))
  const headers = results
    .slice(0, other < 0 ? results.length : other)
    // What stands in quotes or brackets is the sender's to choose.
    .map((header) =>
      header
        .slice(0, maxHeader)
        .toLowerCase()
        .replace(/"[^"]*"?/g, '""')
        .replace(/\([^()]*\)?/g, ' '),
    )
  // The server writes above what came with the mail: of each method its first word counts, whatever a stranger wrote below in its name.
  const saidOf = (method: string) => headers.find((header) => new RegExp(`\\b${method}=`).test(header)) ?? ''
  const dmarc = /\bdmarc=(\w{1,20})/.exec(saidOf('dmarc'))?.[1]
  if (dmarc === 'fail') return null
  if (dmarc === 'pass') return id
  const host = address.split('@')[1]?.toLowerCase() ?? ''
  const isOwn = (named: string | undefined) =>
    named !== undefined && host !== '' && (named === host || host.endsWith(`.${named}`) || named.endsWith(`.${host}`))
  const isProven =
    saidOf('dkim')
      .split(';')
      .some(
        (part) =>
          /\bdkim=pass/.test(part) &&
          isOwn(/\bheader\.(?:d|i)=@?(?:[^\s@;]{0,64}@)?([a-z\d.-]+\.[a-z]{2,20})/.exec(part)?.[1]),
      ) ||
    saidOf('spf')
      .split(';')
      .some(
        (part) =>
          /\bspf=pass/.test(part) &&
          isOwn(/\bsmtp\.mailfrom=(?:[^\s@;]{0,200}@)?([a-z\d.-]+\.[a-z]{2,20})/.exec(part)?.[1]),
      )
  return isProven ? id : null
}
