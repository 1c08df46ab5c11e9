import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { readFields } from '../read-fields.ts'
import { afterDeposit } from './deposits.ts'

const afterOf = (page: string, chosen: number) => {
  const after = afterDeposit(paperOf(anyRendition(page)), chosen)
  return after && (after.total?.value ?? null)
}

test('a deposit invoiced before is a line of the last invoice, whose total is what is left', () => {
  const context = { ownVatNumbers: ['BE0987654394'], ownAddresses: ['info@lune.example'], ownNames: [] }
  const { fields } = readFields({
    rendition: anyRendition(`
Schrijnwerkerij Den Beitel BV
Houtstraat 3, 9000 Gent  BTW BE 0123.456.749              Atelier Lune SRL
EINDFACTUUR
Nr. 2026/121, opgemaakt te Gent op 12 maart 2026
Toonbank en rekken eik, geplaatst                                EUR 8.600,00
Af: voorschotfactuur 2026/88                                     EUR -2.580,00
Totaal excl. btw                                                 EUR 6.020,00
Btw verlegd - art. 20 KB nr. 1 (medecontractant)
Te betalen                                                       EUR 6.020,00
Betaalbaar binnen de 14 dagen na factuurdatum op BE71 0961 2345 6769.`),
    kind: 'invoice',
    context,
  })
  expect(fields).toMatchObject({
    totalIncludingVat: '6020.00',
    totalExcludingVat: '6020.00',
    totalVat: null,
    issuedOn: '2026-03-12',
    dueOn: '2026-03-26',
  })
})

test.each([
  ['Counter and shelves', 'Less deposit invoice INV-51', 'Total due excl. VAT'],
  ['Meuble sur mesure', 'Acompte facturé F-12', 'Total HT'],
  ['Einbauschrank', 'abzgl. Anzahlung Rechnung 40', 'Rechnungsbetrag'],
])('%s, %s, %s: the last', (work, deposit, total) => {
  const page = `${work.padEnd(40)} 8.600,00\n${deposit.padEnd(40)}-2.580,00\n${total.padEnd(40)} 6.020,00`
  expect(afterOf(page, 860_000)).toBe(602_000)
})

test('two deposits are taken off together', () => {
  const page = `
Werken                                 9.000,00
Voorschotfactuur 1                    -2.000,00
Voorschotfactuur 2                    -3.000,00
Totaal excl. btw                       4.000,00`
  expect(afterOf(page, 900_000)).toBe(400_000)
})

test('a deposit that was paid leaves the total what it is', () => {
  const page = `
Totaal                                 1.210,00
Voorschot betaald                       -500,00
Te betalen                               710,00`
  expect(afterOf(page, 121_000)).toBeUndefined()
})

test('work, a deposit and what is left, of which none is called the total: it may be meant either way', () => {
  const page = `
Toonbank en rekken                     8.600,00
Voorschot                             -2.580,00
Te betalen                             6.020,00`
  expect(afterOf(page, 860_000)).toBeNull()
})
