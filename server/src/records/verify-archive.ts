import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson, sha256Hex } from '#platform/crypto.ts'
import { asFault } from '#platform/fault.ts'
import { type Context, inTransaction, requireRight } from './context.ts'
import { entryHash, headMac } from './journal.ts'

export type ArchiveTrouble = { code: string; say: string; subject: string }
export type ArchiveProof = { isIntact: boolean; documents: number; entries: number; troubles: ArchiveTrouble[] }

/**
 * What the journal says of a document that was ever sealed. `state`: where it left it; undefined where it was asked for again.
 * `isReadAnew`: it left the archive to be read again, so its facts may change until it is sealed again; its bytes never.
 */
type Seal = { sha256: unknown; object: unknown; factsHash: unknown; state: unknown; isReadAnew: boolean }
const pageSize = 1000

/** What a seal says of a document's facts; the archive stage writes the same. */
export function hashFacts(facts: {
  kind: string
  direction: string
  fields: unknown
  name: string
  mediaType: string
}): string {
  const { kind, direction, fields, name, mediaType } = facts
  return sha256Hex(canonicalJson({ kind, direction, fields, name, mediaType }))
}

/** Recomputes everything that was ever sealed: the chain of the journal, its head, each original's bytes and each document's facts. */
export async function verifyArchive(ctx: Context): Promise<ArchiveProof> {
  requireRight(ctx, 'read')
  const journal = await verifyJournal(ctx)
  const archived = await verifyDocuments(ctx, journal)
  const troubles = [...journal.troubles, ...archived.troubles]
  return { isIntact: troubles.length === 0, documents: archived.count, entries: journal.entries, troubles }
}

async function verifyJournal(
  ctx: Context,
): Promise<{ entries: number; troubles: ArchiveTrouble[]; seals: Map<string, Seal>; last: number }> {
  const head = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('organisation')
      .select(['journal_sequence', 'journal_hash', 'journal_mac'])
      .where('organisation_id', '=', ctx.organisation)
      .executeTakeFirstOrThrow(),
  )
  const troubles: ArchiveTrouble[] = []
  const seals = new Map<string, Seal>()
  let previous = ''
  let sequence = 0
  for await (const row of journalRows(ctx, head.journal_sequence)) {
    const entry = {
      sequence: row.sequence,
      at: row.at.toISOString(),
      actor: row.actor,
      action: row.action,
      subject: row.subject,
      facts: row.facts,
    }
    if (row.sequence !== sequence + 1)
      troubles.push({
        code: 'journal.gap',
        say: `Entries between ${sequence} and ${row.sequence} are missing from the journal.`,
        subject: row.subject,
      })
    if (row.previous_hash !== previous || row.hash !== entryHash(previous, entry)) {
      troubles.push({
        code: 'journal.changed',
        say: `Entry ${row.sequence} of the journal was changed or moved.`,
        subject: row.subject,
      })
    }
    previous = row.hash
    sequence = row.sequence
    if (row.action === 'document.seal')
      seals.set(row.subject, {
        sha256: row.facts['sha256'],
        object: row.facts['object'],
        factsHash: row.facts['factsHash'],
        state: 'archived',
        isReadAnew: false,
      })
    const sealed = seals.get(row.subject)
    if (sealed !== undefined) seals.set(row.subject, afterEntry(sealed, row))
  }
  const isSameHead = sequence === head.journal_sequence && previous === head.journal_hash
  const expected = await headMac(ctx, head.journal_sequence, head.journal_hash)
  const isSigned =
    sequence === 0 || (head.journal_mac?.length === expected.length && timingSafeEqual(head.journal_mac, expected))
  if (!isSameHead || !isSigned)
    troubles.push({
      code: 'journal.head',
      say: 'The end of the journal was changed or cut off.',
      subject: ctx.organisation,
    })
  return { entries: sequence, troubles, seals, last: head.journal_sequence }
}

function afterEntry(seal: Seal, { action, facts }: { action: string; facts: Record<string, unknown> }): Seal {
  if (action === 'document.correct') return { ...seal, factsHash: facts['factsHash'] }
  if (action === 'document.revive') return { ...seal, state: undefined, isReadAnew: true }
  if (action !== 'document.move') return seal
  const { to } = facts
  return { ...seal, state: to, isReadAnew: seal.isReadAnew || to === 'received' || to === 'fetched' }
}

// Entries written while we read are for the next time.
async function* journalRows(ctx: Context, last: number) {
  for (let after = 0; after < last;) {
    const rows = await inTransaction(ctx, (tx) =>
      tx
        .selectFrom('journal')
        .selectAll()
        .where('organisation_id', '=', ctx.organisation)
        .where('sequence', '>', after)
        .where('sequence', '<=', last)
        .orderBy('sequence')
        .limit(pageSize)
        .execute(),
    )
    if (rows.length === 0) return
    yield* rows
    after = rows.at(-1)?.sequence ?? last
  }
}

async function verifyDocuments(
  ctx: Context,
  { seals, last }: { seals: Map<string, Seal>; last: number },
): Promise<{ count: number; troubles: ArchiveTrouble[] }> {
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('document')
      .select([
        'id',
        'state',
        'kind',
        'direction',
        'fields',
        'name',
        'media_type',
        'sha256',
        'original_object',
        'archived_at',
      ])
      .where('organisation_id', '=', ctx.organisation)
      .where((eb) => eb.or([eb('state', '=', 'archived'), sql<boolean>`id = any(${[...seals.keys()]}::text[])`]))
      .orderBy('id')
      .execute(),
  )
  const troubles: ArchiveTrouble[] = []
  const found = new Set(rows.map((row) => row.id))
  const isMovedOn = await subjectsSince(ctx, last)
  for (const id of seals.keys())
    if (!found.has(id))
      troubles.push({ code: 'document.gone', say: 'A document that was archived is gone.', subject: id })
  for (const row of rows) {
    if (isMovedOn.has(row.id)) continue
    const seal = seals.get(row.id)
    const trouble = seal === undefined ? notSealed : await compare(ctx, row, seal)
    if (trouble !== undefined) troubles.push({ ...trouble, subject: row.id })
  }
  return { count: rows.length, troubles }
}

/** What was written down while we read: those documents are proved the next time. */
async function subjectsSince(ctx: Context, sequence: number): Promise<Set<string>> {
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('journal')
      .select('subject')
      .distinct()
      .where('organisation_id', '=', ctx.organisation)
      .where('sequence', '>', sequence)
      .execute(),
  )
  return new Set(rows.map((row) => row.subject))
}

type Row = {
  state: string
  kind: string
  direction: string
  fields: unknown
  name: string
  media_type: string
  sha256: string
  original_object: string
}
type Found = { code: string; say: string }

const notSealed: Found = {
  code: 'document.not-sealed',
  say: 'This document stands in the archive, but the journal knows nothing of it.',
}

async function compare(ctx: Context, row: Row, seal: Seal): Promise<Found | undefined> {
  if (seal.state !== undefined && (seal.state === 'archived') !== (row.state === 'archived'))
    return { code: 'document.moved', say: 'This document was taken out of the archive, or put back, past the journal.' }
  if (!seal.isReadAnew && seal.factsHash !== hashFacts({ ...row, mediaType: row.media_type }))
    return { code: 'document.changed', say: 'What is kept about this document was changed after it was archived.' }
  if (seal.sha256 !== row.sha256 || seal.object !== row.original_object)
    return { code: 'document.exchanged', say: 'This document points to another file than the one that was archived.' }
  try {
    const bytes = await ctx.vault.load(ctx.organisation, row.original_object)
    return sha256Hex(bytes) === seal.sha256
      ? undefined
      : { code: 'document.other-bytes', say: 'The file of this document is not the one that was archived.' }
  } catch (thrown) {
    const fault = asFault(thrown)
    return { code: fault.code, say: fault.say }
  }
}
