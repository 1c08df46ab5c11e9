import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import type { BrowserProbe, ProbeJob } from '@facteur/formats/browser-frames.ts'
import type { Browser } from 'playwright-core'

/** What a program taken over in here could reach. */
export async function probe(browser: Browser, { port, filePath }: ProbeJob): Promise<BrowserProbe> {
  return {
    uid: process.getuid?.() ?? -1,
    canConnect: await canConnect(port),
    canReadFile: canReadFile(filePath),
    chromium: browser.version(),
    isSandboxed: await isSandboxed(browser),
  }
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 2_000 })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}

function canReadFile(path: string): boolean {
  try {
    return readFileSync(path).length >= 0
  } catch {
    return false
  }
}

/** Chromium's own word on its sandbox. */
async function isSandboxed(browser: Browser): Promise<boolean> {
  const page = await browser.newPage()
  try {
    await page.goto('chrome://sandbox')
    const said = await page.evaluate(() => document.body.innerText)
    return /adequately sandboxed/i.test(said)
  } finally {
    await page.close()
  }
}
