import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OutgoingMail, Parcel, SendOutcome } from '#connectors/kit/outgoing-mail.ts'
import { makeId } from '#platform/ids.ts'
import type { Context } from '#records/context.ts'
import { getNeedsYou } from '#records/needs-you/needs-you.read.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { makeWeekly } from './weekly.ts'

let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())

const wednesday = new Date('2026-11-25T09:00:00Z')

function sink(state: SendOutcome['state'] = 'accepted') {
  const sent: Parcel[] = []
  const outgoing: OutgoingMail = {
    from: 'facteur@huis.example',
    async open() {
      return {
        async send(parcel) {
          sent.push(parcel)
          return state === 'accepted' ? { state } : { state: 'uncertain', say: 'cut' }
        },
        close() {},
      }
    },
  }
  return { sent, run: (ctx: Context) => makeWeekly({ outgoing, publicUrl: 'https://facteur.example' }).run(ctx, 'x') }
}

async function anOrganisation(): Promise<Context> {
  const { ctx } = await makeOrganisation(fresh.ground)
  await fresh.asSuperuser(
    "update organisation set created_at = '2026-01-01', language = 'nl' where organisation_id = $1",
    [ctx.organisation],
  )
  return { ...ctx, clock: { ...ctx.clock, now: () => wednesday } }
}

async function aTroubledSource(ctx: Context): Promise<string> {
  const id = makeId('SourceId')
  await fresh.asSuperuser(
    `insert into source (id, organisation_id, connector, name, settings, trouble)
     values ($1, $2, 'imap', 'info@atelier.example', '{}', '{"code":"mailbox.password-refused","say":"No."}')`,
    [id, ctx.organisation],
  )
  return id
}

test('what waits is told once a week, in the language of the organisation, without names', async () => {
  const ctx = await anOrganisation()
  await aTroubledSource(ctx)
  const { sent, run } = sink()
  await run(ctx)
  await run(ctx)
  expect(sent).toHaveLength(1)
  expect(sent[0]?.subject).toContain('In Facteur wacht op jou: 1')
  expect(sent[0]?.text).toContain('1 × mailboxen waarin niet gekeken kan worden')
  expect(sent[0]?.text).toContain('https://facteur.example/needs-you')
  expect(sent[0]?.text).not.toContain('info@atelier.example')
})

test('where nothing waits, nothing is sent, and the week stays open', async () => {
  const ctx = await anOrganisation()
  const { sent, run } = sink()
  await run(ctx)
  expect(sent).toEqual([])
  await aTroubledSource(ctx)
  await run(ctx)
  expect(sent).toHaveLength(1)
})

test('a mail of which nobody knows whether it arrived is not sent again this week', async () => {
  const ctx = await anOrganisation()
  await aTroubledSource(ctx)
  const { sent, run } = sink('uncertain')
  await run(ctx)
  await run(ctx)
  expect(sent).toHaveLength(1)
})

test('the list names each thing that waits, and counts what it does not show', async () => {
  const ctx = await anOrganisation()
  const id = await aTroubledSource(ctx)
  for (let at = 0; at < 60; at++)
    await fresh.asSuperuser(
      `insert into message (id, organisation_id, source_id, folder, uid_validity, uid, identity, sender, received_at, state, collect, is_unsure)
       values ($1, $2, $3, 'INBOX', 1, $4, $5, 'an@winkel.example', now(), 'judged', false, true)`,
      [makeId('MessageId'), ctx.organisation, id, at, String(at)],
    )
  const { items, counts, total } = await getNeedsYou(ctx, { language: 'nl' })
  expect(items[0]).toMatchObject({ kind: 'source', title: 'info@atelier.example', source: id })
  expect(items.filter((one) => one.kind === 'unsure')).toHaveLength(50)
  expect({ counts, total }).toMatchObject({ counts: { source: 1, unsure: 60, held: 0 }, total: 61 })
})
