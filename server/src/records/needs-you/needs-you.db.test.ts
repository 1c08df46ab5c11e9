import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeId } from '#platform/ids.ts'
import type { Context } from '../context.ts'
import { getMessage } from '../messages/messages.read.ts'
import { reopenMessage, settleMessage } from '../messages/settle-message.ts'
import { type FreshGround, freshGround } from '../testing/fresh-ground.ts'
import { insertDocument } from '../testing/insert-document.ts'
import { makeOrganisation } from '../testing/make-organisation.ts'
import { getNeedsYou } from './needs-you.read.ts'

let fresh: FreshGround
let ctx: Context
let source: string
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())
beforeEach(async () => {
  const made = await makeOrganisation(fresh.ground)
  ctx = { ...made.ctx, clock: { ...made.ctx.clock, now: () => new Date('2026-11-25T09:00:00Z') } }
  source = makeId('SourceId')
  await fresh.asSuperuser(
    `insert into source (id, organisation_id, connector, name, settings) values ($1, $2, 'imap', 'post@lune.example', '{}')`,
    [source, ctx.organisation],
  )
})

type Given = { place?: string; receivedAt?: string; isBackfill?: boolean; direction?: string; collect?: boolean }
let count = 0

async function aMail(given: Given = {}): Promise<string> {
  const { place = 'portal', receivedAt = '2026-11-20T08:00:00Z', direction = 'purchase' } = given
  const id = makeId('MessageId')
  await fresh.asSuperuser(
    `insert into message (id, organisation_id, source_id, folder, uid_validity, uid, identity, sender, sender_name, received_at,
       state, collect, kind, place, direction, is_backfill)
     values ($1, $2, $3, 'INBOX', 1, $4, $1, 'facturen@stroom.example', 'Stroom Noord', $5, 'judged', $6, 'invoice', $7, $8, $9)`,
    [
      id,
      ctx.organisation,
      source,
      (count += 1),
      receivedAt,
      given.collect ?? true,
      place,
      direction,
      given.isBackfill ?? false,
    ],
  )
  return id
}

const needs = async () =>
  (await getNeedsYou(ctx, { language: 'nl' })).items.map(({ kind, id, say }) => ({ kind, id, say }))
const idsOf = async () => (await needs()).map(({ id }) => id)

test('an invoice behind a customer area that no link leads to waits as a sign-in, with the name of who sent it', async () => {
  const id = await aMail()
  expect(await needs()).toEqual([{ kind: 'login', id, say: 'Meld je aan bij Stroom Noord, of voeg het bestand toe' }])
})

test('an invoice behind a link that was not found waits as a link', async () => {
  const id = await aMail({ place: 'link' })
  expect(await needs()).toMatchObject([{ kind: 'link', id }])
})

test('a mail that brought its document, or whose link is known, is not asked about as well', async () => {
  const [brought, linked] = [await aMail(), await aMail({ place: 'link' })]
  const document = await insertDocument(ctx)
  await fresh.asSuperuser(
    `insert into sighting (id, organisation_id, document_id, message_id, source_id, source_name, folder, name)
     values ($1, $2, $3, $4, $5, 'post', 'INBOX', 'factuur.pdf')`,
    [makeId('SightingId'), ctx.organisation, document, brought, source],
  )
  await fresh.asSuperuser(
    `insert into link (id, organisation_id, message_id, sealed, url_key, host, anchor, sender, state, is_clear, kind, direction)
     values ($1, $2, $3, '\\x00', 'k', 'stroom.example', 'Factuur', 'stroom.example', 'waiting', true, 'invoice', 'purchase')`,
    [makeId('LinkId'), ctx.organisation, linked],
  )
  expect(await idsOf()).toEqual([])
})

test('what we sent ourselves, what was not collected and what lies in the mail is not asked about', async () => {
  await aMail({ direction: 'sales' })
  await aMail({ collect: false })
  await aMail({ place: 'attachment' })
  expect(await idsOf()).toEqual([])
})

test('an old mail of a first scan is not asked about; an old one that just came in is, and a recent one of a first scan', async () => {
  await aMail({ isBackfill: true, receivedAt: '2026-09-01T08:00:00Z' })
  const moved = await aMail({ receivedAt: '2026-09-01T08:00:00Z' })
  const recent = await aMail({ isBackfill: true, receivedAt: '2026-10-20T08:00:00Z' })
  expect(new Set(await idsOf())).toEqual(new Set([moved, recent]))
})

test('settled is settled, until that is taken back; the journal knows both', async () => {
  const id = await aMail()
  const document = await insertDocument(ctx)
  expect(await getMessage(ctx, id, { language: 'nl' })).toMatchObject({ lacksPaper: true, settledAt: null })
  await settleMessage(ctx, { id, document })
  expect(await idsOf()).toEqual([])
  expect(await getMessage(ctx, id, { language: 'nl' })).toMatchObject({ lacksPaper: false, settledBy: document })
  await reopenMessage(ctx, { id })
  expect(await idsOf()).toEqual([id])
  const rows = await fresh.asSuperuser(
    'select action from journal where organisation_id = $1 and subject = $2 order by sequence',
    [ctx.organisation, id],
  )
  expect(JSON.stringify(rows)).toMatch(/message\.settle.*message\.reopen/)
})

test('a document that does not exist settles nothing', async () => {
  const id = await aMail()
  await expect(settleMessage(ctx, { id, document: 'doc_nowhere' })).rejects.toMatchObject({ code: 'document.missing' })
  expect(await idsOf()).toEqual([id])
})

test('who may only read settles nothing', async () => {
  const id = await aMail()
  const reader: Context = { ...ctx, actor: { is: 'member', userId: 'x', role: 'accountant' } }
  await expect(settleMessage(reader, { id })).rejects.toMatchObject({ code: 'right.missing' })
})

test('a document to look at says which fields were not found, not why it is an invoice', async () => {
  const id = await insertDocument(ctx, { fields: { invoiceNumber: null, issuedOn: null } })
  await fresh.asSuperuser(
    `update document set state = 'archived', needs_review = true, reasons = '[{"code": "attachment.is-invoice", "facts": {}}]' where id = $1`,
    [id],
  )
  const [need] = (await getNeedsYou(ctx, { language: 'nl' })).items
  expect(need).toMatchObject({ kind: 'review', id, lacks: ['invoiceNumber', 'issuedOn'], say: '', code: null })
  await fresh.asSuperuser(`update document set state = 'unreadable' where id = $1`, [id])
  expect((await getNeedsYou(ctx, { language: 'nl' })).items[0]).not.toHaveProperty('lacks')
})

test('a mail that is not sure is asked about until its owner says that it is no invoice, and again when that is taken back', async () => {
  const id = await aMail({ collect: false, place: 'none' })
  await fresh.asSuperuser(`update message set is_unsure = true, subject = 'Foto' where id = $1`, [id])
  expect(await idsOf()).toEqual([id])
  await fresh.asSuperuser(`update message set kind = 'phishing' where id = $1`, [id])
  expect((await getNeedsYou(ctx, { language: 'nl' })).items[0]).toMatchObject({
    subject: 'Foto',
    looksLike: 'phishing',
  })
  await settleMessage(ctx, { id })
  expect(await idsOf()).toEqual([])
  expect(await getMessage(ctx, id, { language: 'nl' })).toMatchObject({ isUnsure: false })
  await reopenMessage(ctx, { id })
  expect(await idsOf()).toEqual([id])
})
