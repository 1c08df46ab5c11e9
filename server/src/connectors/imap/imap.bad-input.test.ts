import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { probeSource } from '#pipeline/collect/probe-source.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { imap } from './imap.connector.ts'
import {
  makeAuthority,
  startScripted,
  usualScript,
  type Authority,
  type Pair,
  type ScriptedServer,
} from './testing/scripted-tls.ts'

const host = 'imap.slager.example'
let authority: Authority
let good: Pair
const servers: ScriptedServer[] = []
beforeAll(() => {
  authority = makeAuthority()
  good = authority.issue([host])
})
afterAll(() => authority.remove())
afterEach(() => servers.splice(0).forEach((server) => server.close()))

type Over = Parameters<typeof usualScript>[0]
type More = { options?: Parameters<typeof startScripted>[1]; settings?: Record<string, unknown>; timeoutMs?: number }

/** What linking does first, against a server that behaves as told. */
async function probe(over: Over = {}, { options, settings = {}, timeoutMs }: More = {}) {
  const server = await startScripted(usualScript(over), { tls: good, ...options })
  servers.push(server)
  const egress = makeEgressGuard({
    allow: [`127.0.0.1:${server.port}`],
    lookup: async () => [{ address: '127.0.0.1' }],
  })
  return probeSource({
    connector: imap,
    ground: { egress, log: silentLog },
    settings: { host, port: server.port, security: 'implicit', user: 'jos', tlsCa: authority.ca, ...settings },
    secret: 'right horse',
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  })
}

/** Answers LIST with these lines; the empty question for the separator first. */
const listing = (lines: readonly string[]): Over => ({
  LIST: (tag, line) => `${line.endsWith('"" ""') ? '* LIST (\\Noselect) "/" ""' : lines.join('\r\n')}\r\n${tag} OK\r\n`,
})

describe('folders come with every separator and in any script:', () => {
  test.each([
    ['a slash', '* LIST () "/" "Klanten/2026"', 'Klanten/2026', '2026'],
    ['a dot', '* LIST () "." INBOX.Facturen', 'INBOX.Facturen', 'Facturen'],
    ['a backslash', '* LIST () "\\\\" "Klanten\\\\2026"', 'Klanten\\2026', '2026'],
    ['none at all', '* LIST () NIL "Klanten/2026"', 'Klanten/2026', 'Klanten/2026'],
    ['quotes in the name', '* LIST () "/" "De \\"oude\\" map"', 'De "oude" map', 'De "oude" map'],
    ['modified UTF-7', '* LIST () "/" "Re&AOc-us"', 'Reçus', 'Reçus'],
    ['modified UTF-7 beyond the first plane', '* LIST () "/" "&2D3cwA- 2026"', '📀 2026', '📀 2026'],
    ['an ampersand', '* LIST () "/" "Peeters &- Zonen"', 'Peeters & Zonen', 'Peeters & Zonen'],
    ['UTF-7 that never ends', '* LIST () "/" "half &AOc"', undefined, undefined],
    ['a literal', '* LIST () "/" {8}\r\nFacturen', 'Facturen', 'Facturen'],
  ])('%s', async (_, line, path, name) => {
    const { folders } = await probe(listing(['* LIST () "/" INBOX', line]))
    const other = folders.find((folder) => folder.path !== 'INBOX')
    expect(other).toBeDefined()
    expect(other?.path).not.toBe('')
    if (path !== undefined) expect(other).toMatchObject({ path, name })
  })

  test('names with control signs and without end do no harm', async () => {
    const long = 'x'.repeat(5_000)
    const { folders } = await probe(
      listing(['* LIST () "/" INBOX', `* LIST () "/" "a\u0001b"`, `* LIST () "/" "${long}"`]),
    )
    expect(folders.map(({ path }) => path)).toContain('INBOX')
  })
})

describe('a server that goes wrong ends in one sentence, in time:', () => {
  test.each<[string, Over, string]>([
    [
      '2 GB announced where a folder should come',
      { LIST: () => '* LIST () "/" {2147483648}\r\n' },
      'mailbox.misbehaves',
    ],
    [
      'garbage after signing in, then silence',
      { LIST: () => `${'\u0001\u00fe'.repeat(400)}\r\n`.repeat(20) },
      'mailbox.',
    ],
    ['silence after signing in', { LIST: () => '' }, 'mailbox.unreachable'],
    ['silence where the password is to be checked', { LOGIN: () => '' }, 'mailbox.'],
    ['hanging up while listing', { LIST: () => null }, 'mailbox.disconnected'],
    ['hanging up on the password', { LOGIN: () => null }, 'mailbox.'],
    [
      'too many calls',
      { LOGIN: (tag) => `${tag} NO [LIMIT] Too many simultaneous connections\r\n` },
      'mailbox.throttled',
    ],
    ['a wrong password', { LOGIN: (tag) => `${tag} NO [AUTHENTICATIONFAILED] no\r\n` }, 'mailbox.password-refused'],
  ])('%s', async (_, over, code) => {
    const since = Date.now()
    await expect(probe(over, { timeoutMs: 1_200 })).rejects.toMatchObject({
      code: expect.stringContaining(code),
      say: expect.stringMatching(/^.{20,220}\.$/),
    })
    expect(Date.now() - since).toBeLessThan(6_000)
  })

  test('too many folders are refused with what to do, unless the owner names some', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => `* LIST () "/" "map ${index}"`)
    const over: Over = { ...listing(many), STATUS: (tag) => `${tag} OK\r\n` }
    await expect(probe(over)).rejects.toMatchObject({
      code: 'mailbox.too-many-folders',
      say: expect.stringMatching(/^.{20,200}\.$/),
    })
    const named = await probe(over, { settings: { folders: ['map 3'] } })
    expect(named.folders).toHaveLength(10_000)
  })
})
