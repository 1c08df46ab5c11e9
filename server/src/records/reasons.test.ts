import { expect, test } from 'vitest'
import { makeReason, reasonCodes, sayReason, wordsOf } from './reasons.ts'

const factsIn = (sentence: string) => [...new Set([...sentence.matchAll(/\{\w+\}/g)].map(String))].toSorted()

test('every code is noun.problem', () => {
  for (const code of reasonCodes) expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/)
})

test.each(['nl', 'fr', 'de'] as const)('in %s every reason tells the same facts', (language) => {
  const { reasons } = wordsOf[language]
  for (const code of reasonCodes)
    expect(factsIn(reasons[code] ?? ''), code).toEqual(factsIn(wordsOf.en.reasons[code] ?? ''))
})

test('signs are said in the language of the sentence', () => {
  const reason = makeReason('attachment.is-invoice', { name: 'a.pdf', word: 'FACTUUR', signs: 'vatNumber,gross' })
  expect(reason.say).toBe('a.pdf says FACTUUR, with a VAT number and a total')
  expect(sayReason(reason, 'nl')).toBe('a.pdf vermeldt FACTUUR, met een btw-nummer en een totaal')
  expect(sayReason(reason, 'fr')).toBe('a.pdf porte la mention FACTUUR, avec un numéro de TVA et un total')
  expect(sayReason(reason, 'de')).toBe('Auf a.pdf steht FACTUUR; gefunden: USt-IdNr. und Gesamtbetrag')
})

test('a receipt without a word that names it says no empty one', () => {
  const reason = makeReason('attachment.is-receipt', { name: 'a.jpg', word: '', signs: '' })
  expect(reason.say).toBe('a.jpg is a receipt')
  expect(sayReason(reason, 'nl')).toBe('a.jpg is een ontvangstbewijs')
  const bill = makeReason('attachment.is-invoice', { name: 'a.pdf', word: '', signs: 'gross' })
  expect(sayReason(bill, 'nl')).toBe('a.pdf lijkt een factuur, met een totaal')
  expect(sayReason(bill, 'de')).toBe('a.pdf sieht wie eine Rechnung aus; gefunden: Gesamtbetrag')
})

test('why a file could not be read is said in words, not by its code', () => {
  const reason = makeReason('attachment.is-unreadable', { name: 'a.heic', why: 'file.unsupported' })
  expect(sayReason(reason, 'nl')).toBe('a.heic kon niet gelezen worden (dit soort bestand kan nog niet gelezen worden)')
  expect(sayReason({ ...reason, facts: { name: 'a', why: 'moon.is-full' } }, 'en')).toBe(
    'a could not be read (moon.is-full)',
  )
})

test('an amount is printed as the language of the sentence prints it', () => {
  const reason = makeReason('e-invoice.payable-wrong', { expected: '229.46', said: '999.99' })
  expect(reason.say).toContain('229.46')
  expect(sayReason(reason, 'nl')).toBe('Te betalen is 229,46, maar de factuur zegt 999,99')
})

test('a code of a later version is shown bare rather than hidden', () => {
  expect(sayReason({ code: 'moon.is-full', facts: {} }, 'nl')).toBe('moon.is-full')
})
