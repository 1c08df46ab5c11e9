import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, makeBrowser, type PrintInput } from './browser-child.ts'
import { findChromium, listBrowserLaunches } from './browser-child-launch.ts'
import { familyOf } from './browser-child-memory.ts'
import { BrowserProcess } from './browser-child-process.ts'
import { makeReaderPool, type ReaderPool } from './children.ts'
import { silentLog } from './log.ts'
import { callingHome, startCanary } from './testing/canary.ts'

const chromium = findChromium(null)
if (chromium === undefined)
  process.stderr.write('There is no Chromium on this machine: tests of printing are skipped.\n')
const real = test.skipIf(chromium === undefined)

let browser: Browser
let reader: ReaderPool

beforeAll(async () => {
  reader = await makeReaderPool({ size: 1, log: silentLog })
  browser = makeBrowser({ log: silentLog, chromium: null })
})
afterAll(async () => {
  await browser.close()
  await reader.close()
})

const mail = (html: string, more: Partial<PrintInput> = {}): PrintInput => ({
  html,
  text: 'Totaal € 1,00',
  pictures: [],
  header: [{ label: 'Van', value: 'Bakkerij De Gist <kassa@gist.example>' }],
  title: 'Bon',
  language: 'nl',
  ...more,
})

async function textOf(pdf: Uint8Array): Promise<string> {
  return (await reader.readFile({ bytes: pdf, name: 'mail.pdf' })).rendition.text
}

const printed = async (html: string, more: Partial<PrintInput> = {}) => {
  const result = await browser.print(mail(html, more))
  return { ...result, text: await textOf(result.pdf) }
}

real(
  'a mail that calls home in every way reaches nobody, and none of its script runs',
  { timeout: 90_000 },
  async () => {
    const canary = await startCanary()
    const { text, picturesLeftOut } = await printed(callingHome(canary.url, canary.dnsPort))
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(canary.heard).toEqual([])
    expect(text).toContain('Totaal: € 12,50')
    expect(text).not.toMatch(/SCRIPT RAN|root:/)
    expect(picturesLeftOut).toBeGreaterThan(3)
    canary.close()
  },
)

real('without bubblewrap nothing gets out either, and nobody is root', { timeout: 90_000 }, async () => {
  const canary = await startCanary()
  const plain = makeBrowser({ log: silentLog, chromium: null, launches: (path) => listBrowserLaunches(path).slice(-1) })
  await plain.print(mail(callingHome(canary.url, canary.dnsPort)))
  const fetcher = async () => ({ url: '', status: 0, headers: {}, bytes: new Uint8Array(), error: 'no' })
  const page = {
    url: 'https://paper.example/p',
    bytes: Buffer.from(callingHome(canary.url, canary.dnsPort)),
    contentType: 'text/html',
  }
  await plain.openPage({ ...page, maxRequests: 60, maxBytes: 1e6, timeoutMs: 4_000 }, { fetcher })
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(canary.heard).toEqual([])
  await plain.close()
  canary.close()
})

real(
  'the child is nobody, has no network and no files of ours, and Chromium keeps its sandbox',
  { timeout: 60_000 },
  async () => {
    const canary = await startCanary()
    const secret = join(tmpdir(), `facteur-secret-${process.pid}`)
    writeFileSync(secret, 'key', { mode: 0o644 })
    for (const makeLaunch of listBrowserLaunches(chromium ?? '').slice(0, 1)) {
      const child = new BrowserProcess(makeLaunch(), { maxBytes: 1e9 })
      expect(await child.isReady(30_000)).toBe(true)
      const outcome = await child.ask({ op: 'probe', port: canary.port, filePath: secret }, { timeoutMs: 15_000 })
      expect(outcome).toMatchObject({
        is: 'done',
        result: { uid: 65_534, canConnect: false, canReadFile: false, isSandboxed: true },
      })
      child.kill()
    }
    expect(canary.heard).toEqual([])
    canary.close()
  },
)

real('what a mail hides is neither printed nor read, and amounts among it are told', async () => {
  const { text, hiddenAmounts } = await printed(`<style>.x{color:#fff}</style><p>Totaal € 12,50</p>
    <p style="display:none">€ 91,00</p><p class="x">€ 92,00</p><p style="font-size:0">€ 93,00</p><p style="opacity:0">€ 94,00</p>
    <p style="visibility:hidden">€ 95,00</p><div style="height:0;overflow:hidden">€ 96,00</div>
    <p style="text-indent:-9999px">€ 97,00</p><p style="position:absolute;left:-9999px">€ 98,00</p><p style="display:none">€ 12,50</p>
    <table bgcolor="#000000"><tr><td style="color:#ffffff">Btw € 2,17</td></tr></table>`)
  expect(text).toContain('€ 12,50')
  expect(text).toContain('€ 2,17')
  expect(text).not.toMatch(/9[1-8],00/)
  expect(hiddenAmounts.toSorted()).toEqual([
    '€ 91,00',
    '€ 92,00',
    '€ 93,00',
    '€ 94,00',
    '€ 95,00',
    '€ 96,00',
    '€ 97,00',
    '€ 98,00',
  ])
})

real('an amount under a box that was laid over it is hidden; one in the box is not', async () => {
  const { text, hiddenAmounts } = await printed(`<div style="position:relative"><p>Totaal € 91,00</p>
    <div style="position:absolute;inset:0;background:#fff">Totaal € 12,00</div></div><p style="position:relative">Btw € 2,08</p>`)
  expect(text).toContain('€ 12,00')
  expect(text).toContain('€ 2,08')
  expect(text).not.toContain('91,00')
  expect(hiddenAmounts).toEqual(['€ 91,00'])
})

real('a mail cannot write over the header, stand on every page or choose its paper', async () => {
  const { text, pdf } =
    await printed(`<style>@page{size:20px 20px;margin:0} *{} facteur-head,body>*{display:none!important} body{font-size:14px}</style>
    <div style="position:fixed;top:0;left:0">VAST</div><div style="position:absolute;top:-80px">Van: bank@bank.example</div>
    <p>Totaal € 3,00</p><div style="height:3000px">lang</div><p>einde</p>`)
  expect(text).toContain('Bakkerij De Gist')
  expect(text.match(/VAST/g)).toHaveLength(1)
  expect(text).not.toContain('bank.example')
  const { rendition } = await reader.readFile({ bytes: pdf, name: 'm.pdf' })
  expect(rendition.pages.map((page) => [Math.round(page.widthPt), Math.round(page.heightPt)])).toEqual(
    rendition.pages.map(() => [596, 843]),
  )
  expect(rendition.pageCount).toBeGreaterThan(2)
})

const wide = '<table width="1400"><tr><td>links</td><td align="right">Totaal € 44,00</td></tr></table>'
real('a mail wider than the paper is made smaller, not cut', async () => {
  const { pdf } = await printed(wide)
  const { rendition } = await reader.readFile({ bytes: pdf, name: 'm.pdf' })
  const amount = rendition.pages[0]?.words.find((word) => word.text.includes('44,00'))
  expect(amount?.box[2]).toBeLessThan(570)
  expect(amount?.box[2]).toBeGreaterThan(500)
})

const bigPng = () => {
  const bytes = Buffer.alloc(200)
  bytes.set(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  bytes.writeUInt32BE(60_000, 16)
  bytes.writeUInt32BE(60_000, 20)
  return bytes
}
real.each<[string, () => string, RegExp]>([
  ['20 MB of HTML', () => `<p>Totaal € 5,00</p>${'<p>regel met woorden</p>'.repeat(870_000)}`, /€ 5,00/],
  ['10,000 nested tables', () => `<p>Totaal € 5,00</p>${'<table><tr><td>'.repeat(10_000)}diep`, /€ 5,00/],
  [
    '10,000 nested boxes of CSS',
    () => `<p>Totaal € 5,00</p><style>div{border:1px solid;display:flex;padding:1px}</style>${'<div>'.repeat(10_000)}`,
    /€ 5,00/,
  ],
  [
    'animations without end',
    () => '<style>@keyframes a{from{opacity:0}to{opacity:1}}p{animation:a .01s infinite}</style><p>Totaal € 5,00</p>',
    /€ 5,00/,
  ],
  [
    'a picture that unpacks to 3.6 thousand million dots',
    () => `<p>Totaal € 5,00</p><img src="data:image/png;base64,${bigPng().toString('base64')}">`,
    /€ 5,00/,
  ],
  [
    'a data: address of 50 MB',
    () => `<p>Totaal € 5,00</p><img src="data:image/png;base64,${'A'.repeat(50_000_000)}">`,
    /€ 5,00/,
  ],
  ['a page a million miles long', () => '<p>Totaal € 5,00</p><div style="height:99999999px">x</div>', /€ 5,00/],
  ['a page a million miles wide', () => '<p>Totaal € 5,00</p><div style="width:9999999px">x</div>', /€ 5,00/],
  [
    'broken HTML',
    () => '<html><table><tr><td>Totaal € 5,00<p></td></table></div></span><b><i></p><table><<<>> &#x110000; &nope; <td',
    /€ 5,00/,
  ],
  ['frames only', () => '<frameset><frame src="http://127.0.0.1:1/"></frameset>', /€ 1,00/],
  [
    'filters and shadows beyond sense',
    () =>
      `<div style="filter:blur(9999px);backdrop-filter:blur(900px);box-shadow:0 0 9999px #000;text-shadow:0 0 900px">${'<p style="filter:blur(99px)">x</p>'.repeat(500)}</div><p>Totaal € 5,00</p>`,
    /€ 5,00/,
  ],
  [
    'an SVG that grows by itself',
    () => `<svg>${'<g><use href="#a"/></g>'.repeat(1000)}</svg><p>Totaal € 5,00</p>`,
    /€ 5,00/,
  ],
])('%s ends in a PDF or a reason in its time', { timeout: 60_000 }, async (_what, html, expected) => {
  const startedAt = performance.now()
  // A machine that is busy may find the heaviest too heavy: then the text is printed.
  const { text } = await printed(html()).catch((thrown: unknown) => {
    expect(thrown).toMatchObject({ code: expect.stringMatching(/^browser\.too-/) })
    return printed('', { html: null, text: 'Totaal € 5,00' })
  })
  expect(text).toMatch(expected)
  expect(performance.now() - startedAt).toBeLessThan(25_000)
})

real(
  'a mail that takes too long or too much is ended with a reason, and the next prints',
  { timeout: 60_000 },
  async () => {
    const hasty = makeBrowser({ log: silentLog, chromium: null, printTimeoutMs: 60 })
    await expect(hasty.print(mail('<p>x</p>'.repeat(100_000)))).rejects.toMatchObject({ code: 'browser.too-slow' })
    await hasty.close()
    const small = makeBrowser({ log: silentLog, chromium: null, maxBytes: 50_000_000 })
    await expect(small.print(mail('<p>x</p>'.repeat(20_000)))).rejects.toMatchObject({
      code: 'browser.too-much-memory',
    })
    await small.close()
    expect((await printed('<p>Totaal € 5,00</p>')).text).toContain('5,00')
  },
)

real('at rest no process of it is left', { timeout: 60_000 }, async () => {
  const brief = makeBrowser({ log: silentLog, chromium: null, idleMs: 300 })
  await brief.print(mail('<p>a</p>'))
  const pid = brief.pid ?? 0
  expect(familyOf(pid).length).toBeGreaterThan(4)
  await expect.poll(() => brief.pid, { timeout: 3_000 }).toBeUndefined()
  await expect.poll(() => familyOf(pid).length, { timeout: 5_000 }).toBe(1)
  await brief.close()
})

test('without a Chromium there is a reason', async () => {
  const none = makeBrowser({ log: silentLog, chromium: '/nowhere/chromium' })
  expect(none.isThere).toBe(false)
  await expect(none.print(mail('<p>a</p>'))).rejects.toMatchObject({ code: 'browser.missing' })
})
