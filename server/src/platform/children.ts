import type { OpenedFile, OpenedMail, Unreadable } from '@facteur/formats/rendition.ts'
import { chooseLaunch, type Isolation } from './children-isolation.ts'
import { ReaderChild, type Outcome } from './children-process.ts'
import { emptyFile, emptyMail, isOpenedFile, isOpenedMail, isPng } from './children-results.ts'
import type { Launch } from './children-sandbox.ts'
import { Fault } from './fault.ts'
import type { Log } from './log.ts'

export type ReaderPool = {
  /** Never throws for bad input: what could not be read says so in `unreadable`. Throws a Fault only for our own trouble. */
  readMail(bytes: Uint8Array): Promise<OpenedMail>
  readFile(input: { bytes: Uint8Array; name: string }): Promise<OpenedFile>
  /** A page of a PDF as PNG, `page` from 1. Throws the Fault `page.not-drawable` where it cannot be drawn. */
  pageImage(input: { bytes: Uint8Array; page: number; maxWidthPx: number }): Promise<Buffer>
  readonly isolation: Isolation
  /** How many children live now. */
  readonly childCount: number
  close(): Promise<void>
}

export type ReaderPoolOptions = {
  size: number
  log: Log
  /** How long one item may take before its child is killed. */
  timeoutMs?: number
  /** After this long without work all children but one end. */
  idleMs?: number
  /** Tried in this order; for tests. */
  launches?: Launch[]
}

const maxItemsPerChild = 500
const maxRssBytes = 300_000_000
const startTimeoutMs = 20_000
/** Parts of a mail that killed its reader are read one by one, until this many more have failed. */
const maxFailedParts = 3

/** Starts with one trial child that proves how well it is shut in; the rest start when there is work. */
export async function makeReaderPool(options: ReaderPoolOptions): Promise<ReaderPool> {
  const { launch, isolation } = await chooseLaunch(options.launches)
  if (!isolation.isIsolated) options.log.warn('reader.not-isolated')
  const workers = makeWorkers(launch, options)
  return {
    readMail: (bytes) => readMail(workers, bytes),
    readFile: (input) => readFile(workers, input),
    pageImage: (input) => makePageImage(workers, input),
    isolation,
    get childCount() {
      return workers.count()
    },
    close: () => workers.close(),
  }
}

type Work = { ok: true; result: unknown } | { ok: false; unreadable: Unreadable }
type Workers = { run(request: unknown): Promise<Work>; count(): number; close(): Promise<void> }

async function readMail(workers: Workers, bytes: Uint8Array): Promise<OpenedMail> {
  const work = await workers.run({ op: 'mail', bytes, isLean: false })
  if (work.ok && isOpenedMail(work.result)) return work.result
  const unreadable = work.ok ? nonsense : work.unreadable
  const lean = await workers.run({ op: 'mail', bytes, isLean: true })
  if (!lean.ok || !isOpenedMail(lean.result)) return emptyMail(unreadable)
  return readPartsAlone(workers, lean.result)
}

// One hostile attachment must not take the good ones down with it.
async function readPartsAlone(workers: Workers, mail: OpenedMail): Promise<OpenedMail> {
  let failed = 0
  for (const part of mail.parts) {
    if (failed >= maxFailedParts) break
    const file = await readFile(workers, part)
    part.rendition = file.rendition
    if (killCodes.has(file.rendition.unreadable?.code)) failed++
  }
  return { ...mail, isTruncated: true }
}

const killCodes = new Set<Unreadable['code'] | undefined>(['file.too-slow', 'file.too-much-memory'])
const nonsense: Unreadable = { code: 'file.damaged', detail: 'the reader gave no sensible answer' }

async function readFile(workers: Workers, { bytes, name }: { bytes: Uint8Array; name: string }): Promise<OpenedFile> {
  const work = await workers.run({ op: 'file', bytes, name, isLean: false })
  if (work.ok && isOpenedFile(work.result)) return work.result
  return emptyFile(bytes, work.ok ? nonsense : work.unreadable)
}

async function makePageImage(
  workers: Workers,
  input: { bytes: Uint8Array; page: number; maxWidthPx: number },
): Promise<Buffer> {
  const work = await workers.run({ op: 'page-image', ...input })
  if (work.ok && isPng(work.result)) return Buffer.from(work.result.png)
  throw new Fault('page.not-drawable', {
    say: 'This page could not be drawn.',
    facts: { because: work.ok ? 'nonsense' : work.unreadable.code },
  })
}

function makeWorkers(launch: Launch, { size, log, timeoutMs = 20_000, idleMs = 60_000 }: ReaderPoolOptions): Workers {
  const idle: ReaderChild[] = []
  const busy = new Set<ReaderChild>()
  const waiting: ((turn: 'go' | 'closed') => void)[] = []
  let starting = 0
  let isClosed = false
  let shrinking: NodeJS.Timeout | undefined

  const turn = () => new Promise<'go' | 'closed'>((resolve) => waiting.push(resolve))
  const hasRoom = () => busy.size + starting < size

  async function take({ isFresh }: { isFresh: boolean }): Promise<ReaderChild> {
    const child = isFresh ? undefined : idle.pop()
    if (child?.isAlive) {
      child.wake()
      busy.add(child)
      return child
    }
    if (child) return take({ isFresh })
    starting++
    const started = await startChild(launch).finally(() => starting--)
    busy.add(started)
    return started
  }

  function giveBack(child: ReaderChild): void {
    busy.delete(child)
    const isSpent = !child.isAlive || child.served >= maxItemsPerChild || child.rssBytes > maxRssBytes
    if (isSpent || isClosed || idle.length + busy.size >= size) child.kill()
    else {
      child.rest()
      idle.push(child)
    }
    waiting.shift()?.('go')
    clearTimeout(shrinking)
    shrinking = setTimeout(() => idle.splice(1).forEach((spare) => spare.kill()), idleMs).unref()
  }

  async function attempt(request: unknown, isFresh: boolean): Promise<{ outcome: Outcome; wasFirst: boolean }> {
    // Again and again: another job may have taken the room between the call and its hearing.
    while (!hasRoom()) if ((await turn()) === 'closed') throw closedFault()
    if (isClosed) throw closedFault()
    const child = await take({ isFresh }).catch((thrown: unknown) => {
      waiting.shift()?.('go')
      throw thrown
    })
    const wasFirst = child.served === 0
    const outcome = await child.ask(request, timeoutMs)
    giveBack(child)
    return { outcome, wasFirst }
  }

  async function run(request: unknown): Promise<Work> {
    const first = await attempt(request, false)
    const isRetried = first.outcome.is === 'died' && !isClosed
    const { outcome } = isRetried ? await attempt(request, true) : first
    if (outcome.is === 'answered') return outcome.reply
    log.warn('reader.item-killed', { how: outcome.is, said: outcome.is === 'died' ? outcome.said : undefined })
    return { ok: false, unreadable: deathOf(outcome) }
  }

  async function close(): Promise<void> {
    isClosed = true
    clearTimeout(shrinking)
    for (const resolve of waiting.splice(0)) resolve('closed')
    for (const child of [...idle.splice(0), ...busy]) child.kill()
  }

  return { run, close, count: () => idle.length + busy.size + starting }
}

function deathOf(outcome: Exclude<Outcome, { is: 'answered' }>): Unreadable {
  if (outcome.is === 'too-slow') return { code: 'file.too-slow', detail: 'reading took too long' }
  if (outcome.isMemory) return { code: 'file.too-much-memory', detail: 'reading needed too much memory' }
  return { code: 'file.damaged', detail: 'the reader broke on it twice' }
}

async function startChild(launch: Launch): Promise<ReaderChild> {
  const child = new ReaderChild(launch)
  const ready = await child.whenReady(startTimeoutMs)
  if (ready.is === 'answered') return child
  child.kill()
  throw new Fault('reader.cannot-start', {
    say: 'The program that opens documents could not be started.',
    retry: 'later',
    facts: { how: ready.is },
  })
}

const closedFault = () => new Fault('reader.closed', { say: 'Facteur is stopping.', retry: 'later' })
