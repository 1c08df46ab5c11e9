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
  const words = results
    .slice(0, other < 0 ? results.length : other)
    .join(' ; ')
    .slice(0, maxHeader)
    .toLowerCase()
  if (/\bdmarc=fail/.test(words)) return null
  if (/\bdmarc=pass/.test(words)) return id
  const host = address.split('@')[1]?.toLowerCase() ?? ''
  const isOwn = (named: string | undefined) =>
    named !== undefined && host !== '' && (named === host || host.endsWith(`.${named}`) || named.endsWith(`.${host}`))
  const parts = words.split(';')
  const isProven = parts.some(
    (part) =>
      (/\bdkim=pass/.test(part) &&
        isOwn(/\bheader\.(?:d|i)=@?(?:[^\s@;]{0,64}@)?([a-z\d.-]+\.[a-z]{2,20})/.exec(part)?.[1])) ||
      (/\bspf=pass/.test(part) &&
        isOwn(/\bsmtp\.mailfrom=(?:[^\s@;]{0,200}@)?([a-z\d.-]+\.[a-z]{2,20})/.exec(part)?.[1])),
  )
  return isProven ? id : null
}
