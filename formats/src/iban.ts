/** Length of an IBAN by country, from the SWIFT IBAN registry. */
const lengths: Record<string, number> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MR: 27,
  MT: 31,
  MU: 30,
  NL: 18,
  NO: 15,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  SA: 24,
  SC: 31,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
}

/** An IBAN without spaces, in capitals, whose length and check digits hold; undefined for anything else. */
export function readIban(text: string): string | undefined {
  const iban = text
    .replace(/[\s\u00a0.-]/g, '')
    .replace(/^IBAN:?/i, '')
    .toUpperCase()
  return isIban(iban) ? iban : undefined
}

export function isIban(iban: string): boolean {
  return (
    /^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban) &&
    iban.length === lengths[iban.slice(0, 2)] &&
    remainderOf97(iban.slice(4) + iban.slice(0, 4)) === 1
  )
}

/** 'BE71096123456769' gives 'BE71 0961 2345 6769'. */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ')
}

export type FoundIban = { iban: string; text: string; index: number }

/** Every valid IBAN in a text, however it is spaced; what follows it on the line does not matter. */
export function findIbans(text: string): FoundIban[] {
  return Array.from(text.matchAll(/(?<![A-Za-z0-9])([A-Z]{2})[ \u00a0]?\d{2}(?=[ \u00a0.-]?[A-Z0-9])/gi), (match) =>
    readAt(text, match.index),
  ).filter((found) => found !== undefined)
}

function readAt(text: string, index: number): FoundIban | undefined {
  const wanted = lengths[text.slice(index, index + 2).toUpperCase()]
  if (!wanted) return undefined
  let compact = ''
  let end = index
  while (compact.length < wanted && /[A-Za-z0-9 \u00a0.-]/.test(text[end] ?? '')) {
    const isMark = /[ \u00a0.-]/.test(text[end] ?? '')
    if (!isMark) compact += text[end]
    else if (/[ \u00a0.-]{3}$/.test(text.slice(index, end + 1))) return undefined // a gap that wide is another column
    end++
  }
  const iban = compact.toUpperCase()
  const isCutShort = /[A-Za-z0-9]/.test(text[end] ?? '')
  return isIban(iban) && !isCutShort ? { iban, text: text.slice(index, end), index } : undefined
}

/** ISO 7064 mod 97: letters count as 10 to 35. */
export function remainderOf97(text: string): number {
  let remainder = 0
  for (const character of text) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}
