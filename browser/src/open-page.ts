import type { OpenedPage, OpenPageJob, PageFetch, PageFile } from '@facteur/formats/browser-frames.ts'
import type { Browser, BrowserContext, Download, Page, Route } from 'playwright-core'
import type { Fetches } from './fetches.ts'
import { takeBlobs } from './take-blobs.ts'

const quietMs = 700
const maxFiles = 5
const maxHtml = 4_000_000

/** A page that needs its script, run without a network: what it asks for, the server fetches, or does not. */
export async function openPage(browser: Browser, job: OpenPageJob, fetches: Fetches): Promise<OpenedPage> {
  const context = await browser.newContext({
    javaScriptEnabled: true,
    serviceWorkers: 'block',
    acceptDownloads: true,
    permissions: [],
    viewport: { width: 1280, height: 1_000 },
  })
  try {
    return await new Visit(context, job, fetches).run()
  } finally {
    await context.close().catch(() => undefined)
  }
}

class Visit {
  private readonly files: PageFile[] = []
  private readonly context: BrowserContext
  private readonly job: OpenPageJob
  private readonly fetches: Fetches
  private readonly endsAt: number
  private readonly downloads: Promise<void>[] = []
  private isGiven = false
  private isCut = false
  private requestCount = 0
  private bytes = 0
  private busy = 0

  constructor(context: BrowserContext, job: OpenPageJob, fetches: Fetches) {
    this.context = context
    this.job = job
    this.fetches = fetches
    this.endsAt = Date.now() + job.timeoutMs
  }

  async run(): Promise<OpenedPage> {
    const { context, job } = this
    context.setDefaultTimeout(job.timeoutMs)
    await context.route('**/*', (route) => this.answer(route).catch(() => route.abort().catch(() => undefined)))
    await context.routeWebSocket(/.*/, (socket) => void socket.close())
    const page = await context.newPage()
    context.on('page', (other) => this.watch(other))
    this.watch(page)
    await this.inTime(page.goto(job.url, { waitUntil: 'load', timeout: this.leftMs() }).catch(() => null))
    await this.untilQuiet()
    if (job.press !== undefined) {
      await this.press(page, job.press)
      await this.untilQuiet()
    }
    const blobs = await this.inTime(page.evaluate(takeBlobs, maxFiles))
    for (const { url, mediaType, text } of blobs ?? []) this.take(url, mediaType, '', Buffer.from(text, 'base64'))
    await this.inTime(Promise.all(this.downloads))
    const html = await this.inTime(page.content())
    return {
      url: page.url(),
      html: (html ?? '').slice(0, maxHtml),
      files: this.files,
      requestCount: this.requestCount,
      isCut: this.isCut || html === undefined,
    }
  }

  private watch(page: Page): void {
    page.on('download', (download) => this.downloads.push(this.read(download).catch(() => undefined)))
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined))
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request()
    const url = request.url()
    const isPage = request.isNavigationRequest()
    if (!this.isGiven && isPage && sameAddress(url, this.job.url)) {
      this.isGiven = true
      return route.fulfill({ status: 200, contentType: this.job.contentType, body: Buffer.from(this.job.bytes) })
    }
    const mayAsk = request.method() === 'GET' && /^https?:/i.test(url)
    if (!mayAsk || wanted[request.resourceType()] === undefined) return route.abort()
    if (this.requestCount >= this.job.maxRequests || this.bytes >= this.job.maxBytes || this.leftMs() <= 1) {
      this.isCut = true
      return route.abort()
    }
    this.requestCount++
    this.busy++
    try {
      const answer = await this.fetches.ask(url, wanted[request.resourceType()] ?? 'data')
      if (answer.error !== undefined) return await route.abort()
      this.bytes += answer.bytes.length
      const body = Buffer.from(answer.bytes)
      const type = answer.headers['content-type'] ?? 'application/octet-stream'
      const isFile = isPdf(body) || /^\s*attachment/i.test(answer.headers['content-disposition'] ?? '')
      if (isFile && answer.status < 300) this.take(answer.url, type, nameIn(answer.headers), body)
      // A file is no page: shown here it would only be handed to a viewer.
      if (isFile && isPage) return await route.abort()
      await route.fulfill({ status: answer.status, headers: passedOn(answer.headers), body })
    } finally {
      this.busy--
    }
  }

  private take(url: string, mediaType: string, name: string, bytes: Buffer): void {
    if (this.files.length >= maxFiles || this.files.some((one) => bytes.equals(one.bytes))) return
    this.files.push({ url, mediaType: mediaType.split(';')[0]?.trim() ?? '', name, bytes })
  }

  private async read(download: Download): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) {
      chunks.push(Buffer.from(chunk))
      this.bytes += chunks.at(-1)?.length ?? 0
      if (this.bytes > this.job.maxBytes) {
        this.isCut = true
        return
      }
    }
    this.take(download.url().slice(0, 2_000), '', download.suggestedFilename(), Buffer.concat(chunks))
  }

  private async press(page: Page, words: string): Promise<void> {
    const found = page.getByText(words, { exact: true }).or(page.getByRole('button', { name: words, exact: true }))
    await this.inTime(
      found
        .first()
        .click({ timeout: Math.min(3_000, this.leftMs()) })
        .catch(() => undefined),
    )
  }

  /** Until nothing was under way for a while, or the time is up. */
  private async untilQuiet(): Promise<void> {
    for (let quietSince = Date.now(); Date.now() - quietSince < quietMs && this.leftMs() > 1;) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      if (this.busy > 0) quietSince = Date.now()
    }
    if (this.leftMs() <= 1) this.isCut = true
  }

  private leftMs(): number {
    return Math.max(1, this.endsAt - Date.now())
  }

  /** Undefined where the time ran out: a page whose script never ends answers nothing any more. */
  private inTime<T>(work: Promise<T>): Promise<T | undefined> {
    const left = this.leftMs() + 1_000
    return Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, left, undefined).unref())])
  }
}

const wanted: Record<string, PageFetch['what'] | undefined> = {
  document: 'page',
  script: 'script',
  stylesheet: 'style',
  image: 'picture',
  xhr: 'data',
  fetch: 'data',
  other: 'data',
}

const isPdf = (bytes: Buffer) => bytes.subarray(0, 1_024).includes('%PDF-')

const sameAddress = (one: string, other: string) => one.split('#')[0] === new URL(other).href.split('#')[0]

/** What a page needs to know of an answer; cookies and policies stay with the server. */
function passedOn(headers: Record<string, string>): Record<string, string> {
  const names = [
    'content-type',
    'access-control-allow-origin',
    'access-control-allow-credentials',
    'content-disposition',
  ]
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)))
}

function nameIn(headers: Record<string, string>): string {
  const said = /filename\*?=(?:utf-8''|")?([^";]{1,200})/i.exec(headers['content-disposition'] ?? '')?.[1] ?? ''
  try {
    return decodeURIComponent(said.trim())
  } catch {
    return said.trim()
  }
}
