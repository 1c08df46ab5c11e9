import { type Key, deriveKey, makeHmac } from '#platform/crypto.ts'

/**
 * A blind index: the database keeps signed numbers instead of words, made with a key that it does not have.
 * A word is found by itself and by its beginnings of 3, 4, 6 and 8 characters; an amount in whichever way it is written.
 */
const mostTokens = 4000
const prefixLengths = [3, 4, 6, 8] as const
const shortestWord = 2

/** Tokens as decimal strings of 63-bit numbers, whole words before their beginnings, at most 4,000. */
export function tokensOf(organisationKey: Key, text: string): string[] {
  const hmac = makeHmac(deriveKey(organisationKey, 'search'))
  const words = new Set<string>()
  const beginnings = new Set<string>()
  for (const word of allWords(text)) {
    if (words.size >= mostTokens) break
    words.add(word)
    for (const length of prefixLengths)
      if (word.length > length && !word.startsWith('=')) beginnings.add(word.slice(0, length))
  }
  return [...words.union(beginnings)].slice(0, mostTokens).map((word) => tokenOf(hmac, word))
}

/** One group a word of the question: a document answers when it has at least one token of every group. */
export function tokensOfQuery(organisationKey: Key, question: string): string[][] {
  const hmac = makeHmac(deriveKey(organisationKey, 'search'))
  return question
    .split(/\s+/)
    .flatMap(groupsOf)
    .filter((forms) => forms.length > 0)
    .map((forms) => [...new Set(forms)].map((form) => tokenOf(hmac, form)))
}

// AL2026-160 is that whole, or else each of its words: a year alone stands on every invoice.
function groupsOf(part: string): string[][] {
  const [number] = numbersIn(part)
  if (number !== undefined && number === part.replaceAll(/[€$£]/g, ''))
    return [[...amountForms(number), ...compoundsIn(part), ...looseForms(part)]]
  const words = plainWords(part)
  const whole = compoundsIn(part)
  return words.length < 2 ? [[...whole, ...looseForms(part)]] : words.map((word) => [...whole, word])
}

// "factuu" is found by "factu…" too: the longest beginning that is kept. Not for numbers, where a beginning says little.
function looseForms(part: string): string[] {
  const words = plainWords(part)
  const [word] = words
  if (word === undefined || words.length > 1) return []
  const length = prefixLengths.findLast((one) => one <= word.length)
  return /\d/.test(word) || length === undefined ? [word] : [word, word.slice(0, length)]
}

function allWords(text: string): Iterable<string> {
  return new Set([...numbersIn(text).flatMap(amountForms), ...plainWords(text), ...compoundsIn(text)])
}

/** Lower case without diacritics. */
export const foldText = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const plainWords = (text: string): string[] =>
  (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= shortestWord)

// 2026-0042, +++090/9337/55493+++ and BE71 0961 2345 6769 are each one thing, however they are parted.
function compoundsIn(text: string): string[] {
  const folded = foldText(text)
  // Each run is taken whole and looked at after: asked for its sign while it is sought, a long one takes its length squared.
  const runs = folded.match(/[\p{L}\p{N}]+(?:[-/._][\p{L}\p{N}]+)*/gu) ?? []
  const joined = runs.filter((run) => /[-/._]/.test(run))
  const accounts = folded.match(/\b[a-z]{2}\d{2}(?: [a-z0-9]{4}){2,7}(?: [a-z0-9]{1,3})?\b/g) ?? []
  return [...joined, ...accounts].map((one) => one.replaceAll(/[^\p{L}\p{N}]/gu, '')).filter((one) => one.length <= 40)
}

const numbersIn = (text: string): string[] => text.match(/\d[\d.,'’\u00a0\u202f]*\d|\d/g) ?? []

/** `1.234,50`, `1,234.50` and `1234.5` are all `=1234.50`; where a sign may be either, both readings. */
function amountForms(number: string): string[] {
  const plain = number.replaceAll(/['’\u00a0\u202f]/g, '')
  if (/^\d{1,15}$/.test(plain)) return [`=${Number(plain)}.00`]
  const readings = [/^(\d+(?:\.\d{3})*),(\d{1,2})$/, /^(\d+(?:,\d{3})*)\.(\d{1,2})$/, /^(\d{1,3}(?:[.,]\d{3})+)()$/]
  return readings.flatMap((reading) => {
    const [, whole, cents = ''] = reading.exec(plain) ?? []
    const digits = whole?.replaceAll(/[.,]/g, '')
    return digits === undefined || digits.length > 15 ? [] : [`=${Number(digits)}.${cents.padEnd(2, '0')}`]
  })
}

function tokenOf(hmac: (text: string) => Buffer, word: string): string {
  return (hmac(word).readBigUInt64BE() >> 1n).toString()
}
