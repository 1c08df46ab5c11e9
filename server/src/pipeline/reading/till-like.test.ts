import { describe, expect, test } from 'vitest'
import { linesByColumn } from './lines.ts'
import { isTillLike } from './till-like.ts'

const isTill = (text: string) => isTillLike(linesByColumn(text))

describe('the paper of a till', () => {
  test('is known by short lines and how it was paid, though it calls itself an invoice', () => {
    const text =
      'EXAMPLE MART\nTAX INVOICE\nInvoice No : 4711\nMILK   13.50\nTotal   13.50\nCASH   20.00\nCHANGE   6.50'
    expect(isTill(text)).toBe(true)
  })

  test('is not a bill that waits to be paid', () => {
    const text =
      'Voorbeeld BV\nFactuur 2026/14\nVervaldatum 03/04/2026\nAdvies   100,00\nTotaal   121,00\nIBAN BE00 0000\nkaart'
    expect(isTill(text)).toBe(false)
  })

  test('is not a page with lines as long as a letter has', () => {
    const long = 'Wij danken u voor uw bezoek aan onze zaak in de kassazone van het winkelcentrum'
    expect(isTill(`${long}\n${long}\n${long}\nTotaal 12,00\nBancontact 12,00`)).toBe(false)
  })
})
