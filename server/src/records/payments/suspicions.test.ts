import { expect, test } from 'vitest'
import { isSuspicion, suspectAccount } from './suspicions.ts'

const known = { iban: 'BE71096123456769', firstSeenOn: '2026-01-31', lastSeenOn: '2026-03-31', isConfirmed: true }
const ask = (over: {
  iban?: string | null
  vatNumber?: string | null
  issuedOn?: string
  accounts?: (typeof known)[]
  isBackfill?: boolean
  isLongPast?: boolean
}) =>
  suspectAccount({
    fields: {
      creditorIban: over.iban === undefined ? known.iban : over.iban,
      supplierVatNumber: over.vatNumber === undefined ? 'BE0123456749' : over.vatNumber,
      issuedOn: over.issuedOn ?? '2026-04-30',
    },
    accounts: over.accounts ?? [known],
    isBackfill: over.isBackfill ?? false,
    isLongPast: over.isLongPast ?? false,
  }).map((one) => one.code)

test('the account of before raises nothing, another does, and none at all raises nothing', () => {
  expect(ask({})).toEqual([])
  expect(ask({ iban: 'BE68539007547034' })).toEqual(['payment.account-differs'])
  expect(ask({ iban: null })).toEqual([])
  expect(ask({ iban: 'BE68539007547034', accounts: [] })).toEqual([])
  expect(ask({ iban: 'BE68539007547034', accounts: [{ ...known, isConfirmed: false }] })).toEqual([])
})

test('an account in another country than the VAT number is strange, unless it is known or was paid long ago', () => {
  const iban = 'NL91ABNA0417164300'
  expect(ask({ iban, accounts: [] })).toEqual(['payment.foreign-account'])
  expect(ask({ iban, accounts: [{ ...known, iban }] })).toEqual([])
  expect(ask({ iban, accounts: [], isBackfill: true, isLongPast: true })).toEqual([])
  expect(ask({ iban, accounts: [], vatNumber: null })).toEqual([])
  expect(ask({ iban, accounts: [], vatNumber: 'EU372000041' })).toEqual([])
})

test('Greece, Northern Ireland and Switzerland write their VAT numbers otherwise than their accounts', () => {
  expect(ask({ iban: 'GR1601101250000000012300695', accounts: [], vatNumber: 'EL123456789' })).toEqual([])
  expect(ask({ iban: 'GB82WEST12345698765432', accounts: [], vatNumber: 'XI123456789' })).toEqual([])
  expect(ask({ iban: 'CH9300762011623852957', accounts: [], vatNumber: 'CHE123456788' })).toEqual([])
})

test('only a first scan may find an older account, and only before all that is known', () => {
  const older = { iban: 'BE68539007547034', issuedOn: '2025-12-31', isLongPast: true }
  expect(ask({ ...older, isBackfill: true })).toEqual([])
  expect(ask({ ...older, isBackfill: false })).toEqual(['payment.account-differs'])
  expect(ask({ ...older, issuedOn: '2026-02-28', isBackfill: true })).toEqual(['payment.account-differs'])
})

test('of two recent accounts that both were used for days only, none is taken for the true one', () => {
  const older = { iban: 'BE68539007547034', issuedOn: '2025-12-31', isBackfill: true }
  expect(ask(older)).toEqual(['payment.account-differs'])
  // In use for months by then: an ordinary change of bank.
  expect(ask({ ...older, accounts: [{ ...known, lastSeenOn: '2026-04-30' }] })).toEqual([])
})

test('what only waits for an amount or a twin is no suspicion', () => {
  expect(['payment.possible-double', 'payment.amount-unknown'].some((code) => isSuspicion({ code }))).toBe(false)
  expect(['payment.account-changed', 'sender.looks-alike'].every((code) => isSuspicion({ code }))).toBe(true)
})
