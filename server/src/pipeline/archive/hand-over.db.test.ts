import { type Fields, noFields } from '@facteur/contract/verdict.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inScope } from '#platform/database.ts'
import { makeId } from '#platform/ids.ts'
import { type Context, type Tx, inTransaction, makeContext, systemContext } from '#records/context.ts'
import { addDestination } from '#records/destinations/add-destination.ts'
import { listDeliveries } from '#records/destinations/deliveries.read.ts'
import { collectDocument } from '#records/documents/collect-document.ts'
import { decideWhose, getDocumentWhose } from '#records/documents/decide-whose.ts'
import { getDocument } from '#records/documents/documents.read.ts'
import { lockDocument } from '#records/documents/move-document.ts'
import { receiveWithin } from '#records/documents/receive-document.ts'
import { listHistory } from '#records/journal.read.ts'
import { changeOrganisation } from '#records/organisations/change-organisation.ts'
import { createOrganisation } from '#records/organisations/create-organisation.ts'
import { listPayments } from '#records/payments/payments.read.ts'
import { markPayments } from '#records/payments/mark-payments.ts'
import { addSource } from '#records/sources/add-source.ts'
import { changeServed } from '#records/sources/change-served.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { insertDocument } from '#records/testing/insert-document.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { verifyArchive } from '#records/verify-archive.ts'
import { onArchived } from '../river.ts'
import { makeArchive } from './archive.ts'
import { nl, seal } from './testing/seal.ts'

let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())

const luneNumber = 'BE0987654394'
const zonNumber = 'BE0417497106'
type Two = { lune: Context; zon: Context; source: string }

/** Two organisations of one owner; the mailbox is linked in the first and serves the second too. */
async function two(input: { addresses?: string[] } = {}): Promise<Two> {
  const owner = await makeOrganisation(fresh.ground, { name: 'Atelier Lune' })
  await changeOrganisation(owner.ctx, { vatNumber: 'BE 0987.654.394' })
  const other = await createOrganisation(owner.ctx, { name: 'Café De Zon', vatNumber: zonNumber, language: 'nl' })
  const { actor } = owner.ctx
  // Safe: an id that was made just now.
  const zon = makeContext(fresh.ground, other.id as Context['organisation'], actor)
  const source = await addSource(owner.ctx, {
    connector: 'mail-folder',
    path: '/post',
    aliases: [],
    serves: [{ id: other.id, addresses: input.addresses ?? [] }],
  })
  return { lune: owner.ctx, zon, source: source.id }
}

async function arrive({ lune, source }: Two, fields: Partial<Fields> = {}, text?: string): Promise<string> {
  const id = await insertDocument(lune, { fields, ...(text === undefined ? {} : { text }) })
  await inTransaction(lune, (tx) => see(tx, lune, id, source))
  return id
}

const see = (tx: Tx, ctx: Context, document: string, source: string) =>
  tx
    .insertInto('sighting')
    .values({
      id: makeId('SightingId'),
      organisation_id: ctx.organisation,
      document_id: document,
      message_id: null,
      source_id: source,
      source_name: 'post',
      folder: 'INBOX',
      name: 'factuur.pdf',
    })
    .execute()

const rowOf = (ctx: Context, id: string) => inTransaction(ctx, (tx) => lockDocument(tx, ctx, id))
const toPay = async (ctx: Context) => (await listPayments(ctx, nl)).map((one) => one.invoiceNumber)
const allOf = (ctx: Context) =>
  inTransaction(ctx, (tx) =>
    tx.selectFrom('document').selectAll().where('organisation_id', '=', ctx.organisation).execute(),
  )

/** Whatever waits in the other organisation, as its worker does it; what was read from the paper came along, so extract is not needed here. */
async function workIn(ctx: Context, fields: object): Promise<void> {
  for (const row of await allOf(ctx)) {
    if (row.state === 'received')
      await inTransaction(ctx, (tx) =>
        tx
          .updateTable('document')
          .set({ state: 'extracted', fields: JSON.stringify({ ...noFields, ...usual, ...fields }) })
          .where('id', '=', row.id)
          .execute(),
      )
    await seal(systemContext(ctx, ctx.organisation, 'archive'), row.id)
  }
}

const usual = {
  issuedOn: '2026-03-31',
  currency: 'EUR',
  totalIncludingVat: '121.00',
  supplierName: 'Bakkerij De Gist BV',
}
const numbered = (invoiceNumber: string, customerVatNumber: string | null = null): Partial<Fields> => ({
  invoiceNumber,
  customerVatNumber,
  supplierVatNumber: 'BE0123456749',
})

test('a paper with the number of the other organisation is theirs: in their vault, archive and list, and in ours only set aside', async () => {
  const both = await two()
  const { lune, zon } = both
  await addDestination(lune, { destination: { connector: 'email', to: 'boek@houder.example' }, trouble: null })
  const id = await arrive(both, numbered('Z-1', zonNumber))
  await seal(lune, id)
  const ours = await rowOf(lune, id)
  await workIn(zon, ours.fields)
  const [theirs] = await allOf(zon)

  expect(ours).toMatchObject({ state: 'set-aside', handed_to: zon.organisation, needs_review: false })
  expect(ours.reasons).toEqual([{ code: 'document.belongs-to', facts: { organisation: 'Café De Zon' } }])
  expect(theirs).toMatchObject({ state: 'archived', sha256: ours.sha256 })
  expect([await toPay(lune), await toPay(zon)]).toEqual([[], ['Z-1']])
  expect((await listDeliveries(lune, { limit: 50 })).items).toEqual([])
  const bytes = await zon.vault.load(zon.organisation, theirs?.original_object ?? '')
  expect(bytes).toEqual(await lune.vault.load(lune.organisation, ours.original_object))
  expect(theirs?.original_object).not.toBe(ours.original_object)
  expect((await listHistory(lune, id)).map((one) => one.action)).toContain('document.hand-over')
  expect((await listHistory(zon, theirs?.id ?? '')).map((one) => one.action)).toContain('document.take-over')
  for (const ctx of [lune, zon]) expect((await verifyArchive(ctx)).troubles).toEqual([])
})

test('our own paper is sealed here; with one organisation nothing is asked', async () => {
  const both = await two()
  const ours = await arrive(both, numbered('L-1', luneNumber))
  await seal(both.lune, ours)
  const alone = (await makeOrganisation(fresh.ground)).ctx
  const single = await insertDocument(alone, { fields: numbered('A-1', 'BE0403019261') })
  await seal(alone, single)

  expect([(await rowOf(both.lune, ours)).state, (await rowOf(alone, single)).state]).toEqual(['archived', 'archived'])
  expect(await allOf(both.zon)).toEqual([])
  expect(await getDocumentWhose(alone, { id: single })).toEqual({ isAsked: false, handedTo: null, choices: [] })
})

test('an unsure one asks, is in nobody’s list, and one answer sends it to the other or keeps it', async () => {
  const both = await two()
  const { lune, zon } = both
  const [theirs, kept] = [await arrive(both, numbered('V-1')), await arrive(both, numbered('V-2'))]
  for (const id of [theirs, kept]) await seal(lune, id)
  const asked = await getDocumentWhose(lune, { id: theirs })
  expect(asked).toMatchObject({ isAsked: true, handedTo: null })
  expect(asked.choices.map((one) => [one.name, one.isOurs])).toEqual([
    ['Atelier Lune', true],
    ['Café De Zon', false],
  ])
  expect([await rowOf(lune, theirs), await toPay(lune)]).toMatchObject([{ state: 'set-aside', needs_review: true }, []])

  await decideWhose(lune, { id: theirs, organisation: zon.organisation })
  await decideWhose(lune, { id: theirs, organisation: zon.organisation })
  await seal(lune, theirs)
  await collectDocument(lune, { id: kept })
  await inTransaction(lune, (tx) =>
    tx.updateTable('document').set({ state: 'extracted' }).where('id', '=', kept).execute(),
  )
  await seal(lune, kept)
  await workIn(zon, numbered('V-1'))

  expect([await toPay(lune), await toPay(zon)]).toEqual([['V-2'], ['V-1']])
  const stranger = (await makeOrganisation(fresh.ground)).ctx
  await expect(decideWhose(lune, { id: theirs, organisation: stranger.organisation })).rejects.toMatchObject({
    code: 'document.not-theirs',
  })
})

test('a crash between the two sides loses nothing and makes nothing double, whatever was changed before it goes on', async () => {
  const both = await two()
  const { lune, zon, source } = both
  const id = await arrive(both, numbered('C-1', zonNumber))
  // Their side is committed; ours never came to it.
  await makeArchive({ onArchived }).run(lune, id)
  expect([(await rowOf(lune, id)).state, (await allOf(zon)).length]).toEqual(['extracted', 1])
  expect(await toPay(lune)).toEqual([])
  await changeOrganisation(zon, { vatNumber: null })
  await changeServed(lune, { id: source, serves: [] })

  await seal(lune, id)
  await seal(lune, id)
  await workIn(zon, numbered('C-1', zonNumber))

  expect([(await rowOf(lune, id)).state, await toPay(lune), await toPay(zon)]).toEqual(['set-aside', [], ['C-1']])
  expect(await allOf(zon)).toHaveLength(1)
  expect(await inTransaction(zon, (tx) => tx.selectFrom('sighting').select('id').execute())).toHaveLength(1)
})

test('a crash before their side leaves it with us, to be done again', async () => {
  const both = await two()
  const { lune, zon } = both
  const id = await arrive(both, numbered('C-2', zonNumber))
  const vault = { ...lune.vault, store: () => Promise.reject(new Error('power is gone')) }
  await expect(makeArchive({ onArchived }).run({ ...lune, vault }, id)).rejects.toThrow('power is gone')
  expect([(await rowOf(lune, id)).state, await allOf(zon)]).toEqual(['extracted', []])

  await seal(lune, id)
  expect([(await rowOf(lune, id)).state, (await allOf(zon)).length]).toEqual(['set-aside', 1])
})

test('what cannot be handed over for now is tried again later, and never sealed with us', async () => {
  const both = await two()
  const { lune, zon } = both
  const id = await arrive(both, numbered('C-3', zonNumber))
  const vault = { ...lune.vault, store: () => Promise.reject(new Error('disk is full')) }
  await expect(makeArchive({ onArchived }).run({ ...lune, vault }, id)).rejects.toThrow('disk is full')
  const given = makeArchive({ onArchived }).setAside(lune, id, { code: 'item.set-aside', facts: {} })
  const jobs = await inTransaction(lune, (tx) => given.commit(tx))

  expect(jobs).toMatchObject([{ queue: 'archive', data: { id }, startAfter: expect.any(Date) }])
  expect([(await rowOf(lune, id)).state, await allOf(zon)]).toEqual(['extracted', []])
})

test('taken back, it is to be paid with us and no more with them; handed over again, the other way round', async () => {
  const both = await two()
  const { lune, zon } = both
  const fields = numbered('T-1', zonNumber)
  const id = await arrive(both, fields)
  await seal(lune, id)
  await workIn(zon, fields)
  await addDestination(zon, {
    destination: { connector: 'email', to: 'boek@houder.example', since: '2026-01-01' },
    trouble: null,
  })
  expect([await toPay(lune), await toPay(zon)]).toEqual([[], ['T-1']])
  await expect(collectDocument(lune, { id })).rejects.toMatchObject({ code: 'document.belongs-elsewhere' })

  await decideWhose(lune, { id, organisation: lune.organisation })
  await seal(lune, id)
  expect([await toPay(lune), await toPay(zon)]).toEqual([['T-1'], []])
  expect((await listDeliveries(zon, { limit: 50 })).items).toEqual([])

  await decideWhose(lune, { id, organisation: zon.organisation })
  await seal(lune, id)
  await workIn(zon, fields)
  expect([await toPay(lune), await toPay(zon)]).toEqual([[], ['T-1']])
  expect((await getDocument(lune, id, nl)).payment).toBeNull()
  for (const ctx of [lune, zon]) expect((await verifyArchive(ctx)).troubles).toEqual([])
})

test('one that was sealed and given away is still proved here: its facts, its place, and read again without an alarm', async () => {
  const both = await two()
  const { lune, zon } = both
  const id = await arrive(both, numbered('P-1', luneNumber))
  await seal(lune, id)
  expect((await rowOf(lune, id)).state).toBe('archived')
  await decideWhose(lune, { id, organisation: zon.organisation })
  await seal(lune, id)
  expect((await rowOf(lune, id)).state).toBe('set-aside')
  const codes = async () => (await verifyArchive(lune)).troubles.map((one) => one.code)
  expect(await codes()).toEqual([])

  const set = (change: string) => fresh.asSuperuser(`update document set ${change} where id = $1`, [id])
  await set(`state = 'archived'`)
  expect(await codes()).toEqual(['document.moved'])
  await set(`state = 'set-aside', kind = 'quote'`)
  expect(await codes()).toEqual(['document.changed'])
  await set(`kind = 'invoice'`)

  // Handed in by hand once more: what is read then may differ from what was sealed.
  const { sha256, name, media_type: mediaType, format, size_bytes: sizeBytes } = await rowOf(lune, id)
  await inTransaction(lune, (tx) =>
    receiveWithin(tx, lune, {
      file: { name, mediaType, format, sizeBytes, sha256, originalObject: null, renditionObject: null, companions: [] },
      kind: 'receipt',
      direction: 'purchase',
      language: 'nl',
      place: 'file',
      reasons: [],
      hints: {},
      isWanted: true,
      isBackfill: false,
      sighting: { messageId: null, sourceId: null, sourceName: 'upload', folder: null },
    }),
  )
  expect((await rowOf(lune, id)).kind).toBe('receipt')
  expect(await codes()).toEqual([])
})

test('what they paid stays theirs', async () => {
  const both = await two()
  const { lune, zon } = both
  const id = await arrive(both, numbered('P-1', zonNumber))
  await seal(lune, id)
  await workIn(zon, numbered('P-1', zonNumber))
  const [theirs] = await allOf(zon)
  await markPayments(zon, { ...nl, documents: [theirs?.id ?? ''], isPaid: true })

  await expect(decideWhose(lune, { id, organisation: lune.organisation })).rejects.toMatchObject({
    code: 'document.handed-on',
  })
  expect([(await rowOf(lune, id)).state, (await toPay(zon)).length, await toPay(lune)]).toEqual(['set-aside', 1, []])
})

test('a paper that says itself that it is paid can be taken back', async () => {
  const both = await two()
  const { lune, zon } = both
  const fields = { ...numbered('B-1', zonNumber), isPaid: true }
  const id = await arrive(both, fields)
  await seal(lune, id)
  await workIn(zon, fields)
  await decideWhose(lune, { id, organisation: lune.organisation })
  await seal(lune, id)

  expect((await rowOf(lune, id)).state).toBe('archived')
  expect((await allOf(zon)).map((one) => one.state)).toEqual(['set-aside'])
})

test('the same bytes in their own mailbox are one document there', async () => {
  const both = await two()
  const { lune, zon } = both
  const id = await arrive(both, numbered('D-1', zonNumber))
  await seal(lune, id)
  await workIn(zon, numbered('D-1', zonNumber))
  const again = await rowOf(lune, id)
  const copy = { ...both, source: both.source }
  await inTransaction(lune, (tx) =>
    tx.updateTable('document').set({ state: 'extracted', handed_to: null }).where('id', '=', id).execute(),
  )
  await seal(copy.lune, id)

  expect(await allOf(zon)).toHaveLength(1)
  expect((await rowOf(lune, id)).sha256).toBe(again.sha256)
  expect(await toPay(zon)).toEqual(['D-1'])
})

test('what they have in a mailbox of their own too is not taken from them', async () => {
  const both = await two()
  const { lune, zon } = both
  const fields = numbered('E-1', zonNumber)
  const id = await arrive(both, fields)
  await seal(lune, id)
  await workIn(zon, fields)
  const own = await addSource(zon, { connector: 'mail-folder', path: '/eigen', aliases: [] })
  const [theirs] = await allOf(zon)
  await inTransaction(zon, (tx) => see(tx, zon, theirs?.id ?? '', own.id))

  await expect(decideWhose(lune, { id, organisation: lune.organisation })).rejects.toMatchObject({
    code: 'document.handed-on',
  })
  expect([await toPay(lune), await toPay(zon)]).toEqual([[], ['E-1']])
})

test('an owner who is one no more hands nothing over: the mailbox serves for as long as they are', async () => {
  const both = await two()
  const { lune, zon } = both
  await inScope(fresh.ground.database, { organisation: zon.organisation }, (tx) =>
    tx.updateTable('member').set({ role: 'member' }).where('organisation_id', '=', zon.organisation).execute(),
  )
  const id = await arrive(both, numbered('O-1', zonNumber))
  await seal(lune, id)

  expect([(await rowOf(lune, id)).state, await allOf(zon)]).toEqual(['archived', []])
})
