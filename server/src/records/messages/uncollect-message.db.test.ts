import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeId } from '#platform/ids.ts'
import { type Context, inTransaction } from '../context.ts'
import { collectDocument } from '../documents/collect-document.ts'
import { getDocument } from '../documents/documents.read.ts'
import { receiveWithin } from '../documents/receive-document.ts'
import { findLinkToFollow } from '../links/links.read.ts'
import { noteLinks } from '../links/note-links.ts'
import { listPayments } from '../payments/payments.read.ts'
import { listRules } from '../rules/rules.read.ts'
import { fillOrganisation } from '../testing/fill-organisation.ts'
import { type FreshGround, freshGround } from '../testing/fresh-ground.ts'
import { makeOrganisation } from '../testing/make-organisation.ts'
import { verifyArchive } from '../verify-archive.ts'
import { collectMessage } from './collect-message.ts'
import { getMessage } from './messages.read.ts'
import { uncollectMessage } from './uncollect-message.ts'

let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())

const nl = { language: 'nl' } as const

/** A mail that its owner asked for, and the invoice that it brought; nothing was sent yet. */
async function collected({ isSent = false } = {}) {
  const { ctx } = await makeOrganisation(fresh.ground)
  const ids = await fillOrganisation(ctx)
  await fresh.asSuperuser(`update document set is_wanted = true where id = $1`, [ids.document])
  if (!isSent) await fresh.asSuperuser(`delete from delivery where organisation_id = $1`, [ctx.organisation])
  await collectMessage(ctx, { id: ids.message })
  return { ctx, ids }
}

const seeElsewhere = (ctx: Context, document: string) =>
  fresh.asSuperuser(
    `insert into sighting (id, organisation_id, document_id, source_name, name) values ($1, $2, $3, 'by hand', 'f.pdf')`,
    [`sgt_${document}`, ctx.organisation, document],
  )

test('"collect it anyway" taken back: the rule goes, the paper is set aside and not to be paid, the mail is judged anew', async () => {
  const { ctx, ids } = await collected()
  await uncollectMessage(ctx, { id: ids.message })
  expect(await listRules(ctx)).toEqual([])
  expect(await getMessage(ctx, ids.message, nl)).toMatchObject({ state: 'waiting', rule: null })
  const { state, reasons, payment } = await getDocument(ctx, ids.document, nl)
  expect({ state, first: reasons[0]?.code, payment }).toEqual({
    state: 'set-aside',
    first: 'document.taken-back',
    payment: null,
  })
  expect(await listPayments(ctx, { ...nl, state: 'held' })).toEqual([])
  expect((await verifyArchive(ctx)).isIntact).toBe(true)
  // Clicked twice: there is nothing more to take back.
  await uncollectMessage(ctx, { id: ids.message })
})

test('a paper that came another way too stays, and so does one that nobody had asked for', async () => {
  const { ctx, ids } = await collected()
  await seeElsewhere(ctx, ids.document)
  await uncollectMessage(ctx, { id: ids.message })
  expect((await getDocument(ctx, ids.document, nl)).state).toBe('archived')

  const other = await collected()
  await fresh.asSuperuser(`update document set is_wanted = false where id = $1`, [other.ids.document])
  await uncollectMessage(other.ctx, { id: other.ids.message })
  expect((await getDocument(other.ctx, other.ids.document, nl)).state).toBe('archived')
})

test('what has left the house cannot be taken back, and nothing of it is half done', async () => {
  const { ctx, ids } = await collected({ isSent: true })
  await expect(uncollectMessage(ctx, { id: ids.message })).rejects.toMatchObject({ code: 'document.handed-on' })
  expect((await getDocument(ctx, ids.document, nl)).state).toBe('archived')
  expect(await listRules(ctx)).toHaveLength(1)
})

const setMessage = (id: string, facts: string) => fresh.asSuperuser(`update message set ${facts} where id = $1`, [id])

test('taken back before it was fetched once more: it has its earlier verdict again', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const { message } = await fillOrganisation(ctx)
  await setMessage(message, `original_object = null, collect = false, is_unsure = true, kind = 'newsletter'`)
  await collectMessage(ctx, { id: message })
  await uncollectMessage(ctx, { id: message })
  expect(await getMessage(ctx, message, nl)).toMatchObject({ state: 'judged', isUnsure: true, collect: false })

  await setMessage(message, `reasons = '[{"code":"message.vanished","facts":{}}]'`)
  await collectMessage(ctx, { id: message })
  await uncollectMessage(ctx, { id: message })
  expect((await getMessage(ctx, message, nl)).state).toBe('unreadable')
})

test('a rule made from another mail stays, and the mail says that it holds', async () => {
  const { ctx, ids } = await collected()
  await fresh.asSuperuser('update rule set made_from = null where organisation_id = $1', [ctx.organisation])
  await uncollectMessage(ctx, { id: ids.message })
  const [rule] = await listRules(ctx)
  expect((await getMessage(ctx, ids.message, nl)).rule).toBe(rule?.id)
  expect(rule?.id).toBeDefined()
})

/** The same link found in the mail once more, as the judging of a mail that was asked for finds it. */
async function noteAgain(ctx: Context, ids: { message: string; link: string }) {
  const [link] = await fresh.asSuperuser('select url_key, host from link where id = $1', [ids.link])
  const found = { url: 'https://gist.example/f/1', say: '', anchor: '', state: 'waiting', isClear: true } as const
  const sealed = { id: makeId('LinkId'), host: String(link?.['host']), urlKey: String(link?.['url_key']) }
  return inTransaction(ctx, (tx) =>
    noteLinks(tx, ctx, {
      message: { id: ids.message, sender: 'info@gist.example', isWanted: true, isBackfill: false },
      links: [{ ...found, ...sealed, sealed: Buffer.from('sealed') }],
      vouchedBy: null,
      kind: 'invoice',
      direction: 'purchase',
      language: 'nl',
      holdReasons: [strange],
    }),
  )
}

const strange = { code: 'sender.failed-authentication', facts: { domain: 'gist.example' } }
const linkOf = async (id: string) =>
  (
    await fresh.asSuperuser('select state, is_wanted, reasons -> 0 ->> $2 as why from link where id = $1', [id, 'code'])
  )[0]

test('a link that was on its way is not followed any more, until the mail is collected again', async () => {
  const { ctx, ids } = await collected()
  await fresh.asSuperuser(`update link set state = 'waiting', is_wanted = true where id = $1`, [ids.link])
  await uncollectMessage(ctx, { id: ids.message })
  expect(await linkOf(ids.link)).toEqual({ state: 'refused', is_wanted: false, why: 'link.not-wanted' })
  expect(await findLinkToFollow(ctx, ids.link)).toBeUndefined()
  await collectMessage(ctx, { id: ids.message })
  expect(await noteAgain(ctx, ids)).toEqual([ids.link])
  expect(await linkOf(ids.link)).toEqual({ state: 'waiting', is_wanted: true, why: null })
})

test('a link that nobody had asked for stays as it was', async () => {
  const { ctx, ids } = await collected()
  await uncollectMessage(ctx, { id: ids.message })
  expect((await linkOf(ids.link))?.['state']).toBe('asked')
})

test('the paper of a link comes back when the mail is collected again, with what is strange about it now', async () => {
  const { ctx, ids } = await collected()
  await fresh.asSuperuser(`update link set state = 'fetched', is_wanted = true, documents = $2 where id = $1`, [
    ids.link,
    [ids.document],
  ])
  await uncollectMessage(ctx, { id: ids.message })
  expect((await getDocument(ctx, ids.document, nl)).state).toBe('set-aside')
  await collectMessage(ctx, { id: ids.message })
  expect(await noteAgain(ctx, ids)).toEqual([])
  expect(await documentOf(ids.document)).toMatchObject({ state: 'received', is_wanted: true, holds: [strange.code] })
  expect((await documentOf(ids.document)).why).not.toContain('document.taken-back')
  // And taken back a second time.
  await uncollectMessage(ctx, { id: ids.message })
  expect(await documentOf(ids.document)).toMatchObject({ state: 'set-aside', is_wanted: false })
})

async function documentOf(id: string) {
  const [row] = await fresh.asSuperuser(
    `select state, is_wanted, sha256, (select coalesce(array_agg(one ->> 'code'), '{}') from jsonb_array_elements(reasons) one) as why,
      (select coalesce(array_agg(one ->> 'code'), '{}') from jsonb_array_elements(hold_reasons) one) as holds
    from document where id = $1`,
    [id],
  )
  return row as { state: string; is_wanted: boolean; sha256: string; why: string[]; holds: string[] }
}

test('a paper that comes in again is held for what is strange now and was before, and says why it was collected', async () => {
  const { ctx, ids } = await collected()
  await fresh.asSuperuser(`update document set hold_reasons = '[{"code":"mail.older","facts":{}}]' where id = $1`, [
    ids.document,
  ])
  await uncollectMessage(ctx, { id: ids.message })
  const { sha256 } = await documentOf(ids.document)
  const bare = { mediaType: 'application/pdf', format: 'pdf', sizeBytes: 1, companions: [] }
  await inTransaction(ctx, (tx) =>
    receiveWithin(tx, ctx, {
      file: { ...bare, name: 'factuur.pdf', sha256, originalObject: null, renditionObject: null },
      kind: 'invoice',
      direction: 'purchase',
      language: 'nl',
      place: 'attachment',
      reasons: [{ code: 'attachment.is-invoice', facts: {} }],
      hints: {},
      holdReasons: [strange],
      isWanted: true,
      isBackfill: false,
      sighting: { messageId: ids.message, sourceId: ids.source, sourceName: 'post', folder: 'INBOX' },
    }),
  )
  expect(await documentOf(ids.document)).toMatchObject({
    state: 'received',
    why: ['attachment.is-invoice'],
    holds: ['mail.older', strange.code],
  })
})

test('archived by hand after all, a paper no longer says that it was taken back', async () => {
  const { ctx, ids } = await collected()
  await uncollectMessage(ctx, { id: ids.message })
  await collectDocument(ctx, { id: ids.document })
  expect((await documentOf(ids.document)).why).not.toContain('document.taken-back')
})
