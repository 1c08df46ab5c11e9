import type { Fields } from '@facteur/contract/verdict.ts'
import { type Selectable, sql } from 'kysely'
import { makeId } from '#platform/ids.ts'
import { jsonText } from '#platform/json-text.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import type { Hints, Tables } from '../tables.ts'
import { type SupplierClues, matchSupplier } from './match-supplier.ts'
import { ownHostOf } from './public-host.ts'
import { nameKey } from './supplier-name.ts'
import { type SupplierPaper, type SupplierProfile, addPaper } from './supplier-profile.ts'

export type SupplierRow = Selectable<Tables['supplier']>
/** A document as far as its supplier goes. `hints`: of the mail it came in. */
export type SupplierDocument = { kind: string; direction: string; fields: Fields; hints: Hints }

const kindsOfSuppliers = ['invoice', 'credit-note', 'receipt']

export const hasSupplier = ({ kind, direction }: { kind: string; direction: string }): boolean =>
  direction === 'purchase' && kindsOfSuppliers.includes(kind)

export function cluesOf({ fields, hints }: SupplierDocument, ownHosts: readonly string[]): SupplierClues {
  const host = ownHostOf(hints.senderAddress)
  return {
    // Of a name on two lines, one line.
    name: fields.supplierName?.replaceAll(/\s+/g, ' ').trim() || null,
    vatNumber: fields.supplierVatNumber,
    iban: fields.creditorIban,
    // What a colleague forwards says nothing of the supplier.
    host: host === undefined || ownHosts.includes(host) ? null : host,
  }
}

/** Those that a paper may be of, as they stand in this transaction; the archive's lock is held. */
export async function findCandidates(tx: Tx, ctx: Context, { name, vatNumber, iban, host }: SupplierClues) {
  const key = nameKey(name)
  return tx
    .selectFrom('supplier')
    .selectAll()
    .where('organisation_id', '=', ctx.organisation)
    .where(
      sql<boolean>`(${vatNumber ?? ''} = any(vat_numbers) or ${host ?? ''} = any(hosts) or (${key} <> '' and name_key = ${key}) or accounts @> ${jsonText([{ iban: iban ?? '' }])}::jsonb)`,
    )
    .orderBy('document_count', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
}

/**
 * Whose paper this is: found or made, undefined where nothing tells. `namesakes`: others of that very name, whose accounts are
 * compared too, since a forger has the name first. To be called with the archive's lock held.
 */
export async function meetSupplier(
  tx: Tx,
  ctx: Context,
  clues: SupplierClues,
): Promise<{ supplier: SupplierRow; namesakes: SupplierRow[] } | undefined> {
  requireRight(ctx, 'write')
  const candidates = await findCandidates(tx, ctx, clues)
  const known = matchSupplier(candidates, clues)
  if (known !== undefined) return { supplier: known, namesakes: namesakesOf(candidates, { clues, id: known.id }) }
  const key = nameKey(clues.name)
  if (clues.vatNumber === null && key.length < 3) return undefined
  const supplier = await tx
    .insertInto('supplier')
    .values({
      id: makeId('SupplierId'),
      organisation_id: ctx.organisation,
      name: clues.name ?? '',
      name_key: key,
      vat_numbers: [],
      accounts: '[]',
      hosts: [],
      hints: '[]',
      version: nextVersion(ctx),
      created_at: ctx.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await audit(tx, ctx, { action: 'supplier.meet', subject: supplier.id })
  return { supplier, namesakes: namesakesOf(candidates, { clues, id: supplier.id }) }
}

/** Others of that very name; a forger is a supplier too once his first paper was held. */
export function namesakesOf<Candidate extends { id: string; name_key: string }>(
  candidates: readonly Candidate[],
  { clues, id }: { clues: SupplierClues; id: string },
): Candidate[] {
  const key = nameKey(clues.name)
  return key.length < 4 ? [] : candidates.filter((one) => one.name_key === key && one.id !== id)
}

/** Adds what one more paper says to the profile, as it was met in this transaction with the archive's lock held. */
export async function learnPaper(
  tx: Tx,
  ctx: Context,
  { supplier, paper }: { supplier: SupplierRow; paper: SupplierPaper },
): Promise<void> {
  requireRight(ctx, 'write')
  const { accounts, ...profile } = named(addPaper(profileOf(supplier), paper), supplier.hints)
  await tx
    .updateTable('supplier')
    .set({ ...profile, accounts: jsonText(accounts), version: nextVersion(ctx) })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', supplier.id)
    .execute()
}

const profileOf = (row: SupplierRow): SupplierProfile => ({
  name: row.name,
  name_key: row.name_key,
  vat_numbers: row.vat_numbers,
  accounts: row.accounts,
  hosts: row.hosts,
  document_count: row.document_count,
  first_document_on: row.first_document_on,
  last_document_on: row.last_document_on,
})

/** The name that the owner gave counts more than what a paper says. */
export function named(profile: SupplierProfile, hints: SupplierRow['hints']): SupplierProfile {
  const name = hints.find((one) => one.field === 'supplierName' && one.is === 'constant')?.value
  return name === undefined ? profile : { ...profile, name, name_key: nameKey(name) }
}

/** Grows by one with each change; the archive's lock makes that the order of commits too. */
export const nextVersion = (ctx: Context) =>
  sql<number>`(select coalesce(max(version), 0) + 1 from supplier where organisation_id = ${ctx.organisation})`
