import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenMailbox } from '#connectors/kit/mailbox.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { collectMessage } from '#records/messages/collect-message.ts'
import { printMessage } from '#records/messages/print-message.ts'
import { addSource } from '#records/sources/add-source.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { collectBatch } from '../collect/collect-batch.ts'
import { afterNewBatch, freshMarks } from '../collect/plan-folder.ts'
import type { Reader } from '../reader.ts'
import type { Outcome } from '../stage.ts'
import { anyMail } from '../testing/any.ts'
import { makeRecognise } from './recognise.ts'

let fresh: FreshGround
beforeAll(async () => {
  fresh = await freshGround()
})
afterAll(() => fresh[Symbol.asyncDispose]())

// Only what collectBatch asks of a mailbox, and the stage of a reader.
const box = {
  heads: async (uids: readonly number[]) =>
    uids.map((uid) => ({
      uid,
      messageId: `<${uid}@pianist.example>`,
      subject: 'Factuur',
      from: [{ name: '', address: 'an@pianist.example' }],
      to: [],
      cc: [],
      deliveredTo: [],
      sentAt: null,
      receivedAt: new Date('2026-11-22T08:00:00Z'),
      sizeBytes: 10,
      parts: [],
      isStructureKnown: false,
    })),
  slices: async () => new Map(),
  async *originals(uids: readonly number[]) {
    for (const uid of uids) yield { uid, raw: Buffer.from(`${uid}`) }
  },
} as unknown as OpenMailbox
const chatter = anyMail({
  subject: 'Zaterdag',
  text: 'Kom je zaterdag ook naar het concert? Groetjes, An',
  deliveredTo: [],
})
const reader = { readMail: async () => chatter } as unknown as Reader
const recognise = makeRecognise({ reader })

/** A mail that waits to be recognised, in a folder read for the first time. */
async function receiveMail(ctx: Context): Promise<string> {
  const { id: sourceId } = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases: [] })
  const from = { sourceId, folder: 'INBOX', aliases: [], isSentFolder: false }
  const after = afterNewBatch({ ...freshMarks('INBOX', 1), isBackfillDone: true }, [1])
  await collectBatch(ctx, { box, from, uids: [1], isBackfill: false, folderSize: 1, after })
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
