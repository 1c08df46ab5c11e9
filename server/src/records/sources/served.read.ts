import type { ServedOrganisations } from '@facteur/contract/source.ts'
import { readVatNumber } from '@facteur/formats/vat-number.ts'
import { inScope } from '#platform/database.ts'
import { type OrganisationId, asId } from '#platform/ids.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { findMemberships } from '../organisations/organisations.read.ts'
import { mailboxAddressOf } from './mailbox-address.ts'
import { getSourceWithin } from './sources.read.ts'

/** Which other organisations a mailbox serves, and which of those of whoever asks it could. */
export async function getServed(ctx: Context, { id }: { id: string }): Promise<ServedOrganisations> {
  requireRight(ctx, 'own')
  const rows = await inTransaction(ctx, async (tx) => {
    await getSourceWithin(tx, ctx, id)
    return readServes(tx, ctx, [id])
  })
  const ids = new Set([...(await listOwned(ctx)), ...rows.map((row) => row.other_id)])
  const choices = await Promise.all(
    [...ids].map(async (other) => {
      const about = await aboutOrganisation(ctx, asId('OrganisationId', other))
      const row = rows.find((one) => one.other_id === other)
      return about === undefined
        ? []
        : [
            {
              id: other,
              name: about.name,
              vatNumber: about.vat_number,
              isServed: row !== undefined,
              addresses: row?.addresses ?? [],
            },
          ]
    }),
  )
  return { choices: choices.flat().toSorted((a, b) => a.name.localeCompare(b.name)) }
}

/** The other organisations of which whoever asks is an owner. */
export async function listOwned(ctx: Context): Promise<string[]> {
  if (ctx.actor.is === 'system') return []
  const memberships = await findMemberships(ctx, ctx.actor.userId)
  return memberships
    .filter((one) => one.role === 'owner' && one.organisation !== ctx.organisation)
    .map((one) => one.organisation)
}

export function readServes(tx: Tx, ctx: Context, sources: readonly string[]) {
  return tx
    .selectFrom('source_serves')
    .selectAll()
    .where('organisation_id', '=', ctx.organisation)
    .where('source_id', 'in', [...sources])
    .orderBy('other_id')
    .execute()
}

const aboutOrganisation = (ctx: Context, organisation: OrganisationId) =>
  inScope(ctx.database, { organisation }, (tx) =>
    tx
      .selectFrom('organisation')
      .select(['name', 'vat_number'])
      .where('organisation_id', '=', organisation)
      .executeTakeFirst(),
  )

/** An organisation that a document may belong to, by what its papers and mails are known. */
export type Candidate = { organisation: OrganisationId; name: string; vatNumbers: string[]; addresses: string[] }

export type Candidates = {
  /** This organisation first; alone where its mailbox serves nobody else. */
  candidates: Candidate[]
  /** To whom the mails were sent that brought it. */
  recipients: string[]
}

/**
 * To whom a document may belong, by the mailboxes it was seen in. An organisation counts for as long as the owner who named
 * it is an owner of both: what one may not see oneself one cannot have sent there.
 */
export async function findCandidates(ctx: Context, document: string): Promise<Candidates> {
  const found = await inTransaction(ctx, async (tx) => {
    const seen = await tx
      .selectFrom('sighting')
      .innerJoin('source_serves', 'source_serves.source_id', 'sighting.source_id')
      .innerJoin('source', 'source.id', 'sighting.source_id')
      .leftJoin('message', 'message.id', 'sighting.message_id')
      .innerJoin('member', (join) =>
        join
          .onRef('member.user_id', '=', 'source_serves.said_by')
          .onRef('member.organisation_id', '=', 'source_serves.organisation_id'),
      )
      .select(['source_serves.other_id', 'source_serves.addresses', 'source_serves.said_by'])
      .select(['source.settings', 'source.aliases', 'message.recipients'])
      .where('sighting.organisation_id', '=', ctx.organisation)
      .where('sighting.document_id', '=', document)
      .where('member.role', '=', 'owner')
      .orderBy('source_serves.other_id')
      .execute()
    return seen.length === 0 ? undefined : { seen, ours: await describe(tx, ctx.organisation) }
  })
  if (found?.ours === undefined) return { candidates: [], recipients: [] }
  const { seen, ours } = found
  const others = new Map<string, Candidate>()
  for (const one of seen) {
    const known = others.get(one.other_id)
    const other = known ?? (await describeOther(ctx, { id: asId('OrganisationId', one.other_id), saidBy: one.said_by }))
    if (other === undefined) continue
    others.set(one.other_id, { ...other, addresses: [...new Set([...other.addresses, ...one.addresses])] })
  }
  const theirs = new Set([...others.values()].flatMap((one) => one.addresses))
  // The mailbox's own address says that it is ours only where the others have addresses of their own.
  const haveAddresses = [...others.values()].every((one) => one.addresses.length > 0)
  const own = seen.flatMap((one) => [...one.aliases, ...(haveAddresses ? mailboxAddressOf(one.settings) : [])])
  const addresses = [...new Set(own)].filter((address) => !theirs.has(address))
  const recipients = [...new Set(seen.flatMap((one) => one.recipients ?? []))]
  return { candidates: [{ ...ours, addresses }, ...others.values()], recipients }
}

const describeOther = (
  ctx: Context,
  { id, saidBy }: { id: OrganisationId; saidBy: string },
): Promise<Candidate | undefined> =>
  inScope(ctx.database, { organisation: id }, async (tx) => {
    const owner = await tx
      .selectFrom('member')
      .select('user_id')
      .where('organisation_id', '=', id)
      .where('user_id', '=', saidBy)
      .where('role', '=', 'owner')
      .executeTakeFirst()
    return owner === undefined ? undefined : describe(tx, id)
  })

async function describe(tx: Tx, organisation: OrganisationId): Promise<Candidate | undefined> {
  const row = await tx
    .selectFrom('organisation')
    .select(['name', 'vat_number'])
    .where('organisation_id', '=', organisation)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const vatNumbers = row.vat_number === null ? [] : [readVatNumber(row.vat_number, 'BE') ?? row.vat_number]
  return { organisation, name: row.name, vatNumbers, addresses: [] }
}
