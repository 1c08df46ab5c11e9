/**
 * The browser child: drives Chromium for the server, which speaks to it over a pipe in frames (formats/src/browser-frames.ts).
 * It has no network, no database, no key, no files of ours; Chromium keeps its own sandbox. The server starts and bounds it
 * (server/src/platform/browser-child.ts). End of input ends it, and Chromium with it.
 */
import type { BrowserFailure, BrowserJob, PageFetched } from '@facteur/formats/browser-frames.ts'
import { encodeFrame, FrameReader } from '@facteur/formats/frames.ts'
import { startChromium } from './chromium.ts'
import { Fetches } from './fetches.ts'
import { openPage } from './open-page.ts'
import { printMail } from './print-mail.ts'
import { probe } from './probe.ts'

const maxRequestBytes = 150_000_000

async function serve(): Promise<void> {
  const browser = await startChromium(process.argv[2] ?? '')
  browser.on('disconnected', () => process.exit(1))
  const fetches = new Fetches(say)
  const answer = (job: BrowserJob): Promise<unknown> => {
    switch (job.op) {
      case 'print':
        return printMail(browser, job, fetches)
      case 'open-page':
        return openPage(browser, job, fetches)
      case 'probe':
        return probe(browser, job)
    }
  }
  say({ is: 'ready' })
  const frames = new FrameReader({ maxBytes: maxRequestBytes })
  for await (const chunk of process.stdin) {
    for (const frame of frames.push(chunk)) {
      const told = asTold(frame)
      if ('is' in told) fetches.settle(told)
      else
        void answer(told).then(
          (result) => say({ is: 'done', result }),
          (thrown: unknown) => say({ is: 'failed', ...asFailure(thrown) }),
        )
    }
  }
  await browser.close().catch(() => undefined)
  process.exit(0)
}

// Safe: only our own server writes to this pipe.
const asTold = (frame: unknown) => frame as BrowserJob | PageFetched

function say(frame: unknown): void {
  for (const piece of encodeFrame(frame)) process.stdout.write(piece)
}

function asFailure(thrown: unknown): BrowserFailure {
  const detail = thrown instanceof Error ? thrown.message.slice(0, 300) : String(thrown)
  if (/timeout|too slow/i.test(detail)) return { code: 'browser.too-slow', detail }
  if (/crash|closed|disconnected/i.test(detail)) return { code: 'browser.crashed', detail }
  return { code: 'browser.failed', detail }
}

await serve()
