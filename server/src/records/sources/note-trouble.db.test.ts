import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeId } from '#platform/ids.ts'
import type { Context } from '../context.ts'
import { type FreshGround, freshGround } from '../testing/fresh-ground.ts'
import { makeOrganisation } from '../testing/make-organisation.ts'
import { noteTrouble } from './note-trouble.ts'
import { getSource } from './sources.read.ts'

let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())

async function aSource(): Promise<{ at(text: string): Context; id: string; ctx: Context }> {
  const { ctx } = await makeOrganisation(fresh.ground)
  const id = makeId('SourceId')
  await fresh.asSuperuser(
    `insert into source (id, organisation_id, connector, name, settings, is_caught_up) values ($1, $2, 'imap', 'info@x.example', '{}', true)`,
    [id, ctx.organisation],
  )
  return { ctx, id, at: (text) => ({ ...ctx, clock: { ...ctx.clock, now: () => new Date(text) } }) }
}

const noticesOf = (ctx: Context) =>
  fresh.asSuperuser('select code, mail_state from notice where organisation_id = $1', [ctx.organisation])
const outage = { code: 'mailbox.unreachable', say: 'No answer.', mayPass: true, nextRunAt: new Date() }
const refused = { code: 'mailbox.password-refused', say: 'Refused.', mayPass: false, nextRunAt: new Date() }

test('an outage is caught up with by itself; after a day the owner is told, once', async () => {
  const { ctx, id, at } = await aSource()
  await noteTrouble(at('2026-11-20T10:00:00Z'), id, outage)
  await noteTrouble(at('2026-11-21T09:59:00Z'), id, outage)
  expect(await getSource(ctx, id)).toMatchObject({ health: 'catching-up', trouble: { isPassing: true } })
  expect(await noticesOf(ctx)).toEqual([])
  await noteTrouble(at('2026-11-21T10:01:00Z'), id, outage)
  await noteTrouble(at('2026-11-21T12:00:00Z'), id, outage)
  expect(await getSource(ctx, id)).toMatchObject({
    health: 'needs-you',
    trouble: { since: '2026-11-20T10:00:00.000Z' },
  })
  expect(await noticesOf(ctx)).toEqual([{ code: 'source.needs-you', mail_state: 'queued' }])
})

test('what only the owner can mend is told at once', async () => {
  const { ctx, id } = await aSource()
  await noteTrouble(ctx, id, refused)
  await noteTrouble(ctx, id, refused)
  expect(await getSource(ctx, id)).toMatchObject({ health: 'needs-you', trouble: { code: 'mailbox.password-refused' } })
  expect(await noticesOf(ctx)).toHaveLength(1)
})
