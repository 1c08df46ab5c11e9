import { createServer } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { EgressFetch } from '#platform/egress-fetch.ts'
import type { EgressGuard } from '#platform/egress.ts'
import { Fault } from '#platform/fault.ts'
import {
  makeAuthority,
  startScripted,
  usualScript,
  type Authority,
  type ScriptedServer,
} from '../testing/scripted-tls.ts'
import { startScriptedDns, type Zone } from '../testing/scripted-dns.ts'
import { discoverMailbox } from './discover.ts'
import { makeMailDns } from './mail-dns.ts'

const timing = { nameMs: 500, connectMs: 500, tlsMs: 500, greetingMs: 300, pokeMs: 100 }
let authority: Authority
const closers: (() => void)[] = []
beforeAll(() => {
  authority = makeAuthority()
})
afterAll(() => authority.remove())
afterEach(() => closers.splice(0).forEach((close) => close()))

type Around = {
  zone?: Zone
  /** Pages by their address; any other is not there. */
  pages?: Record<string, string>
  ispdb?: string | null
  egress?: EgressGuard
  timeoutMs?: number
}

const nowhere: EgressGuard = {
  admit: ({ host }) => Promise.reject(new Fault('egress.unknown-host', { say: `no ${host}` })),
}

/** Discovers with a name server of its own and pages that are handed in; says what was asked of whom. */
async function discover(email: string, around: Around = {}) {
  const dns = await startScriptedDns(around.zone ?? {})
  closers.push(dns.close)
  const fetched: string[] = []
  const fetch: EgressFetch = async (url) => {
    fetched.push(url)
    const page = around.pages?.[url]
    const bytes = Buffer.from(page ?? '')
    const headers: Record<string, string> = page?.startsWith('=>') ? { location: page.slice(2) } : {}
    return {
      status: page === undefined ? 404 : headers['location'] ? 302 : 200,
      headers,
      setCookies: [],
      bytes,
      isCut: false,
    }
  }
  const { ispdb = 'https://list.example/v1.1/', egress = nowhere } = around
  const found = await discoverMailbox(
    email,
    { egress, fetch, dns: makeMailDns({ servers: [dns.server] }), ispdb },
    { language: 'en', timing, ...(around.timeoutMs === undefined ? {} : { timeoutMs: around.timeoutMs }) },
  )
  return { ...found, fetched, asked: dns.asked, hosts: found.candidates.map(({ host }) => host) }
}

/** A guard that leads every name to a scripted server; ports are what the test says. */
const leadTo = (port: number): EgressGuard => ({
  admit: async ({ host }) => ({ address: '127.0.0.1', family: 4, port, servername: host }),
})

const config = (host: string, more = '') => `<?xml version="1.0"?>
<clientConfig version="1.1"><emailProvider id="x"><domain>slager.example</domain>
<!-- <incomingServer type="imap"><hostname>evil.example</hostname></incomingServer> -->
<incomingServer type="pop3"><hostname>pop.slager.example</hostname><port>995</port><socketType>SSL</socketType></incomingServer>
<incomingServer type="imap"><hostname>${host}</hostname><port>993</port><socketType>SSL</socketType>
<username>%EMAILLOCALPART%</username></incomingServer>${more}</emailProvider></clientConfig>`

describe('by the table', () => {
  test('a known domain is answered at once, and nobody is asked', async () => {
    const found = await discover('Jos@Telenet.be')
    expect(found).toMatchObject({ provider: { id: 'telenet' }, oauth: null, fetched: [], asked: [] })
    expect(found.candidates).toEqual([
      { host: 'imap.telenet.be', port: 993, security: 'implicit', user: 'Jos@telenet.be', from: 'table', isSure: true },
    ])
  })

  test('the user name is what the provider expects', async () => {
    expect((await discover('jos@icloud.com')).candidates[0]?.user).toBe('jos')
  })

  test.each([
    ['jos@gmail.com', 'google'],
    ['jos@hotmail.be', 'microsoft'],
  ])('%s signs in at %s', async (email, oauth) => {
    expect(await discover(email)).toMatchObject({ oauth })
  })

  test('a provider without IMAP is named, with nothing to try', async () => {
    expect(await discover('jos@proton.me')).toMatchObject({ provider: { id: 'proton' }, candidates: [], fetched: [] })
  })

  test('a server known from few sources is offered as unsure where it cannot be tried', async () => {
    const found = await discover('jos@scarlet.be')
    expect(found.candidates).toMatchObject([{ host: 'imap.scarlet.be', isSure: false }])
    expect(found.provider?.id).toBe('scarlet')
  })
})

describe('by the mail exchangers', () => {
  test.each([
    ['aspmx.l.google.com', 'google', 'google'],
    ['slager-example.mail.protection.outlook.com', 'microsoft', 'microsoft'],
    ['mx3.mail.ovh.net', 'ovh', null],
    ['mx1.mailprotect.be', 'combell', null],
  ])('%s keeps the mail of a domain of one’s own: %s', async (exchange, id, oauth) => {
    const zone: Zone = { 'MX slager.example': [{ type: 'MX', exchange, priority: 10 }] }
    const found = await discover('jos@slager.example', { zone })
    expect(found).toMatchObject({ provider: { id }, oauth, fetched: [] })
    expect(found.candidates[0]).toMatchObject({ user: 'jos@slager.example', from: 'exchangers', isSure: true })
  })

  test('the preferred exchanger decides', async () => {
    const zone: Zone = {
      'MX slager.example': [
        { type: 'MX', exchange: 'mx.one.com', priority: 50 },
        { type: 'MX', exchange: 'mx2.mailprotect.be', priority: 5 },
      ],
    }
    expect((await discover('jos@slager.example', { zone })).provider?.id).toBe('combell')
  })

  test('a domain in any script is asked for in ASCII', async () => {
    const zone: Zone = { 'MX xn--bcher-kva.example': [{ type: 'MX', exchange: 'mx1.mailprotect.be', priority: 1 }] }
    expect((await discover('jos@Bücher.example', { zone })).address).toBe('jos@xn--bcher-kva.example')
  })
})

describe('by what the domain says', () => {
  const own = 'https://autoconfig.slager.example/mail/config-v1.1.xml?emailaddress=jos%40slager.example'
  let server: ScriptedServer

  async function withServer(names: readonly string[]): Promise<EgressGuard> {
    server = await startScripted(usualScript(), { tls: authority.issue(names) })
    closers.push(server.close)
    return leadTo(server.port)
  }

  /** As if the machine knew the authority of the test. */
  function trust(): void {
    const before = getCACertificates('default')
    setDefaultCACertificates([...before, authority.ca])
    closers.push(() => setDefaultCACertificates(before))
  }

  test('autoconfig is sure when its server greets and proves its name; it hears no user name', async () => {
    trust()
    const egress = await withServer(['post.slager.example'])
    const found = await discover('jos@slager.example', { pages: { [own]: config('post.slager.example') }, egress })
    expect(found.candidates).toEqual([
      { host: 'post.slager.example', port: 993, security: 'implicit', user: 'jos', from: 'autoconfig', isSure: true },
    ])
    expect(found.fetched.some((url) => url.includes('list.example'))).toBe(false)
    expect(server.heard).toEqual([])
  })

  test('autoconfig is offered as unsure where its server does not prove its name', async () => {
    trust()
    const egress = await withServer(['andere.slager.example'])
    const found = await discover('jos@slager.example', { pages: { [own]: config('post.slager.example') }, egress })
    expect(found.candidates).toMatchObject([{ host: 'post.slager.example', from: 'autoconfig', isSure: false }])
    expect(server.heard).toEqual([])
  })

  test('a usual name that answers as a mail server is found', async () => {
    trust()
    const egress = await withServer(['mail.slager.example'])
    const found = await discover('jos@slager.example', { egress })
    expect(found.candidates).toMatchObject([{ host: 'mail.slager.example', port: 993, from: 'guess', isSure: true }])
    expect(found.say).toBe('The mailbox is on the server mail.slager.example.')
  })

  test('a usual name with STARTTLS is found where there is no other', async () => {
    trust()
    server = await startScripted(usualScript(), { upgrade: authority.issue(['imap.slager.example']) })
    closers.push(server.close)
    const found = await discover('jos@slager.example', { egress: leadTo(server.port) })
    expect(found.candidates).toMatchObject([{ host: 'imap.slager.example', port: 143, security: 'starttls' }])
  })

  test('a redirect is followed over https only, and not for ever', async () => {
    const pages = { [own]: '=>http://evil.example/x.xml', 'http://evil.example/x.xml': config('evil.example') }
    expect((await discover('jos@slager.example', { pages })).hosts).toEqual([])
    const ring = await discover('jos@slager.example', { pages: { [own]: `=>${own}` } })
    expect(ring.fetched.filter((url) => url === own)).toHaveLength(3)
  })

  test('the public list is told domains only: that of the address, and that of its exchanger', async () => {
    const zone: Zone = { 'MX slager.example': [{ type: 'MX', exchange: 'mx7.mail.hoster.example', priority: 1 }] }
    const { fetched } = await discover('jos@slager.example', { zone })
    expect(fetched.filter((url) => url.includes('list.example'))).toEqual([
      'https://list.example/v1.1/slager.example',
      'https://list.example/v1.1/hoster.example',
    ])
    expect(fetched.filter((url) => url.includes('jos'))).toEqual([own])
  })

  test('the public list is left alone where the operator says so', async () => {
    const found = await discover('jos@slager.example', { ispdb: null })
    expect(found.fetched.some((url) => url.includes('list.example'))).toBe(false)
    expect(found.steps.find(({ step }) => step === 'ispdb')?.state).toBe('skipped')
  })

  test('records of the name service are read, and a dot means none', async () => {
    const zone: Zone = {
      'SRV _imaps._tcp.slager.example': [
        { type: 'SRV', target: 'tweede.slager.example', port: 993, priority: 20, weight: 1 },
        { type: 'SRV', target: 'eerste.slager.example', port: 9993, priority: 10, weight: 1 },
      ],
      'SRV _imap._tcp.slager.example': [{ type: 'SRV', target: '.', port: 0, priority: 0, weight: 0 }],
    }
    const found = await discover('jos@slager.example', { zone })
    expect(found.candidates).toMatchObject([
      { host: 'eerste.slager.example', port: 9993, security: 'implicit', from: 'records', isSure: false },
      { host: 'tweede.slager.example', port: 993 },
    ])
  })

  test('the usual names are offered only when they answer, with encryption first', async () => {
    const found = await discover('jos@slager.example')
    expect(found).toMatchObject({ candidates: [], provider: null, say: expect.stringContaining('could not be found') })
    expect(found.steps.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'table nothing',
      'exchangers nothing',
      'autoconfig nothing',
      'ispdb nothing',
      'records nothing',
      'guess nothing',
    ])
  })
})

describe('whatever happens', () => {
  test.each(['', 'jos', 'jos@', 'jos@localhost', 'jos@127.0.0.1', 'jos@[::1]', 'a@b@c', 'jos@slager .example'])(
    '"%s" is said to be no address',
    async (email) => {
      await expect(discover(email)).rejects.toMatchObject({ code: 'mailbox.address-invalid', say: /\.$/ })
    },
  )

  test('a silent name service and silent servers end in time', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve))
    closers.push(() => silent.close())
    const address = silent.address()
    const egress = leadTo(typeof address === 'object' && address !== null ? address.port : 0)
    const since = Date.now()
    const zone: Zone = { 'MX slager.example': 'silent', 'SRV _imaps._tcp.slager.example': 'silent' }
    const found = await discover('jos@slager.example', { zone, egress, timeoutMs: 2_500 })
    expect(found.candidates).toEqual([])
    expect(found.steps.map(({ state }) => state)).toContain('skipped')
    expect(Date.now() - since).toBeLessThan(5_000)
  })
})
