import type { OpenedPage, OpenPageJob, PrintedMail, PrintJob } from '@facteur/formats/browser-frames.ts'
import { type BrowserLaunch, findChromium, listBrowserLaunches } from './browser-child-launch.ts'
import { type BrowserOutcome, BrowserProcess, type PageFetcher } from './browser-child-process.ts'
import { Fault } from './fault.ts'
import type { Log } from './log.ts'

export type { PageFetcher } from './browser-child-process.ts'
export type PrintInput = Omit<PrintJob, 'op' | 'timeoutMs' | 'mayFetchPictures'>
export type OpenPageInput = Omit<OpenPageJob, 'op'>

/**
 * Chromium in a child of its own, started when first needed and gone when it rests. One job at a time. Throws Faults:
 * `browser.missing`, `browser.cannot-start`, `browser.busy`, `browser.closed`, and for the job itself `browser.too-slow`,
 * `browser.too-much-memory`, `browser.crashed`, `browser.failed`.
 */
export type Browser = {
  /** A mail as PDF. Pictures elsewhere are printed only where a fetcher is given. */
  print(input: PrintInput, options?: { fetcher?: PageFetcher | undefined }): Promise<PrintedMail>
  /** A page with its script run; all that it asks for goes through the fetcher. */
  openPage(input: OpenPageInput, options: { fetcher: PageFetcher }): Promise<OpenedPage>
  /** Whether there is a Chromium to start at all. */
  readonly isThere: boolean
  /** Processes that live now: none when it rests. */
  readonly pid: number | undefined
  /** The most memory it ever took, in bytes. */
  readonly peakBytes: number
  close(): Promise<void>
}

export type BrowserOptions = {
  log: Log
  /** FACTEUR_CHROMIUM. */
  chromium: string | null
  idleMs?: number
  printTimeoutMs?: number
  maxBytes?: number
  maxWaiting?: number
  /** Tried in this order; for tests. */
  launches?: (chromium: string) => (() => BrowserLaunch)[]
}

const startTimeoutMs = 30_000
/** A Chromium that printed so many is replaced. */
const maxJobs = 200

export function makeBrowser(options: BrowserOptions): Browser {
  const { log, chromium, idleMs = 60_000, printTimeoutMs = 20_000, maxBytes = 450_000_000, maxWaiting = 40 } = options
  const launchesOf = options.launches ?? listBrowserLaunches
  let current: BrowserProcess | undefined
  let chosen: number | undefined
  let waiting = 0
  let line: Promise<unknown> = Promise.resolve()
  let resting: NodeJS.Timeout | undefined
  let isClosed = false
  let peakBytes = 0

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (isClosed) return Promise.reject(closed())
    if (waiting >= maxWaiting) return Promise.reject(busy())
    waiting++
    const turn = line.then(() => (isClosed ? Promise.reject(closed()) : work()))
    line = turn.catch(() => undefined)
    return turn.finally(() => waiting--)
  }

  async function take(): Promise<BrowserProcess> {
    clearTimeout(resting)
    if (current?.isAlive && current.served < maxJobs) {
      current.wake()
      return current
    }
    current?.kill()
    const path = findChromium(chromium)
    if (path === undefined) throw missing()
    for (const [index, makeLaunch] of launchesOf(path).entries()) {
      if (chosen !== undefined && chosen !== index) continue
      const launch = makeLaunch()
      const started = new BrowserProcess(launch, { maxBytes })
      current = started
      if (await started.isReady(startTimeoutMs)) {
        chosen = index
        if (!launch.isSandboxed) log.warn('browser.not-isolated')
        return started
      }
      started.kill()
    }
    chosen = undefined
    throw new Fault('browser.cannot-start', { say: 'Chromium could not be started.', retry: 'later' })
  }

  async function ask(
    job: Parameters<BrowserProcess['ask']>[0],
    how: { timeoutMs: number; fetcher?: PageFetcher | undefined },
  ): Promise<unknown> {
    const child = await take()
    const outcome = await child.ask(job, { timeoutMs: how.timeoutMs, ...(how.fetcher ? { fetcher: how.fetcher } : {}) })
    peakBytes = Math.max(peakBytes, child.peakBytes)
    child.rest()
    resting = setTimeout(() => child.kill(), idleMs).unref()
    if (outcome.is === 'done') return outcome.result
    const fault = faultOf(outcome)
    // What it said is not told: a page can put its own address, a link's secret, into the words of an error.
    log.warn('browser.job-failed', { code: fault.code, op: job.op, how: /^exit \w{1,10}/.exec(outcome.detail)?.[0] })
    throw fault
  }

  return {
    print: (input, { fetcher } = {}) =>
      inTurn(async () => {
        const job = {
          ...input,
          op: 'print' as const,
          mayFetchPictures: fetcher !== undefined,
          timeoutMs: printTimeoutMs,
        }
        const result = await ask(job, { timeoutMs: printTimeoutMs + (fetcher ? 20_000 : 0), fetcher })
        if (isPrinted(result)) return result
        throw nonsense()
      }),
    openPage: (input, { fetcher }) =>
      inTurn(async () => {
        const result = await ask({ ...input, op: 'open-page' }, { timeoutMs: input.timeoutMs + 5_000, fetcher })
        if (isOpened(result)) return result
        throw nonsense()
      }),
    get isThere() {
      return findChromium(chromium) !== undefined
    },
    get pid() {
      return current?.isAlive ? current.pid : undefined
    },
    get peakBytes() {
      return peakBytes
    },
    async close() {
      isClosed = true
      clearTimeout(resting)
      current?.kill()
    },
  }
}

const missing = () =>
  new Fault('browser.missing', { say: 'There is no Chromium on this machine: install the package "chromium".' })
const busy = () => new Fault('browser.busy', { say: 'Too much waits for Chromium just now.', retry: 'later' })
const closed = () => new Fault('browser.closed', { say: 'Facteur is stopping.', retry: 'later' })
const nonsense = () => new Fault('browser.failed', { say: 'Chromium gave no sensible answer.' })

function faultOf(outcome: Exclude<BrowserOutcome, { is: 'done' }>): Fault {
  switch (outcome.code) {
    case 'browser.too-slow':
      return new Fault('browser.too-slow', { say: 'Showing it took too long.' })
    case 'browser.too-much-memory':
      return new Fault('browser.too-much-memory', { say: 'Showing it needed too much memory.' })
    case 'browser.crashed':
      return new Fault('browser.crashed', { say: 'Chromium broke while showing it.' })
    default:
      return nonsense()
  }
}

// The child may have been taken over: what it says is looked at before it is believed.
function isPrinted(value: unknown): value is PrintedMail {
  return (
    isObject(value) &&
    value['pdf'] instanceof Uint8Array &&
    typeof value['headerPt'] === 'number' &&
    typeof value['picturesLeftOut'] === 'number' &&
    typeof value['isCut'] === 'boolean' &&
    Array.isArray(value['hiddenAmounts']) &&
    value['hiddenAmounts'].every((one) => typeof one === 'string')
  )
}

function isOpened(value: unknown): value is OpenedPage {
  return (
    isObject(value) &&
    typeof value['url'] === 'string' &&
    typeof value['html'] === 'string' &&
    typeof value['requestCount'] === 'number' &&
    Array.isArray(value['files']) &&
    value['files'].every(
      (one) =>
        isObject(one) &&
        one['bytes'] instanceof Uint8Array &&
        typeof one['url'] === 'string' &&
        typeof one['name'] === 'string',
    )
  )
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
