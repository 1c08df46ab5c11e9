import { describe, expect, test } from 'vitest'
import { anyRendition } from '../testing/any.ts'
import { readFields } from './read-fields.ts'

const context = { ownVatNumbers: [], ownAddresses: [], ownNames: [] }
const read = (page: string, kind: 'invoice' | 'credit-note' = 'invoice') =>
  readFields({ rendition: anyRendition(page), kind, context }).fields

const head = `
Kaasmakerij De Wei BV
Melkweg 4, 9000 Gent
BTW BE 0123.456.749                          Atelier Lune SRL
www.dewei.example                            Rue Haute 1, 1000 Bruxelles
                                             BTW BE 0987.654.394
`
const totals = `
Omschrijving                     Aantal      Prijs       Bedrag
Belegen kaas                         10      10,00       100,00

                                 Totaal excl. btw     € 100,00
                                 Btw 21 %             €  21,00
                                 Totaal incl. btw     € 121,00
`

describe('numbers', () => {
  test('a true minus sign parts a number as a hyphen does', () => {
    const fields = read(`${head}
COMMISSION INVOICE No. C\u221222\u221200418 dated 28 February 2022
${totals}`)
    expect(fields).toMatchObject({ invoiceNumber: 'C-22-00418', issuedOn: '2022-02-28' })
  })

  test.each([
    ['2026-04', '-ATL-08', '2026-04-ATL-08'],
    ['F2026-', '00118', 'F2026-00118'],
  ])('%s and %s below it are one', (first, second, whole) => {
    const fields = read(`${head}
Factuurnr.: ${first}
            ${second}
Factuurdatum: 24/03/2026
${totals}`)
    expect(fields.invoiceNumber).toBe(whole)
  })
})
