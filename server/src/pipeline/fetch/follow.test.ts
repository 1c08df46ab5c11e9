import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { gzipSync } from 'node:zlib'
import { makeCertificates } from '@facteur/e2e/kit/tls.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeEgressGuard } from '#platform/egress.ts'
import { makeEgressFetch } from '#platform/egress-fetch.ts'
import { openFile } from '../../../../reader/src/open.ts'
import { readPage } from '../../../../reader/src/page.ts'
import { follow, type FollowParts, type Kept } from './follow.ts'

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
)
let pages: Record<string, Answer> = {}
let asked: string[] = []
let kept: Kept[] = []
const sockets = new Set<Socket>()
const before = getCACertificates('default')
let folder = ''
let ports = { plain: 0, tls: 0 }

const answerAny: Answer = (request, response, body) => {
  const url = `${request.headers.host}${request.url}`
  asked.push(`${request.method} ${url}`)
  const found = pages[url] ?? pages[`${request.headers.host}/*`]
  if (found === undefined) response.writeHead(404).end()
  else found(request, response, body)
}
const servers = [createServer(), createTlsServer()]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'follow-'))
  const names = ['shop.example', 'docs.shop.example', 'click.post.example', 'inside.example']
  const made = await makeCertificates({ folder, names })
  setDefaultCACertificates([...before, made.ca])
  const [plain, tls] = servers as [ReturnType<typeof createServer>, ReturnType<typeof createTlsServer>]
  tls.setSecureContext({ cert: await readFile(made.certificateFile), key: await readFile(made.keyFile) })
  for (const server of [plain, tls]) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => answerAny(request, response, body))
    })
    server.on('connection', (socket: Socket) => sockets.add(socket))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  }
  ports = { plain: (plain.address() as AddressInfo).port, tls: (tls.address() as AddressInfo).port }
})
afterAll(async () => {
  setDefaultCACertificates(before)
  for (const socket of sockets) socket.destroy()
  for (const server of servers) server.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  pages = {}
  asked = []
  kept = []
})

function run(url: string, more: Partial<FollowParts> = {}) {
  const port = url.startsWith('https') ? ports.tls : ports.plain
  const guard = makeEgressGuard({ allow: [], resolve: [`*=127.0.0.1:${port}`] })
  const fetch = makeEgressFetch(guard)
  return follow(
    {
      fetch: (address, request) => fetch(address, { ...request, timeoutMs: 600, idleMs: 250 }),
      readFile: (input) => openFile({ ...input, isLean: false }),
      readPage: async (input) => readPage(input),
      turn: async () => ({ end: async () => undefined }),
      begin: async () => undefined,
      keep: async (one) => void kept.push(one),
      rest: async () => undefined,
      language: 'nl',
      ...more,
    },
    { url },
  )
}
const codeOf = async (url: string) => {
  const followed = await run(url)
  return followed.is === 'paper' ? `paper ${followed.name}` : `${followed.is} ${followed.code}`
}
const send =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Answer =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body)
const sendOn = (location: string, status = 302): Answer => send('', { location }, status)

describe('a link that leads to its paper', () => {
  test.each([
    ['called what it is', { 'content-type': 'application/pdf' }],
    ['called a page', { 'content-type': 'text/html' }],
    ['called nothing', { 'content-type': '' }],
    ['called a stream', { 'content-type': 'application/octet-stream' }],
  ])('as a file %s', async (_, headers) => {
    pages['shop.example/f/1a'] = send(pdf, headers)
    expect(await codeOf('https://shop.example/f/1a')).toBe('paper document.pdf')
  })

  test('with the name that the server gives it, without a path', async () => {
    const name = `attachment; filename*=UTF-8''..%2F..%2Ffactuur%20n%C2%B012.pdf`
    pages['shop.example/f/1a'] = send(pdf, { 'content-disposition': name })
    expect(await codeOf('https://shop.example/f/1a')).toBe('paper factuur n°12.pdf')
  })

  test('through a tracker, a redirect and a page that wants its cookie back', async () => {
    pages['click.post.example/ls/c8'] = sendOn('https://docs.shop.example/v/1a', 301)
    pages['docs.shop.example/v/1a'] = send('<h1>F-12</h1><a href="/d/1a">Download factuur</a>', {
      'set-cookie': 's=7; Path=/; HttpOnly',
    })
    pages['docs.shop.example/d/1a'] = (request, response) =>
      void response.writeHead(request.headers.cookie === 's=7' ? 200 : 403).end(pdf)
    expect(await codeOf('https://click.post.example/ls/c8')).toBe('paper document.pdf')
    expect(asked.map((one) => one.split(' ')[0])).toEqual(['GET', 'GET', 'GET'])
  })

  test('through a button that sends what its page filled in', async () => {
    pages['shop.example/v/1a'] = send(
      '<form method=post action=/d><input type=hidden name=k value=9><button>Download PDF</button></form>',
    )
    pages['shop.example/d'] = (_, response, body) => void response.writeHead(body === 'k=9' ? 200 : 400).end(pdf)
    expect(await codeOf('https://shop.example/v/1a')).toBe('paper document.pdf')
  })

  test('is kept whole before it is looked at, and asked for once', async () => {
    pages['shop.example/f/1a'] = send(pdf)
    await run('https://shop.example/f/1a', {
      readFile: (input) => {
        expect(kept.map(({ bytes }) => bytes.length)).toEqual([pdf.length])
        return openFile({ ...input, isLean: false })
      },
    })
    expect(asked).toEqual(['GET shop.example/f/1a'])
  })

  test('that is busy at first is asked once more', async () => {
    let times = 0
    pages['shop.example/f/1a'] = (request, response, body) =>
      (times++ === 0 ? send('', {}, 503) : send(pdf))(request, response, body)
    expect(await codeOf('https://shop.example/f/1a')).toBe('paper document.pdf')
  })

  test('a cookie goes to no other host', async () => {
    pages['docs.shop.example/v/1a'] = send('<a href="https://inside.example/d/1a">Download factuur (PDF)</a>', {
      'set-cookie': 's=7',
    })
    pages['inside.example/d/1a'] = (request, response) =>
      void response.writeHead(200).end(request.headers.cookie ?? pdf)
    expect(await codeOf('https://docs.shop.example/v/1a')).toBe('paper document.pdf')
  })
})

describe('a link that does not', () => {
  test.each([
    ['gone', send('', {}, 410), 'expired link.expired'],
    ['missing', send('', {}, 404), 'expired link.expired'],
    ['expired in words', send('<h1>Deze link is verlopen</h1>'), 'expired link.expired'],
    ['expired in words that forbid', send('<p>Ce lien a expiré</p>', {}, 403), 'expired link.expired'],
    [
      'a sign-in called PDF',
      send('<form><input name=u><input type=password></form>', {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename=factuur.pdf',
      }),
      'login link.needs-login',
    ],
    ['a door by its address', sendOn('/login?next=%2Ff%2F1a'), 'login link.needs-login'],
    ['a server that refuses', send('no', {}, 403), 'failed link.server-refuses'],
    ['a server in trouble', send('', {}, 500), 'failed link.server-has-trouble'],
    ['an empty file', send(''), 'failed link.brought-nothing'],
    ['a page in circles', sendOn('/f/1a'), 'failed link.redirects-too-often'],
    [
      'a page that needs its script',
      send('<div id=root></div><script src=/a.js></script>'),
      'failed link.needs-script',
    ],
    [
      'a page without a way',
      send('<h1>Welkom</h1><p>Onze winkel is open van 9 tot 17 uur.</p>'),
      'failed link.page-shows-no-way',
    ],
    ['encryption lost', sendOn('http://shop.example/f/2'), 'refused link.loses-encryption'],
    ['a file of the machine', sendOn('file:///etc/passwd'), 'refused link.not-of-the-web'],
    ['a piece of program', sendOn('javascript:alert(1)'), 'refused link.not-of-the-web'],
    ['another protocol', sendOn('ftp://shop.example/f'), 'refused link.not-of-the-web'],
    ['paying', sendOn('/pay/1a'), 'refused link.leads-astray'],
    ['unsubscribing', sendOn('https://post.example/unsubscribe?u=1'), 'refused link.leads-astray'],
    ['this machine', sendOn('https://127.0.0.1/f'), 'refused link.leads-inside'],
    ['this machine, otherwise written', sendOn('https://2130706433/f'), 'refused link.leads-inside'],
    ['cloud metadata', sendOn('https://[::ffff:169.254.169.254]/latest'), 'refused link.leads-inside'],
    ['a private network', sendOn('https://0x0a000001/f'), 'refused link.leads-inside'],
  ] as const)('but to %s', async (_, answer, ends) => {
    pages['shop.example/f/1a'] = answer
    expect(await codeOf('https://shop.example/f/1a')).toBe(ends)
  })

  test('but to a host with the certificate of another', async () => {
    expect(await codeOf('https://bank.example/f/1a')).toBe('refused link.certificate-wrong')
  })

  test('but to a bomb', async () => {
    pages['shop.example/f/1a'] = send(gzipSync(Buffer.alloc(40_000_000)), { 'content-encoding': 'gzip' })
    expect(await codeOf('https://shop.example/f/1a')).toBe('refused link.brings-bomb')
  })

  test('but to ten gigabytes', async () => {
    pages['shop.example/f/1a'] = (_, response) => {
      const more = () =>
        void (!response.destroyed && response.write(Buffer.alloc(1_000_000, 7), () => setImmediate(more)))
      more()
    }
    const followed = await run('https://shop.example/f/1a', {
      fetch: makeEgressFetch(makeEgressGuard({ allow: [], resolve: [`*=127.0.0.1:${ports.tls}`] })),
    })
    expect(followed).toMatchObject({ is: 'failed', code: 'link.too-large' })
  })

  test('but to a letter at a time: it is left, and not asked for again', async () => {
    pages['shop.example/f/1a'] = (_, response) => {
      const timer = setInterval(() => response.write('%'), 20)
      response.on('close', () => clearInterval(timer))
    }
    expect(await codeOf('https://shop.example/f/1a')).toBe('failed link.broke-off')
    expect(asked.length).toBe(1)
  })

  test('but to silence: it is asked once more, since nothing came', async () => {
    pages['shop.example/f/1a'] = () => undefined
    expect(await codeOf('https://shop.example/f/1a')).toBe('failed link.too-slow')
    expect(asked.length).toBe(2)
  })

  test('but to pages without end', async () => {
    let number = 0
    pages['shop.example/*'] = (request, response, body) =>
      send(`<a href="/f/${(number += 1)}a">Download factuur (PDF)</a>`)(request, response, body)
    expect(await codeOf('https://shop.example/f/0a')).toBe('failed link.too-many-pages')
    expect(asked.length).toBeLessThan(7)
  })

  test.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ftp://shop.example/x',
    'http://localhost/f/1',
    'http://127.1/f',
  ])('because it is %s', async (url) => {
    expect((await run(url)).is).toBe('refused')
    expect(asked).toEqual([])
  })
})
