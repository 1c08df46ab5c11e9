import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createDeflate, createDeflateRaw, deflateSync } from 'node:zlib'
import { makeMail, makePdf, makeStream, makeTextPdf, makeZip } from '@facteur/formats/testing/small-files.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isShutIn, probeLaunch } from './children-isolation.ts'
import { ReaderChild } from './children-process.ts'
import { childEnvironment, listLaunches } from './children-sandbox.ts'
import { makeWorkers } from './children-workers.ts'
import { makeReaderPool, type ReaderPool } from './children.ts'
import { silentLog } from './log.ts'

let pool: ReaderPool
beforeAll(async () => {
  pool = await makeReaderPool({ size: 1, log: silentLog, timeoutMs: 15_000 })
})
afterAll(() => pool.close())

const goodPdf = makeTextPdf([{ x: 50, y: 780, text: 'FACTUUR 2026-0042' }])
const goodMail = makeMail({
  subject: 'Factuur',
  text: 'Zie bijlage',
  parts: [{ type: 'application/octet-stream', name: 'f.bin', bytes: goodPdf }],
})

/** Whatever came before, the next mail is read as it should. */
async function expectNextIsRight() {
  const mail = await pool.readMail(goodMail)
  expect(mail.parts[0]).toMatchObject({
    name: 'f.bin',
    mediaType: 'application/pdf',
    rendition: { format: 'pdf', pageCount: 1, text: expect.stringContaining('FACTUUR 2026-0042') },
  })
}

test('the reader is sealed off: no network, no files, nothing of our environment, nobody', async () => {
  const [sandboxed] = listLaunches()
  if (!pool.isolation.isIsolated) {
    expect(pool.isolation.say).toContain('bubblewrap')
    expect(process.env['CI'], 'continuous integration must have bubblewrap').not.toBe('true')
    return
  }
  const probe = sandboxed && (await probeLaunch(sandboxed))
  expect(probe).toMatchObject({
    canReadPasswd: false,
    canWriteProject: false,
    canConnect: false,
    interfaces: ['lo'],
    capabilities: '0000000000000000',
  })
  expect(probe?.processes).toBeLessThanOrEqual(3)
  expect(probe?.environment.filter((name) => name !== 'PWD').toSorted()).toEqual(
    Object.keys(childEnvironment).toSorted(),
  )
  expect(probe && isShutIn(probe)).toBe(true)
  if (process.getuid?.() === 0) expect(probe).toMatchObject({ uid: 65534, gid: 65534 })
  expect(existsSync(fileURLToPath(new URL('../../../reader/src/probe-wrote-this', import.meta.url)))).toBe(false)
})

test('without bubblewrap the reader still works, with an empty environment, and says that it is not sealed off', async () => {
  const plain = listLaunches().filter((launch) => !launch.isSandboxed)
  const open = await makeReaderPool({ size: 1, log: silentLog, launches: plain })
  expect(open.isolation.isIsolated).toBe(false)
  expect((await open.readFile({ bytes: goodPdf, name: 'f.pdf' })).rendition.text).toContain('FACTUUR')
  expect(await probeLaunch(plain[0] ?? { command: '', args: [], isSandboxed: false })).toMatchObject({
    environment: Object.keys(childEnvironment),
    canReadPasswd: false,
    canWriteProject: false,
  })
  await open.close()
})

test('a launch that cannot start is our own trouble, and is a fault', async () => {
  const broken = [{ command: '/nowhere/node', args: [], isSandboxed: true }]
  await expect(makeReaderPool({ size: 1, log: silentLog, launches: broken })).rejects.toMatchObject({
    code: 'reader.cannot-start',
  })
})

test('a reader that lacks a part of its own blames no file', async () => {
  const [launch] = listLaunches()
  if (!launch) throw new Error('no launch')
  const options = { size: 1, log: silentLog, timeoutMs: 20_000, idleMs: 1_000, keptWhenIdle: 0 }
  const workers = makeWorkers(launch, { ...options, maxItemsPerChild: 10, maxRssBytes: 1e9 })
  await expect(workers.run({ op: 'misbehave', how: 'lack' })).rejects.toMatchObject({
    code: 'reader.cannot-start',
    retry: 'later',
  })
  expect(await workers.run({ op: 'warm-up' })).toMatchObject({ ok: true })
  await workers.close()
})

test('what a person waits for goes before the others in the line, not before what runs', async () => {
  const [launch] = listLaunches()
  if (!launch) throw new Error('no launch')
  const options = { size: 1, log: silentLog, timeoutMs: 20_000, idleMs: 1_000, keptWhenIdle: 0 }
  const workers = makeWorkers(launch, { ...options, maxItemsPerChild: 10, maxRssBytes: 1e9 })
  const ended: string[] = []
  const ask = async (name: string, isUrgent: boolean) => {
    await workers.run({ op: 'warm-up' }, { isUrgent })
    ended.push(name)
  }
  await Promise.all([ask('runs', false), ask('waits', false), ask('waits too', false), ask('an upload', true)])
  expect(ended).toEqual(['runs', 'an upload', 'waits', 'waits too'])
  await workers.close()
})

test.each([
  ['spin', 'too-slow'],
  ['crash', 'died'],
  ['eat', 'died'],
] as const)('a reader made to %s ends as %s', async (how, is) => {
  const [launch] = listLaunches()
  if (!launch) throw new Error('no launch')
  const child = new ReaderChild(launch)
  await child.whenReady(20_000)
  const outcome = await child.ask({ op: 'misbehave', how }, how === 'spin' ? 300 : 15_000)
  // Memory that cannot be had is an answer where the reader lives through it.
  if (how === 'eat' && outcome.is === 'answered')
    expect(outcome.reply).toMatchObject({ ok: false, unreadable: { code: 'file.too-much-memory' } })
  else expect(outcome.is).toBe(is)
  child.kill()
})

test('an item that takes too long is killed and says so, and the mail around it is still read', async () => {
  const quick = await makeReaderPool({ size: 1, log: silentLog, timeoutMs: 1_500 })
  const slowMail = makeMail({
    subject: 'Traag',
    text: 'tekst',
    parts: [
      { type: 'application/pdf', name: 'slow.pdf', bytes: slowPdf() },
      { type: 'application/pdf', name: 'good.pdf', bytes: goodPdf },
    ],
  })
  const mail = await quick.readMail(slowMail)
  expect(mail).toMatchObject({ subject: 'Traag', isTruncated: true })
  expect(mail.unreadable).toBeUndefined()
  expect(mail.parts.map(({ rendition }) => rendition.unreadable?.code)).toEqual(['file.too-slow', undefined])
  expect(mail.parts[1]?.rendition.text).toContain('FACTUUR')
  await quick.close()
})

const blank = (bytes: number) =>
  Array.from({ length: Math.ceil(bytes / 4_000_000) }, () => Buffer.alloc(4_000_000, ' '))

async function pack(packer: ReturnType<typeof createDeflate>, chunks: readonly Buffer[]): Promise<Buffer> {
  const packed: Buffer[] = []
  packer.on('data', (chunk: Buffer) => packed.push(chunk))
  const ended = new Promise((resolve) => packer.once('end', resolve))
  for (const chunk of chunks) if (!packer.write(chunk)) await new Promise((resolve) => packer.once('drain', resolve))
  packer.end()
  await ended
  return Buffer.concat(packed)
}

const onePage = (...objects: (string | Buffer)[]) =>
  makePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>/Font<</F1 6 0 R>>>>>>',
    ...objects,
  ])

const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
const formDictionary =
  '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 5 0 R/Y 7 0 R>>/Font<</F1 6 0 R>>>>'

const flateBomb = async () =>
  onePage(
    makeStream(await pack(createDeflate({ level: 1 }), blank(1_000_000_000)), '/Filter/FlateDecode'),
    makeStream('', formDictionary),
    font,
  )
const selfCallingForm = () =>
  onePage(makeStream('/X Do'), makeStream('BT /F1 9 Tf (x) Tj ET /X Do /X Do', formDictionary), font)
const circularPages = () =>
  makePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1000000>>',
    '<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1000000>>',
  ])
const lockedPdf = () =>
  makePdf(
    [
      ...Array.from(
        { length: 2 },
        (_, index) => ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'][index] ?? '',
      ),
      `<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>`,
    ],
    `/Encrypt 3 0 R/ID[<${'00'.repeat(16)}><${'00'.repeat(16)}>]`,
  )

/** A hundred pages that share millions of strokes: minutes of work in a small file. */
function slowPdf(): Buffer {
  const strokes = Buffer.from('0 0 m 9 9 l 5 7 l S\n'.repeat(400_000))
  const kids = Array.from({ length: 100 }, (_, index) => `${index + 4} 0 R`)
  const pages = kids.map(() => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R>>')
  return makePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids.join(' ')}]/Count 100>>`,
    makeStream(deflateSync(strokes), '/Filter/FlateDecode'),
    ...pages,
  ])
}

const zipBomb = async (claimedBytes: number) =>
  makeZip([
    {
      name: 'bomb.txt',
      bytes: await pack(createDeflateRaw({ level: 1 }), blank(1_000_000_000)),
      deflated: { claimedBytes, crc: 0 },
    },
  ])

test.each([
  ['a PDF that unpacks to a gigabyte', flateBomb, ['file.too-much-memory', 'file.damaged', undefined]],
  ['a form that calls itself', selfCallingForm, ['file.too-much-memory', 'file.too-slow', 'file.damaged', undefined]],
  ['a page tree that goes in a circle', circularPages, ['file.too-many-pages', 'file.damaged']],
  ['a PDF with a password', lockedPdf, ['file.encrypted']],
  ['an archive that unpacks to a gigabyte', () => zipBomb(1_000_000_000), ['file.bomb']],
  ['an archive that lies about it', () => zipBomb(1_000), ['file.bomb', 'file.damaged']],
  ['an empty file', () => Buffer.alloc(0), ['file.empty']],
  [
    'nothing but noise behind a PDF header',
    () => Buffer.from(`%PDF-1.7\n${'\u00ff\u0000x'.repeat(5_000)}`, 'latin1'),
    ['file.damaged'],
  ],
  [
    'XML with a DOCTYPE',
    () => Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>'),
    ['file.doctype-refused'],
  ],
  [
    'an image of four billion pixels',
    () =>
      Buffer.concat([
        Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
        Buffer.from('0000fde80000fde808020000000000000000000049444154', 'hex'),
        Buffer.alloc(64),
      ]),
    ['file.bomb'],
  ],
] as [string, () => Buffer | Promise<Buffer>, (string | undefined)[]][])(
  '%s is answered, and the next item is right',
  async (_what, make, codes) => {
    const file = await pool.readFile({ bytes: await make(), name: 'f.pdf' })
    expect(codes).toContain(file.rendition.unreadable?.code)
    await expectNextIsRight()
  },
)

test('a web page called .pdf is a web page', async () => {
  const file = await pool.readFile({
    bytes: Buffer.from('<!doctype html><p>Uw sessie is verlopen</p>'),
    name: 'factuur.pdf',
  })
  expect(file.rendition).toMatchObject({ format: 'html', text: 'Uw sessie is verlopen' })
})

const head =
  'From: a@b.example\r\nSubject: Raar\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'
const nested = (depth: number): string =>
  Array.from(
    { length: depth },
    (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`,
  ).join('')
const nestedMails = (depth: number): string =>
  depth === 0
    ? 'Subject: in\r\nFrom: a@b.example\r\n\r\nkern'
    : `Subject: d${depth}\r\nFrom: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n${nestedMails(depth - 1)}`

test.each([
  [
    'a hundred thousand parts',
    head + '--b\r\nContent-Type: application/pdf\r\n\r\nx\r\n'.repeat(100_000) + '--b--\r\n',
  ],
  ['a thousand levels of multipart', `Subject: Raar\r\nMIME-Version: 1.0\r\n${nested(1_000)}\r\n\r\nkern`],
  ['a hundred messages inside one another', nestedMails(100).replace('Subject: d100', 'Subject: Raar')],
  ['a header of twenty megabytes', `Subject: Raar\r\nX-Long: ${'a'.repeat(20_000_000)}\r\n\r\ntekst`],
  ['a hundred thousand addresses', `Subject: Raar\r\nTo: ${'a@b.example, '.repeat(100_000)}\r\n\r\ntekst`],
  [
    'page tags nested fifty thousand deep',
    `Subject: Raar\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(50_000)}diep`,
  ],
  ['nothing', ''],
])('a mail with %s is answered, and the next item is right', async (_what, raw) => {
  const mail = await pool.readMail(Buffer.from(raw))
  expect(typeof mail.subject).toBe('string')
  expect(mail.parts.length).toBeLessThanOrEqual(1_000)
  await expectNextIsRight()
})

test('a page is drawn as PNG no wider than asked, and a page that is not there is a fault', async () => {
  const png = await pool.pageImage({ bytes: goodPdf, page: 1, maxWidthPx: 300 })
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(300)
  await expect(pool.pageImage({ bytes: goodPdf, page: 7, maxWidthPx: 300 })).rejects.toMatchObject({
    code: 'page.not-drawable',
  })
})

test('many items at once use no more children than agreed, and when it grows quiet all but one end', async () => {
  const busy = await makeReaderPool({ size: 2, log: silentLog, idleMs: 200 })
  const mails = await Promise.all(Array.from({ length: 40 }, () => busy.readMail(goodMail)))
  expect(mails.every(({ parts }) => parts[0]?.rendition.pageCount === 1)).toBe(true)
  expect(busy.childCount).toBe(2)
  await expect.poll(() => busy.childCount, { timeout: 3_000 }).toBe(1)
  await busy.close()
  await expect(busy.readMail(goodMail)).rejects.toMatchObject({ code: 'reader.closed' })
})

test('a picture is recognised in a child of its own, which ends when it grows quiet; its page is drawn like that of a PDF', async () => {
  const apart = await makeReaderPool({ size: 1, log: silentLog, idleMs: 300 })
  const picture = await apart.pageImage({ bytes: goodPdf, page: 1, maxWidthPx: 1_200 })
  const before = apart.childCount
  const reading = apart.readScan({ bytes: picture, name: 'scan.png' })
  await expect.poll(() => apart.childCount, { timeout: 10_000, interval: 20 }).toBe(before + 1)
  const { rendition, cutOuts } = await reading
  expect(rendition).toMatchObject({ ocr: 'done', text: expect.stringContaining('FACTUUR 2026-0042') })
  expect(cutOuts).toEqual([])
  const drawn = await apart.pageImage({ bytes: picture, page: 1, maxWidthPx: 300, turned: 90 })
  expect([drawn.readUInt32BE(16), drawn.readUInt32BE(20)]).toEqual([300, 212])
  await expect.poll(() => apart.childCount, { timeout: 5_000 }).toBe(1)
  await apart.close()
})

test('what is no picture is answered by the recogniser too', async () => {
  const { rendition } = await pool.readScan({ bytes: Buffer.from('89504e470d0a1a0a0000', 'hex'), name: 'x.png' })
  expect(rendition.unreadable?.code).toMatch(/^file\./)
  expect((await pool.readScan({ bytes: goodPdf, name: 'f.pdf' })).rendition.text).toContain('FACTUUR')
})

test('a lock that cannot be opened is a fault', async () => {
  await expect(pool.unlock({ bytes: lockedPdf(), password: 'x' })).rejects.toMatchObject({
    code: 'file.not-unlockable',
  })
})
