import { remainderOf97 } from './iban.ts'

type Country = {
  /** What follows the country code. */
  shape: RegExp
  /** Whether the check digits hold; absent where only the shape is known here. */
  check?(body: string): boolean
}

/**
 * A VAT number in capitals, without spaces or dots, with its country code ('BE0123456749', 'CHE123456788', 'EL123456789').
 * `country` (ISO) is put before a number printed without one. Undefined where shape or check digits do not hold.
 */
export function readVatNumber(text: string, country?: string): string | undefined {
  const compact = text
    .toUpperCase()
    .replace(/[\s\u00a0.,/:-]/g, '')
    .replace(/^(VAT|BTW|TVA|UST(?:ID)?(?:NR)?|MWST|NO|NR)+(?=[A-Z]{2})/, '')
  const asPrinted = readPrefixed(compact)
  if (asPrinted ?? !country) return asPrinted
  return readPrefixed((country === 'GR' ? 'EL' : country) + compact)
}

function readPrefixed(compact: string): string | undefined {
  const code = compact.startsWith('CHE') ? 'CHE' : compact.slice(0, 2) === 'GR' ? 'EL' : compact.slice(0, 2)
  const known = countries[code]
  if (!known) return undefined
  const body = normaliseBody(code, compact.slice(code.length))
  if (!known.shape.test(body) || known.check?.(body) === false) return undefined
  return code + body
}

// Belgium printed nine digits before 2008; Switzerland adds the tax's name in one of three languages.
function normaliseBody(code: string, body: string): string {
  if (code === 'BE' && /^\d{9}$/.test(body)) return `0${body}`
  if (code === 'CHE') return body.replace(/(MWST|TVA|IVA|HR)+$/, '')
  if (code === 'NO') return body.replace(/MVA$/, '')
  return body
}

export type FoundVatNumber = { vatNumber: string; text: string; index: number }

/** Every valid VAT number printed with its country code. */
export function findVatNumbers(text: string): FoundVatNumber[] {
  const printed =
    /(?<![A-Za-z0-9])(?:CHE|ATU?|BE|BG|CY|CZ|DE|DK|EE|EL|ES|EU|FI|FR|GB|GR|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI)[ \u00a0.-]{0,2}[A-Z0-9](?:[ \u00a0.-]?[A-Z0-9]){6,16}/g
  const all: FoundVatNumber[] = []
  for (let match = printed.exec(text); match !== null; match = printed.exec(text)) {
    const found = readLongest(match[0], match.index)
    if (found) all.push(found)
    // "NUMÉRO DE TVA FR 70…": a word that looks like a country does not swallow the number behind it.
    printed.lastIndex = found ? found.index + found.text.length : match.index + 2
  }
  return all
}

// A number may be followed by a word after one space: give up one group at a time.
function readLongest(text: string, index: number): FoundVatNumber | undefined {
  const vatNumber = readVatNumber(text)
  if (vatNumber) return { vatNumber, text, index }
  const shorter = text.replace(/[ \u00a0.-]+[^ \u00a0.-]*$/, '')
  return shorter === text || shorter.length < 9 ? undefined : readLongest(shorter, index)
}

const countries: Record<string, Country> = {
  AT: { shape: /^U\d{8}$/, check: (body) => checkAustria(body.slice(1)) },
  BE: { shape: /^[01]\d{9}$/, check: (body) => 97 - (Number(body.slice(0, 8)) % 97) === Number(body.slice(8)) },
  BG: { shape: /^\d{9,10}$/ },
  CHE: { shape: /^\d{9}$/, check: (body) => weighted(body, [5, 4, 3, 2, 7, 6, 5, 4], 11) === Number(body[8]) },
  CY: { shape: /^\d{8}[A-Z]$/ },
  CZ: { shape: /^\d{8,10}$/ },
  DE: { shape: /^[1-9]\d{8}$/, check: checkIso11And10 },
  DK: { shape: /^[1-9]\d{7}$/, check: (body) => sum(body, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 },
  EE: { shape: /^10\d{7}$/ },
  EL: { shape: /^\d{9}$/ },
  ES: { shape: /^([A-HJNP-SUVW]\d{7}[0-9A-J]|[XYZ]\d{7}[A-Z]|\d{8}[A-Z]|[KLM]\d{7}[A-Z])$/, check: checkSpain },
  // The one-stop shop for sellers from outside the Union.
  EU: { shape: /^\d{9}$/ },
  FI: { shape: /^\d{8}$/, check: (body) => weighted(body, [7, 9, 10, 5, 8, 4, 2], 11) === Number(body[7]) },
  FR: { shape: /^[0-9A-HJ-NP-Z]{2}\d{9}$/, check: checkFrance },
  GB: { shape: /^(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/, check: checkBritain },
  HR: { shape: /^\d{11}$/, check: checkIso11And10 },
  HU: { shape: /^\d{8}$/ },
  IE: { shape: /^(\d{7}[A-W][A-IW]?|\d[A-Z+*]\d{5}[A-W])$/, check: checkIreland },
  IT: { shape: /^\d{11}$/, check: checkLuhn },
  LT: { shape: /^(\d{9}|\d{12})$/ },
  LU: { shape: /^\d{8}$/, check: (body) => Number(body.slice(0, 6)) % 89 === Number(body.slice(6)) },
  LV: { shape: /^\d{11}$/ },
  MT: { shape: /^\d{8}$/ },
  NL: { shape: /^\d{9}B\d{2}$/, check: checkNetherlands },
  NO: { shape: /^\d{9}$/, check: (body) => weighted(body, [3, 2, 7, 6, 5, 4, 3, 2], 11) === Number(body[8]) },
  PL: { shape: /^\d{10}$/, check: (body) => sum(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(body[9]) },
  PT: { shape: /^\d{9}$/, check: (body) => weighted(body, [9, 8, 7, 6, 5, 4, 3, 2], 11, 0) === Number(body[8]) },
  RO: { shape: /^\d{2,10}$/ },
  SE: { shape: /^\d{10}01$/, check: (body) => checkLuhn(body.slice(0, 10)) },
  SI: { shape: /^\d{8}$/ },
  SK: { shape: /^\d{10}$/, check: (body) => Number(body) % 11 === 0 },
  XI: { shape: /^(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/, check: checkBritain },
}

function sum(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
}

/** What a weighted sum leaves to the modulus; 11 counts as 0, and 10 as `ten` where a country says so. */
function weighted(digits: string, weights: readonly number[], modulus: number, ten = 10): number {
  const left = modulus - (sum(digits, weights) % modulus)
  return left === modulus ? 0 : left === 10 ? ten : left
}

function checkLuhn(digits: string): boolean {
  const total = Array.from(digits)
    .reverse()
    .reduce((soFar, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
      return soFar + (value > 9 ? value - 9 : value)
    }, 0)
  return total % 10 === 0
}

// ISO 7064 MOD 11,10.
function checkIso11And10(digits: string): boolean {
  let product = 10
  for (const digit of digits.slice(0, -1)) {
    const added = (Number(digit) + product) % 10 || 10
    product = (2 * added) % 11
  }
  return (11 - product) % 10 === Number(digits.at(-1))
}

function checkAustria(digits: string): boolean {
  const total = Array.from(digits.slice(0, 7)).reduce((soFar, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return soFar + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - ((total + 4) % 10)) % 10 === Number(digits[7])
}

// Numbers since 2020 for sole traders check over the whole text; older ones by weights.
function checkNetherlands(body: string): boolean {
  const isByWeights = sum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === Number(body[8])
  return isByWeights || remainderOf97(`NL${body}`) === 1
}

// Keys with letters (rare) are only checked for their shape. Monaco's numbers have no SIREN behind them.
function checkFrance(body: string): boolean {
  const siren = body.slice(2)
  if (!/^\d{2}/.test(body)) return checkLuhn(siren)
  return (
    (12 + 3 * (Number(siren) % 97)) % 97 === Number(body.slice(0, 2)) && (siren.startsWith('000') || checkLuhn(siren))
  )
}

function checkBritain(body: string): boolean {
  if (!/^\d/.test(body)) return true
  const total = sum(body, [8, 7, 6, 5, 4, 3, 2]) + Number(body.slice(7, 9))
  return total % 97 === 0 || (total + 55) % 97 === 0
}

function checkIreland(body: string): boolean {
  const isOld = !/^\d{7}/.test(body)
  const digits = isOld ? `0${body.slice(2, 7)}${body[0] ?? ''}` : body.slice(0, 7)
  const extra = isOld ? '' : body.slice(8)
  const extraValue = extra === '' || extra === 'W' ? 0 : 9 * (extra.charCodeAt(0) - 64)
  return (
    'WABCDEFGHIJKLMNOPQRSTUV'[(sum(digits, [8, 7, 6, 5, 4, 3, 2]) + extraValue) % 23] ===
    body[7 - Number(isOld && body.length === 7)]
  )
}

function checkSpain(body: string): boolean {
  const personLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'
  if (/^[XYZ\d]/.test(body)) {
    const number = body.slice(0, 8).replace(/^X/, '0').replace(/^Y/, '1').replace(/^Z/, '2')
    return personLetters[Number(number) % 23] === body[8]
  }
  if (/^[KLM]/.test(body)) return true
  const total = Array.from(body.slice(1, 8)).reduce((soFar, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return soFar + (value > 9 ? value - 9 : value)
  }, 0)
  const check = (10 - (total % 10)) % 10
  return body[8] === String(check) || body[8] === 'JABCDEFGHI'[check]
}
