import type { Rendition } from '@facteur/formats/rendition.ts'
import { describe, expect, it } from 'vitest'
import { paperOf } from '../paper.ts'
import { plainDue } from './plain-due.ts'

function due(...lines: readonly string[]): string | undefined {
  const text = ['Factuur 26-118', 'Datum 02/03/2026', ...lines].join('\n')
  const pages = [{ number: 1, widthPt: 0, heightPt: 0, words: [], text }]
  const paper = paperOf({ format: 'pdf', pages, pageCount: 1, text } as unknown as Rendition)
  const [placed] = paper.cells
  if (!placed) return undefined
  return plainDue(paper, { value: '2026-03-02', score: 1, cell: placed.cell, text: '02/03/2026' })?.value
}

describe('when to pay, said in so many words', () => {
  it.each([
    ['Gelieve dit bedrag te storten vóór 16 maart 2026.', '2026-03-16'],
    ['Le montant sera prélevé de votre compte le 16/03/2026.', '2026-03-16'],
    ['Wir bitten um Überweisung bis zum 16.03.2026.', '2026-03-16'],
    ['Please pay no later than 16 March 2026.', '2026-03-16'],
    ['Op 16 maart 2026 vervalt de premie van uw verzekering.', '2026-03-16'],
    ['Vencimiento: 16 de marzo de 2026', '2026-03-16'],
    ['Betaling binnen 14 dagen na factuurdatum', '2026-03-16'],
    ['Gelieve te betalen vóór 16 maart.', '2026-03-16'],
    ['Wir buchen den Betrag am 16.03. von Ihrem Konto ab.', '2026-03-16'],
    ['Te betalen binnen de veertien dagen', '2026-03-16'],
    ['Please pay within two weeks of receipt', '2026-03-16'],
  ])('%s', (line, day) => {
    expect(due(line)).toBe(day)
  })

  it('goes on over the lines of a narrow column', () => {
    expect(due('Het bedrag gaat automatisch van', 'je rekening af rond', '16/03/2026.')).toBe('2026-03-16')
  })

  it.each([
    ['Bij betaling vóór 9 maart 2026: 2 % korting'],
    ['Betaald op 3 maart 2026 met Bancontact'],
    ['Onze facturen zijn betaalbaar binnen 30 dagen, tenzij anders afgesproken'],
    ['Te betalen in twee schijven: op 16/03/2026 en op 16/04/2026'],
    ['Levering op 16/03/2026'],
    ['Levering op 16 maart, betaald op 3 maart'],
    ['Pagina 1/2'],
    ['Factuurdatum: 02/03/2026\nBetaalwijze: overschrijving'],
    ['Zahlungsart: Lastschrift\nLeistungsdatum: 10.03.2026'],
    ['Paiement effectué le 05/03/2026 par carte'],
    ['Paid by card on 5 March 2026'],
    ['Your card was debited on 5 March 2026'],
    ['Zahlung eingegangen am 05.03.2026'],
  ])('says nothing here: %s', (line) => {
    expect(due(line)).toBeUndefined()
  })

  it('is not the day of another that it only stands below', () => {
    expect(due('€ 114,00 te betalen op 5 maart 2026', '5 maart 2026 – 4 april 2026')).toBe('2026-03-05')
  })
})
