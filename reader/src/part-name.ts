/** A name for a person to see: no path, no control or direction-changing characters, never empty, at most 200 characters. */
export function displayName(given: string | undefined, fallback: string): string {
  const last = (given ?? '').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean === '' || clean === '.' || clean === '..') return fallback
  return clean.length <= 200 ? clean : `${clean.slice(0, 180)}…${clean.slice(-19)}`
}
