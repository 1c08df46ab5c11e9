import type { Language } from '@facteur/contract/verdict.ts'
import type { StoredReason } from './reason.ts'
import { germanReasons, germanSigns } from './reason-sentences/de.ts'
import { englishReasons, englishSigns, type ReasonCode } from './reason-sentences/en.ts'
import { frenchReasons, frenchSigns } from './reason-sentences/fr.ts'
import { dutchReasons, dutchSigns } from './reason-sentences/nl.ts'

export type { ReasonCode }

type Facts = StoredReason['facts']
/** A reason with its sentence in English, for logs of a person's own machine and tests; pages say it anew in their language. */
export type Reason = StoredReason & { say: string }

// Safe: the keys of a literal with exactly these names.
export const reasonCodes = Object.keys(englishReasons) as ReasonCode[]

type Words = { reasons: Record<string, string>; signs: Record<string, string>; and: string; point: '.' | ',' }

export const wordsOf: Record<Language, Words> = {
  en: { reasons: englishReasons, signs: englishSigns, and: ' and ', point: '.' },
  nl: { reasons: dutchReasons, signs: dutchSigns, and: ' en ', point: ',' },
  fr: { reasons: frenchReasons, signs: frenchSigns, and: ' et ', point: ',' },
  de: { reasons: germanReasons, signs: germanSigns, and: ' und ', point: ',' },
}

export function makeReason(code: ReasonCode, facts: Facts = {}): Reason {
  return { code, say: sayReason({ code, facts }, 'en'), facts }
}

/**
 * The sentence of a reason in a language; the bare code for one of a later version. `[says {word}|shows a bill]` in a
 * sentence is its first half where every fact in it has a text, else its second, or nothing.
 */
export function sayReason({ code, facts }: StoredReason, language: Language): string {
  const words = wordsOf[language]
  const isTold = (part: string) => [...part.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => facts[name] !== '')
  return (
    words.reasons[code]
      ?.replace(/\[([^[\]|]*)\|?([^[\]|]*)\]/g, (_, part: string, other: string) => (isTold(part) ? part : other))
      .replace(/\{(\w+)\}/g, (_, name: string) => (sayers[name] ?? saySigns)(facts[name], words)) ?? code
  )
}

// Amounts are facts as 1234.50; people read them as their language prints them.
const sayAmount = (fact: string | number | undefined, words: Words): string =>
  typeof fact === 'string' && /^-?\d{1,15}\.\d{1,6}$/.test(fact)
    ? fact.replace('.', words.point)
    : saySigns(fact, words)

// Why something could not be read is itself a code: said in words, in the middle of a sentence.
function sayWhy(fact: string | number | undefined, words: Words): string {
  const sentence = words.reasons[String(fact)]
  if (sentence === undefined || sentence.includes('{')) return saySigns(fact, words)
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

// Facts hold sign names joined by commas; only those are translated.
function saySigns(fact: string | number | undefined, { signs, and }: Words): string {
  if (fact === undefined) return '…'
  const words = String(fact)
    .split(',')
    .map((name) => signs[name])
  if (words.some((word) => word === undefined)) return String(fact)
  return words.length < 2 ? words.join('') : words.slice(0, -1).join(', ') + and + words.at(-1)
}

const sayers: Record<string, typeof sayWhy> = { why: sayWhy, expected: sayAmount, said: sayAmount, base: sayAmount }
