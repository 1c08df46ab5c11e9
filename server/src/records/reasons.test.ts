import { expect, test } from 'vitest'
import { makeReason, reasonCodes, reasonSentences, sayReason } from './reasons.ts'

test('every code is noun.problem and has the same facts in every language', () => {
  const factsIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).toSorted()
  for (const code of reasonCodes) {
    expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/)
    expect(factsIn(reasonSentences[code].nl)).toEqual(factsIn(reasonSentences[code].en))
  }
})

test('signs are said in the language of the sentence', () => {
  const reason = makeReason('attachment.is-invoice', { name: 'a.pdf', word: 'FACTUUR', signs: 'vatNumber,gross' })
  expect(reason.say).toBe('a.pdf says FACTUUR, with a VAT number and a total')
  expect(sayReason(reason, 'nl')).toBe('a.pdf vermeldt FACTUUR, met een btw-nummer en een totaal')
})

test('a code of a later version is shown bare rather than hidden', () => {
  expect(sayReason({ code: 'moon.is-full', facts: {} }, 'nl')).toBe('moon.is-full')
})
