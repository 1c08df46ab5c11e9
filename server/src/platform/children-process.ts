import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { encodeFrame, FrameReader } from '@facteur/formats/frames.ts'
import type { Unreadable } from '@facteur/formats/rendition.ts'
import { childEnvironment, type Launch } from './children-sandbox.ts'

export type Reply =
  | { ok: true; result: unknown; rssBytes: number }
  | { ok: false; unreadable: Unreadable; rssBytes: number }

/** How one request ended. After anything but 'answered' the child is gone. */
export type Outcome =
  | { is: 'answered'; reply: Reply }
  | { is: 'too-slow' }
  /** `isOwn`: a part of the reader is missing or broken, whatever the file. */
  | { is: 'died'; isMemory: boolean; isOwn: boolean; said: string }

const maxReplyBytes = 500_000_000
const keptStderr = 2_000
/** Agreed with reader/src/main.ts. */
const ownTroubleExit = 70

/** One reader process: one request at a time, killed where it takes too long. */
export class ReaderChild {
  served = 0
  rssBytes = 0
  isAlive = true
  private readonly process: ChildProcessByStdio<Writable, Readable, Readable>
  private readonly frames = new FrameReader({ maxBytes: maxReplyBytes })
  private settle: ((outcome: Outcome) => void) | undefined
  private stderr = ''

  constructor(launch: Launch) {
    this.process = spawn(launch.command, launch.args, {
      env: childEnvironment,
      stdio: ['pipe', 'pipe', 'pipe'],
      cwd: '/',
    })
    this.process.stdout.on('data', (chunk: Buffer) => this.receive(chunk))
    this.process.stderr.on(
      'data',
      (chunk: Buffer) => (this.stderr = (this.stderr + chunk.toString('latin1')).slice(-keptStderr)),
    )
    this.process.stdin.on('error', () => undefined) // a child that died says so by 'close'
    this.process.on('error', (error) => this.end(error.message))
    this.process.on('close', (code, signal) => this.end(`exit ${code ?? signal}`, code))
  }

  get pid(): number | undefined {
    return this.process.pid
  }

  /** The child's first word, unasked. */
  whenReady(timeoutMs: number): Promise<Outcome> {
    return this.listen(timeoutMs)
  }

  ask(request: unknown, timeoutMs: number): Promise<Outcome> {
    const outcome = this.listen(timeoutMs)
    this.served++
    for (const piece of encodeFrame(request)) this.process.stdin.write(piece)
    return outcome
  }

  /** Keeps this child from holding our own process open while it has nothing to do. */
  rest(): void {
    this.eachHandle('unref')
  }

  wake(): void {
    this.eachHandle('ref')
  }

  kill(): void {
    this.isAlive = false
    this.process.kill('SIGKILL')
  }

  private listen(timeoutMs: number): Promise<Outcome> {
    return new Promise((resolve) => {
      if (!this.isAlive) return resolve({ is: 'died', isMemory: false, isOwn: false, said: 'gone before it was asked' })
      const timer = setTimeout(() => {
        this.settle?.({ is: 'too-slow' })
        this.kill()
      }, timeoutMs)
      this.settle = (outcome) => {
        clearTimeout(timer)
        this.settle = undefined
        resolve(outcome)
      }
    })
  }

  private receive(chunk: Uint8Array): void {
    try {
      for (const value of this.frames.push(chunk)) this.hear(asReply(value))
    } catch {
      this.kill()
      this.end('spoke nonsense')
    }
  }

  private hear(reply: Reply): void {
    this.rssBytes = reply.rssBytes
    this.settle?.({ is: 'answered', reply })
  }

  private end(how: string, code: number | null = null): void {
    this.isAlive = false
    // 137: killed from outside, which by the kernel means memory. V8 and malloc say it in words.
    const isMemory = code === 137 || /out of memory|allocation failed|bad_alloc|oom/i.test(this.stderr)
    this.settle?.({ is: 'died', isMemory, isOwn: code === ownTroubleExit, said: how })
  }

  private eachHandle(what: 'ref' | 'unref'): void {
    this.process[what]()
    for (const stream of [this.process.stdin, this.process.stdout, this.process.stderr]) {
      if (what in stream) (stream as Readable & { ref(): void; unref(): void })[what]()
    }
  }
}

function asReply(value: unknown): Reply {
  const isReply =
    typeof value === 'object' &&
    value !== null &&
    'ok' in value &&
    'rssBytes' in value &&
    (value.ok === true || 'unreadable' in value)
  if (!isReply) throw new Error('not a reply')
  // Safe: the three members are there; what `result` holds is checked where it is used.
  return value as Reply
}
