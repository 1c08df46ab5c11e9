import { noFields } from '@facteur/contract/verdict.ts'
import { expect, test } from 'vitest'
import { asId } from '#platform/ids.ts'
import type { Candidate } from '#records/sources/served.read.ts'
import { type WhoseInput, whosePaper } from './whose-paper.ts'

const lune: Candidate = {
  organisation: asId('OrganisationId', 'org_lune'),
  name: 'Atelier Lune SRL',
  vatNumbers: ['BE0987654394'],
  addresses: ['lune@post.example'],
}
const zon: Candidate = {
  organisation: asId('OrganisationId', 'org_zon'),
  name: 'Café De Zon',
  vatNumbers: ['BE0123456749'],
  addresses: ['zon@post.example'],
}
const supplier = { supplierName: 'Bakkerij De Gist', supplierVatNumber: 'BE0417497106' }

const whose = (input: Partial<Omit<WhoseInput, 'fields'>> & { fields?: Partial<WhoseInput['fields']> }) =>
  whosePaper({
    direction: 'purchase',
    text: '',
    recipients: [],
    candidates: [lune, zon],
    ...input,
    fields: { ...noFields, ...supplier, ...input.fields },
  })?.name

test('the VAT number of the customer decides, before a name or an address', () => {
  expect(
    whose({
      fields: { customerVatNumber: 'BE0123456749', customerName: 'Atelier Lune' },
      recipients: ['lune@post.example'],
    }),
  ).toBe('Café De Zon')
})

test('a VAT number anywhere on the paper decides where it was not read as the customer’s', () => {
  expect(whose({ text: 'FACTUUR\nBE 0123.456.749\nTotaal 12,00' })).toBe('Café De Zon')
  expect(whose({ text: 'BE 0123.456.749 en BE 0987.654.394' })).toBeUndefined()
})

test('a paper that one of them sent to the other belongs to who receives it; what it sold, to who sold it', () => {
  const between = { supplierName: 'Atelier Lune', supplierVatNumber: 'BE0987654394', customerVatNumber: 'BE0123456749' }
  expect(whose({ fields: between })).toBe('Café De Zon')
  expect(whose({ fields: between, direction: 'sales' })).toBe('Atelier Lune SRL')
})

test('without a number the exact name decides, with or without its legal form, read or standing alone on the paper', () => {
  expect(whose({ fields: { customerName: 'ATELIER LUNE' } })).toBe('Atelier Lune SRL')
  expect(whose({ text: 'Bakkerij De Gist      Cafe de zon BV\nMolenstraat 4         Markt 1' })).toBe('Café De Zon')
  expect(whose({ fields: { customerName: 'Café De Zon Gent' } })).toBeUndefined()
  expect(whose({ text: 'Met dank, ook van Café De Zon aan iedereen' })).toBeUndefined()
})

test('a namesake with the number of somebody else is a question', () => {
  expect(whose({ fields: { customerName: 'Café De Zon', customerVatNumber: 'BE0403019261' } })).toBeUndefined()
})

test('a paper that says nothing goes by the address the mail was sent to, where only one was', () => {
  expect(whose({ recipients: ['zon@post.example'] })).toBe('Café De Zon')
  expect(whose({ recipients: ['zon@post.example', 'lune@post.example'] })).toBeUndefined()
  expect(whose({})).toBeUndefined()
})

test('a hostile paper is read up to a limit', () => {
  const started = performance.now()
  whose({ text: ' a'.repeat(200_000) })
  whose({ text: '\n'.repeat(200_000) })
  expect(performance.now() - started).toBeLessThan(2_000)
})
