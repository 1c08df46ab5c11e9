import { expect, test } from 'vitest'
import { makeId } from '#platform/ids.ts'
import { inTransaction } from '../context.ts'
import { noteMessages } from '../messages/note-messages.ts'
import { addSource } from '../sources/add-source.ts'
import { freshGround } from '../testing/fresh-ground.ts'
import { makeOrganisation } from '../testing/make-organisation.ts'
import { getOwnSide } from './own-side.read.ts'

test('whom most mails are for is taken for us; a customer who got one is not', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const source = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases: [] })
  const received = Array.from({ length: 8 }, (_, i) => message(source.id, i + 1, ['info@atelier.example']))
  await inTransaction(ctx, (tx) =>
    noteMessages(tx, ctx, [...received, message(source.id, 9, ['klant@ergens.example'])]),
  )

  expect((await getOwnSide(ctx)).ownAddresses).toEqual(['info@atelier.example'])
})

function message(source_id: string, uid: number, recipients: string[]) {
  return {
    id: makeId('MessageId'),
    source_id,
    folder: 'INBOX',
    uid_validity: 1,
    uid,
    identity: String(uid),
    message_header_id: '',
    subject: 'dag',
    sender: 'x@y.example',
    sender_name: '',
    recipients,
    sent_at: null,
    received_at: new Date('2026-11-22T08:00:00Z'),
    size_bytes: 100,
    state: 'judged' as const,
    original_object: null,
    is_backfill: false,
    kind: 'personal',
    direction: 'purchase',
    collect: false,
    place: 'none',
    language: 'nl',
    reasons: [],
    judged_at: null,
  }
}
