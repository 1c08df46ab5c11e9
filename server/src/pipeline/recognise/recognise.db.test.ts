import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Context, inTransaction } from '#records/context.ts'
import { collectMessage } from '#records/messages/collect-message.ts'
import { printMessage } from '#records/messages/print-message.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import type { Reader } from '../reader.ts'
import type { Outcome } from '../stage.ts'
import { anyMail } from '../testing/any.ts'
import { receiveMails } from '../testing/any-mailbox.ts'
import { makeRecognise } from './recognise.ts'

let fresh: FreshGround
beforeAll(async () => {
  fresh = await freshGround()
})
afterAll(() => fresh[Symbol.asyncDispose]())

const chatter = anyMail({
  subject: 'Zaterdag',
  text: 'Kom je zaterdag ook naar het concert? Groetjes, An',
  deliveredTo: [],
})
const reader = { readMail: async () => chatter } as unknown as Reader
const recognise = makeRecognise({ reader })

/** A mail that waits to be recognised, in a folder read for the first time. */
async function receiveMail(ctx: Context): Promise<string> {
  const sourceId = await receiveMails(ctx, [1])
  const [row] = await fresh.asSuperuser('select id from message where source_id = $1', [sourceId])
  return String(row?.['id'])
}

async function finish(ctx: Context, outcome: Outcome | undefined): Promise<string[]> {
  if (outcome === undefined) return []
  const jobs = await inTransaction(ctx, (tx) => outcome.commit(tx))
  await outcome.afterwards?.()
  return jobs.map(({ queue }) => queue)
}

test('a mail that the owner asks for while it is being judged keeps its original, and is collected', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const id = await receiveMail(ctx)
  const outcome = await recognise.run(ctx, id)
  await collectMessage(ctx, { id })
  expect(await finish(ctx, outcome)).toEqual([])
  expect(await finish(ctx, await recognise.run(ctx, id))).toEqual(['print'])
})

test('a mail that the owner wants printed while it is being collected by hand is printed', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const id = await receiveMail(ctx)
  await collectMessage(ctx, { id })
  const outcome = await recognise.run(ctx, id)
  await printMessage(ctx, { id })
  await finish(ctx, outcome)
  await finish(ctx, await recognise.run(ctx, id))
  const [row] = await fresh.asSuperuser('select reasons from message where id = $1', [id])
  expect(JSON.stringify(row)).toContain('message.print-asked')
})

test('what nobody wants loses its original once the verdict is written', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const id = await receiveMail(ctx)
  await finish(ctx, await recognise.run(ctx, id))
  const [row] = await fresh.asSuperuser('select state, original_object from message where id = $1', [id])
  expect(row).toEqual({ state: 'judged', original_object: null })
})
