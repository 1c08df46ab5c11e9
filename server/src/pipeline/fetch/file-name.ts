/** The name of a fetched file: as the server says, else the last piece of the address, else `fallback`; without path or odd characters. */
export function fileNameOf(
  { disposition, url, mediaType }: { disposition: string | undefined; url: string; mediaType: string },
  fallback: string,
): string {
  const said = nameIn(disposition?.slice(0, 1_000) ?? '') ?? lastPiece(url)
  const end = ends[mediaType] ?? ''
  const clean = (said ?? fallback)
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .trim()
    .slice(0, 120)
  const base = clean === '' || /^[._]*$/.test(clean) ? fallback : clean
  return end === '' || base.toLowerCase().endsWith(end)
    ? base
    : `${base.replace(/\.(?:php|aspx?|jsp|html?|do|bin)$/i, '')}${end}`
}

const ends: Record<string, string> = {
  'application/pdf': '.pdf',
  'application/xml': '.xml',
  'application/zip': '.zip',
  'image/png': '.png',
  'image/jpeg': '.jpg',
}

function nameIn(disposition: string): string | undefined {
  const extended = /filename\*\s*=\s*(?:utf-8|iso-8859-1)''([^;\s]{1,400})/i.exec(disposition)?.[1]
  if (extended !== undefined) return decode(extended)
  const plain = /filename\s*=\s*(?:"([^"]{1,300})"|([^;\s]{1,300}))/i.exec(disposition)
  return plain?.[1] ?? plain?.[2]
}

/** Only a piece that has an ending: what has none is a code, and codes in links are secrets. */
function lastPiece(url: string): string | undefined {
  const piece = URL.canParse(url) ? decode(new URL(url).pathname.split('/').at(-1) ?? '') : ''
  return /^[^/]{1,60}\.(?:pdf|xml|zip)$/i.test(piece) && !/[a-z]\d[a-z\d]{12,}|[A-Za-z\d]{24,}/i.test(piece)
    ? piece
    : undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
