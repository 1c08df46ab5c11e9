import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core'

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const program = () => programs.find((path) => existsSync(path))

/** For `describe.skipIf(skipWithoutChromium())`: says why once; where CI is set a missing Chromium fails instead. */
export function skipWithoutChromium(): boolean {
  if (program() !== undefined) return false
  const reason = 'Chromium is not installed (Debian: apt-get install --no-install-recommends chromium)'
  if (process.env['CI'] === 'true') throw new Error(reason)
  process.stderr.write(`skipped: ${reason}\n`)
  return true
}

export type Chromium = AsyncDisposable & {
  /** A fresh profile, as another person or another machine has. */
  visit(size?: { width: number; height: number }): Promise<Visit>
}

export type Visit = {
  page: Page
  context: BrowserContext
  /** What the browser complained about: policy violations, errors in scripts, failed loads other than refused calls of the interface. */
  complaints: string[]
  /** Method and address of everything the page asked for. */
  asked: string[]
}

export async function openChromium(): Promise<Chromium> {
  const executablePath = program()
  if (executablePath === undefined) throw new Error('Chromium is not installed')
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  return {
    async visit(size = { width: 1280, height: 800 }) {
      const context = await browser.newContext({ viewport: size, locale: 'en-GB', acceptDownloads: true })
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      return { page, context, ...listen(page) }
    },
    [Symbol.asyncDispose]: () => browser.close(),
  }
}

function listen(page: Page): Pick<Visit, 'complaints' | 'asked'> {
  const complaints: string[] = []
  const asked: string[] = []
  page.on('console', (message) => {
    // A refused call of the interface is a part of the talk; the page shows it in words.
    if (message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text()))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => void complaints.push(String(error)))
  page.on('request', (request) => void asked.push(`${request.method()} ${request.url()}`))
  return { complaints, asked }
}

export type Canary = AsyncDisposable & {
  url: string
  /** Every request that came, as `GET /pixel.gif`. */
  heard: string[]
}

/** A server on the loopback address that only listens: whatever reaches it should not have been asked for. */
export async function startCanary(): Promise<Canary> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>elsewhere</title>')
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  // Safe: a server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, heard, [Symbol.asyncDispose]: async () => void server.close() }
}
