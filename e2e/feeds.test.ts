import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GmailFake, startGmailFake } from './fakes/gmail-api.ts'
import { type GraphFake, startGraphFake } from './fakes/graph-api.ts'
import { type OAuthFake, startOAuthFake } from './fakes/oauth-server.ts'
import { type InventedMail, makeWorld } from './invented/world.ts'
import { type Client, becomeOwner, makeClient, ownerOf } from './kit/client.ts'
import { type House, type RunningFacteur, makeHouse } from './kit/facteur.ts'
import { until } from './kit/wait.ts'

const email = 'atelier.lune@post.example'
let folder: string
let house: House
let server: RunningFacteur
let signIn: OAuthFake
let gmail: GmailFake
let graph: GraphFake
let mails: InventedMail[]
let client: Client
let cookie: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facteur-feeds-'))
  house = await makeHouse({ FACTEUR_READERS: '1' })
  signIn = await startOAuthFake({ redirectUrls: [`http://localhost:${house.port}/oauth/callback`] })
  gmail = await startGmailFake({ holderOf: signIn.holderOf, delayMs: 20 })
  graph = await startGraphFake({ holderOf: signIn.holderOf, delayMs: 20, address: email })
  mails = (await makeWorld({ seed: 'feeds of a house', mails: 40 })).mails
  for (const [index, { raw, receivedAt }] of mails.entries())
    if (index % 2 === 0) gmail.put(raw, receivedAt)
    else graph.put(raw, receivedAt)
  const secretFile = join(folder, 'secret')
  await writeFile(secretFile, signIn.client.secret)
  Object.assign(house.environment, {
    ...signIn.settings,
    FACTEUR_GOOGLE_CLIENT_ID: signIn.client.id,
    FACTEUR_GOOGLE_CLIENT_SECRET_FILE: secretFile,
    FACTEUR_MICROSOFT_CLIENT_ID: signIn.client.id,
    FACTEUR_MICROSOFT_CLIENT_SECRET_FILE: secretFile,
    FACTEUR_GMAIL_API_URL: gmail.apiUrl,
    FACTEUR_GRAPH_API_URL: graph.apiUrl,
  })
  server = await house.start(house.environment)
  await becomeOwner(server)
  await signInAsOwner()
})
afterAll(async () => {
  await house?.[Symbol.asyncDispose]()
  await Promise.all([gmail?.stop(), graph?.stop(), signIn?.[Symbol.asyncDispose]()])
  await rm(folder, { recursive: true, force: true })
})

async function signInAsOwner(): Promise<void> {
  const { email: who, password } = ownerOf
  const response = await fetch(`${house.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: house.url },
    body: JSON.stringify({ email: who, password }),
  })
  cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  client = makeClient(house.url, { cookie })
}

async function link(provider: 'google' | 'microsoft', connector: 'gmail' | 'microsoft-365'): Promise<string> {
  const attempt = await client.ask('beginOAuth', { body: { provider } })
  const first = await fetch(await signIn.signIn(attempt.url ?? '', { email }), { redirect: 'manual' })
  await fetch(first.headers.get('location') ?? '', { headers: { cookie }, redirect: 'manual' })
  const found = await client.ask('probeSource', { body: { connector, attempt: attempt.id } })
  expect(found.messages).toBe(mails.length / 2)
  return (await client.ask('addSource', { body: { connector, attempt: attempt.id } })).id
}

const areSeen = async (count: number): Promise<unknown> => {
  const { items } = await client.ask('listSources')
  const progress = items.map((one) => one.progress)
  const seen = progress.reduce((sum, one) => sum + one.seen, 0)
  const isDone = seen === count && progress.every((one) => one.waiting === 0)
  return isDone ? true : items.map(({ trouble, progress: { seen: so, waiting } }) => ({ trouble, so, waiting }))
}

test('mailboxes at Google and Microsoft are linked, read to the end over a kill in the middle, followed, and never touched', async () => {
  await link('google', 'gmail')
  await link('microsoft', 'microsoft-365')
  await until('the first mails are seen', async () =>
    (await client.ask('listSources')).items.some(
      ({ progress }) => progress.seen > 0 || progress.currentFolder !== null,
    ),
  )
  await server.kill()
  server = await house.start(house.environment)
  await signInAsOwner()
  await until('every mail is seen and judged', () => areSeen(mails.length), { timeoutMs: 120_000 })
  const { items } = await client.ask('listDocuments', { query: { limit: 100 } })
  const papers = mails.flatMap(({ truth }) => (truth.where === 'attachment' ? truth.documents : []))
  expect(items.length).toBeGreaterThanOrEqual(papers.length * 0.8)

  const again = (name: string) =>
    Buffer.from(mails[0]?.raw.toString('latin1').replace('Message-ID: <', `Message-ID: <${name}-`) ?? '', 'latin1')
  gmail.put(again('g'), new Date())
  graph.put(again('m'), new Date())
  await until('new mail is noticed', () => areSeen(mails.length + 2), { timeoutMs: 90_000 })
  expect((await client.ask('listSources')).items.map((one) => one.trouble)).toEqual([null, null])
  expect([gmail.writes, graph.writes, gmail.counts.overruns, graph.counts.overruns]).toEqual([[], [], 0, 0])
})
