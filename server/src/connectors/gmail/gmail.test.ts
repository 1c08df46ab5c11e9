import { type GmailFakeOptions, readonlyScope, startGmailFake } from '@facteur/e2e/fakes/gmail-api.ts'
import { writeMail } from '@facteur/e2e/invented/mime.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { makeMail } from '#connectors/kit/conformance.ts'
import type { FeedPage } from '#connectors/kit/feed.ts'
import { admitRead } from '#connectors/kit/read-guard.ts'
import { makeEgressFetch } from '#platform/egress-fetch.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { type GmailTiming, openGmailFeed } from './gmail.client.ts'
import { gmailRule } from './gmail.guard.ts'
import { toHead } from './gmail.map.ts'
import { makeQuota } from './gmail.quota.ts'

const fetch = makeEgressFetch(makeEgressGuard({ allow: [] }))
const all = '[Gmail]/All Mail'
const wide = { perSecond: 100_000, burst: 100_000 }
const stops: (() => Promise<void>)[] = []
afterEach(async () => void (await Promise.all(stops.splice(0).map((stop) => stop()))))

async function start(options: GmailFakeOptions = {}, timing: GmailTiming = {}) {
  const fake = await startGmailFake({ unitsPerWindow: 1_000_000, ...options })
  stops.push(fake.stop)
  let token = fake.tokens.issue([readonlyScope])
  const asked: boolean[] = []
  const feed = await openGmailFeed(
    {
      apiUrl: fake.apiUrl,
      fetch,
      accessToken: async ({ isStale = false } = {}) => {
        asked.push(isStale)
        return isStale ? (token = fake.tokens.issue([readonlyScope])) : token
      },
    },
    { log: silentLog },
    { budget: wide, throttleMs: 40, ...timing },
  )
  return { fake, feed, asked, useToken: (next: string) => void (token = next) }
}

async function read(pages: AsyncIterable<FeedPage>): Promise<{ ids: string[]; cursor: string }> {
  const found = await Array.fromAsync(pages)
  return { ids: found.flatMap(({ entries }) => entries.map(({ id }) => id)), cursor: found.at(-1)?.cursor ?? '' }
}

const withPdf = (number: number, name = 'paper.pdf') =>
  writeMail({
    from: { address: 'info@post.example' },
    to: [{ address: 'me@atelier.example' }],
    subject: `Bericht ${number}`,
    date: new Date(Date.UTC(2026, 0, number)),
    messageId: `pdf-${number}@post.example`,
    text: 'Zie bijlage.',
    attachments: [{ name, mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 nothing') }],
  })
const plain = (number: number) => makeMail(number, { text: 'Dag, tot morgen!' }).replace(/Subject: .*/, 'Subject: dag')

test('a mail whose text alone is too large to be told is read whole, and holds no other up', async () => {
  const { fake } = await start()
  const [large, usual] = [withPdf(1), withPdf(2)].map((one) => fake.put(one, new Date()))
  const token = fake.tokens.issue([readonlyScope])
  const cutting: typeof fetch = async (url, request) => {
    const answer = await fetch(url, request)
    return { ...answer, isCut: url.includes(`${large}?format=full`) }
  }
  const input = { apiUrl: fake.apiUrl, fetch: cutting, accessToken: async () => token }
  const feed = await openGmailFeed(input, { log: silentLog }, { budget: wide })
  const heads = await feed.heads([{ id: large ?? '' }, { id: usual ?? '' }])
  expect(heads.map(({ subject, isStructureKnown }) => [subject, isStructureKnown])).toEqual([
    ['Bericht 1', false],
    ['Bericht 2', true],
  ])
})

describe('the first listing', () => {
  test('names what may be an invoice first, newest first, and then all the rest once more', async () => {
    const { fake, feed } = await start()
    const old = fake.put(withPdf(1), new Date('2025-01-01'))
    const chat = fake.put(plain(2), new Date('2026-01-02'))
    const spoken = fake.put(makeMail(3, { text: 'Votre reçu est prêt' }), new Date('2026-01-03'))
    const other = fake.put(plain(4), new Date('2026-01-04'))
    const { ids } = await read(feed.news(all, null, {}))
    expect(ids.slice(0, 2)).toEqual([spoken, old])
    expect(new Set(ids)).toEqual(new Set([old, chat, spoken, other]))
  })

  test('leaves spam, bin, drafts and chats alone', async () => {
    const { fake, feed } = await start()
    for (const label of ['SPAM', 'TRASH', 'DRAFT', 'CHAT']) fake.put(withPdf(1), new Date(), [label])
    const kept = fake.put(withPdf(2), new Date(), [])
    await feed.folders()
    expect((await read(feed.news(all, null, {}))).ids).toEqual([kept, kept])
  })

  test('looks back no further than the day that was asked for', async () => {
    const { fake, feed } = await start()
    fake.put(withPdf(1), new Date('2025-12-31T23:59:59Z'))
    const kept = fake.put(withPdf(2), new Date('2026-01-01T00:00:00Z'))
    const { ids } = await read(feed.news(all, null, { since: new Date('2026-01-01T00:00:00Z') }))
    expect(new Set(ids)).toEqual(new Set([kept]))
  })
})

describe('what is new', () => {
  test('is told from the place of before, also an old mail and one that gets the label later', async () => {
    const { fake, feed } = await start()
    fake.makeLabel('Label_7', 'Te boeken')
    fake.put(plain(1), new Date('2026-01-01'))
    const { cursor } = await read(feed.news(all, null, {}))
    const { cursor: labelCursor } = await read(feed.news('Te boeken', null, {}))
    const old = fake.put(withPdf(5), new Date('2015-05-05'))
    fake.addLabel('<mail-1@gist.example>', 'Label_7')
    const after = await read(feed.news(all, cursor, {}))
    expect(after.ids).toEqual([old])
    expect((await read(feed.news('Te boeken', labelCursor, {}))).ids).toHaveLength(1)
    expect((await read(feed.news(all, after.cursor, {}))).ids).toEqual([])
  })

  test('holds a mail that was taken out of spam', async () => {
    const { fake, feed } = await start()
    const saved = fake.put(withPdf(9), new Date(), ['SPAM'])
    const { cursor } = await read(feed.news(all, null, {}))
    fake.removeLabel('<pdf-9@post.example>', 'SPAM')
    expect((await read(feed.news(all, cursor, {}))).ids).toEqual([saved])
  })

  test('cannot be told from a place that Gmail forgot', async () => {
    const { fake, feed } = await start()
    const { cursor } = await read(feed.news(all, null, {}))
    fake.put(plain(1), new Date())
    fake.forgetHistory()
    await expect(read(feed.news(all, cursor, {}))).rejects.toMatchObject({ code: 'feed.cursor-lost' })
  })
})

describe('heads', () => {
  test.each([true, false])('hold structure and text in one question (headers decoded: %s)', async (decodesHeaders) => {
    const { fake, feed } = await start({ decodesHeaders })
    const id = fake.put(withPdf(1, 'Facture n° 1.pdf'), new Date('2026-02-03T04:05:06Z'))
    const [head] = await feed.heads([{ id }])
    expect(head).toMatchObject({
      id,
      subject: 'Bericht 1',
      messageId: '<pdf-1@post.example>',
      receivedAt: new Date('2026-02-03T04:05:06Z'),
      text: expect.stringContaining('Zie bijlage.'),
      isStructureKnown: true,
    })
    expect(head?.parts.map(({ mediaType, disposition }) => [mediaType, disposition])).toEqual([
      ['text/plain', null],
      ['application/pdf', 'attachment'],
    ])
    expect(fake.counts.gets).toBe(1)
  })

  test('read a subject that Gmail decoded, euro sign and all', () => {
    const head = toHead({ id: 'a', payload: { headers: [{ name: 'Subject', value: 'Reçu de 12 € – août' }] } })
    expect(head.subject).toBe('Reçu de 12 € – août')
  })
})

describe('patience', () => {
  test.each([false, true])('a spent quota is waited for, and nothing is missing (403: %s)', async (refusesWith403) => {
    const { fake, feed } = await start({ unitsPerWindow: 200, windowMs: 300, refusesWith403 })
    const ids = Array.from({ length: 25 }, (_, index) => fake.put(plain(index), new Date()))
    expect(await feed.heads(ids.map((id) => ({ id })))).toHaveLength(25)
    expect(fake.counts.throttled).toBeGreaterThan(0)
  })

  test('within its own budget it is never refused', async () => {
    const budget = { perSecond: 600, burst: 60 }
    const { fake, feed } = await start({ unitsPerWindow: 600, windowMs: 800 }, { budget })
    const ids = Array.from({ length: 30 }, (_, index) => fake.put(plain(index), new Date()))
    expect(await feed.heads(ids.map((id) => ({ id })))).toHaveLength(30)
    expect(fake.counts).toMatchObject({ throttled: 0, overruns: 0 })
    expect(fake.mostAtOnce()).toBeLessThanOrEqual(6)
  })

  test('in any minute the budget stays below what Google gives', async () => {
    let now = 0
    const quota = makeQuota({ perSecond: 85, burst: 800 }, () => now)
    await quota.spend(800, undefined)
    now = 60_000
    // A minute later the bucket is full, not fuller.
    await quota.spend(800, undefined)
    const late = quota.spend(20, AbortSignal.timeout(30))
    await expect(late).rejects.toThrow()
  })

  test('a token that was refused is renewed once, in the middle of a scan', async () => {
    const { fake, feed, asked } = await start()
    const ids = Array.from({ length: 12 }, (_, index) => fake.put(plain(index), new Date()))
    await feed.heads([{ id: ids[0] ?? '' }])
    fake.tokens.withdrawAll()
    expect(await feed.heads(ids.map((id) => ({ id })))).toHaveLength(12)
    expect(asked).toContain(true)
  })
})

describe('what only a person can mend is said', () => {
  test('a sign-in without the right to read', async () => {
    const { fake, feed, useToken } = await start()
    useToken(fake.tokens.issue(['https://www.googleapis.com/auth/userinfo.email']))
    await expect(feed.folders()).rejects.toMatchObject({ code: 'mailbox.scope-missing', retry: 'never' })
  })

  test('the limit of the day', async () => {
    const { fake, feed } = await start()
    fake.reachDailyLimit(true)
    await expect(feed.folders()).rejects.toMatchObject({ code: 'mailbox.daily-limit', retry: 'later' })
  })

  test('a label that is gone', async () => {
    const { feed } = await start()
    await expect(read(feed.news('Weg', null, {}))).rejects.toMatchObject({ code: 'mailbox.folder-missing' })
  })
})

test('labels are folders with their counts, and aliases are those that were confirmed', async () => {
  const { fake, feed } = await start()
  fake.makeLabel('Label_1', 'Boekhouding/Inkoop')
  fake.put(plain(1), new Date(), ['INBOX', 'Label_1'])
  const folders = await feed.folders()
  const found = new Map(folders.map((one) => [one.path, one]))
  expect(found.get(all)).toMatchObject({ specialUse: 'all', messages: 1 })
  expect(found.get('INBOX')).toMatchObject({ specialUse: 'inbox', messages: 1 })
  expect(found.get('Boekhouding/Inkoop')).toMatchObject({ name: 'Inkoop', messages: 1 })
  expect(found.get('[Gmail]/Trash')?.specialUse).toBe('trash')
  expect(folders.some(({ path }) => path.startsWith('CATEGORY_') || path === 'UNREAD')).toBe(false)
  expect(await feed.aliases()).toEqual(['facturen@atelier.example'])
})

describe('the lock before the wire', () => {
  const rule = gmailRule('https://gmail.googleapis.com/gmail/v1')
  const at = (path: string) => `https://gmail.googleapis.com/gmail/v1${path}`
  test.each([
    '/users/me/messages?q=x',
    '/users/me/messages/18c0ab',
    '/users/me/history?startHistoryId=1',
    '/users/me/labels',
  ])('lets %s be read', (path) => {
    expect(admitRead(rule, 'GET', at(path)).href).toBe(at(path))
  })
  test.each([
    ['POST', at('/users/me/messages/18c0ab/trash')],
    ['POST', at('/users/me/messages/18c0ab')],
    ['DELETE', at('/users/me/messages/18c0ab')],
    ['GET', at('/users/me/messages/18c0ab/../../drafts')],
    ['GET', at('/users/me/messages/a%2F..%2Fdrafts')],
    ['GET', at('/users/someone/messages')],
    ['GET', at('/users/me/settings/forwardingAddresses')],
    ['GET', 'https://gmail.googleapis.com.evil.example/gmail/v1/users/me/messages'],
    ['GET', 'http://gmail.googleapis.com/gmail/v1/users/me/messages'],
    ['GET', 'https://x@gmail.googleapis.com/gmail/v1/users/me/messages'],
    ['GET', 'https://gmail.googleapis.com/batch/gmail/v1'],
    ['GET', 'nonsense'],
  ])('stops %s %s', (method, address) => {
    expect(() => admitRead(rule, method, address)).toThrow(expect.objectContaining({ code: 'mailbox.write-refused' }))
  })
})
