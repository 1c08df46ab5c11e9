import type { SupplierAccount } from '../tables.ts'
import { nameKey } from './supplier-name.ts'

/** What one archived paper says of its supplier. `isHeld`: something about it was strange, and nobody has released it. */
export type SupplierPaper = {
  name: string | null
  vatNumber: string | null
  iban: string | null
  host: string | null
  /** The day of issue, or else of archiving. */
  on: string
  isHeld: boolean
}

export type SupplierProfile = {
  name: string
  name_key: string
  vat_numbers: string[]
  accounts: SupplierAccount[]
  hosts: string[]
  document_count: number
  first_document_on: string | null
  last_document_on: string | null
}

export const emptyProfile: SupplierProfile = {
  name: '',
  name_key: '',
  vat_numbers: [],
  accounts: [],
  hosts: [],
  document_count: 0,
  first_document_on: null,
  last_document_on: null,
}

const most = { vatNumbers: 10, accounts: 30, hosts: 20 }

/** A profile is what its papers say, in whatever order they came. A held paper adds an account to look at, and nothing else. The newest paper with a VAT number names them. */
export function addPaper(profile: SupplierProfile, paper: SupplierPaper): SupplierProfile {
  const isNewest = profile.last_document_on === null || paper.on >= profile.last_document_on
  const isSure = isNewest && !paper.isHeld && paper.vatNumber !== null
  const isNamed = paper.name !== null && paper.name !== '' && (profile.name === '' || isSure)
  const name = isNamed ? (paper.name ?? '') : profile.name
  return {
    name,
    name_key: nameKey(name),
    vat_numbers: paper.isHeld ? profile.vat_numbers : withOne(profile.vat_numbers, paper.vatNumber, most.vatNumbers),
    accounts: withAccount(profile.accounts, paper),
    hosts: paper.isHeld ? profile.hosts : withOne(profile.hosts, paper.host, most.hosts),
    document_count: profile.document_count + 1,
    first_document_on: least(profile.first_document_on, paper.on),
    last_document_on: isNewest ? paper.on : profile.last_document_on,
  }
}

const least = (one: string | null, other: string) => (one === null || other < one ? other : one)

const withOne = (list: readonly string[], newest: string | null, limit: number): string[] =>
  newest === null ? [...list] : [newest, ...list.filter((one) => one !== newest)].slice(0, limit)

function withAccount(accounts: readonly SupplierAccount[], { iban, on, isHeld }: SupplierPaper): SupplierAccount[] {
  if (iban === null) return [...accounts]
  const known = accounts.find((one) => one.iban === iban)
  const account = {
    iban,
    firstSeenOn: least(known?.firstSeenOn ?? null, on),
    lastSeenOn: known === undefined || on > known.lastSeenOn ? on : known.lastSeenOn,
    isConfirmed: known?.isConfirmed === true || !isHeld,
  }
  return [account, ...accounts.filter((one) => one.iban !== iban)]
    .toSorted((a, b) => (a.lastSeenOn < b.lastSeenOn ? 1 : a.lastSeenOn > b.lastSeenOn ? -1 : 0))
    .slice(0, most.accounts)
}
