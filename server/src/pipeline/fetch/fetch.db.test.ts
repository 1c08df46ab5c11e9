import { emptyFile } from '#platform/children-results.ts'
import type { EgressFetch } from '#platform/egress-fetch.ts'
import { PutBack } from '#platform/queue.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { sayLinkRule } from '#records/links/link-rules.ts'
import { listLinks } from '#records/links/links-shown.read.ts'
import { noteLinks, sealLinks } from '#records/links/note-links.ts'
import { fetchLink, settleLink } from '#records/links/steer-link.ts'
import { takeWebTurn } from '#records/links/web-turns.ts'
import { getWork } from '#records/organisations/work.read.ts'
import { fillOrganisation } from '#records/testing/fill-organisation.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import type { Stage } from '../stage.ts'
import { judgeFile } from '../recognise/judge-file.ts'
import { anyRendition } from '../testing/any.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFetch } from './fetch.ts'

let fresh: FreshGround
let ctx: Context
let message = ''
beforeAll(async () => {
  fresh = await freshGround()
  ctx = (await makeOrganisation(fresh.ground)).ctx
  message = (await fillOrganisation(ctx)).message
  await fresh.asSuperuser(
    `update source set is_caught_up = true, trusted_authserv = 'mx.lune.example', is_authserv_given = true`,
  )
  await fresh.asSuperuser('delete from link')
  await fresh.asSuperuser('delete from link_rule')
})
afterAll(() => fresh[Symbol.asyncDispose]())

let made = 0
type Note = { vouchedBy?: string | null; isClear?: boolean; holds?: readonly string[]; url?: string }

async function note({ vouchedBy = 'mx.lune.example', isClear = true, holds = [], url }: Note = {}): Promise<string> {
  const address = url ?? `https://shop${(made += 1)}.example/f/1a?t=geheim${made}`
  const [sealed] = await sealLinks(ctx, [
    { url: address, say: 'Download', anchor: 'download', state: 'waiting', isClear },
  ])
  if (sealed === undefined) throw new Error('nothing sealed')
  const own = { ...sealed, urlKey: url === undefined ? sealed.urlKey : `${sealed.urlKey}` }
  await inTransaction(ctx, (tx) =>
    noteLinks(tx, ctx, {
      message: { id: message, sender: 'info@gist.example', isWanted: false, isBackfill: false },
      links: [own],
      vouchedBy,
      kind: 'invoice',
      direction: 'purchase',
      language: 'nl',
      holdReasons: holds.map((code) => ({ code, facts: {} })),
    }),
  )
  return own.id
}

function stage(fetch: EgressFetch, readsAs: 'pdf' | 'crash' = 'pdf'): Stage {
  return makeFetch({
    reader: {
      readMail: () => Promise.reject(new Error('not asked for')),
      readScan: () => Promise.reject(new Error('not asked for')),
      readPage: async () => undefined,
      readFile: async ({ bytes }) => {
        if (readsAs === 'crash') throw new Error('killed')
        const text = 'FACTUUR F-2026-81 Totaal € 121,00 BTW BE0123456749'
        return {
          ...emptyFile(bytes, { code: 'file.empty' }),
          mediaType: 'application/pdf',
          rendition: anyRendition(text),
        }
      },
    },
    fetch,
    judgeFile,
    chance: () => 0,
  })
}
const brings =
  (text: string, asked: string[] = []): EgressFetch =>
  async (url) => {
    asked.push(url)
    return {
      status: 200,
      headers: { 'content-type': 'application/pdf' },
      setCookies: [],
      bytes: Buffer.from(`%PDF ${text}`),
      isCut: false,
    }
  }

async function runOnce(one: Stage, id: string) {
  const outcome = await one.run(ctx, id)
  const jobs = outcome === undefined ? [] : await inTransaction(ctx, (tx) => outcome.commit(tx))
  await outcome?.afterwards?.()
  return jobs
}
const linkOf = async (id: string) => (await listLinks(ctx, {}, { language: 'nl' })).find((one) => one.id === id)
const stateOf = async (id: string) => {
  const found = await linkOf(id)
  return `${found?.state} ${found?.reasons[0]?.code}`
}

test('a link of a proven sender is followed once, and its paper goes on', async () => {
  const asked: string[] = []
  const id = await note()
  const jobs = await runOnce(stage(brings('een', asked)), id)
  expect(asked).toHaveLength(1)
  expect(jobs.map(({ queue }) => queue)).toEqual(['extract'])
  expect(await stateOf(id)).toBe('fetched link.fetched')
  expect(await runOnce(stage(brings('een', asked)), id)).toEqual([])
  expect(asked).toHaveLength(1)
  const rows = await fresh.asSuperuser(
    `select facts::text || subject as text from journal where action like 'link.%' or action like 'document.%'`,
  )
  expect(rows.map((row) => String(row['text'])).join()).not.toContain('geheim')
  const [kept] = await fresh.asSuperuser(`select * from link where id = '${id}'`)
  expect(JSON.stringify(kept)).not.toContain('geheim')
})

test.each([
  ['an unproven sender', { vouchedBy: null }, 'asked link.sender-unproven'],
  ['a sender proven by a stranger', { vouchedBy: 'mx.liar.example' }, 'asked link.sender-unproven'],
  ['a strange mail', { holds: ['payment.account-differs'] }, 'asked link.mail-is-strange'],
  ['words that say little', { isClear: false }, 'asked link.is-unclear'],
] as const)('of %s it is asked, and one click follows it', async (_, given, ends) => {
  const asked: string[] = []
  const id = await note(given)
  await runOnce(stage(brings('twee', asked)), id)
  expect([await stateOf(id), asked.length]).toEqual([ends, 0])
  await fetchLink(ctx, { id })
  await runOnce(stage(brings(`op vraag ${id}`, asked)), id)
  expect([await stateOf(id), asked.length]).toEqual(['fetched link.fetched', 1])
})

test('the owner says always, ask or never for a sender', async () => {
  for (const [effect, ends] of [
    ['never', 'refused link.never-followed'],
    ['ask', 'asked link.asked-each-time'],
    ['always', 'fetched link.fetched'],
  ] as const) {
    await sayLinkRule(ctx, { sender: 'gist.example', effect })
    const id = await note(effect === 'always' ? { vouchedBy: null } : {})
    await runOnce(stage(brings(effect)), id)
    expect(await stateOf(id)).toBe(ends)
  }
  await fresh.asSuperuser('delete from link_rule')
})

test('killed in the first request: it is asked for once more by itself, and not a third time', async () => {
  const asked: string[] = []
  const id = await note()
  await fresh.asSuperuser(`update link set state = 'fetching', asked_steps = 1, tries = 1 where id = '${id}'`)
  await runOnce(stage(brings('nog eens', asked)), id)
  expect([await stateOf(id), asked.length]).toEqual(['fetched link.fetched', 1])
  const other = await note()
  await fresh.asSuperuser(`update link set state = 'fetching', asked_steps = 1, tries = 2 where id = '${other}'`)
  await runOnce(stage(brings('derde keer', asked)), other)
  expect([await stateOf(other), asked.length]).toEqual(['failed link.is-uncertain', 1])
})

test('killed after a page was left: nothing is asked for again by itself', async () => {
  const asked: string[] = []
  const id = await note()
  await fresh.asSuperuser(
    `update link set state = 'fetching', asked_steps = 2, kept_steps = 1, tries = 1 where id = '${id}'`,
  )
  await runOnce(stage(brings('na een pagina', asked)), id)
  expect([await stateOf(id), asked.length]).toEqual(['failed link.is-uncertain', 0])
})

test('killed after the answer was kept: the paper comes from what was kept', async () => {
  const asked: string[] = []
  const id = await note()
  await expect(stage(brings('bewaard', asked), 'crash').run(ctx, id)).rejects.toThrow('killed')
  expect((await linkOf(id))?.state).toBe('fetching')
  await runOnce(
    stage(() => Promise.reject(new Error('asked again'))),
    id,
  )
  expect([await stateOf(id), asked.length]).toEqual(['fetched link.fetched', 1])
})

test('the same address in a second mail is not asked for again', async () => {
  const asked: string[] = []
  const url = 'https://one-time.example/f/1a'
  const first = await note({ url })
  await runOnce(stage(brings('een keer', asked)), first)
  await fresh.asSuperuser(`update link set url_key = url_key || '' where id = '${first}'`)
  const other = (
    await fresh.asSuperuser(
      `insert into message select * from json_populate_record(null::message, (select (to_jsonb(m) || '{"id":"msg_two","identity":"two","uid":77}')::json from message m where id = '${message}')) returning id`,
    )
  )[0]
  const before = message
  message = String(other?.['id'])
  const second = await note({ url })
  message = before
  await runOnce(stage(brings('twee keer', asked)), second)
  expect([await stateOf(second), asked.length]).toEqual(['fetched link.is-known', 1])
})

test('what waits is counted as work; what needs the owner and is settled by hand is done', async () => {
  const id = await note({ vouchedBy: null })
  expect((await getWork(ctx, { since: null, queues: [], isMailSet: false })).isQuiet).toBe(false)
  await runOnce(stage(brings('x')), id)
  expect(await stateOf(id)).toBe('asked link.sender-unproven')
  await settleLink(ctx, { id })
  expect(await stateOf(id)).toBe('refused link.not-wanted')
  expect((await listLinks(ctx, { state: 'needs-you' }, { language: 'nl' })).map((one) => one.id)).not.toContain(id)
})

test('two at once at one server and a second apart; the third waits its turn', async () => {
  const host = 'busy.example'
  const first = await takeWebTurn(fresh.ground.database, host)
  expect(await takeWebTurn(fresh.ground.database, host)).toHaveProperty('waitMs')
  await new Promise((resolve) => setTimeout(resolve, 1_250))
  const second = await takeWebTurn(fresh.ground.database, host)
  await new Promise((resolve) => setTimeout(resolve, 1_250))
  expect([first, second].map((one) => 'end' in one)).toEqual([true, true])
  expect(await takeWebTurn(fresh.ground.database, host)).toHaveProperty('waitMs')
  if ('end' in first) await first.end()
  expect(await takeWebTurn(fresh.ground.database, host)).toHaveProperty('end')
  expect(await takeWebTurn(fresh.ground.database, 'idle.example')).toHaveProperty('end')
})

test('while the mailbox is still being read, a link waits until it is known whose word counts', async () => {
  await fresh.asSuperuser(`update source set is_caught_up = false, trusted_authserv = null`)
  const id = await note()
  await expect(stage(brings('x')).run(ctx, id)).rejects.toBeInstanceOf(PutBack)
})

test('a mailbox that is never read to its end, for trouble or size, keeps a link waiting for a day at most; then its owner is asked', async () => {
  await fresh.asSuperuser(`update source set is_caught_up = false, trusted_authserv = null`)
  const id = await note()
  await fresh.asSuperuser(`update link set created_at = now() - interval '25 hours' where id = '${id}'`)
  await runOnce(stage(brings('x')), id)
  expect(await stateOf(id)).toBe('asked link.sender-unproven')
})
