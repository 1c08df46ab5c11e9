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

type Words = { reasons: Record<string, string>; signs: Record<string, string>; and: string }

export const wordsOf: Record<Language, Words> = {
  en: { reasons: englishReasons, signs: englishSigns, and: ' and ' },
  nl: { reasons: dutchReasons, signs: dutchSigns, and: ' en ' },
  fr: { reasons: frenchReasons, signs: frenchSigns, and: ' et ' },
  de: { reasons: germanReasons, signs: germanSigns, and: ' und ' },
}

export function makeReason(code: ReasonCode, facts: Facts = {}): Reason {
  return { code, say: sayReason({ code, facts }, 'en'), facts }
}

/** The sentence of a reason in a language; the bare code for one of a later version. */
export function sayReason({ code, facts }: StoredReason, language: Language): string {
  const words = wordsOf[language]
  return words.reasons[code]?.replace(/\{(\w+)\}/g, (_, name: string) => saySigns(facts[name], words)) ?? code
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
