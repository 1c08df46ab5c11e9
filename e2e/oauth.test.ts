import { afterAll, beforeAll, expect, test } from 'vitest'
import { becomeOwner, makeClient, ownerOf } from './kit/client.ts'
import type { Client } from './kit/client.ts'
import { type Emulate, startEmulate } from './kit/emulate.ts'
import { until } from './kit/wait.ts'
import { type House, type RunningFacteur, makeHouse } from './kit/facteur.ts'

const email = 'atelier.lune@gmail.example'
let house: House
let server: RunningFacteur
let emulate: Emulate
let client: Client
let cookie: string

beforeAll(async () => {
  house = await makeHouse({ FACTEUR_READERS: '1' })
  const redirectUrl = `http://localhost:${house.port}/oauth/callback`
  const text = 'FACTUUR 2026-0042. Bakkerij De Gist. Totaal 121,00 EUR'
  emulate = await startEmulate({ email, redirectUrl, mails: [{ subject: 'Factuur 2026-0042', text }] })
  server = await house.start(emulate.settings)
  await becomeOwner(server)
  const response = await fetch(`${house.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: house.url },
    body: JSON.stringify({ email: ownerOf.email, password: ownerOf.password }),
  })
  cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  client = makeClient(house.url, { cookie })
})
afterAll(async () => {
  await house?.[Symbol.asyncDispose]()
  await emulate?.[Symbol.asyncDispose]()
})

/** As a browser does: first to localhost, where the provider sends it, then to where its session is known. */
async function comeBack(address: string): Promise<string> {
  const first = await fetch(address, { redirect: 'manual' })
  const second = await fetch(first.headers.get('location') ?? '', { headers: { cookie }, redirect: 'manual' })
  return second.headers.get('location') ?? `${second.status}`
}

test('a Gmail mailbox is linked through an emulator of others, by the steps of the guide, and read', async () => {
  const attempt = await client.ask('beginOAuth', { body: { provider: 'google' } })
  expect(await comeBack(await emulate.signIn(attempt.url ?? ''))).toBe(`/sources/new?attempt=${attempt.id}`)
  const now = await client.ask('getOAuthAttempt', { path: { id: attempt.id } })
  expect(now).toMatchObject({ state: 'signed-in', address: email })
  const found = await client.ask('probeSource', { body: { connector: 'gmail', attempt: attempt.id } })
  expect(found.folders.map((folder) => folder.path)).toContain('INBOX')
  const source = await client.ask('addSource', {
    body: { connector: 'gmail', attempt: attempt.id, folders: ['INBOX'] },
  })
  expect(source).toMatchObject({ connector: 'gmail', name: email, trouble: null })
  await until('the mailbox was read', async () => {
    const { health, progress, trouble } = await client.ask('getSource', { path: { id: source.id } })
    return (health === 'watching' && progress.seen > 0) || { health, progress, trouble }
  })
  const { items } = await client.ask('listMessages')
  expect(items.map((one) => one.subject)).toContain('Factuur 2026-0042')
  await client.ask('removeSource', { path: { id: source.id } })
  expect((await client.ask('listSources')).items).toEqual([])
})

test('at Microsoft the address is known after signing in', async () => {
  const attempt = await client.ask('beginOAuth', { body: { provider: 'microsoft' } })
  await comeBack(await emulate.signIn(attempt.url ?? ''))
  const now = await client.ask('getOAuthAttempt', { path: { id: attempt.id } })
  expect(now).toMatchObject({ state: 'signed-in', address: email })
})
