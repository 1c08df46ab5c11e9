import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { getDocument } from '../documents/documents.read.ts'
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
