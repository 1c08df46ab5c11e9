import { startApi } from '@facteur/e2e/fakes/api-server.ts'
import { type GraphFakeOptions, mailReadScope, startGraphFake } from '@facteur/e2e/fakes/graph-api.ts'
import { writeMail } from '@facteur/e2e/invented/mime.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { makeMail } from '#connectors/kit/conformance.ts'
import type { FeedEntry, FeedPage } from '#connectors/kit/feed.ts'
import { admitRead } from '#connectors/kit/read-guard.ts'
import { makeEgressFetch } from '#platform/egress-fetch.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { graphRule } from './graph.guard.ts'
import { type GraphTiming, openGraphFeed } from './microsoft-365.client.ts'

const fetch = makeEgressFetch(makeEgressGuard({ allow: [] }))
const inbox = 'Postvak IN'
const stops: (() => Promise<void>)[] = []
afterEach(async () => void (await Promise.all(stops.splice(0).map((stop) => stop()))))

async function start(options: GraphFakeOptions = {}, timing: GraphTiming = {}) {
  const fake = await startGraphFake(options)
  stops.push(fake.stop)
  let token = fake.tokens.issue([mailReadScope])
  const feed = await openGraphFeed(
    {
      apiUrl: fake.apiUrl,
      fetch,
      accessToken: async ({ isStale = false } = {}) => (isStale ? (token = fake.tokens.issue([mailReadScope])) : token),
    },
    { log: silentLog },
    { throttleMs: 20, pageSize: 10, ...timing },
  )
  return { fake, feed, useToken: (next: string) => void (token = next) }
}

async function read(pages: AsyncIterable<FeedPage>) {
  const found = await Array.fromAsync(pages)
  const entries: FeedEntry[] = found.flatMap((page) => page.entries)
  return {
    entries,
    ids: entries.map(({ id }) => id),
    gone: found.flatMap((page) => page.gone ?? []),
    cursor: found.at(-1)?.cursor ?? '',
    pages: found,
  }
}

const withPdf = (number: number, isInline = false) =>
  writeMail({
    from: { address: 'info@post.example' },
    to: [{ address: 'me@atelier.example' }],
    subject: `Bericht ${number}`,
    date: new Date(Date.UTC(2026, 0, number)),
    messageId: `pdf-${number}@post.example`,
    ...(isInline ? { html: '<p>Bijlage voor de boekhouding van 12,00 EUR</p>' } : { text: 'Zie bijlage.' }),
    attachments: [
      {
        name: 'paper.pdf',
        mediaType: 'application/pdf',
        bytes: Buffer.from('%PDF-1.4'),
        ...(isInline ? { contentId: 'a@b' } : {}),
      },
    ],
  })
const plain = (number: number) =>
  makeMail(number, { text: 'Dag, tot morgen!' })
    .replace(/Subject: .*/, 'Subject: dag')
    .replace('info@gist', 'jan@gist')

test('a mail whose text alone is too large to be told is read whole, and holds no other up', async () => {
  const { fake } = await start()
  const [large, usual] = [withPdf(1), withPdf(2)].map((one) => fake.put(one, new Date()))
  const token = fake.tokens.issue([mailReadScope])
  const cutting: typeof fetch = async (url, request) => {
    const answer = await fetch(url, request)
    return { ...answer, isCut: url.includes(encodeURIComponent(large ?? '')) && /%2Cbody(?:%2C|&|$)/.test(url) }
  }
  const input = { apiUrl: fake.apiUrl, fetch: cutting, accessToken: async () => token }
  const feed = await openGraphFeed(input, { log: silentLog })
  const heads = await feed.heads([{ id: large ?? '' }, { id: usual ?? '' }])
  expect(heads.map(({ subject, isStructureKnown }) => [subject, isStructureKnown])).toEqual([
    ['Bericht 1', false],
    ['Bericht 2', true],
  ])
})

describe('the first listing', () => {
  test('names mails with attachments and those that speak of an invoice first; the rest needs no question of its own', async () => {
    const { fake, feed } = await start()
    const dull = Array.from({ length: 25 }, (_, index) =>
      fake.put(plain(index), new Date(Date.UTC(2026, 1, index + 1))),
    )
    const paper = fake.put(withPdf(1), new Date('2025-01-01'))
    const long = `${'Hallo allemaal, hier volgt een lang verhaal. '.repeat(12)} En de kredietnota.`
    const spoken = fake.put(plain(90).replace('Dag, tot morgen!', long), new Date('2025-01-02'))
    const { entries, ids } = await read(feed.news(inbox, null, {}))
    expect(ids.slice(0, 2)).toEqual([paper, spoken])
    expect(new Set(ids)).toEqual(new Set([...dull, paper, spoken]))

    const byId = new Map(entries.toReversed().map((entry) => [entry.id, entry]))
    const heads = await feed.heads([...byId.values()])
    expect(heads).toHaveLength(27)
    expect(fake.counts.details).toBe(1)
    expect(heads.find(({ id }) => id === paper)?.parts.at(-1)).toMatchObject({
      mediaType: 'application/pdf',
      name: 'paper.pdf',
      disposition: 'attachment',
    })
    expect(heads.find(({ id }) => id === spoken)?.text).toContain('kredietnota')
  })

  test('goes on in the middle from any page after a crash, and knows what is news only after its end', async () => {
    const { fake, feed } = await start()
    for (let number = 1; number <= 35; number++) fake.put(plain(number), new Date())
    const { pages, ids } = await read(feed.news(inbox, null, {}))
    const middle = pages.find((page) => page.cursor !== null)
    const rest = await read(feed.news(inbox, middle?.cursor ?? '', {}))
    expect(new Set([...(middle?.entries ?? []).map(({ id }) => id), ...rest.ids])).toEqual(new Set(ids))
    expect((await read(feed.news(inbox, rest.cursor, {}))).ids).toEqual([])
  })

  test('leaves out drafts and what is older than was asked for', async () => {
    const { fake, feed } = await start()
    fake.put(withPdf(1), new Date('2025-12-31T23:00:00Z'))
    fake.put(withPdf(2), new Date('2026-02-01'), 'inbox', { isDraft: true })
    const kept = fake.put(withPdf(3), new Date('2026-01-01'))
    const { ids } = await read(feed.news(inbox, null, { since: new Date('2026-01-01') }))
    expect(new Set(ids)).toEqual(new Set([kept]))
  })

  test('a paper inside the text, which Graph calls no attachment, is seen where the mail gives a sign', async () => {
    const { fake, feed } = await start()
    fake.put(withPdf(1, true), new Date())
    const { entries } = await read(feed.news(inbox, null, {}))
    const [head] = await feed.heads(entries.slice(-1))
    expect(head?.parts.map(({ mediaType }) => mediaType)).toContain('application/pdf')
  })
})

describe('what is new', () => {
  test('a moved mail keeps its id: gone here, new there', async () => {
    const { fake, feed } = await start()
    const box = fake.addFolder('Facturen')
    const id = fake.put(withPdf(1), new Date('2020-01-01'))
    const here = await read(feed.news(inbox, null, {}))
    const there = await read(feed.news('Facturen', null, {}))
    fake.move('<pdf-1@post.example>', box)
    expect((await read(feed.news(inbox, here.cursor, {}))).gone).toEqual([id])
    expect((await read(feed.news('Facturen', there.cursor, {}))).ids).toEqual([id])
  })

  test('is looked at closely, also when the list shows no sign', async () => {
    const { fake, feed } = await start()
    const { cursor } = await read(feed.news(inbox, null, {}))
    fake.put(plain(1), new Date())
    const { entries } = await read(feed.news(inbox, cursor, {}))
    await feed.heads(entries)
    expect(fake.counts.details).toBe(1)
  })

  test('cannot be told from a place that was forgotten (410), nor of a folder made anew', async () => {
    const { fake, feed } = await start()
    const { cursor } = await read(feed.news(inbox, null, {}))
    fake.forgetPlaces()
    await expect(read(feed.news(inbox, cursor, {}))).rejects.toMatchObject({ code: 'feed.cursor-lost' })
    const other = cursor.replace(/"folder":"[^"]+"/, '"folder":"AAkOther="')
    await expect(read(feed.news(inbox, other, {}))).rejects.toMatchObject({ code: 'feed.cursor-lost' })
  })
})

describe('patience', () => {
  test('never more than four at once, and Retry-After is respected', async () => {
    const { fake, feed } = await start({ delayMs: 5, retryAfterSeconds: 1 })
    const ids = Array.from({ length: 20 }, (_, index) => fake.put(plain(index), new Date()))
    fake.throttleFor(700)
    const begun = Date.now()
    expect(await feed.heads(ids.map((id) => ({ id })))).toHaveLength(20)
    expect(Date.now() - begun).toBeGreaterThanOrEqual(1_000)
    expect(fake.counts).toMatchObject({ overruns: 0 })
    // Those already under way were told too; nobody asked again before the time.
    expect(fake.counts.throttled).toBeLessThanOrEqual(4)
    expect(fake.mostAtOnce()).toBeLessThanOrEqual(4)
  })

  test('a very long wait is left to the source', async () => {
    const { fake, feed } = await start({ retryAfterSeconds: 600 })
    fake.throttleFor(10_000)
    await expect(feed.folders()).rejects.toMatchObject({
      code: 'mailbox.throttled',
      retry: 'later',
      facts: { retryAfterMs: 600_000 },
    })
  })

  test('a token that was refused is renewed once', async () => {
    const { fake, feed } = await start()
    const ids = Array.from({ length: 8 }, (_, index) => fake.put(plain(index), new Date()))
    fake.tokens.withdrawAll()
    expect(await feed.heads(ids.map((id) => ({ id })))).toHaveLength(8)
  })
})

test('what only a person can mend is said', async () => {
  const { fake, feed, useToken } = await start()
  await expect(read(feed.news('Weg', null, {}))).rejects.toMatchObject({ code: 'mailbox.folder-missing' })
  useToken(fake.tokens.issue(['User.Read']))
  await expect(feed.folders()).rejects.toMatchObject({ code: 'mailbox.scope-missing', retry: 'never' })
})

test('folders are a tree with their own names and known uses; below the bin all is thrown away', async () => {
  const { fake, feed } = await start()
  const parent = fake.addFolder('Leveranciers')
  for (let number = 1; number <= 120; number++) fake.addFolder(`Nr ${number}`, parent)
  const bin = (await feed.folders()).find(({ specialUse }) => specialUse === 'trash')
  expect(bin?.path).toBe('Verwijderde items')
  fake.addFolder('A/B', parent)
  const paths = new Map((await feed.folders()).map((one) => [one.path, one]))
  expect(paths.get(inbox)?.specialUse).toBe('inbox')
  expect(paths.get('Verzonden items')?.specialUse).toBe('sent')
  expect(paths.get('Postvak UIT')?.specialUse).toBe('drafts')
  expect(paths.has('Leveranciers/Nr 120')).toBe(true)
  expect(paths.has('Leveranciers/A\u2215B')).toBe(true)
})

describe('the lock before the wire', () => {
  const rule = graphRule('https://graph.microsoft.com/v1.0')
  const at = (path: string) => `https://graph.microsoft.com/v1.0${path}`
  test.each([
    '/me/mailFolders/AAk-x_1%3D/messages/delta?$deltatoken=abc',
    "/me/mailfolders('AAk-x_1=')/messages/delta?$skiptoken=abc",
    '/me/messages/AAk-x_1%3D/$value',
    '/me/mailFolders/inbox',
  ])('lets %s be read', (path) => {
    expect(admitRead(rule, 'GET', at(path))).toBeInstanceOf(URL)
  })
  test.each([
    ['POST', at('/me/sendMail')],
    ['POST', at('/$batch')],
    ['PATCH', at('/me/messages/AAk')],
    ['GET', at('/me/drive/root')],
    ['GET', at('/me/messages/AAk/../../drive')],
    ['GET', at('/users/other@firm.example/messages')],
    ['GET', 'https://graph.microsoft.com/beta/me/messages/AAk'],
    ['GET', 'https://evil.example/v1.0/me/messages/AAk'],
  ])('stops %s %s', (method, address) => {
    expect(() => admitRead(rule, method, address)).toThrow(expect.objectContaining({ code: 'mailbox.write-refused' }))
  })
})

test('a provider that knows no folders at all is no mailbox with 0 folders', async () => {
  const api = await startApi(() => ({ status: 404, json: { error: { code: 'NotFound', message: 'No route' } } }))
  stops.push(api.stop)
  const input = { apiUrl: `${api.url}/v1.0`, fetch, accessToken: async () => 'token' }
  const feed = await openGraphFeed(input, { log: silentLog })
  await expect(feed.folders()).rejects.toMatchObject({ code: 'mailbox.closed-by-admin' })
})
