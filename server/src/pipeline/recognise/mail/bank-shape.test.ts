import { expect, test } from 'vitest'
import { fold } from '../../reading/fold.ts'
import { bankShape } from './bank-shape.ts'

test.each([
  ['As you asked, we are letting you know that a payment was made on your credit card account.'],
  ['Uw betaling aan Kadoza werd uitgevoerd vanaf uw zichtrekening. Meer in internetbankieren.'],
  ['Votre paiement a été exécuté depuis votre compte à vue. Voir votre banque en ligne.'],
  ['Ihre Zahlung wurde ausgeführt. Kontostand im Online-Banking.'],
])('a bank tells of its customer’s own money', (text) => {
  expect(bankShape(fold(text))).toMatchObject({ tells: 1 })
})

test.each([
  ['Receipt 4471. You paid € 25,00 by card ending 1234. VAT € 4,34.'],
  ['We received your payment of € 25,00 for invoice 88. Thank you.'],
])('a shop’s receipt does not', (text) => {
  expect(bankShape(fold(text))).toMatchObject({ tells: 0 })
})
