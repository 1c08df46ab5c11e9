import { expect, test } from 'vitest'
import { anyRendition } from '../testing/any.ts'
import { readFields } from './read-fields.ts'

const bill = (customer: string) =>
  anyRendition(`
Kaasmakerij De Wei BV
Melkweg 4, 9000 Gent
Tel. 09 221 04 18 - info@dewei.example
BTW BE 0123.456.749

Klant:
${customer}

FACTUUR 2026-118
Factuurdatum: 24/03/2026
Omschrijving                     Aantal      Prijs       Bedrag
Belegen kaas                         10      10,00       100,00

                                 Totaal excl. btw     € 100,00
                                 Btw 21 %             €  21,00
                                 Totaal incl. btw     € 121,00

Kaasmakerij De Wei BV - BTW BE 0123.456.749 - RPR Gent - IBAN BE71 0961 2345 6769`)
const lune = 'Atelier Lune SRL\nRue Haute 1, 1000 Bruxelles\nBTW klant: BE 0987.654.394'
const guest = 'Mevrouw An Peeters\nRue Haute 1, 1000 Bruxelles'

const readAs = (ownVatNumber: string, { customer = lune, name = '' } = {}) =>
  readFields({
    rendition: bill(customer),
    kind: 'invoice',
    context: { ownVatNumbers: [ownVatNumber], ownAddresses: [], ownNames: name === '' ? [] : [name] },
  })

test('a bill that we wrote to somebody else is ours, and its sides are as printed', () => {
  const read = readAs('BE0123456749')
  expect(read.isOurSale).toBe(true)
  expect(read.fields).toMatchObject({
    supplierName: 'Kaasmakerij De Wei BV',
    supplierVatNumber: 'BE0123456749',
    customerVatNumber: 'BE0987654394',
    totalIncludingVat: '121.00',
  })
})

test('the same bill read by its customer is a purchase', () => {
  const read = readAs('BE0987654394', { name: 'Atelier Lune' })
  expect(read.isOurSale).toBeUndefined()
  expect(read.fields).toMatchObject({ supplierVatNumber: 'BE0123456749', customerVatNumber: 'BE0987654394' })
})

test('a bill on which ours is the only VAT number is none of ours: it is the customer of a supplier who prints none', () => {
  expect(readAs('BE0123456749', { customer: guest, name: 'Kaasmakerij De Wei' }).isOurSale).toBeUndefined()
})
