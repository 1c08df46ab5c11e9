import { expect, test } from 'vitest'
import { germanReasons } from './reasons-de.ts'
import { frenchReasons } from './reasons-fr.ts'
import { makeReason, reasonCodes, reasonSentences, sayReason } from './reasons.ts'

test('every code is noun.problem and has the same facts in every language', () => {
  const factsIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).toSorted()
  for (const code of reasonCodes) {
    expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/)
    expect(factsIn(reasonSentences[code].nl)).toEqual(factsIn(reasonSentences[code].en))
  }
})

test.each([
  { language: 'fr', reasons: frenchReasons },
  { language: 'de', reasons: germanReasons },
])('$language knows every code and no other, with the same facts', ({ reasons }) => {
  const factsIn = (sentence: string) => [...new Set([...sentence.matchAll(/\{\w+\}/g)].map(String))].toSorted()
  expect(Object.keys(reasons).toSorted()).toEqual([...reasonCodes].toSorted())
  for (const code of reasonCodes) {
    expect(factsIn(reasons[code] ?? ''), code).toEqual(factsIn(reasonSentences[code].en))
  }
})

test('signs are said in the language of the sentence', () => {
  const reason = makeReason('attachment.is-invoice', { name: 'a.pdf', word: 'FACTUUR', signs: 'vatNumber,gross' })
  expect(reason.say).toBe('a.pdf says FACTUUR, with a VAT number and a total')
  expect(sayReason(reason, 'nl')).toBe('a.pdf vermeldt FACTUUR, met een btw-nummer en een totaal')
  expect(sayReason(reason, 'fr')).toBe('a.pdf porte la mention FACTUUR, avec un numéro de TVA et un total')
  expect(sayReason(reason, 'de')).toBe('Auf a.pdf steht FACTUUR; gefunden: USt-IdNr. und Gesamtbetrag')
})

test('a code of a later version is shown bare rather than hidden', () => {
  expect(sayReason({ code: 'moon.is-full', facts: {} }, 'nl')).toBe('moon.is-full')
})
