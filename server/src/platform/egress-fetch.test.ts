import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { createServer as createRawServer, type AddressInfo, type Server as RawServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { gzipSync, brotliCompressSync, deflateRawSync } from 'node:zlib'
import { type Certificates, makeCertificates } from '@facteur/e2e/kit/tls.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeEgressGuard } from './egress.ts'
import { makeEgressFetch, type EgressRequest } from './egress-fetch.ts'

const opened: (Server | RawServer)[] = []
const sockets = new Set<Socket>()
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets.clear()
  await Promise.all(opened.splice(0).map((server) => new Promise((done) => server.close(done))))
})

async function listen<One extends Server | RawServer>(server: One): Promise<number> {
  server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  opened.push(server)
  return (server.address() as AddressInfo).port
}
const serve = (answer: (request: IncomingMessage, response: ServerResponse) => void) => listen(createServer(answer))

const link = (url: string, port: number, more: Partial<EgressRequest> = {}) =>
  makeEgressFetch(makeEgressGuard({ allow: [], resolve: [`*=127.0.0.1:${port}`] }))(url, { namedBy: 'link', ...more })
const codeOf = (outcome: Promise<unknown>) =>
  outcome.then(
    () => 'fetched',
    (fault: { code?: string }) => fault.code,
  )

describe('an answer', () => {
  test('comes with its name, path, status, headers and each cookie by itself', async () => {
    const seen: string[] = []
    const port = await serve((request, response) => {
      seen.push(`${request.method} ${request.headers.host} ${request.url}`)
      response.writeHead(201, { 'X-Odd': 'yes', 'Set-Cookie': ['a=1; Path=/', 'b=2'] }).end('hello')
    })
    const answer = await link('http://Shop.example/a?b=c#d', port)
    expect(seen).toEqual(['GET shop.example /a?b=c'])
    expect(answer).toMatchObject({ status: 201, setCookies: ['a=1; Path=/', 'b=2'], isCut: false })
    expect([answer.headers['x-odd'], answer.bytes.toString()]).toEqual(['yes', 'hello'])
  })

  test('that sends elsewhere is handed back and not followed', async () => {
    const seen: string[] = []
    const port = await serve((request, response) => {
      seen.push(request.url ?? '')
      response.writeHead(302, { location: '/next' }).end()
    })
    expect((await link('http://shop.example/first', port)).headers['location']).toBe('/next')
    expect(seen).toEqual(['/first'])
  })

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateRawSync],
    ['identity', (text: string) => Buffer.from(text)],
  ] as const)('packed with %s is unpacked', async (encoding, pack) => {
    const port = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(pack('invoice 12')),
    )
    expect((await link('http://shop.example/', port)).bytes.toString()).toBe('invoice 12')
  })

  test('that calls itself packed and is not is taken as it is', async () => {
    const port = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('%PDF-1.7'))
    expect((await link('http://shop.example/', port)).bytes.toString()).toBe('%PDF-1.7')
  })

  test('without end is cut where it was asked to', async () => {
    const port = await serve((_, response) => {
      const more = () => !response.destroyed && response.write(Buffer.alloc(65_536), () => setImmediate(more))
      more()
    })
    const answer = await link('http://shop.example/', port, { maxBytes: 200_000 })
    expect([answer.bytes.length, answer.isCut]).toEqual([200_000, true])
  })

  test('packed to a thousandth is a bomb, whatever size was allowed', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000))
    const port = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
    await expect(link('http://shop.example/', port, { maxBytes: 100_000_000 })).rejects.toMatchObject({
      code: 'egress.bomb',
    })
  })

  test('packed three times over is refused', async () => {
    const port = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end(gzipSync('x')),
    )
    expect(await codeOf(link('http://shop.example/', port))).toBe('egress.bomb')
  })
})

describe('a server that wants to hold us up', () => {
  test('by silence is left', async () => {
    const port = await listen(createRawServer(() => undefined))
    const fault = link('http://shop.example/', port, { idleMs: 80 })
    await expect(fault).rejects.toMatchObject({ code: 'egress.timeout', facts: { isAnswered: false } })
  })

  test('by one letter of a header at a time is left when its time is over', async () => {
    const port = await listen(
      createRawServer((socket) => {
        socket.on('error', () => undefined).write('HTTP/1.1 200 OK\r\nx: ')
        const timer = setInterval(() => socket.write('a'), 20)
        socket.on('close', () => clearInterval(timer))
      }),
    )
    expect(await codeOf(link('http://shop.example/', port, { idleMs: 200, timeoutMs: 300 }))).toBe('egress.timeout')
  })

  test('by one letter of the file at a time is left, and the answer had begun', async () => {
    const port = await serve((_, response) => {
      const timer = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(timer))
    })
    const fault = link('http://shop.example/', port, { idleMs: 200, timeoutMs: 300 })
    await expect(fault).rejects.toMatchObject({ code: 'egress.timeout', facts: { isAnswered: true } })
  })

  test('by switching to another protocol is left at once', async () => {
    const port = await listen(
      createRawServer((socket) => {
        socket.on('error', () => undefined)
        socket.once('data', () =>
          socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
        )
      }),
    )
    const fault = link('http://shop.example/', port)
    await expect(fault).rejects.toMatchObject({ code: 'egress.failed', facts: { isAnswered: true } })
  })

  test('by headers without end is left', async () => {
    const port = await listen(
      createRawServer((socket) => {
        socket.on('error', () => undefined)
        socket.write(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(20_000)}`)
      }),
    )
    expect(await codeOf(link('http://shop.example/', port))).toBe('egress.failed')
  })

  test('by breaking off is found out, and the answer had begun', async () => {
    const port = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('%PDF')
      setTimeout(() => response.destroy(), 30)
    })
    const fault = link('http://shop.example/', port)
    await expect(fault).rejects.toMatchObject({ code: 'egress.failed', facts: { isAnswered: true } })
  })
})

describe('an address', () => {
  test.each([
    'file:///etc/passwd',
    'ftp://shop.example/x',
    'javascript:alert(1)',
    'data:text/html,x',
    'x',
    'http://a:b@shop.example/',
  ])('%s is none of the web', async (url) => {
    expect(await codeOf(link(url, 9))).toBe('egress.bad-address')
  })

  const here = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '017700000001',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '10.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    'localhost',
    'shop.localhost',
    'printer',
  ]
  test.each(here)('%s is refused for a link, although all names lead to a test', async (host) => {
    let hits = 0
    const port = await serve((_, response) => (hits++, response.end()))
    const code = await codeOf(link(`http://${host}/`, port))
    expect(['egress.refused', 'egress.unknown-host']).toContain(code)
    expect(await codeOf(link(`http://${host}:${port}/`, port))).toMatch(/egress\.(refused|unknown-host)/)
    expect(hits).toBe(0)
  })

  test('that changes between two looks is looked up once, and that one is spoken to', async () => {
    let asked = 0
    const lookup = async () => (asked++ === 0 ? [{ address: '10.0.0.7' }] : [{ address: '127.0.0.1' }])
    const fetch = makeEgressFetch(makeEgressGuard({ allow: ['10.0.0.0/8:80', '127.0.0.1:80'], lookup }))
    expect(await codeOf(fetch('http://sly.example/', { namedBy: 'link' }))).toBe('egress.refused')
    expect(asked).toBe(1)
  })

  test('on another port than those of the web is refused for a link', async () => {
    const guard = makeEgressGuard({ allow: [], lookup: async () => [{ address: '93.184.215.14' }] })
    expect(await codeOf(makeEgressFetch(guard)('https://shop.example:25/', { namedBy: 'link' }))).toBe('egress.refused')
  })

  test('that the owner typed goes where FACTEUR_EGRESS_ALLOW lets it, a link does not', async () => {
    const port = await serve((_, response) => response.end('mine'))
    const fetch = makeEgressFetch(makeEgressGuard({ allow: [`127.0.0.1:${port}`] }))
    expect((await fetch(`http://127.0.0.1:${port}/`, { namedBy: 'owner' })).bytes.toString()).toBe('mine')
    expect(await codeOf(fetch(`http://127.0.0.1:${port}/`, { namedBy: 'link' }))).toBe('egress.refused')
  })
})

test('the operator reaches a server of the house over one connection that is kept', async () => {
  const ports = new Set<number | undefined>()
  const port = await serve((request, response) => (ports.add(request.socket.remotePort), response.end()))
  const fetch = makeEgressFetch(makeEgressGuard({ allow: [] }))
  for (let time = 0; time < 3; time += 1) await fetch(`http://127.0.0.1:${port}/`, { namedBy: 'operator' })
  expect(ports.size).toBe(1)
})

test('a body is sent as it is, with its length', async () => {
  const port = await serve((request, response) => {
    request.pipe(response.writeHead(200, { 'x-length': request.headers['content-length'] ?? '' }))
  })
  const answer = await link('http://shop.example/', port, { method: 'POST', body: 'a=é' })
  expect([answer.headers['x-length'], answer.bytes.toString()]).toEqual(['4', 'a=é'])
})

describe('a certificate', () => {
  let folder = ''
  let certificates: Certificates
  const before = getCACertificates('default')
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'egress-'))
    certificates = await makeCertificates({ folder, names: ['shop.example'] })
  })
  afterAll(() => rm(folder, { recursive: true }))
  afterEach(() => setDefaultCACertificates(before))
  const serveTls = async () => {
    const files = { cert: await readFile(certificates.certificateFile), key: await readFile(certificates.keyFile) }
    return listen(createTlsServer(files, (_, response) => void response.end('secret')))
  }

  test('that nobody vouches for is not believed', async () => {
    expect(await codeOf(link('https://shop.example/', await serveTls()))).toBe('egress.tls')
  })

  test('of a trusted authority is believed for its own name, and for no other', async () => {
    setDefaultCACertificates([...before, certificates.ca])
    const port = await serveTls()
    expect((await link('https://shop.example/', port)).bytes.toString()).toBe('secret')
    expect(await codeOf(link('https://bank.example/', port))).toBe('egress.tls')
  })
})
