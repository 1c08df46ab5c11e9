import { germanFaults } from './fault-words/de.ts'
import { frenchFaults } from './fault-words/fr.ts'
import { dutchFaults } from './fault-words/nl.ts'

type Trouble = { code: string; say: string }

/** The server says what is wrong in English; these are the ones that an owner meets, for other languages. */
const words: Record<string, Record<string, string>> = { nl: dutchFaults, fr: frenchFaults, de: germanFaults }

/** What a mail server said in its own words stands after the first colon. */
const saidIn = (say: string): string => (say.includes(': ') ? say.slice(say.indexOf(': ') + 2) : '')

/** The sentence for the reader: in their language where there is one, else as the server said it. `language` is a code such as nl. */
export function sayTrouble({ code, say }: Trouble, language: string): string {
  const said = saidIn(say)
  const sentence = words[language]?.[code] ?? say
  return said === '' ? sentence.replace(/ ?: \{said\}$/, '.') : sentence.replace('{said}', () => said)
}
