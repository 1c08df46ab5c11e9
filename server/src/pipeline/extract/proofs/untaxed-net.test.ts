import { describe, expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { readFields } from '../read-fields.ts'
import { untaxedNet } from './untaxed-net.ts'

const context = { ownVatNumbers: ['BE0987654394'], ownAddresses: ['info@lune.example'], ownNames: [] }
const read = (page: string) => readFields({ rendition: anyRendition(page), kind: 'invoice', context }).fields
const netOf = (page: string, total: number) => untaxedNet(paperOf(anyRendition(page)), total)?.value

describe('no VAT is charged: what stands before it is the total', () => {
  test('reversed, with a rate of nothing and no amount of VAT', () => {
    expect(
      read(`
Kwekerij De Knol BV
Tuinweg 3, 9000 Gent  BTW BE 0123.456.749        Atelier Lune SRL
Factuur 618840 Factuurdatum 15-02-2026 Betaaldatum 01-03-2026
Product                              Aantal   Prijs     Bedrag
Roos 60cm                               400    0,42     168,00
Tulp                                    650    0,19     123,50
                            Totaal exclusief BTW € 291,50
               BTW 0% intracommunautaire levering - btw verlegd
                                  Totaal factuur € 291,50`),
    ).toMatchObject({ totalIncludingVat: '291.50', totalExcludingVat: '291.50', totalVat: null })
  })

  test.each([
    ['Total HT', 'TVA non applicable - Art. 262 ter I du CGI', 'Total TTC'],
    ['Montant HT', 'Autoliquidation de la TVA (art. 283-2 du CGI)', 'Net à payer'],
    ['Base imponible', 'IVA exento (art. 25)', 'TOTAL FACTURA'],
    ['Imponibile', 'IVA non imponibile art. 41', 'Totale documento'],
    ['Nettobetrag', 'Steuerschuldnerschaft des Leistungsempfängers (§ 13b UStG)', 'Rechnungsbetrag'],
    ['Totaal excl. btw', 'Btw verlegd - medecontractant', 'Te betalen'],
    ['Subtotal', 'VAT: zero-rated', 'Total'],
    ['Zwischensumme', 'Differenzbesteuerung nach § 25a UStG', 'Gesamtbetrag'],
  ])('%s, %s, %s', (net, why, total) => {
    expect(
      netOf(
        `
${net.padEnd(40)} 384,00 €
${why}
${total.padEnd(40)} 384,00 €`,
        38_400,
      ),
    ).toBe(38_400)
  })

  test('one amount only, called the one before VAT, which is reversed', () => {
    expect(netOf('Totaal excl. btw            5.500,00\nBtw verlegd - medecontractant', 550_000)).toBe(550_000)
  })
})

describe('nothing is proved', () => {
  test('a subtotal that has VAT in it', () => {
    expect(
      netOf(
        `
Subtotaal                                60,50
Verzending                                0,00
Totaal                                   60,50
Waarvan btw 21 %                         10,50
Levering is vrijgesteld van kosten`,
        6_050,
      ),
    ).toBeUndefined()
  })

  test('a subtotal and a total, and not a word on VAT', () => {
    expect(netOf('Subtotal             60.00\nTotal                60.00', 6_000)).toBeUndefined()
  })

  test('a total that stands once, of somebody who charges no VAT', () => {
    expect(netOf('Rechnungsbetrag   1.250,00 €\nKleinunternehmer gemäß § 19 UStG', 125_000)).toBeUndefined()
  })
})
