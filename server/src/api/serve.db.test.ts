import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { announce } from '#records/announce.ts'
import { inTransaction } from '#records/context.ts'
import { makeApiToken } from '#records/organisations/make-api-token.ts'
import { revokeApiToken } from '#records/organisations/revoke-api-token.ts'
import { type MadeOrganisation, makeOrganisation } from '#records/testing/make-organisation.ts'
import { type Served, serveApi } from './serve.ts'
import { type OpenApi, openApi } from './testing/open-api.ts'

const settings = { host: '127.0.0.1', port: 0, publicUrl: null, tlsCert: null, tlsKey: null, trustProxy: false }
let open: OpenApi
let served: Served
let person: MadeOrganisation
let token: string

beforeAll(async () => {
  open = await openApi()
  served = await serveApi(open.api, settings)
  person = await makeOrganisation(open.fresh.ground)
  token = (await makeApiToken(person.ctx, { name: 'x', scopes: ['read', 'write'] })).token
})
afterAll(async () => {
  await served.close()
  await open[Symbol.asyncDispose]()
})

type Listener = { events: string[]; ended: Promise<void>; stop(): void }

async function listen(headers: Record<string, string>): Promise<Listener> {
  const stopping = new AbortController()
  const response = await fetch(`${served.url}/api/v1/events`, { headers, signal: stopping.signal })
  expect(response.status).toBe(200)
  const events: string[] = []
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  async function read(): Promise<void> {
    for (let chunk = await reader?.read(); chunk?.done === false; chunk = await reader?.read())
      events.push(...(chunk.value.match(/(?<=data: ).*/g) ?? []))
  }
  return { events, ended: read().catch(() => undefined), stop: () => stopping.abort() }
}

const withToken = () => ({ authorization: `Bearer ${token}` })
const endsWithin = (listener: Listener, ms: number) =>
  Promise.race([listener.ended.then(() => true), pause(ms).then(() => false)])

test('methods that are not known here are refused', async () => {
  for (const method of ['TRACE', 'OPTIONS', 'PUT', 'PROPFIND']) {
    const status = await new Promise((resolve) =>
      request(`${served.url}/api/v1/me`, { method }, (answer) => resolve(answer.resume().statusCode)).end(),
    )
    expect([method, status]).toEqual([method, 405])
  }
})

test('what is committed is told to the open pages of that organisation, and to no other', async () => {
  const other = await makeOrganisation(open.fresh.ground)
  const theirs = await makeApiToken(other.ctx, { name: 'y', scopes: ['read'] })
  const [ours, foreign] = [await listen(withToken()), await listen({ authorization: `Bearer ${theirs.token}` })]
  await inTransaction(person.ctx, (tx) => announce(tx, person.ctx, { type: 'document', id: 'doc_1' }))
  await inTransaction(person.ctx, async (tx) => {
    await announce(tx, person.ctx, { type: 'document', id: 'doc_2' })
    throw new Error('rolled back')
  }).catch(() => undefined)
  await inTransaction(person.ctx, (tx) => announce(tx, person.ctx, { type: 'messages' }))
  await expect.poll(() => ours.events.length).toBe(2)

  expect(ours.events).toEqual(['{"type":"document","id":"doc_1"}', '{"type":"messages"}'])
  expect(foreign.events).toEqual([])
  ours.stop()
  foreign.stop()
})

test('a stream ends at once when its session signs out', async () => {
  const cookie = await open.signIn(person)
  const listener = await listen({ cookie, host: '127.0.0.1' })
  await open.ask('POST', '/api/auth/sign-out', { cookie, body: {} })
  expect(await endsWithin(listener, 1000)).toBe(true)
})

test('a stream ends at once when its token is revoked in the page', async () => {
  const made = await makeApiToken(person.ctx, { name: 'z', scopes: ['read'] })
  const listener = await listen({ authorization: `Bearer ${made.token}` })
  await open.ask('DELETE', `/api/v1/tokens/${made.id}`, { cookie: await open.signIn(person) })
  expect(await endsWithin(listener, 1000)).toBe(true)
  expect((await fetch(`${served.url}/api/v1/me`, { headers: { authorization: `Bearer ${made.token}` } })).status).toBe(
    401,
  )
  await expect(revokeApiToken(person.ctx, { id: made.id })).rejects.toMatchObject({ code: 'token.missing' })
})

test('streams come back by themselves after the database cut the line: they end, so that the page asks everything again', async () => {
  const listener = await listen(withToken())
  await open.fresh.asSuperuser(
    `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`,
  )
  expect(await endsWithin(listener, 5000)).toBe(true)
  const again = await listen(withToken())
  await inTransaction(person.ctx, (tx) => announce(tx, person.ctx, { type: 'payments' }))
  await expect.poll(() => again.events).toEqual(['{"type":"payments"}'])
  again.stop()
})

test('a page that is closed leaves nothing behind', async () => {
  const { bus } = open.fresh
  let listening = 0
  const subscribe = bus.subscribe.bind(bus)
  bus.subscribe = (organisation, listener) => {
    const unsubscribe = subscribe(organisation, listener)
    listening += 1
    return () => {
      listening -= 1
      unsubscribe()
    }
  }
  const pages = await Promise.all(Array.from({ length: 5 }, () => listen(withToken())))
  expect(listening).toBe(5)
  for (const page of pages) page.stop()
  await expect.poll(() => listening).toBe(0)
  bus.subscribe = subscribe
})

test('files arrive whole, one too large and too many at once are refused', async () => {
  const send = (files: File[]) => {
    const form = new FormData()
    for (const file of files) form.append('files', file)
    return fetch(`${served.url}/api/v1/documents`, { method: 'POST', headers: withToken(), body: form })
  }
  const fine = await send([new File(['%PDF'], '../../fac\u202Etuur.pdf')])
  const tooMany = await send(Array.from({ length: 26 }, (_, i) => new File(['x'], `${i}.pdf`)))
  const tooLarge = await send([new File([new Uint8Array(61_000_000)], 'groot.pdf')])

  expect(await fine.json()).toMatchObject({ items: [{ name: 'factuur.pdf', outcome: 'received' }] })
  expect([tooMany.status, tooLarge.status]).toEqual([422, 413])
})

test('a port that is taken is said in one sentence', async () => {
  const port = Number(new URL(served.url).port)
  await expect(serveApi(open.api, { ...settings, port })).rejects.toMatchObject({
    code: 'server.port-taken',
    say: expect.stringContaining(String(port)),
  })
})
