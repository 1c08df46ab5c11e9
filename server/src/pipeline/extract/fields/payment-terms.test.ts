import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { countTerm, findTerms } from './payment-terms.ts'

const termsIn = (text: string) => findTerms(paperOf(anyRendition(text)))

test.each([
  ['Betaling: 30 dagen einde maand', 30, true],
  ['Paiement à 30 jours fin de mois', 30, true],
  ['Zahlbar innerhalb 14 Tagen ohne Abzug', 14, false],
  ['Payment terms: 45 days', 45, false],
  ['Te betalen binnen 8 dagen', 8, false],
])('%s', (text, days, isMonthEnd) => {
  expect(termsIn(text)).toMatchObject([{ days, isMonthEnd, saysPay: true, isElse: false }])
})

test('what is due at once is due on the day itself', () => {
  expect(termsIn('Contant bij ontvangst te betalen')).toMatchObject([{ days: 0, saysPay: true }])
})

test('a limit for complaints or a discount is marked as something else', () => {
  expect(termsIn('Klachten binnen 8 dagen na ontvangst')[0]?.isElse).toBe(true)
  expect(termsIn('2 % Skonto bei Zahlung innerhalb 10 Tagen')[0]?.isElse).toBe(true)
})

test.each([
  ['Klant 4471                    Gelieve te betalen binnen de veertien dagen', 14, 'veertien dagen'],
  ['Client 4471                   Payable within two weeks of receipt', 14, 'two weeks'],
  ['Klant 4471                    Betaling binnen 30 dagen', 30, '30 dagen'],
])('it is the words of the term that are shown: %s', (text, days, words) => {
  const [term] = termsIn(text)
  expect([term?.days, term?.text, term?.cell.folded.includes(words)]).toEqual([days, words, true])
})

test('a discount in the next sentence is none of the term', () => {
  expect(termsIn('Paiement à 14 jours.\nEscompte de 2 % avant le 26 nov. 2026')[0]).toMatchObject({ isElse: false })
})

test.each([
  ['30 jours fin de mois le 10', '2026-07-10'],
  ['Payment: 30 days end of month, on the 10th', '2026-07-10'],
  ['Zahlungsbedingungen: 10 Tage 2 % Skonto, 30 Tage netto', '2026-06-03'],
  ['2 % escompte à 10 jours, 30 jours net', '2026-06-03'],
  ['Terms: payment is due within fourteen (14) days of the invoice date', '2026-05-18'],
  ['Payment terms: EOM + 15', '2026-06-15'],
  ['Betaalbaar binnen 30 dagen na factuurdatum. Wie binnen de 8 dagen betaalt geniet 2 % korting', '2026-06-03'],
  ['Betaling: 30 dagen einde maand', '2026-06-30'],
])('%s, of a bill of 4 May 2026: %s', (text, due) => {
  expect(
    termsIn(text)
      .filter(({ isElse }) => !isElse)
      .map((term) => countTerm('2026-05-04', term)),
  ).toEqual([due])
})

test('terms of delivery are none of payment', () => {
  expect(termsIn('Delivery terms: two weeks')).toEqual([])
  expect(termsIn('Lieferfrist 14 Tage, Zahlung 30 Tage').map(({ days, isElse }) => [days, isElse])).toEqual([
    [30, false],
  ])
})
