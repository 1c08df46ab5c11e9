import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Diagnosis, DiagnosisQuery } from '@facteur/contract/mailbox.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import {
  makeAuthority,
  startScripted,
  usualScript,
  zulu,
  type Authority,
  type Pair,
  type Script,
  type ScriptedServer,
} from '../testing/scripted-tls.ts'
import { diagnoseMailbox, type DiagnoseOptions } from './diagnose.ts'
import { shorten } from './report.ts'

const host = 'imap.slager.example'
const now = new Date('2026-11-22T20:00:00Z')
/** Loopback answers at once; a test waits for nobody. */
const timing = { nameMs: 500, connectMs: 1_000, tlsMs: 700, greetingMs: 400, pokeMs: 300 }

let authority: Authority
let good: Pair
const servers: ScriptedServer[] = []
beforeAll(() => {
  authority = makeAuthority()
  good = authority.issue([host])
})
afterAll(() => authority.remove())
afterEach(() => servers.splice(0).forEach((server) => server.close()))

async function start(script: Script, options: Parameters<typeof startScripted>[1]): Promise<ScriptedServer> {
  const server = await startScripted(script, options)
  servers.push(server)
  return server
}

const names: Record<string, string> = { [host]: '127.0.0.1', 'mail.intern.example': '10.1.2.3' }
const lookup = async (name: string) => {
  const address = names[name]
  if (address === undefined) throw Object.assign(new Error('no'), { code: 'ENOTFOUND' })
  return [{ address }]
}

function diagnose(query: Partial<DiagnosisQuery> & { port: number }, options: Partial<DiagnoseOptions> = {}) {
  const egress = makeEgressGuard({ allow: [`127.0.0.1:${query.port}`], lookup })
  return diagnoseMailbox(
    { host, user: 'jos@slager.example', password: 'right horse', tlsCa: authority.ca, ...query },
    { egress, log: silentLog },
    { language: 'en', now, timing, ...options },
  )
}

const statesOf = ({ steps }: Diagnosis) => Object.fromEntries(steps.map(({ step, state }) => [step, state]))
const failureOf = ({ steps }: Diagnosis) => steps.find(({ state }) => state === 'bad')

describe('a good mailbox', () => {
  test('is walked through to its folders, with words and time for each step', async () => {
    const server = await start(usualScript(), { tls: good })
    const diagnosis = await diagnose({ port: server.port })
    expect(diagnosis).toMatchObject({ isGood: true, provider: null })
    expect(diagnosis.steps.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'name good',
      'permission good',
      'connection good',
      'encryption good',
      'greeting good',
      'sign-in good',
      'folders good',
    ])
    expect(diagnosis.steps.filter(({ say, ms }) => say.includes('{') || ms < 0)).toEqual([])
    expect(diagnosis.steps[3]?.say).toContain('Proefuitgever')
  })

  test('is walked through with STARTTLS, the greeting before the encryption', async () => {
    const server = await start(
      usualScript({ CAPABILITY: (tag) => `* CAPABILITY IMAP4rev1 STARTTLS\r\n${tag} OK\r\n` }),
      {
        upgrade: good,
      },
    )
    const diagnosis = await diagnose({ port: server.port, security: 'starttls' })
    expect(diagnosis.isGood).toBe(true)
    expect(diagnosis.steps.slice(3, 5).map(({ step }) => step)).toEqual(['greeting', 'encryption'])
  })

  test('without a password is looked at up to the greeting', async () => {
    const server = await start(usualScript(), { tls: good })
    const diagnosis = await diagnose({ port: server.port, password: undefined })
    expect(statesOf(diagnosis)).toMatchObject({ greeting: 'good', 'sign-in': 'warning', folders: 'skipped' })
    expect(server.heard.join()).not.toContain('LOGIN')
  })

  test('whose certificate ends soon works, with a warning', async () => {
    const ending = authority.issue([host], { from: zulu(-1), to: zulu(3) })
    const server = await start(usualScript(), { tls: ending })
    const diagnosis = await diagnose({ port: server.port })
    expect(diagnosis.isGood).toBe(true)
    expect(statesOf(diagnosis)).toMatchObject({ encryption: 'warning', folders: 'good' })
  })

  test('is told in Dutch to whoever asks in Dutch', async () => {
    const server = await start(usualScript(), { tls: good })
    const { steps } = await diagnose({ port: server.port }, { language: 'nl' })
    expect(steps[0]?.say).toBe(`De naam ${host} is bekend; hij leidt naar 127.0.0.1.`)
  })
})

describe('no password is sent to a server', () => {
  const certificates: [string, () => Pair, RegExp][] = [
    [
      'whose certificate was made for another name',
      () => authority.issue(['mail.andere.example']),
      /mail\.andere\.example/,
    ],
    [
      'whose certificate has expired',
      () => authority.issue([host], { from: '20200101000000Z', to: '20200301000000Z' }),
      /expired on 1 March 2020/,
    ],
    [
      'whose certificate is not valid yet',
      () => authority.issue([host], { from: '20900101000000Z', to: '20910101000000Z' }),
      /not valid yet/,
    ],
    ['that made its certificate itself', () => authority.selfMade(host), /made its certificate itself/],
  ]

  test.each(certificates)('%s', async (_, make, say) => {
    const server = await start(usualScript(), { tls: make() })
    const diagnosis = await diagnose({ port: server.port })
    expect(failureOf(diagnosis)).toMatchObject({ step: 'encryption', code: 'mailbox.certificate' })
    expect(failureOf(diagnosis)?.say).toMatch(say)
    expect(failureOf(diagnosis)?.next).toMatch(/\.$/)
    expect(server.heard).toEqual([])
  })

  test('whose authority this machine does not know', async () => {
    const server = await start(usualScript(), { tls: good })
    const diagnosis = await diagnose({ port: server.port, tlsCa: undefined })
    expect(failureOf(diagnosis)).toMatchObject({ step: 'encryption', code: 'mailbox.certificate' })
    expect(server.heard).toEqual([])
  })

  test('that does not offer STARTTLS', async () => {
    const server = await start((_, tag) => `${tag} BAD what?\r\n`, {})
    const diagnosis = await diagnose({ port: server.port, security: 'starttls' })
    expect(failureOf(diagnosis)).toMatchObject({ step: 'encryption', code: 'mailbox.tls-missing' })
    expect(server.heard).toEqual(['a1 STARTTLS'])
  })

  test('that pretends somebody is signed in already', async () => {
    const server = await start(usualScript(), { greeting: '* PREAUTH welcome\r\n' })
    const diagnosis = await diagnose({ port: server.port, security: 'starttls' })
    expect(failureOf(diagnosis)).toMatchObject({ step: 'encryption', code: 'mailbox.tls-missing' })
    expect(server.heard).toEqual([])
  })
})

describe('what is no mail server is called what it is:', () => {
  test.each([
    ['a web server that waits to be asked', '', 'HTTP/1.1 400 Bad Request\r\n\r\n', /a web server/],
    ['an SMTP server', '220 mx.slager.example ESMTP\r\n', '', /outgoing mail/],
    ['a POP3 server', '+OK POP3 ready\r\n', '', /POP3/],
    ['an SSH server', 'SSH-2.0-OpenSSH_9.9\r\n', '', /no mail server/],
    ['garbage', `${'\u0001\u00fe\u00ff'.repeat(3_000)}`, '', /no mail server/],
    ['a server that says nothing', '', '', /does not greet/],
    ['a server that is busy', '* BYE too many connections\r\n', '', /hung up/],
  ])('%s', async (_, greeting, answer, say) => {
    const server = await start(() => answer, { tls: good, greeting })
    const diagnosis = await diagnose({ port: server.port })
    expect(failureOf(diagnosis)).toMatchObject({ step: 'greeting', next: expect.stringMatching(/\.$/) })
    expect(failureOf(diagnosis)?.say).toMatch(say)
    expect(server.heard.join()).not.toContain('right horse')
  })

  test('one that takes the call and never speaks, not even TLS', async () => {
    const server = await start(() => '', { greeting: '' })
    expect(failureOf(await diagnose({ port: server.port }))).toMatchObject({
      step: 'encryption',
      code: 'mailbox.unreachable',
    })
  })

  test('one without TLS where TLS was expected', async () => {
    const server = await start(usualScript(), {})
    expect(failureOf(await diagnose({ port: server.port }))).toMatchObject({
      step: 'encryption',
      code: 'mailbox.tls-missing',
    })
  })

  test('one with TLS where STARTTLS was expected', async () => {
    const server = await start(usualScript(), { tls: good })
    expect(failureOf(await diagnose({ port: server.port, security: 'starttls' }))?.step).toBe('greeting')
  })
})

describe('a way that leads nowhere', () => {
  test.each([
    ['a name that does not exist', 'imap.weg.example', 'name', 'mailbox.host-unknown'],
    ['no name at all', 'imap slager', 'name', 'mailbox.host-unknown'],
    ['a private address', '192.168.1.20', 'permission', 'mailbox.egress-refused'],
    ['a private address in disguise', '0xa000001', 'permission', 'mailbox.egress-refused'],
    ['a name that leads into a private network', 'mail.intern.example', 'permission', 'mailbox.egress-refused'],
    ['the metadata service', '169.254.169.254', 'permission', 'mailbox.egress-refused'],
  ])('%s', async (_, target, step, code) => {
    const diagnosis = await diagnose({ host: target, port: 993 })
    expect(failureOf(diagnosis)).toMatchObject({ step, code })
    expect(diagnosis.steps.at(-1)?.state).toBe('skipped')
    // What a private name leads to is nobody's business.
    expect(diagnosis.report).not.toContain('10.1.2.3')
  })

  test('a port where nothing listens', async () => {
    const server = await start(usualScript(), { tls: good })
    servers.splice(0).forEach((one) => one.close())
    expect(failureOf(await diagnose({ port: server.port }))).toMatchObject({ step: 'connection' })
  })

  test('a name service that never answers', async () => {
    const egress = makeEgressGuard({ allow: [], lookup: () => new Promise(() => {}) })
    const query = { host, port: 993, user: '', password: undefined }
    const diagnosis = await diagnoseMailbox(query, { egress, log: silentLog }, { language: 'en', now, timing })
    expect(failureOf(diagnosis)).toMatchObject({ step: 'name', code: 'mailbox.host-unknown' })
  })
})

describe('after the greeting', () => {
  test('a wrong password is said so', async () => {
    const server = await start(usualScript(), { tls: good })
    const diagnosis = await diagnose({ port: server.port, password: 'wrong' })
    expect(failureOf(diagnosis)).toMatchObject({ step: 'sign-in', code: 'mailbox.password-refused' })
  })

  test('a server that never answers the password is left', async () => {
    const server = await start(usualScript({ LOGIN: () => '' }), { tls: good })
    const since = Date.now()
    const diagnosis = await diagnose({ port: server.port }, { timeoutMs: 1_500 })
    expect(failureOf(diagnosis)).toMatchObject({ step: 'sign-in', say: expect.stringContaining('too long') })
    expect(Date.now() - since).toBeLessThan(5_000)
  })

  test('a list of folders of 2 GB is hung up on', async () => {
    const huge = usualScript({ LIST: () => '* LIST () "/" {2147483648}\r\n' })
    const server = await start(huge, { tls: good })
    const diagnosis = await diagnose({ port: server.port }, { timeoutMs: 5_000 })
    expect(['sign-in', 'folders']).toContain(failureOf(diagnosis)?.step)
  })

  test('100,000 folders are too many, and counted no further', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `* LIST (\\HasNoChildren) "/" "map ${index}"\r\n`).join(
      '',
    )
    const server = await start(
      usualScript({ LIST: (tag, line) => (line.includes('"" ""') ? `${tag} OK\r\n` : `${many}${tag} OK\r\n`) }),
      { tls: good },
    )
    const diagnosis = await diagnose({ port: server.port })
    expect(failureOf(diagnosis)).toMatchObject({ step: 'folders', code: 'mailbox.too-many-folders' })
  })

  test('a mailbox without a folder is said so', async () => {
    const none = usualScript({ LIST: (tag) => `${tag} OK\r\n` })
    const server = await start(none, { tls: good })
    expect(failureOf(await diagnose({ port: server.port }))?.step).toBe('folders')
  })
})

describe('the report', () => {
  test('holds no password, and of the user name only its end', async () => {
    const server = await start(usualScript(), { tls: good })
    const { report } = await diagnose({ port: server.port, user: 'josephine@slager.example' })
    expect(report).toContain('j…@slager.example')
    expect(report).not.toMatch(/right horse|josephine/)
    expect(report.split('\n')).toHaveLength(10)
  })

  test('shortens a user name without a domain too', () => {
    expect([shorten('josephine'), shorten(''), shorten('jos@a@b.example')]).toEqual(['j…', '…', 'j…@b.example'])
  })
})
