import { describe, expect, it } from 'vitest'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { paperOf } from '../paper.ts'
import { numberCandidates } from './number-candidates.ts'
import { plainNumber } from './plain-number.ts'

function number(lines: readonly string[], { isCredit = false } = {}): string | undefined {
  const text = lines.join('\n')
  const pages = [{ number: 1, widthPt: 0, heightPt: 0, words: [], text }]
  const paper = paperOf({ format: 'pdf', pages, pageCount: 1, text } as unknown as Rendition)
  return plainNumber(numberCandidates(paper, { fileName: '', subject: '', isReceipt: false, isCredit }))?.value
}

describe('a number that is plainly the paper’s', () => {
  it.each([
    [['FACTUUR 260088 — Verbouwing toonzaal', 'Uw bestelling: 4471'], '260088'],
    [['Verzekeringen', 'Kwitantienummer: 31.402.0885-6', 'Polis: 8.204.117'], '31.402.0885-6'],
    [['Jaarlijkse afrekening', 'Rekeningnummer 8400 1177 3306 van 22 juni 2026'], '8400 1177 3306'],
    [['Rechnungsnummer: RE 2026-0044', 'Kundennummer: 31184'], 'RE 2026-0044'],
  ])('%j', (lines, wanted) => {
    expect(number(lines)).toBe(wanted)
  })

  it('is none where two are called so', () => {
    expect(number(['Factuurnummer: 2026-0044', 'Factuurnummer: 2026-0071'])).toBeUndefined()
  })

  it('is none that belongs to an order, whatever its day', () => {
    expect(number(['Uw bestelling 44718 van 22 juni 2026'])).toBeUndefined()
    expect(number(['Conform PV 20260041 van 12/02/2026'])).toBeUndefined()
  })

  it('is none on a credit note, which names the invoice that it corrects', () => {
    expect(number(['Factuurnummer: 2026-0044'], { isCredit: true })).toBeUndefined()
  })
})
