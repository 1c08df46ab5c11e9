import { expect, test } from 'vitest'
import { matchSupplier } from './match-supplier.ts'
import { ownHostOf, senderKeyOf } from './public-host.ts'
import { nameKey } from './supplier-name.ts'
import { type SupplierPaper, addPaper, emptyProfile } from './supplier-profile.ts'

const paper = (over: Partial<SupplierPaper> = {}): SupplierPaper => ({
  name: 'Garage Nord',
  vatNumber: 'BE0123456749',
  iban: 'BE71096123456769',
  host: 'nord.example',
  on: '2026-03-31',
  isHeld: false,
  ...over,
})
const profileOf = (...papers: SupplierPaper[]) => papers.reduce(addPaper, emptyProfile)
const candidate = (id: string, ...papers: SupplierPaper[]) => ({ id, ...profileOf(...papers) })

test.each([
  ['Bakkerij De Gist B.V.', 'bakkerij de gist'],
  ['GARAGE NORD S.A.R.L.', 'Garage Nord'],
  ['Müller & Söhne GmbH & Co. KG', 'MULLER SOHNE'],
  ['S.A.', 'SA'],
])('%s and %s are one name', (one, other) => expect(nameKey(one)).toBe(nameKey(other)))

test('a name is not cut to nothing, and different firms differ', () => {
  expect(nameKey('NV')).not.toBe('')
  expect(nameKey('Garage Nord')).not.toBe(nameKey('Garage Sud'))
})

test('a profile is the same in whatever order its papers come', () => {
  const papers = [
    paper({ on: '2026-01-31' }),
    paper({ on: '2026-02-28', iban: 'BE68539007547034' }),
    paper({ on: '2026-03-31', name: 'Nord' }),
  ]
  const { hosts: _, ...one } = profileOf(...papers)
  const { hosts: __, ...other } = profileOf(...papers.toReversed())
  expect(one).toEqual(other)
  expect(one).toMatchObject({ name: 'Nord', document_count: 3, first_document_on: '2026-01-31' })
})

test('a held paper adds an account to look at, and neither a name nor a host nor a VAT number', () => {
  const held = paper({ isHeld: true, iban: 'BE68539007547034', host: 'n0rd.example', name: 'Nord!', vatNumber: 'X' })
  expect(profileOf(paper(), { ...held, on: '2026-09-30' })).toMatchObject({
    name: 'Garage Nord',
    hosts: ['nord.example'],
    vat_numbers: ['BE0123456749'],
    accounts: [{ isConfirmed: false }, { isConfirmed: true }],
  })
})

test('whose a paper is: the VAT number first, then the account, then name and sender', () => {
  const nord = candidate('nord', paper())
  const sud = candidate('sud', paper({ name: 'Garage Sud', vatNumber: null, iban: null, host: 'sud.example' }))
  const all = [nord, sud]
  const clues = { name: null, vatNumber: null, iban: null, host: null }
  expect(matchSupplier(all, { ...clues, vatNumber: 'BE0123456749', name: 'Wie ook' })?.id).toBe('nord')
  expect(matchSupplier(all, { ...clues, iban: 'BE71096123456769' })?.id).toBe('nord')
  expect(matchSupplier(all, { ...clues, name: 'GARAGE SUD', host: 'sud.example' })?.id).toBe('sud')
  expect(matchSupplier(all, { ...clues, name: 'Garage Sud', host: 'elders.example' })).toBeUndefined()
  expect(matchSupplier(all, { ...clues, name: 'Garage Nord', vatNumber: 'NL123456782B90' })).toBeUndefined()
  expect(
    matchSupplier(all, { ...clues, name: 'Garage Sud', vatNumber: 'NL123456782B90', host: 'sud.example' })?.id,
  ).toBe('sud')
})

test('an account of a factor, on which many are paid, tells nobody apart but by name', () => {
  const iban = 'BE68539007547034'
  const all = [
    candidate('a', paper({ name: 'Drukkerij Ster', vatNumber: 'A', iban })),
    candidate('b', paper({ name: 'Slagerij Maan', vatNumber: 'B', iban })),
  ]
  const clues = { vatNumber: null, iban, host: null }
  expect(matchSupplier(all, { ...clues, name: 'Slagerij Maan BV' })?.id).toBe('b')
  expect(matchSupplier(all, { ...clues, name: 'Bloemen Zon' })).toBeUndefined()
})

test('a public mail provider is nobody’s host, but an address there is', () => {
  expect([ownHostOf('a@gmail.com'), ownHostOf('A@Nord.Example'), ownHostOf('x')]).toEqual([
    undefined,
    'nord.example',
    undefined,
  ])
  expect([senderKeyOf('A@gmail.com'), senderKeyOf('a@nord.example')]).toEqual(['a@gmail.com', 'nord.example'])
})
