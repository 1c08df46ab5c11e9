import { afterAll, expect, test } from 'vitest'
import { makeBrowser, type PageFetcher } from './browser-child.ts'
import { silentLog } from './log.ts'
import { callingHome, startCanary } from './testing/canary.ts'

const browser = makeBrowser({ log: silentLog, chromium: null })
if (!browser.isThere) process.stderr.write('There is no Chromium on this machine: tests of pages are skipped.\n')
const real = test.skipIf(!browser.isThere)
afterAll(() => browser.close())

const url = 'https://facturen.paper.example/bekijk?t=1'
const limits = { maxRequests: 20, maxBytes: 5_000_000, timeoutMs: 8_000 }
const pdf = Buffer.from('%PDF-1.4\n%an invented paper\n%%EOF')

/** Answers from a list of addresses; what is not on it is refused. Keeps what was asked. */
function makeWeb(answers: Record<string, { type: string; body: string | Buffer; headers?: Record<string, string> }>) {
  const asked: string[] = []
  const fetcher: PageFetcher = async ({ url: wanted }) => {
    asked.push(wanted)
    const found = answers[wanted]
    if (found === undefined) return { url: wanted, status: 0, headers: {}, bytes: new Uint8Array(), error: 'refused' }
    const headers = { 'content-type': found.type, ...found.headers }
    return { url: wanted, status: 200, headers, bytes: Buffer.from(found.body) }
  }
  return { asked, fetcher }
}

const open = (
  html: string,
  web: { fetcher: PageFetcher },
  more: { press?: string; timeoutMs?: number; maxRequests?: number } = {},
) =>
  browser.openPage({ url, bytes: Buffer.from(html), contentType: 'text/html; charset=utf-8', ...limits, ...more }, web)

real('a page whose script asks for the address of the invoice shows its link', async () => {
  const web = makeWeb({
    'https://facturen.paper.example/app.js': {
      type: 'text/javascript',
      body: `fetch('/api/paper').then(a => a.json()).then(p => { document.querySelector('#app').innerHTML = '<a href="' + p.file + '">Download factuur</a>' })`,
    },
    'https://facturen.paper.example/api/paper': { type: 'application/json', body: '{"file":"/files/F-12.pdf"}' },
  })
  const page = await open('<div id="app">laden…</div><script src="/app.js"></script>', web)
  expect(page.html).toContain('<a href="/files/F-12.pdf">Download factuur</a>')
  expect(page.files).toEqual([])
  expect(web.asked).toEqual(['https://facturen.paper.example/app.js', 'https://facturen.paper.example/api/paper'])
})

real.each([
  ['goes to the PDF by itself', `<script>location.href = '/files/F-13.pdf'</script>`, undefined],
  ['shows the PDF in a frame', `<iframe src="/files/F-13.pdf"></iframe>`, undefined],
  [
    'makes a blob of it',
    `<script>fetch('/files/F-13.pdf').then(a => a.blob()).then(b => { const a = document.createElement('a'); a.href = URL.createObjectURL(b); a.download = 'F-13.pdf'; document.body.append(a); a.click() })</script>`,
    undefined,
  ],
  [
    'has a button for it',
    `<button onclick="window.open('/files/F-13.pdf')">Download factuur</button>`,
    'Download factuur',
  ],
])('a page that %s gives the file', async (_what, html, press) => {
  const web = makeWeb({ 'https://facturen.paper.example/files/F-13.pdf': { type: 'application/pdf', body: pdf } })
  const page = await open(`<body>${html}</body>`, web, press === undefined ? {} : { press })
  expect(page.files.map((file) => Buffer.from(file.bytes))).toEqual([pdf])
  expect(web.asked.filter((one) => one.endsWith('F-13.pdf')).length).toBeGreaterThan(0)
})

real('only GET is asked for, over HTTP, and never past the fetcher', { timeout: 30_000 }, async () => {
  const canary = await startCanary()
  const web = makeWeb({})
  const script = `fetch('/a', { method: 'POST', body: 'x' }).catch(() => 0); fetch('/b', { method: 'DELETE' }).catch(() => 0);
    new WebSocket('wss://facturen.paper.example/ws'); new EventSource('/events'); navigator.sendBeacon('/beacon', 'x');
    const f = document.createElement('form'); f.method = 'POST'; f.action = '/form'; document.body.append(f); f.submit()`
  await open(`<body><script>${script}</script></body>`, web)
  expect(web.asked.filter((one) => /\/(a|b|ws|beacon|form)$/.test(one))).toEqual([])
  await open(callingHome(canary.url, canary.dnsPort), web, { maxRequests: 80 })
  expect(canary.heard).toEqual([])
  expect(web.asked.some((one) => one.startsWith(canary.url))).toBe(true)
  expect(web.asked.filter((one) => !/^https?:/.test(one))).toEqual([])
  canary.close()
})

real('a script without end, requests without end and an endless walk end in time', { timeout: 60_000 }, async () => {
  const web = makeWeb({ [url]: { type: 'text/html', body: 'again' } })
  const startedAt = performance.now()
  await open('<script>for (;;);</script>', web, { timeoutMs: 2_000 }).catch((thrown: unknown) =>
    expect(thrown).toMatchObject({ code: expect.stringMatching(/^browser\./) }),
  )
  const many = await open(`<script>setInterval(() => fetch('/' + Math.random()).catch(() => 0), 1)</script>`, web, {
    timeoutMs: 3_000,
    maxRequests: 10,
  })
  expect(many).toMatchObject({ isCut: true, requestCount: 10 })
  await open(`<script>document.body.innerHTML = '<p>x</p>'.repeat(1e9)</script>`, web, { timeoutMs: 3_000 }).catch(
    (thrown: unknown) => expect(thrown).toMatchObject({ code: expect.stringMatching(/^browser\./) }),
  )
  expect(performance.now() - startedAt).toBeLessThan(40_000)
  const next = await open('<p>goed</p>', web)
  expect(next.html).toContain('goed')
})
