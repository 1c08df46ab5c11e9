import { expect, test } from 'vitest'
import type { Io } from '../io.ts'
import { runFacteur } from '../run.ts'

/** Runs one command against answers in turn; the last one goes on answering. */
async function run(args: string[], answers: unknown[] = [], env: Record<string, string> = {}) {
  const said = { status: 0, out: '', err: '', asked: [] as { path: string; body: unknown }[] }
  let now = 0
  const io: Io = {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    env,
    isOutTty: false,
    isErrTty: false,
    columns: 100,
    readInput: async () => '',
    now: () => now,
    pause: async (ms) => void (now += ms),
    fetch: async (input, init) => {
      const { pathname: path } = new URL(input instanceof Request ? input.url : input)
      said.asked.push({ path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined })
      return Response.json(answers.length > 1 ? answers.shift() : answers[0])
    },
  }
  said.status = await runFacteur(args, io)
  return said
}

const token = { FACTEUR_TOKEN: 'fct_x' }
const attempt = {
  id: 'att_1',
  provider: 'google',
  flow: 'browser',
  state: 'waiting',
  url: 'https://accounts.example/auth?state=s',
  userCode: null,
  verificationUrl: null,
  everySeconds: 2,
  expiresAt: '2026-01-01T00:00:00Z',
  address: null,
  source: null,
  trouble: null,
}
const source = {
  id: 'src_1',
  name: 'an@lune.example',
  connector: 'gmail',
  settings: { address: 'an@lune.example' },
  folders: [],
  aliases: [],
  health: 'catching-up',
  lastSuccessAt: null,
  nextRunAt: null,
  trouble: null,
  progress: { seen: 0, total: 0, waiting: 0, collected: 0 },
}

test('a dry run prints the address without server, credentials or waiting', async () => {
  const said = await run(['source', 'add', 'gmail', '--dry-run', '--json'])
  expect(said).toMatchObject({ status: 0, asked: [], err: '' })
  const { url, scope } = JSON.parse(said.out) as { url: string; scope: string }
  expect(new URL(url).searchParams.get('client_id')).toBe('CLIENT_ID')
  expect(scope).toBe('openid email https://www.googleapis.com/auth/gmail.readonly')
})

test('a dry run knows what the environment says already', async () => {
  const env = {
    FACTEUR_MICROSOFT_LOGIN_URL: 'http://127.0.0.1:14500',
    FACTEUR_MICROSOFT_CLIENT_ID: 'abc',
    FACTEUR_PUBLIC_URL: 'https://facteur.lune.example',
  }
  const { out } = await run(['source', 'add', 'microsoft-365', '--dry-run'], [], env)
  expect(out).toMatch(/^http:\/\/127\.0\.0\.1:14500\/oauth2\/v2\.0\/authorize\?client_id=abc&/)
  expect(out).toContain(encodeURIComponent('https://facteur.lune.example/oauth/callback'))
})

test('the address is printed, and the mailbox linked when somebody has signed in there', async () => {
  const answers = [attempt, attempt, { ...attempt, state: 'signed-in' }, source]
  const said = await run(['source', 'add', 'gmail', '--since', '2026-01-01', '--folder', 'INBOX'], answers, token)
  expect(said.status).toBe(0)
  expect(said.out).toContain(attempt.url)
  expect(said.asked.map((one) => one.path)).toEqual([
    '/api/v1/oauth/attempts',
    '/api/v1/oauth/attempts/att_1',
    '/api/v1/oauth/attempts/att_1',
    '/api/v1/sources',
  ])
  expect(said.asked.at(-1)?.body).toMatchObject({ connector: 'gmail', attempt: 'att_1', folders: ['INBOX'] })
})

test('a sign-in that failed, or that nobody made, ends with a sentence', async () => {
  const failed = { ...attempt, state: 'failed', trouble: { code: 'oauth.declined', say: 'It was stopped.' } }
  const refused = await run(['source', 'add', 'gmail'], [attempt, failed], token)
  expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('It was stopped. (oauth.declined)')])
  const late = await run(['source', 'add', 'gmail', '--timeout', '10'], [attempt], token)
  expect([late.status, late.err]).toEqual([1, expect.stringContaining('in time')])
})

test('by code, the code and where to type it are printed; Google has none', async () => {
  const device = { ...attempt, flow: 'device', url: null, userCode: 'ABCD', verificationUrl: 'https://ms.example/d' }
  const said = await run(
    ['source', 'add', 'microsoft-365', '--device', '--json'],
    [device, { ...device, state: 'linked', source: 'src_1' }, source],
    token,
  )
  expect(JSON.parse(said.out.split('\n')[0] ?? '')).toMatchObject({ userCode: 'ABCD', attempt: 'att_1' })
  expect((await run(['source', 'add', 'gmail', '--device'], [], token)).status).toBe(2)
})

test('a mailbox that needs it is linked again under the same id', async () => {
  const said = await run(
    ['source', 'link-again', 'src_1'],
    [source, attempt, { ...attempt, state: 'linked', source: 'src_1' }, source],
    token,
  )
  expect([said.status, said.asked[1]?.body]).toEqual([0, { provider: 'google', flow: 'browser', sourceId: 'src_1' }])
})
