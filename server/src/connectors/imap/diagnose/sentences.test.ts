import { languages } from '@facteur/contract/verdict.ts'
import { expect, test } from 'vitest'
import { french } from './sentences-fr.ts'
import { isSayWord, sayWord } from './sentences.ts'

const words = Object.keys(french).filter(isSayWord)
const slotsOf = (text: string | null) => new Set(text?.match(/\{\w+\}/g))

test.each(words)('%s says the same in four languages: the same facts, and a next step or none', (word) => {
  const english = sayWord(word, { facts: {}, language: 'en' })
  for (const language of languages) {
    const { say, next } = sayWord(word, { facts: {}, language })
    expect(slotsOf(say), `${language}: ${say}`).toEqual(slotsOf(english.say))
    expect(next === null, language).toBe(english.next === null)
    expect(`${say} ${next ?? ''}`, language).toMatch(/^\S.*[.…] ?$/)
  }
})

test('a day is written out as the reader writes it', () => {
  const facts = { host: 'imap.slager.example', validTo: new Date('2027-03-01T12:00:00Z') }
  const days = languages.map((language) => sayWord('encryption.expired', { facts, language }).say)
  for (const day of ['1 maart 2027', '1 mars 2027', '1. März 2027', '1 March 2027'])
    expect(
      days.some((say) => say.includes(day)),
      `${day} in ${days.join(' | ')}`,
    ).toBe(true)
})
