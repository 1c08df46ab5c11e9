import { describe, expect, test } from 'vitest'
import { anyRendition } from '../testing/any.ts'
import { findVatNumbers } from './identifiers.ts'
import { readFields } from './read-fields.ts'

const context = { ownVatNumbers: ['BE0987654394'], ownAddresses: ['info@lune.example'], ownNames: [] }
const read = (page: string, kind: 'invoice' | 'receipt' | 'credit-note' = 'invoice') =>
  readFields({ rendition: anyRendition(page), kind, context }).fields

const head = `
Kaasmakerij De Wei BV
Melkweg 4, 9000 Gent
BTW BE 0123.456.749                          Atelier Lune SRL
www.dewei.example                            Rue Haute 1, 1000 Bruxelles
                                             BTW BE 0987.654.394
`
const table = `
Omschrijving                     Aantal      Prijs       Bedrag
Belegen kaas                         10      10,00       100,00
`
const totals = `
                                 Totaal excl. btw     € 100,00
                                 Btw 21 %             €  21,00
                                 Totaal incl. btw     € 121,00
`

describe('numbers and days', () => {
  test('labels in one row, values in the row below, with order and delivery beside them', () => {
    const fields = read(`${head}
Ordernummer       Leverdatum        Factuurnummer     Factuurdatum      Vervaldatum
PO-4471           20/03/2026        VF26-0118         31/03/2026        30/04/2026
${table}${totals}`)
    expect(fields).toMatchObject({ invoiceNumber: 'VF26-0118', issuedOn: '2026-03-31', dueOn: '2026-04-30' })
  })

  test('values in one row, their labels in small print below', () => {
    const fields = read(`${head}
VF26-0118         31/03/2026        30/04/2026        20/03/2026
Factuurnummer     Factuurdatum      Vervaldatum       Leverdatum
${table}${totals}`)
    expect(fields).toMatchObject({ invoiceNumber: 'VF26-0118', issuedOn: '2026-03-31', dueOn: '2026-04-30' })
  })

  test('terms are counted from the day of issue, in French too', () => {
    const fields = read(`${head}
Facture n° 2026-118
Date de facture : 12 mars 2026
${table}${totals}
Paiement à 30 jours fin de mois
`)
    expect(fields).toMatchObject({ invoiceNumber: '2026-118', issuedOn: '2026-03-12', dueOn: '2026-04-30' })
  })
})

describe('parties', () => {
  test("the customer's VAT number and account are traps", () => {
    const fields = read(`${head}
Factuurnummer: 2026-118          Factuurdatum: 31/03/2026
Uw btw-nummer: BE 0987.654.394
${table}${totals}
Het bedrag wordt via domiciliëring van uw rekening BE71 0961 2345 6769 gehaald op 30/04/2026.
`)
    expect(fields).toMatchObject({ supplierVatNumber: 'BE0123456749', isDirectDebit: true })
    expect(fields.creditorIban).toBeNull()
  })

  test('a VAT number broken behind its country, and one glued to its label', () => {
    const two = read(`
Kaasmakerij De Wei BV
Btw nr.: BE
0123.456.749
Factuurnummer: 2026-118          Factuurdatum: 31/03/2026
${table}${totals}`)
    expect(two.supplierVatNumber).toBe('BE0123456749')
    expect(findVatNumbers('De Wei, VATBE 0123.456.749').map(({ value }) => value)).toEqual(['BE0123456749'])
  })

  test('the name stands in the foot only', () => {
    const fields = read(`
FACTUUR                                      Atelier Lune SRL
                                             Rue Haute 1, 1000 Bruxelles

Factuurnummer: 2026-118          Factuurdatum: 31/03/2026
${table}${totals}
Kaasmakerij De Wei BV - Melkweg 4, 9000 Gent - BTW BE 0123.456.749 - www.dewei.example
`)
    expect(fields.supplierName).toBe('Kaasmakerij De Wei BV')
  })
})

describe('traps beside the facts', () => {
  test('the last day of a discount is not the due date, nor is the day of the order that of the invoice', () => {
    const fields = read(`${head}
Besteldatum: 02/03/2026
Factuurnummer: 2026-118          Factuurdatum: 31/03/2026          Vervaldatum: 30/04/2026
${table}${totals}
Bij betaling voor 08/04/2026: 2 % korting
`)
    expect(fields).toMatchObject({ issuedOn: '2026-03-31', dueOn: '2026-04-30' })
  })

  test('a credit note quotes the invoice that it corrects', () => {
    const fields = read(
      `${head}
CREDITNOTA
Creditnotanummer: CN26-014       Datum: 31/03/2026
Betreft factuur VF26-0118 van 12/02/2026
${table}${totals}`,
      'credit-note',
    )
    expect(fields).toMatchObject({ invoiceNumber: 'CN26-014', issuedOn: '2026-03-31' })
  })

  test('a receipt by mail has an order, a card and a customer too, and no due date', () => {
    const rendition = anyRendition('', {
      format: 'html',
      pages: [
        {
          number: 1,
          widthPt: 0,
          heightPt: 0,
          words: [],
          text: `Bedankt voor je aankoop.
Ordernummer: 4471-9920
Bonnummer: KB26-00418
Klantnummer: 778120
Datum: 31/03/2026
Totaal: € 24,20
waarvan btw 21%: € 4,20
Wordt verlengd op 30/04/2026
Kaasmakerij De Wei BV - BTW BE 0123.456.749`,
        },
      ],
    })
    const { fields } = readFields({ rendition, kind: 'receipt', context })
    expect(['KB26-00418', null]).toContain(fields.invoiceNumber)
    expect(fields).toMatchObject({ totalIncludingVat: '24.20', totalVat: '4.20', dueOn: null })
  })

  test('where no VAT is printed none is shown', () => {
    const rendition = anyRendition('', {
      format: 'html',
      pages: [
        {
          number: 1,
          widthPt: 0,
          heightPt: 0,
          words: [],
          text: 'Merci !\nCourse : 28,23 €\nPourboire : 2,08 €\nTotal : 30,31 €\nReçu n° VR-0083\nLe 27/02/2026\nTaxis du Lac SRL - TVA BE 0123.456.749',
        },
      ],
    })
    const { fields } = readFields({ rendition, kind: 'receipt', context })
    expect(fields).toMatchObject({ totalIncludingVat: '30.31', totalExcludingVat: null, totalVat: null })
  })

  test('"Sek." is a second and "Fr." a Friday', () => {
    const fields = read(`
Kontor Silberbach GmbH
USt-IdNr. DE136695976

Rechnung Nr. 2026-118            Datum: 31.03.2026
Sek. Anna Vogel, Fr. 17.04. geschlossen

Nettobetrag                           1.200,00
USt. 19 %                               228,00
Rechnungsbetrag                       1.428,00
`)
    expect(fields).toMatchObject({ totalIncludingVat: '1428.00', currency: 'EUR' })
  })
})

describe('amounts', () => {
  test('after advances the total is that of the invoice, not what is left to pay', () => {
    const fields = read(`${head}
Factuurnummer: 2026-118          Factuurdatum: 31/03/2026
${table}${totals}
                                 Reeds betaald voorschot  € -50,00
                                 Saldo                    €  71,00
`)
    expect(fields).toMatchObject({ totalIncludingVat: '121.00', totalExcludingVat: '100.00', totalVat: '21.00' })
  })

  test('francs with an apostrophe', () => {
    const fields = read(`
Kontor Silberbach AG
CHE-123.456.788 MWST

Rechnung Nr. 2026-118            Datum: 31.03.2026

Nettobetrag                           Fr.1'200.00
MWST 8.1 %                               Fr.97.20
Rechnungsbetrag                       Fr.1'297.20
`)
    expect(fields).toMatchObject({ totalIncludingVat: '1297.20', currency: 'CHF' })
  })

  test('a reference with RF is a payment reference, not a structured communication', () => {
    const fields = read(`${head}
Factuurnummer: 2026-118          Factuurdatum: 31/03/2026
${table}${totals}
Te betalen op BE71 0961 2345 6769 met vermelding van RF18 5390 0754 7034
`)
    expect(fields).toMatchObject({
      creditorIban: 'BE71096123456769',
      paymentReference: 'RF18539007547034',
      structuredCommunication: null,
    })
  })
})

test('of a receipt with two rates, one row of VAT is not the whole of it', () => {
  const fields = read(
    `Bon HK-77Q1 - 28/06/2026
1   Soep van het huis                      € 5,77
1   Bezorging                              € 3,03
    Totaal (incl. btw)                     € 8,80
    btw 12% over € 5,15                    € 0,62
    btw 21% over € 2,50                    € 0,53
Betaald met Payconiq. Het Soephuis BV, BE 0987.654.394`,
    'receipt',
  )
  expect(fields.totalIncludingVat).toBe('8.80')
  expect([null, '1.15']).toContain(fields.totalVat)
  expect([null, '7.65']).toContain(fields.totalExcludingVat)
})

test('a row of VAT is not the whole of it either where the total itself is what the rows come to', () => {
  const fields = read(
    `Bon HK-88R2 - 15/01/2026
1   Bezorgkosten                           € 3,03
1   Plat water                             € 3,36
1   Middagmaal                             € 14,73
1   Soep van de dag                        € 5,28
    Totaal (incl. btw)                     € 26,40
    btw 12% over € 20,87                   € 2,50
    btw 21% over € 2,50                    € 0,53
Betaald met Payconiq. Het Soephuis BV, BE 0987.654.394`,
    'receipt',
  )
  expect(fields.totalIncludingVat).toBe('26.40')
  expect([null, '3.03']).toContain(fields.totalVat)
})
