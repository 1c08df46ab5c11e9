import { expect, test } from 'vitest'
import type { Verdict } from './case.ts'
import { pairDocuments } from './pair.ts'
import { fieldsOfLabel } from './sets/labels.ts'
import { scoreCases } from './tally.ts'

const read = (name: string, fields: Verdict['documents'][number]['fields']) => ({
  name,
  format: 'image',
  fields,
  confidence: {},
})
const bakery = { name: null, fields: { supplierName: 'De Korst', issuedOn: '2026-03-01', totalIncludingVat: '7.05' } }
const garage = { name: null, fields: { supplierName: 'Garage Zon', issuedOn: '2026-03-09', totalIncludingVat: '7.05' } }

test('of two tickets with the same total in one picture, each is held against what was read of it', () => {
  const documents = [
    read('b', { issuedOn: '2026-03-09', totalIncludingVat: '7.05' }),
    read('a', { issuedOn: '2026-03-01', totalIncludingVat: '7.05' }),
  ]
  const pairs = pairDocuments({ documents: [bakery, garage] }, { documents })
  expect(pairs.map(({ got }) => got?.name)).toEqual(['a', 'b'])
})

test('a ticket that was read as part of another is missing, and not compared with it', () => {
  const documents = [read('both', { supplierName: 'Garage Zon', issuedOn: '2026-03-09', totalIncludingVat: '7.05' })]
  const pairs = pairDocuments({ documents: [bakery, garage] }, { documents })
  expect(pairs.map(({ got }) => got?.name)).toEqual([undefined, 'both'])
})

test('net and VAT that the truth is silent on are neither right nor invented, but must make the total', () => {
  const paper = {
    file: 'a.jpg',
    group: 'De Korst',
    papers: 'scan',
    collect: true,
    documents: [{ name: null, fields: { totalIncludingVat: '24.04' }, isSplitUnstated: true }],
  } as const
  const verdict = (net: string) => ({
    path: 'a.jpg',
    kind: 'receipt',
    direction: 'purchase',
    collect: true,
    where: 'paper',
    reasons: [],
    documents: [read('a.jpg', { totalIncludingVat: '24.04', totalExcludingVat: net, totalVat: '1.47' })],
  })
  const said = (net: string) => scoreCases([paper], new Map([['a.jpg', verdict(net)]]))
  expect(said('22.57').unstated.get('scan')).toEqual({ of: 1, shown: 1, makesTotal: 1 })
  expect(said('22.57').fields.get('scan')?.totalVat).toMatchObject({ of: 0, absent: 0, invented: 0 })
  expect(said('21.74').unstated.get('scan')).toEqual({ of: 1, shown: 1, makesTotal: 0 })
})

test('what follows from the rest of a truth is held against who shows it, and nobody has to', () => {
  const paper = {
    file: 'a.jpg',
    group: 'De Korst',
    papers: 'scan',
    collect: true,
    documents: [{ name: null, fields: { totalIncludingVat: '50.00' }, implied: { totalVat: '0.00' } }],
  } as const
  const tallyOf = (totalVat: string | null) => {
    const documents = [read('a.jpg', { totalIncludingVat: '50.00', totalVat })]
    const verdict = { path: '', kind: 'invoice', direction: '', collect: true, where: '', reasons: [], documents }
    return scoreCases([paper], new Map([['a.jpg', verdict]])).fields.get('scan')?.totalVat
  }
  expect(tallyOf(null)).toMatchObject({ of: 0, absent: 0, none: 0 })
  expect(tallyOf('0.00')).toMatchObject({ of: 1, right: 1, invented: 0 })
  expect(tallyOf('8.68')).toMatchObject({ of: 1, wrong: 1 })
})

test('a label that keeps the sign of the currency says the same amount', () => {
  const label = { file: 'a', group: 'g', kind: 'jpg', label: 'receipt' }
  expect(fieldsOfLabel({ ...label, truth_fields: { total: '$8.20' } })).toEqual({ totalIncludingVat: '8.20' })
  expect(fieldsOfLabel({ ...label, truth_fields: { total: 'RM 8.20' } })).toEqual({ totalIncludingVat: '8.20' })
})
