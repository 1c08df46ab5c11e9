import { expect, test } from 'vitest'
import type { LearnedHint, SupplierMemory } from '#records/suppliers/supplier-memory.ts'
import { anyRendition } from '../testing/any.ts'
import { learnHint } from './learn-hint.ts'
import { readFields } from './read-fields.ts'

const context = { ownVatNumbers: [], ownAddresses: [], ownNames: [] }
const paperWith = ({ zone, code, day }: { zone: string; code: string; day: string }) =>
  anyRendition(`
De Gist
BTW BE 0123.456.749

Zone             Loket
${zone}            ${code}

Opgemaakt                      ${day}
Invoice no. 7001

Totaal                                          € 121,00
`)

const memoryWith = (...hints: LearnedHint[]): SupplierMemory => ({
  id: 'sup_1',
  name: 'Bakkerij De Gist BV',
  vatNumbers: ['BE0123456749'],
  ibans: [],
  hosts: ['gist.example'],
  documentCount: 3,
  hints,
})

test('the place that the owner pointed at is read on the next paper of that supplier', () => {
  const taught = learnHint({
    rendition: paperWith({ zone: 'A1', code: 'L-204', day: '31/03/2026' }),
    field: 'invoiceNumber',
    value: 'L-204',
  })
  expect(taught).toMatchObject({ field: 'invoiceNumber', is: 'place', label: 'loket', side: 'above', shape: 'A-999' })
  const read = readFields({
    rendition: paperWith({ zone: 'B7', code: 'L-377', day: '30/04/2026' }),
    kind: 'invoice',
    context,
    suppliers: [memoryWith(...(taught ? [taught] : []))],
  })
  expect(read.fields.invoiceNumber).toBe('L-377')
  expect(read.confidence.invoiceNumber).toBeGreaterThan(0.9)
  expect(read.evidence.invoiceNumber?.text).toBe('L-377')
})

test('a name is the same on every paper of a supplier, also where it is not printed', () => {
  const rendition = paperWith({ zone: 'A1', code: 'L-204', day: '31/03/2026' })
  const taught = learnHint({ rendition, field: 'supplierName', value: 'Bakkerij De Gist BV' })
  expect(taught).toEqual({ field: 'supplierName', is: 'constant', value: 'Bakkerij De Gist BV' })
  const read = (suppliers: SupplierMemory[]) => readFields({ rendition, kind: 'invoice', context, suppliers }).fields
  expect(read([memoryWith(...(taught ? [taught] : []))]).supplierName).toBe('Bakkerij De Gist BV')
  const stranger = { ...memoryWith(...(taught ? [taught] : [])), vatNumbers: ['BE0987654394'] }
  expect(read([stranger]).supplierName).not.toBe('Bakkerij De Gist BV')
})

test("a host that sends for several houses does not lend one's name to another", () => {
  const hint: LearnedHint = { field: 'supplierName', is: 'constant', value: 'Bakkerij De Gist BV' }
  const elsewhere = anyRendition(
    'Kaasmakerij De Wei\nBTW BE 0987.654.394\nFactuur nr. 12 van 31/03/2026\nTotaal   € 12,00',
  )
  const mail = { fromName: '', fromAddress: 'noreply@gist.example', subject: '', sentAt: null, name: 'a.pdf' }
  const read = readFields({ rendition: elsewhere, kind: 'invoice', context, mail, suppliers: [memoryWith(hint)] })
  expect(read.fields.supplierName).not.toBe('Bakkerij De Gist BV')
})

test('a supplier known by its number is named from the papers before, also without a hint', () => {
  const rendition = anyRendition('BTW BE 0123.456.749\nFactuur nr. 12 van 31/03/2026\nTotaal   € 12,00')
  const { fields } = readFields({ rendition, kind: 'invoice', context, suppliers: [memoryWith()] })
  expect(fields.supplierName).toBe('Bakkerij De Gist BV')
})

test('an account to pay to is never learned, nor a value that is not on the paper', () => {
  const rendition = paperWith({ zone: 'A1', code: 'L-204', day: '31/03/2026' })
  expect(learnHint({ rendition, field: 'creditorIban', value: 'BE71096123456769' })).toBeUndefined()
  expect(learnHint({ rendition, field: 'invoiceNumber', value: 'X-1' })).toBeUndefined()
})
