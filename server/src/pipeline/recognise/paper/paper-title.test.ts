import { describe, expect, it } from 'vitest'
import { linesByColumn } from '../../reading/lines.ts'
import { findTitles } from './paper-title.ts'

const scoreOf = (text: string, kind: 'invoice' | 'order-confirmation' | 'quote') =>
  findTitles(linesByColumn(text), 842).get(kind)?.score ?? 0

describe('a title', () => {
  it.each([
    'FACTURE N° FC 26-01188',
    'Facture n° 26',
    'Honorarnote Nr. 12',
    'Note de débit ND-26-0099',
    'Ereloonstaat',
  ])('%s', (text) => {
    expect(scoreOf(text, 'invoice')).toBeGreaterThan(2.4)
  })

  it('is not the order that a bill is for', () => {
    expect(scoreOf('Votre commande du 11/05/2026', 'order-confirmation')).toBeLessThan(2)
    expect(scoreOf('Uw bestelling 4471 van 12/03/2026', 'order-confirmation')).toBeLessThan(2)
    expect(scoreOf('Bon de commande n° 447', 'order-confirmation')).toBeGreaterThan(2.4)
  })

  it('is no head over a value among others', () => {
    expect(scoreOf('Nummer      Factuurdatum      Vervaldag      Offerte', 'quote')).toBeLessThan(2)
    expect(scoreOf('Offerte', 'quote')).toBeGreaterThan(2.4)
  })
})
