import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { rmSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import type {
  BrowserFailure,
  BrowserJob,
  FromBrowser,
  PageFetch,
  PageFetched,
} from '@facteur/formats/browser-frames.ts'
import { encodeFrame, FrameReader } from '@facteur/formats/frames.ts'
import type { BrowserLaunch } from './browser-child-launch.ts'
import { familyOf, isDriver, memoryOf } from './browser-child-memory.ts'

/** Fetches for a page what it asks for, or refuses. Never throws. */
export type PageFetcher = (ask: Pick<PageFetch, 'url' | 'what'>) => Promise<Omit<PageFetched, 'is' | 'id'>>

export type BrowserOutcome =
  | { is: 'done'; result: unknown }
  | ({ is: 'failed' } & (BrowserFailure | { code: 'browser.too-much-memory'; detail: string }))

const maxReplyBytes = 200_000_000
const lookEveryMs = 300
const keptStderr = 2_000

/** One browser child with its Chromium: one job at a time. After anything but 'done' it is gone. */
export class BrowserProcess {
  isAlive = true
  served = 0
  /** The most it ever took, in bytes. */
  peakBytes = 0
  private readonly process: ChildProcessByStdio<Writable, Readable, Readable>
  private readonly frames = new FrameReader({ maxBytes: maxReplyBytes })
  private readonly home: string | undefined
  private readonly maxBytes: number
  private settle: ((outcome: BrowserOutcome | { is: 'ready' }) => void) | undefined
  private fetcher: PageFetcher | undefined
  private stderr = ''

  constructor(launch: BrowserLaunch, { maxBytes }: { maxBytes: number }) {
    this.home = launch.home
    this.maxBytes = maxBytes
    this.process = spawn(launch.command, launch.args, {
      env: launch.environment,
      stdio: ['pipe', 'pipe', 'pipe'],
      cwd: '/',
      // Of a group of its own, so that what Chromium started goes with it where no namespace sees to that.
      detached: true,
    })
    this.process.stdout.on('data', (chunk: Buffer) => this.receive(chunk))
    this.process.stderr.on(
      'data',
      (chunk: Buffer) => (this.stderr = (this.stderr + chunk.toString('latin1')).slice(-keptStderr)),
    )
    this.process.stdin.on('error', () => undefined) // a child that died says so by 'close'
    this.process.on('error', (error) => this.end(error.message))
    this.process.on('close', (code, signal) => this.end(`exit ${code ?? signal}`))
  }

  get pid(): number | undefined {
    return this.process.pid
  }

  async isReady(timeoutMs: number): Promise<boolean> {
    return (await this.listen(timeoutMs)).is === 'ready'
  }

  async ask(
    job: BrowserJob,
    { timeoutMs, fetcher }: { timeoutMs: number; fetcher?: PageFetcher },
  ): Promise<BrowserOutcome> {
    this.fetcher = fetcher
    this.served++
    const heard = this.listen(timeoutMs)
    this.write(job)
    const watching = setInterval(() => this.look(), lookEveryMs)
    const outcome = await heard
    clearInterval(watching)
    this.look()
    this.fetcher = undefined
    if (outcome.is === 'done') return outcome
    this.kill()
    return outcome.is === 'failed'
      ? outcome
      : { is: 'failed', code: 'browser.crashed', detail: 'started anew by itself' }
  }

  /** Keeps this child from holding our own process open while it has nothing to do. */
  rest(): void {
    this.eachHandle('unref')
  }

  wake(): void {
    this.eachHandle('ref')
  }

  kill(): void {
    const { pid } = this.process
    if (this.isAlive && pid !== undefined) {
      this.isAlive = false
      try {
        process.kill(-pid, 'SIGKILL')
      } catch {
        this.process.kill('SIGKILL')
      }
    }
    if (this.home !== undefined) rmSync(this.home, { recursive: true, force: true })
  }

  private look(): void {
    if (this.process.pid === undefined || !this.isAlive) return
    const bytes = memoryOf(familyOf(this.process.pid).filter((pid) => !isDriver(pid)))
    this.peakBytes = Math.max(this.peakBytes, bytes)
    if (bytes <= this.maxBytes) return
    this.settle?.({ is: 'failed', code: 'browser.too-much-memory', detail: `${Math.round(bytes / 1e6)} MB` })
    this.kill()
  }

  private listen(timeoutMs: number): Promise<BrowserOutcome | { is: 'ready' }> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.settle?.({ is: 'failed', code: 'browser.too-slow', detail: 'no answer in time' })
        this.kill()
      }, timeoutMs)
      this.settle = (outcome) => {
        clearTimeout(timer)
        this.settle = undefined
        resolve(outcome)
      }
      if (!this.isAlive) this.settle({ is: 'failed', code: 'browser.crashed', detail: 'gone before it was asked' })
    })
  }

  private receive(chunk: Uint8Array): void {
    try {
      for (const value of this.frames.push(chunk)) this.hear(asFrame(value))
    } catch {
      this.kill()
      this.end('spoke nonsense')
    }
  }

  private hear(frame: FromBrowser): void {
    if (frame.is === 'fetch') void this.fetch(frame)
    else this.settle?.(frame)
  }

  private async fetch({ id, url, what }: PageFetch): Promise<void> {
    const refused = { url, status: 0, headers: {}, bytes: new Uint8Array(), error: 'not allowed' }
    const answer = await (this.fetcher?.({ url, what }) ?? Promise.resolve(refused)).catch(() => refused)
    if (this.isAlive) this.write({ is: 'fetched', id, ...answer })
  }

  private write(frame: unknown): void {
    for (const piece of encodeFrame(frame)) this.process.stdin.write(piece)
  }

  private end(how: string): void {
    this.kill()
    this.isAlive = false
    this.settle?.({
      is: 'failed',
      code: 'browser.crashed',
      detail: `${how} ${this.stderr.split('\n').at(-2) ?? ''}`.trim(),
    })
  }

  private eachHandle(what: 'ref' | 'unref'): void {
    this.process[what]()
    for (const stream of [this.process.stdin, this.process.stdout, this.process.stderr]) {
      if (what in stream) (stream as Readable & { ref(): void; unref(): void })[what]()
    }
  }
}

function asFrame(value: unknown): FromBrowser {
  const isFrame = typeof value === 'object' && value !== null && 'is' in value && isWord(value)
  if (!isFrame) throw new Error('not a frame')
  // Safe: its sort is known and what it carries is checked where it is used.
  return value as FromBrowser
}

function isWord(value: { is: unknown }): boolean {
  if (value.is === 'fetch')
    return 'id' in value && typeof value.id === 'number' && 'url' in value && typeof value.url === 'string'
  if (value.is === 'failed') return 'code' in value && typeof value.code === 'string'
  return value.is === 'ready' || (value.is === 'done' && 'result' in value)
}
