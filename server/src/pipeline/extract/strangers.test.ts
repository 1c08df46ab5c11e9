import { describe, expect, test } from 'vitest'
import type { OwnSide } from './fields/party-zones.ts'
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

describe('days', () => {
  test.each([
    ['Uw brief van 12 december 2025', 'Gent, 5 januari 2026'],
    ['Votre courrier du 12/12/2025', 'Gent, le 5 janvier 2026'],
  ])('%s is not the day of the paper, %s is', (other, dated) => {
    expect(read(`${head}\n${other}\n\nERELOONNOTA 2026/009\n${dated}\n${totals}`).issuedOn).toBe('2026-01-05')
  })

  test('the day right behind the number is that of issue, whatever was read from a meter', () => {
    const fields = read(`
Zuidwind NV
Meterstand opgenomen op 31/05/2026                 Atelier Lune BV

Jaarlijkse afrekening elektriciteit
Rekeningnummer 7100 2260 9902 van 22 juni 2026
Verbruiksperiode: 01/06/2025 - 31/05/2026
${totals}
Zuidwind NV, Kaai 30, 9050 Gent - BTW BE 0123.456.749`)
    expect(fields).toMatchObject({ invoiceNumber: '7100 2260 9902', issuedOn: '2026-06-22' })
  })

  test('a day behind the number that begins a period is none of issue', () => {
    const fields = read(`${head}
Factuur 2026-118 van 1 mei 2026 tot 31 mei 2026
Factuurdatum: 03/06/2026
${totals}`)
    expect(fields.issuedOn).toBe('2026-06-03')
  })

  test('the one day under "Datum" is that of issue, the day of the work is not', () => {
    const fields = read(
      `${head}
GUTSCHRIFT
Lieferschein-Nr.     Leistung vom          Gutschriftnummer
LB230647             04.03.2025            2025-0442

Datum
12.03.2025
${totals}`,
      'credit-note',
    )
    expect(fields.issuedOn).toBe('2025-03-12')
  })

  test('a due day on the front stands above the terms of every bill', () => {
    const fields = read(`${head}
Factuurnr.:           FA26-0121
Factuurdatum:         09/08/2026
Betaaltermijn tot:    23/08/2026
${totals}
1. Onze facturen zijn betaalbaar binnen 30 dagen na
factuurdatum, tenzij anders vermeld op de voorzijde.`)
    expect(fields).toMatchObject({ issuedOn: '2026-08-09', dueOn: '2026-08-23' })
  })

  test('what would be due before it was issued writes the month first', () => {
    const fields = read(`
Fernhill Supplies LLC
95 King's Parade                             Atelier Lune BV
Invoice 2600529
Invoice issued: 01/05/2026
Due date: 02/04/2026

Description                      Quantity    Price       Amount
Garden chairs, delivered               10      10.00       100.00

                                 Subtotal     100.00
                                 Total due    100.00
Please pay within the terms of this invoice.`)
    expect(fields).toMatchObject({ issuedOn: '2026-01-05', dueOn: '2026-02-04' })
  })

  test('a day that tells its order decides', () => {
    const fields = read(`${head}
Factuur 2600529
Factuurdatum: 01/05/2026
Leverdatum: 28/04/2026
${totals}`)
    expect(fields.issuedOn).toBe('2026-05-01')
  })
})

describe('days that could be taken for others', () => {
  test.each([
    ['Factuurdatum: 03/04/2026', 'Vervaldag: 04/03/2026', ''],
    ['Date de facture : 03/04/2026', "Date d'échéance : 04/03/2026", 'Livré le 15-05-2026'],
    ['Rechnungsdatum: 03.04.2026', 'Fällig am: 04.03.2026', ''],
    ['Rechnungsdatum: 03-04-2026', 'Fällig am: 04-03-2026', ''],
  ])('a rent in advance is no month written first: %s, %s', (issued, due, other) => {
    expect(read(`${head}\nRef. 2026-118\n${issued}\n${due}\n${other}\n${totals}`).issuedOn).toBe('2026-04-03')
  })

  test.each([
    ['Rechnung Nr. 118', 'Ihr Auftrag A118 vom 02.05.2026', 'Gent, den 03.06.2026'],
    ['Rechnung Nr. 4711', 'zu Angebot 4711 vom 02.02.2026', 'Datum 03.06.2026'],
    ['Factuur 2026-118', 'Uw bestelling 2026-118 van 12/05/2026', 'Datum: 03/06/2026'],
  ])('%s: the day behind the number in "%s" is not its own', (number, other, dated) => {
    expect(read(`${head}\n${number}\n${other}\n${dated}\n${totals}`).issuedOn).toBe('2026-06-03')
  })

  test('complaints in the next sentence are none of the term of payment', () => {
    const fields = read(`${head}
Invoice 2026-118
Invoice date: 03/06/2026
${totals}
Terms: net 30 days. Complaints within 8 days.`)
    expect(fields.dueOn).toBe('2026-07-03')
  })
})

describe('parties', () => {
  test.each([
    ['Vendeur', 'Jean Dupont', 'Rue Basse 4, 7000 Mons', 'Acheteur', 'BTW BE 0123.456.749'],
    ['Leverancier:', 'Philips NV', '5600 Eindhoven', 'Artikel', ''],
  ])('who is headed %s on another house’s bill is not its supplier', (label, name, address, next, vat) => {
    const fields = read(`
Immo Zuid
Kaai 3, 9000 Gent
${vat}                          Atelier Lune SRL
Factuur 2026-118                             1000 Bruxelles
Datum: 03/06/2026
${label}
${name}
${address}
${next}
Marie Claes
${totals}`)
    expect(fields.supplierName).not.toBe(name)
  })

  test.each([
    ['Verkäufer', 'Käufer', 'Name:'],
    ['Vendeur :', 'Acheteur', 'Nom :'],
    ['Seller', 'Buyer', 'Name:'],
    ['Leverancier', 'Klant', 'Naam:'],
  ])('a block headed %s names the supplier and its VAT number', (seller, buyer, label) => {
    const fields = read(`
E-invoice shown for people
Invoice (380) no. 4711 dated 3 October 2026
${seller}
Nummer:              12345676
${label}             Rohstoff Altmark
Address:             Marktstr. 153
                     38226 Salzgitter
VAT:                 DE123456788
${buyer}
${label}             Metallbau Leipzig GmbH
Address:             Pappelallee 15
                     12345 Leipzig
${totals}`)
    expect(fields).toMatchObject({ supplierName: 'Rohstoff Altmark', supplierVatNumber: 'DE123456788' })
  })

  test('a name over a VAT number that is called the customer’s is none of the supplier', () => {
    const fields = read(`
                                             Schreinerei Kalff GmbH
                                             Aachener Straße 77
                                             4700 Eupen
                                             USt-ID Kunde: BE0987654394
Warenrechnung
Re.-Nr.              Ausstellungsdatum       Fällig am
RE 2025-145          2025-09-26              2025-11-10
${totals}
Maschinenbau TannenhofGmbH & Co. KG - Industriestraße 174, 60311 Frankfurt am Main - USt.-Id.-Nr. DE304177606`)
    expect(fields.supplierName).toBe('Maschinenbau Tannenhof GmbH & Co. KG')
  })
})

test('of two VAT numbers the one that is not called the customer’s is the supplier’s', () => {
  const fields = read(`
                                                            Tubize, le 15 juin 2026
Eaux de la Doue
                                                            Atelier Lune SRL
Compagnie des Eaux de la Doue SCRL                          Rue Haute 1
Rue des Fontainiers 1 - 1480 Tubize                         1000 Bruxelles
TVA BE 0123.456.749

N° de client : 77120984        TVA client : BE 0987.654.394

FACTURE DE CONSOMMATION n° 2026/0104551
${totals}`)
  expect(fields.supplierVatNumber).toBe('BE0123456749')
})

describe('the small line over an address', () => {
  test('is that of who sends', () => {
    const fields = read(`
wolkenbau.example · Hafenstraße 42 · 28195 Bremen                 wolkenbau.example
Beispiel AG                                                      Hafenstraße 42
Feldstraße 34                                                    28195 Bremen
54321 Hithausen                                                  Phone: 06661556

Rechnung RE1001
Belegdatum: 26.10.2026
${totals}`)
    expect(fields.supplierName).toBe('wolkenbau.example')
  })
})

describe('currency', () => {
  test('a label names it, whatever other signs there are', () => {
    const fields = read(`${head}
Facture n° 2026-118 du 3 mars 2026
Devise : EUR
Ref. interne $A-17, barème USD/EUR 2026
${totals.replaceAll('€', '')}`)
    expect(fields.currency).toBe('EUR')
  })

  test('a label at an account names that of the account', () => {
    const fields = read(`${head}
Invoice 2026-118
Invoice date: 3 June 2026
Hosting                                $ 100.00
Subtotal 100.00
VAT 21% 21.00
Total 121.00
Pay in other currencies: Currency: EUR  IBAN BE68 5390 0754 7034`)
    expect(fields.currency).toBe('USD')
  })
})

test('a bill to us with our name and number at its head is no sale of ours: its house stands at the foot', () => {
  const own: OwnSide = {
    ownVatNumbers: ['BE0987654394'],
    ownAddresses: ['@lune.example'],
    ownNames: ['Atelier Lune SRL'],
  }
  const page = `
Atelier Lune SRL
Rue Haute 1
1000 Bruxelles
BE0987654394

Verviers, 2 avril 2026

État d'honoraires n° 2026.0183

Honoraires 1er trimestre                 810,00 €
                      Total HTVA         810,00 €
                      TVA 21 %           170,10 €
                      Total TVAC         980,10 €

Fiduciaire Delvaux SRL      TVA BE0123456749            BE71 0961 2345 6769
Rue Neuve 54                RPM/RPR                     delvaux.example
4800 Verviers`
  const read = readFields({ rendition: anyRendition(page), kind: 'invoice', context: own })
  expect([read.isOurSale, read.fields.totalIncludingVat]).toEqual([undefined, '980.10'])
})

test('deposits that are larger than the bill are not its total', () => {
  const fields = read(`${head}
Facture de décompte n° 2026-0099123
Date de facture : 6 mai 2026
Consommation HTVA                                       300,00
TVA 6 %                                                  18,00
Total TVAC                                              318,00
Acomptes déjà facturés                                 -380,00
Solde en votre faveur                                   -62,00 €`)
  expect(fields).toMatchObject({ totalIncludingVat: '318.00', totalExcludingVat: '300.00', totalVat: '18.00' })
})
