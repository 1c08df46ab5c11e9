import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeMail } from '#connectors/kit/conformance.ts'
import type { FeedPage } from '#connectors/kit/feed.ts'
import { makeEgressFetch } from '#platform/egress-fetch.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { openGmailFeed } from './gmail.client.ts'

/** Somebody else's Gmail: it knows no quota and no `{…}` in a search, but was not written by us. */
const program = join(fileURLToPath(new URL('../../../..', import.meta.url)), 'node_modules/emulate/dist/index.js')
let child: ChildProcess
let folder: string
let base: string

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'facteur-emulate-'))
  writeFileSync(join(folder, 'seed.yaml'), 'google:\n  users:\n    - email: me@atelier.example\n      name: Me\n')
  const port = await freePort()
  child = spawn(
    process.execPath,
    [program, 'start', '--service', 'google', '--port', `${port}`, '--seed', 'seed.yaml'],
    {
      cwd: folder,
      stdio: 'ignore',
    },
  )
  base = `http://127.0.0.1:${port}/gmail/v1`
  const isUp = () =>
    globalThis
      .fetch(`${base}/users/me/labels`, { headers })
      .then(({ ok }) => ok)
      .catch(() => false)
  for (let tries = 0; tries < 200 && !(await isUp()); tries++) await pause(100)
})
afterAll(() => {
  child.kill()
  rmSync(folder, { recursive: true, force: true })
})

const headers = { authorization: 'Bearer any', 'content-type': 'application/json' }
async function put(raw: string): Promise<void> {
  const body = JSON.stringify({ raw: Buffer.from(raw).toString('base64url'), labelIds: ['INBOX'] })
  const answer = await globalThis.fetch(`${base}/users/me/messages`, { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
}

const idsOf = (pages: readonly FeedPage[]) => pages.flatMap(({ entries }) => entries.map(({ id }) => id))

test('an independent emulator of Gmail is listed, read and followed', async () => {
  for (const number of [1, 2, 3]) await put(makeMail(number))
  const fetch = makeEgressFetch(makeEgressGuard({ allow: [] }))
  const feed = await openGmailFeed({ apiUrl: base, fetch, accessToken: async () => 'any' }, { log: silentLog })
  const folders = await feed.folders()
  expect(folders.find(({ specialUse }) => specialUse === 'inbox')?.messages).toBe(3)

  const first = await Array.fromAsync(feed.news('INBOX', null, {}))
  const ids = new Set(idsOf(first))
  expect(ids.size).toBe(3)
  const heads = await feed.heads([...ids].map((id) => ({ id })))
  expect(heads.map(({ messageId }) => messageId).sort()).toEqual(
    [1, 2, 3].map((number) => `<mail-${number}@gist.example>`),
  )
  expect(heads[0]?.text).toContain('Bedrag')
  const raws = await Array.fromAsync(feed.originals([...ids]))
  expect(raws.map(({ raw }) => raw.toString()).sort()).toEqual([1, 2, 3].map((number) => makeMail(number)).sort())

  const cursor = first.at(-1)?.cursor ?? ''
  expect(idsOf(await Array.fromAsync(feed.news('INBOX', cursor, {})))).toEqual([])
  await put(makeMail(2015, { date: new Date(Date.UTC(2015, 5, 1)) }))
  const [fresh = '', ...others] = idsOf(await Array.fromAsync(feed.news('INBOX', cursor, {})))
  expect(others).toEqual([])
  expect((await feed.heads([{ id: fresh }]))[0]?.messageId).toBe('<mail-2015@gist.example>')
})
