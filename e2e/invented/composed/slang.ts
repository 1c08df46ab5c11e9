import { makeRandom } from '../random.ts'
import type { Random } from '../random.ts'
import type { Supplier } from '../suppliers.ts'

const vowels = 'aeiou'
const consonants = 'bcdfghjklmnprstvwz'

/**
 * What a house says, or, for a share of the wordings of a house with slang, the same with its longer words turned into
 * words of no language: papers of houses that call things by names nobody foresaw. Holes and short words stay.
 */
export function inSlang(wording: string, { name, slang = 0 }: Pick<Supplier, 'name' | 'slang'>): string {
  if (slang === 0) return wording
  const random = makeRandom(`slang ${name} ${wording}`)
  if (!random.chance(slang)) return wording
  return wording.replace(/(?<![{\p{L}])\p{L}{4,}(?![}\p{L}])/gu, (word) =>
    word.toUpperCase() === 'IBAN' || random.chance(0.2) ? word : twist(word, random),
  )
}

function twist(word: string, random: Random): string {
  return [...word]
    .map((letter) => {
      const other = random.pick([...(vowels.includes(letter.toLowerCase()) ? vowels : consonants)])
      return letter === letter.toUpperCase() ? other.toUpperCase() : other
    })
    .join('')
}
