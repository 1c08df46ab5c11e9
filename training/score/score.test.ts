import { expect, test } from 'vitest'
import { judgeAims, wrongShown } from './aims.ts'
import { calibrate } from './calibrate.ts'
import type { Case, Verdict } from './case.ts'
import { isSame } from './equal.ts'
import { day, fieldsOfLabel } from './sets/labels.ts'
import { fillTemplate } from './sets/wrap.ts'
import { emptyFields, scoreCases } from './tally.ts'

const invoice: Case = {
  file: '0001-a.eml',
  group: 'Bakkerij De Gist BV',
  papers: 'mails',
  kinds: ['invoice'],
  collect: true,
  where: 'attachment',
  documents: [
    {
      name: 'factuur.pdf',
      fields: {
        supplierName: 'Bakkerij De Gist BV',
        invoiceNumber: '2026-0042',
        totalIncludingVat: '121.00',
        totalVat: '21.00',
        dueOn: null,
      },
    },
  ],
}

const verdict = (more: Partial<Verdict> = {}, fields: Verdict['documents'][number]['fields'] = {}): Verdict => ({
  path: '/tmp/0001-a.eml',
  kind: 'invoice',
  direction: 'purchase',
  collect: true,
  where: 'attachment',
  reasons: [{ code: 'attachment.is-invoice' }],
  documents: [{ name: 'factuur.pdf', format: 'pdf', fields, confidence: { invoiceNumber: 0.9, dueOn: 0.7 } }],
  ...more,
})

const scoreOne = (one: Case, said: Verdict) => scoreCases([one], new Map([[one.file, said]]))

test('a name is the same without its legal form, an amount without its sign, a number without its signs', () => {
  expect(isSame('supplierName', 'Bakkerij De Gist BV', 'DE GIST')).toBe(true)
  expect(isSame('supplierName', 'Bakkerij De Gist BV', 'BV')).toBe(false)
  expect(isSame('totalIncludingVat', '121.00', '-121')).toBe(true)
  expect(isSame('totalIncludingVat', '121.00', '121.01')).toBe(false)
  expect(isSame('invoiceNumber', '2026/0042', '2026-0042')).toBe(true)
  expect(isSame('issuedOn', '2026-03-04', '2026-04-03')).toBe(false)
})

test('a value is right, wrong, missing or invented, and never two of them', () => {
  const said = { invoiceNumber: '2026 0042', totalIncludingVat: '120.00', totalVat: null, dueOn: '2026-04-30' }
  const { fields, misses, guesses } = scoreOne(invoice, verdict({}, said))
  const rows = fields.get('text-pdf')
  expect(rows?.invoiceNumber).toMatchObject({ of: 1, right: 1, wrong: 0, none: 0 })
  expect(rows?.totalIncludingVat).toMatchObject({ of: 1, right: 0, wrong: 1, none: 0 })
  expect(rows?.totalVat).toMatchObject({ of: 1, right: 0, wrong: 0, none: 1 })
  expect(rows?.dueOn).toMatchObject({ of: 0, absent: 1, invented: 1 })
  expect(rows?.creditorIban).toMatchObject({ of: 0, absent: 0, invented: 0 })
  expect(misses).toHaveLength(4)
  expect(guesses.map((one) => [one.field, one.isRight])).toEqual([
    ['invoiceNumber', true],
    ['dueOn', false],
    ['totalIncludingVat', false],
  ])
})

test('one field that shows wrong values is not hidden behind many that do not', () => {
  const rows = emptyFields()
  for (const row of Object.values(rows)) Object.assign(row, { of: 1_000, right: 1_000 })
  expect(wrongShown('papers', rows).isReached).toBe(true)
  Object.assign(rows.totalVat, { right: 994, wrong: 6 })
  expect(wrongShown('papers', rows)).toMatchObject({
    isReached: false,
    got: expect.stringContaining('totalVat 0.60 %'),
  })
})

test('what is not collected costs recall and its fields are not counted', () => {
  const { tally, fields } = scoreOne(invoice, verdict({ collect: false, kind: 'other', where: 'none', documents: [] }))
  expect(tally).toMatchObject({ falseNegatives: 1, truePositives: 0, kindRight: 0, kindOf: 1, whereOf: 0 })
  expect(fields.size).toBe(0)
})

test('phishing that is collected is counted as such', () => {
  const lure: Case = { ...invoice, kinds: ['phishing'], collect: false, where: 'none', documents: [] }
  expect(scoreOne(lure, verdict()).tally).toMatchObject({ phishingOf: 1, phishingCollected: 1, falsePositives: 1 })
})

test('an own sales invoice is right by its direction, whatever its kind', () => {
  const own: Case = { ...invoice, kinds: ['other', 'sales'], collect: false, documents: [] }
  expect(scoreOne(own, verdict({ direction: 'sales', collect: false })).tally.kindRight).toBe(1)
})

test('a paper counts by how it was read', () => {
  const xml = verdict({}, { invoiceNumber: '2026-0042' })
  const read = { ...xml, documents: xml.documents.map((one) => ({ ...one, format: 'factur-x' })) }
  expect([...scoreOne(invoice, read).fields.keys()]).toEqual(['e-invoice'])
})

test('confidence is compared with what came true', () => {
  const guess = (confidence: number, isRight: boolean) =>
    ({ paper: 'text-pdf', field: 'dueOn', confidence, isRight }) as const
  expect(calibrate([guess(0.99, true), guess(0.985, false), guess(0.65, true)])).toMatchObject([
    { from: 0.6, of: 1, right: 1 },
    { from: 0.98, of: 2, right: 1 },
  ])
})

test('an aim that nothing was measured for is neither reached nor short', () => {
  expect(judgeAims([]).every((line) => line.isReached === undefined)).toBe(true)
})

test('labels of other people are read into our names, with what is unknown left out', () => {
  expect(day('20260217')).toBe('2026-02-17')
  expect(day('2016-04-04+01:00')).toBe('2016-04-04')
  expect(day('05-02-18')).toBe('2018-02-05')
  const label = { file: 'a', group: 'g', kind: 'pdf', label: 'invoice' }
  const said = { issuer: 'Zon', amount: 4.11, amount_untaxed: 4.11, date: '2014-08-03', iban: 'none' }
  expect(fieldsOfLabel({ ...label, truth_fields: [said] })).toEqual({
    supplierName: 'Zon',
    issuedOn: '2014-08-03',
    totalIncludingVat: '4.11',
  })
})

test('a tax number without its country is no VAT number, and dashes are no name', () => {
  const label = { file: 'a', group: 'g', kind: 'ubl-invoice', label: 'invoice' }
  expect(fieldsOfLabel({ ...label, truth_fields: { seller: '-----', seller_vat: '12/345/67890' } })).toEqual({})
  expect(fieldsOfLabel({ ...label, truth_fields: { seller_vat: 'DE 123456789' } })).toEqual({
    supplierVatNumber: 'DE 123456789',
  })
})

test('a template is filled before it is judged', () => {
  expect(fillTemplate('{{#each x}}Total {{ total }} due {{due_date}}{{/each}}')).toBe(
    'Total $129.00 due March 24, 2026',
  )
})
