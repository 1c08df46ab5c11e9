import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenMailbox } from '#connectors/kit/mailbox.ts'
import { collectMessage } from '#records/messages/collect-message.ts'
import { uncollectMessage } from '#records/messages/uncollect-message.ts'
import { fillOrganisation } from '#records/testing/fill-organisation.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { refetchWanted } from './refetch-wanted.ts'

let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())

/** A mail without its original that its owner asked for, and a mailbox that does `meanwhile` before it hands it over. */
async function refetched(meanwhile: 'nothing' | 'taken back') {
  const { ctx } = await makeOrganisation(fresh.ground)
  const { message: id, source } = await fillOrganisation(ctx)
  await fresh.asSuperuser(
    `update message set original_object = null, collect = false, is_unsure = false, kind = 'newsletter' where id = $1`,
    [id],
  )
  await fresh.asSuperuser('delete from delivery where organisation_id = $1', [ctx.organisation])
  await collectMessage(ctx, { id })
  const box: Pick<OpenMailbox, 'originals'> = {
    async *originals(uids) {
      if (meanwhile === 'taken back') await uncollectMessage(ctx, { id })
      for (const uid of uids) yield { uid, raw: Buffer.from('Subject: x\r\n\r\nx') }
    },
  }
  await refetchWanted(ctx, { box, sourceId: source, folder: 'INBOX' })
  const [row] = await fresh.asSuperuser(
    'select state, original_object is not null as "isKept" from message where id = $1',
    [id],
  )
  return row
}

test('a mail that was asked for is fetched once more, to be read', async () => {
  expect(await refetched('nothing')).toEqual({ state: 'waiting', isKept: true })
})

test('taken back while the mailbox hands it over: it keeps its earlier verdict, and nothing of it is kept', async () => {
  expect(await refetched('taken back')).toEqual({ state: 'judged', isKept: false })
})
