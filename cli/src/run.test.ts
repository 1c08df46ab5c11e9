import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Io } from './io.ts'
import { commands, runFacteur } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'facteur-cli-'))
const passwordFile = join(folder, 'password')
writeFileSync(passwordFile, 'geheim\n')
afterAll(() => rmSync(folder, { recursive: true }))

type Asked = { method: string; path: string; body: unknown; token: string | null }
type Said = { status: number; out: string; err: string; asked: Asked[] }

/** Runs one command against answers in turn; the last one goes on answering. */
async function run(
  args: string[],
  answers: unknown[] = [{}],
  env: Record<string, string> = { FACTEUR_TOKEN: 'fct_x' },
): Promise<Said> {
  const said: Said = { status: 0, out: '', err: '', asked: [] }
  let now = 0
  const io: Io = {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    env,
    isOutTty: false,
    isErrTty: false,
    columns: 100,
    readInput: async () => 'van de invoer\n',
    now: () => now,
    pause: async (ms) => void (now += ms),
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input)
      said.asked.push({
        method: init?.method ?? 'GET',
        path: url.pathname + url.search,
        body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
        token: new Headers(init?.headers).get('authorization'),
      })
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      if (answer instanceof Error) throw answer
      return answer instanceof Response ? answer : Response.json(answer)
    },
  }
  said.status = await runFacteur(args, io)
  return said
}

const source = {
  id: 'src_1',
  name: 'post',
  connector: 'imap',
  settings: {},
  folders: [],
  aliases: [],
  health: 'watching',
  trouble: null,
  lastSuccessAt: null,
  nextRunAt: null,
  since: null,
  progress: { total: 3, seen: 3, waiting: 0, collected: 1 },
}
const problem = (status: number, code: string, detail: string) =>
  new Response(JSON.stringify({ status, code, detail, title: detail, type: '' }), { status })

test('a mailbox is linked with everything that was said, its password from a file', async () => {
  const args = [
    'source',
    'add',
    'imap',
    '--host',
    'h',
    '--port',
    '1993',
    '--user',
    'u',
    '--password-file',
    passwordFile,
    '--folder',
    'A',
    '--folder',
    'B',
    '--alias',
    'a@b.example',
    '--since',
    '2026-01-01',
    '--tls-ca',
    passwordFile,
    '--json',
  ]
  const said = await run(args, [source])
  expect(said).toMatchObject({
    status: 0,
    asked: [
      {
        method: 'POST',
        path: '/api/v1/sources',
        token: 'Bearer fct_x',
        body: {
          connector: 'imap',
          host: 'h',
          port: 1993,
          user: 'u',
          password: 'geheim',
          folders: ['A', 'B'],
          aliases: ['a@b.example'],
          since: '2026-01-01',
          tlsCa: 'geheim\n',
        },
      },
    ],
  })
  expect(JSON.parse(said.out)).toMatchObject({ id: 'src_1' })
})

test('a password may come from standard input, and never from the command line', async () => {
  expect(
    (await run(['source', 'add', 'imap', '--host', 'h', '--user', 'u', '--password-file', '-'], [source])).asked[0]
      ?.body,
  ).toMatchObject({ password: 'van de invoer', port: 993 })
  expect((await run(['source', 'add', 'imap', '--host', 'h', '--user', 'u', '--password', 'x'])).status).toBe(2)
  expect((await run(['source', 'add', 'imap', '--host', 'h', '--user', 'u'])).err).toContain(
    '--password-file is needed',
  )
})

test('wrong usage is 2, a refusal is 1 with one sentence and its code, done is 0', async () => {
  for (const args of [
    ['frob'],
    ['source'],
    ['source', 'frob'],
    ['document', 'show'],
    ['document', 'list', '--frob'],
    ['destination', 'add', 'email'],
    ['wait', '--timeout', 'soon'],
    ['delivery', 'decide', 'x', 'maybe'],
  ]) {
    const said = await run(args)
    expect([args, said.status, said.asked.length, said.out]).toEqual([args, 2, 0, ''])
    expect(said.err).toMatch(/^facteur: /)
  }
  expect(
    await run(['document', 'show', 'doc_1'], [problem(404, 'document.missing', 'This document does not exist.')]),
  ).toMatchObject({ status: 1, out: '', err: 'facteur: This document does not exist. (document.missing)\n' })
  expect((await run(['source', 'list'], [{}], {})).err).toContain('FACTEUR_TOKEN is not set')
})

test('a list is one object a line with --json, read page by page', async () => {
  const message = (id: string) => ({
    id,
    receivedAt: '2026-03-31T08:00:00Z',
    state: 'judged',
    kind: 'invoice',
    collect: true,
    from: 'a@b.example',
    subject: 'Factuur \u001B[31m',
    reasons: [],
  })
  const pages = () => [
    { items: [message('msg_1'), message('msg_2')], next: 'c', total: 3 },
    { items: [message('msg_3')], next: null, total: 3 },
  ]
  const json = await run(['message', 'list', '--verdict', 'collected', '--json'], pages())
  const table = await run(['message', 'list'], pages())

  expect(
    json.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual(['msg_1', 'msg_2', 'msg_3'])
  expect(json.asked.map((one) => one.path)).toEqual([
    '/api/v1/messages?verdict=collected&limit=500',
    '/api/v1/messages?verdict=collected&cursor=c&limit=500',
  ])
  expect(table.out.split('\n')[0]).toMatch(/^ID +RECEIVED +KIND/)
  expect(table.out).not.toContain('\u001B')
})

const work = (isQuiet: boolean, say: string | null = null) => ({
  isQuiet,
  pendingJobs: isQuiet ? 0 : 4,
  pendingDeliveries: 0,
  sources: [{ id: 'src_1', name: 'post', health: 'watching', hasPassed: isQuiet, say }],
})

test('wait asks every source that is not paused to look, and returns when it was quiet twice in a row', async () => {
  const said = await run(
    ['wait', '--timeout', '60'],
    [
      { items: [source, { ...source, id: 'src_2', health: 'paused' }] },
      source,
      work(false),
      work(true),
      work(false),
      work(true),
      work(true),
    ],
  )
  expect(said.status).toBe(0)
  expect(said.asked.map((one) => one.path.replace(/since=.*/, 'since'))).toEqual([
    '/api/v1/sources',
    '/api/v1/sources/src_1/sync',
    ...Array.from({ length: 5 }, () => '/api/v1/work?since'),
  ])
})

test('wait gives up in time and says what is left; a source that needs its owner is named', async () => {
  const late = await run(['wait', '--timeout', '2'], [{ items: [] }, work(false)])
  const needy = await run(['wait'], [{ items: [] }, work(true, 'The mailbox refused the password.')])
  expect(late).toMatchObject({ status: 1, err: 'facteur: Not finished in time: still looking at post, 4 to do.\n' })
  expect(needy).toMatchObject({ status: 0, err: 'facteur: post needs you: The mailbox refused the password.\n' })
})

test('every command explains itself', async () => {
  for (const command of commands) {
    const said = await run([...command.name.split(' '), '--help'])
    expect([said.status, said.out]).toEqual([0, `facteur ${command.name} ${command.usage}\n\n${command.say}\n`])
  }
  expect((await run(['--help'])).out).toContain('source add imap')
  expect((await run(['source', '--help'])).out).not.toContain('document list')
})

test('a server that does not answer is said with its address', async () => {
  const cut = new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) })
  const said = await run(['source', 'list'], [cut], { FACTEUR_TOKEN: 'fct_x', FACTEUR_URL: 'http://127.0.0.1:9/' })
  expect(said).toMatchObject({
    status: 1,
    err: expect.stringContaining('Facteur does not answer at http://127.0.0.1:9 (ECONNREFUSED)'),
  })
})

const archived = {
  id: 'doc_1',
  name: 'f.pdf',
  state: 'archived',
  kind: 'invoice',
  direction: 'purchase',
  fields: {},
  reasons: [],
  receivedAt: '2026-03-31T08:00:00Z',
  archivedAt: null,
  retainUntil: null,
  sightings: [],
  payment: null,
  deliveries: [],
  possibleDoubles: [],
  supplier: 'sup_1',
  corrected: ['invoiceNumber'],
  needsPassword: false,
}

test('a correction names its fields; an empty one is not on the paper, and an unknown one is refused before anything is sent', async () => {
  const said = await run(
    [
      'document',
      'correct',
      'doc_1',
      '--field',
      'invoiceNumber=A=1',
      '--field',
      'dueOn=',
      '--field',
      'isPaid=yes',
      '--kind',
      'receipt',
    ],
    [archived],
  )
  expect(said).toMatchObject({ status: 0, err: '' })
  expect(said.asked).toMatchObject([
    {
      method: 'PATCH',
      path: '/api/v1/documents/doc_1',
      body: { kind: 'receipt', fields: { invoiceNumber: 'A=1', dueOn: null, isPaid: true } },
    },
  ])
  expect(said.out).toContain('corrected')
  for (const args of [['--field', 'number=1'], ['--field', 'isPaid=maybe'], ['--kind', 'quote'], []]) {
    const wrong = await run(['document', 'correct', 'doc_1', ...args])
    expect([wrong.status, wrong.asked]).toEqual([2, []])
  }
})

test('a password for a PDF comes from a file, never from the command line', async () => {
  const said = await run(['document', 'unlock', 'doc_1', '--password-file', passwordFile], [archived])
  expect(said.asked).toMatchObject([{ path: '/api/v1/documents/doc_1/password', body: { password: 'geheim' } }])
  expect((await run(['document', 'unlock', 'doc_1'])).status).toBe(2)
})

test('rules and suppliers are listed, shown and taken back', async () => {
  const rule = {
    id: 'rul_1',
    effect: 'never',
    sender: '@x.example',
    subject: '',
    madeAt: '2026-04-01T00:00:00Z',
    madeFrom: null,
    usedCount: 3,
    lastUsedAt: null,
  }
  expect((await run(['rule', 'list'], [{ items: [rule] }])).out).toContain('@x.example')
  expect((await run(['rule', 'remove', 'rul_1'], [new Response(null, { status: 204 })])).out).toContain('rul_1')
  const supplier = {
    id: 'sup_1',
    name: 'De Gist',
    vatNumbers: ['BE0123456749'],
    accounts: [{ iban: 'BE71096123456769', firstSeenOn: '2026-01-01', lastSeenOn: '2026-02-01', isConfirmed: false }],
    hosts: [],
    documentCount: 2,
    firstDocumentOn: null,
    lastDocumentOn: null,
    learned: [
      {
        field: 'currency',
        is: 'constant',
        value: 'EUR',
        label: null,
        learnedAt: '2026-04-01T00:00:00Z',
        document: null,
      },
    ],
    hasPassword: true,
  }
  expect((await run(['supplier', 'list', '--query', 'gist'], [{ items: [supplier] }])).asked[0]?.path).toBe(
    '/api/v1/suppliers?query=gist',
  )
  const shown = (await run(['supplier', 'show', 'sup_1'], [supplier])).out
  expect(shown).toMatch(/not confirmed[^]*currency is EUR[^]*kept/)
})

test('"never again" and the trusted host say how far they reach', async () => {
  const never = await run(
    ['message', 'never', 'msg_1', '--whole-host'],
    [{ reasons: [], documentIds: [], state: 'judged', sentAt: null, fromName: '' }],
  )
  expect(never.asked[0]?.body).toEqual({ isWholeHost: true, isAnySubject: false })
  for (const [word, body] of [
    ['none', null],
    ['learn', ''],
    ['mx.x.example', 'mx.x.example'],
  ] as const)
    expect((await run(['source', 'trust', 'src_1', word], [source])).asked[0]?.body).toEqual({
      trustedAuthservId: body,
    })
})

test('a mailbox is looked for by its address, and the status says whether it was found', async () => {
  const found = {
    address: 'jos@slager.example',
    provider: null,
    oauth: null,
    candidates: [
      { host: 'imap.slager.example', port: 993, security: 'implicit', user: 'jos', from: 'guess', isSure: true },
    ],
    steps: [],
    say: 'The mailbox is on the server imap.slager.example.',
  }
  const said = await run(['source', 'discover', 'jos@slager.example'], [found])
  expect(said).toMatchObject({
    status: 0,
    asked: [{ path: '/api/v1/mailboxes/discover', body: { email: 'jos@slager.example' } }],
  })
  expect(said.out).toContain('imap.slager.example:993')
  expect((await run(['source', 'discover', 'x@y.example'], [{ ...found, candidates: [] }])).status).toBe(1)
})

test('a connection is walked for a linked source, or for a server that is not linked yet', async () => {
  const bad = { isGood: false, steps: [], provider: null, report: 'name bad\n' }
  const linked = await run(['source', 'diagnose', 'src_1'], [bad])
  expect(linked).toMatchObject({ status: 1, out: 'name bad\n', asked: [{ path: '/api/v1/sources/src_1/diagnose' }] })
  const fresh = await run(
    ['source', 'diagnose', '--host', 'imap.slager.example', '--user', 'jos', '--password-file', passwordFile],
    [{ ...bad, isGood: true }],
  )
  expect(fresh).toMatchObject({
    status: 0,
    asked: [{ body: { host: 'imap.slager.example', port: 993, user: 'jos', password: 'geheim' } }],
  })
  expect((await run(['source', 'diagnose'])).status).toBe(2)
})

test('a scope is changed by what is given, and by nothing else', async () => {
  const many = ['--folder', 'INBOX', '--folder', 'Facturen', '--subfolders', '--since', 'everything']
  const said = await run(['source', 'change', 'src_1', ...many], [source])
  const every = await run(['source', 'change', 'src_1', '--every-folder', '--every-address'], [source])
  const nothing = await run(['source', 'change', 'src_1'])
  const both = await run(['source', 'change', 'src_1', '--folder', 'INBOX', '--every-folder'])

  expect(said.asked[0]).toMatchObject({
    method: 'PATCH',
    path: '/api/v1/sources/src_1',
    body: { folders: ['INBOX', 'Facturen'], includesSubfolders: true, since: null },
  })
  expect(every.asked[0]?.body).toEqual({ folders: [], aliases: [] })
  expect([nothing.status, both.status]).toEqual([2, 2])
})

test('somebody is invited by address and role, and the link is printed where no mail goes out', async () => {
  const link = 'http://127.0.0.1:8420/invitation#token=fci_x'
  const said = await run(
    ['person', 'invite', '--email', 'bo@houder.example', '--role', 'accountant'],
    [{ email: 'bo@houder.example', role: 'accountant', mail: 'none', link, expiresAt: '2026-11-30T00:00:00Z' }],
  )
  const wrong = await run(['person', 'invite', '--email', 'bo@houder.example', '--role', 'boss'])

  expect(said.asked[0]?.body).toEqual({ email: 'bo@houder.example', role: 'accountant' })
  expect(said.out).toContain(link)
  expect(wrong.status).toBe(2)
})

test('a member is found by the e-mail address', async () => {
  const people = { items: [{ id: 'usr_1', email: 'Bo@houder.example' }], invitations: [] }
  const said = await run(['person', 'remove', 'bo@houder.example'], [people, {}])

  expect(said.asked.map((one) => [one.method, one.path])).toEqual([
    ['GET', '/api/v1/people'],
    ['DELETE', '/api/v1/people/usr_1'],
  ])
})
