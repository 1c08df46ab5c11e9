import { expect, test } from 'vitest'
import { fold } from '../../../reading/fold.ts'
import { paidPoints, plainlyPaid } from './paid.ts'

const points = (subject: string, fresh: string) => paidPoints({ subject: fold(subject), fresh: fold(fresh) })

test.each([
  [
    'Je parkeersessie is afgelopen',
    'Zone 3002, 18/09/2026 09:12\nTotaal afgerekend € 5,55 via Bancontact •••• 4471\nIncl. btw € 0,96',
  ],
  [
    'Dein Ladevorgang',
    '18,4 kWh, 43 Minuten\nGesamt 9,02 € inkl. MwSt.\nDie Zahlung erfolgte über deine Karte (…5518).',
  ],
  [
    'Trajet terminé : 2,40 €',
    'Trajet de 18 minutes le 15/09/2026. 2,40 € ont été prélevés sur votre carte (…8812). TVA comprise.',
  ],
  ['Your renewal', 'Your plan renewed today. We billed €15.99 (incl. €2.77 VAT) to the card on file.'],
  [
    'Uw donatie',
    'Wij hebben uw donatie van € 120,- op 14 september 2026 goed ontvangen. Bewaar dit voor uw belastingaangifte.',
  ],
  [
    'Ihre Hilfe',
    'Ihre Spende über 60,00 € ist am 11.09.2026 bei uns eingegangen. Dies gilt als Nachweis für das Finanzamt.',
  ],
])('“%s” tells of what was paid', (subject, text) => {
  expect(points(subject, text)).toBeGreaterThanOrEqual(plainlyPaid)
})

test('what is to be paid later, was given back or did not work is no receipt', () => {
  expect(points('Uw kamer', 'Totaal € 112,00, te betalen ter plaatse. Betaalwijze: Visa.')).toBe(0)
  expect(points('Je terugbetaling', 'We hebben € 24,00 teruggestort op je kaart **** 4471, betaald op 12/09.')).toBe(0)
  expect(points('Payment failed', 'Your card •••• 4471 was not charged: €12.00.')).toBe(0)
})

test('that a fare is not refunded stands under many a ticket', () => {
  const ticket =
    'Votre achat est payé.\nTotal payé : 64,00 € par carte bancaire\nBillet non remboursable.\nTVA comprise'
  expect(points('Vos billets', ticket)).toBeGreaterThanOrEqual(plainlyPaid)
})
