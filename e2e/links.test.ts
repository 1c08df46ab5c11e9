import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../server/src/platform/crypto.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type InventedWeb, type WebMail, inventWeb, serveWeb } from './invented/web/serve-web.ts'
import { skipWithoutChromium } from './kit/browser.ts'
import { allDocuments } from './kit/everything.ts'
import { say } from './kit/say.ts'
import { untilQuiet } from './kit/wait.ts'
import { makeWebCertificates, makeWebHouse } from './kit/web-house.ts'

type Open = {
  mails: WebMail[]
  web: InventedWeb
  house: Awaited<ReturnType<typeof makeWebHouse>>
  close(): Promise<void>
}

const slow = 180_000

describe('mails that only point to their invoice', () => {
  let open: Open
  beforeAll(async () => {
    const { mails, routes, hosts } = await inventWeb()
    const certificates = await makeWebCertificates(hosts)
    const web = await serveWeb(routes, certificates)
    const house = await makeWebHouse({ port: web.port, caFile: certificates.caFile })
    open = {
      mails,
      web,
      house,
      async close() {
        await house[Symbol.asyncDispose]()
        await web[Symbol.asyncDispose]()
        await certificates[Symbol.asyncDispose]()
      },
    }
    mails.forEach(({ raw }, at) => writeFileSync(join(house.mails, `${at}.eml`), raw))
    const since = new Date()
    await house.client.ask('addSource', { body: { connector: 'mail-folder', path: house.mails } })
    await untilQuiet(house.client, { since, timeoutMs: slow })
  }, slow)
  afterAll(() => open?.close(), slow)

  test('bring it, in whatever way its supplier hands it out', async () => {
    const arrived = new Set((await allDocuments(open.house.client)).map(({ sha256 }) => sha256))
    const hasBrowser = !skipWithoutChromium()
    const wanted = open.mails.filter(
      ({ trick }) => (trick.ends ?? 'fetched') === 'fetched' && (hasBrowser || trick.needsBrowser !== true),
    )
    const missed = wanted.filter(({ pdf }) => !arrived.has(sha256Hex(pdf)))
    say({
      linked: wanted.length,
      missed: missed.map(({ trick }) => trick.name).join(', '),
      requests: open.web.asked.length,
    })
    expect(missed.map(({ trick }) => trick.name)).toEqual([])
  })

  test('or say why not', async () => {
    const { items } = await open.house.client.ask('listLinks', {})
    const others = open.mails.filter(({ trick }) => trick.ends !== undefined && trick.ends !== 'fetched')
    const ended = others.map(({ trick }) => [trick.name, items.find(({ from }) => from.endsWith(trick.host))?.state])
    expect(ended).toEqual(others.map(({ trick }) => [trick.name, trick.ends]))
    expect(items.filter(({ state }) => state !== 'fetched').every(({ reasons }) => reasons.length > 0)).toBe(true)
  })

  test('and nothing else was opened, nothing twice, no server hurried', () => {
    const { asked } = open.web
    expect(asked.filter(({ isForbidden }) => isForbidden).map(({ host, path }) => host + path)).toEqual([])
    const done = asked.filter(({ status }) => status === 200).map(({ host, path }) => host + path)
    expect(new Set(done).size).toBe(done.length)
    for (const list of Map.groupBy(asked, ({ host }) => host).values())
      list.forEach(({ at }, index) => expect(at - (list[index - 1]?.at ?? 0)).toBeGreaterThan(950))
  })

  test('one click fetches what was asked about', { timeout: slow }, async () => {
    const { client } = open.house
    const { items } = await client.ask('listLinks', { query: { state: 'asked' } })
    expect(items).toHaveLength(1)
    await client.ask('fetchLink', { path: { id: items[0]?.id ?? '' } })
    await untilQuiet(client, { since: null, timeoutMs: 60_000 })
    expect((await client.ask('getLink', { path: { id: items[0]?.id ?? '' } })).state).toBe('fetched')
  })

  test('no token of a link stands in the log', () => {
    const tokens = open.mails.flatMap(({ trick }) => (trick.path === undefined ? [] : [trick.path]))
    for (const token of tokens) expect(open.house.output()).not.toContain(token)
    expect(open.house.output()).not.toMatch(/https:\/\/[a-z.-]+\.example\/f\//)
  })
})
