import type { Unreadable } from '@facteur/formats/rendition.ts'
import { ReaderChild, type Outcome } from './children-process.ts'
import type { Launch } from './children-sandbox.ts'
import { Fault } from './fault.ts'
import type { Log } from './log.ts'

export type Work = { ok: true; result: unknown } | { ok: false; unreadable: Unreadable }
/** Urgent work goes before all other that waits; what runs is not interrupted. */
type RunOptions = { isUrgent: boolean }
export type Workers = {
  run(request: unknown, options?: RunOptions): Promise<Work>
  count(): number
  close(): Promise<void>
}

export type WorkersOptions = {
  size: number
  log: Log
  /** How long one item may take before its child is killed. */
  timeoutMs: number
  /** After this long without work all children but `keptWhenIdle` end. */
  idleMs: number
  keptWhenIdle: number
  /** A child that served so many items or grew so large is replaced. */
  maxItemsPerChild: number
  maxRssBytes: number
}

type Turn = (turn: 'go' | 'closed') => void

const startTimeoutMs = 20_000

/** Children of one sort: at most `size` at once, each replaced when it is spent, all but a few ended when it grows quiet. */
export function makeWorkers(launch: Launch, options: WorkersOptions): Workers {
  const { size, log, timeoutMs, idleMs, keptWhenIdle, maxItemsPerChild, maxRssBytes } = options
  const idle: ReaderChild[] = []
  const busy = new Set<ReaderChild>()
  const urgent: Turn[] = []
  const others: Turn[] = []
  let starting = 0
  let isClosed = false
  let shrinking: NodeJS.Timeout | undefined

  const turn = ({ isUrgent }: RunOptions) =>
    new Promise<'go' | 'closed'>((resolve) => (isUrgent ? urgent : others).push(resolve))
  const callNext = () => (urgent.shift() ?? others.shift())?.('go')
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
    callNext()
    clearTimeout(shrinking)
    shrinking = setTimeout(() => idle.splice(keptWhenIdle).forEach((spare) => spare.kill()), idleMs).unref()
  }

  async function attempt(request: unknown, how: RunOptions & { isFresh: boolean }): Promise<Outcome> {
    // Again and again: another job may have taken the room between the call and its hearing.
    while (!hasRoom()) if ((await turn(how)) === 'closed') throw closedFault()
    if (isClosed) throw closedFault()
    const child = await take(how).catch((thrown: unknown) => {
      callNext()
      throw thrown
    })
    const outcome = await child.ask(request, timeoutMs)
    giveBack(child)
    return outcome
  }

  async function run(request: unknown, { isUrgent } = { isUrgent: false }): Promise<Work> {
    const first = await attempt(request, { isUrgent, isFresh: false })
    const isRetried = first.is === 'died' && !isClosed
    const outcome = isRetried ? await attempt(request, { isUrgent, isFresh: true }) : first
    if (outcome.is === 'answered') return outcome.reply
    if (outcome.is === 'died' && outcome.isOwn) throw cannotStart(outcome)
    log.warn('reader.item-killed', { how: outcome.is, said: outcome.is === 'died' ? outcome.said : undefined })
    return { ok: false, unreadable: deathOf(outcome) }
  }

  async function close(): Promise<void> {
    isClosed = true
    clearTimeout(shrinking)
    for (const resolve of [...urgent.splice(0), ...others.splice(0)]) resolve('closed')
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
  throw cannotStart(ready)
}

const cannotStart = ({ is }: Outcome) =>
  new Fault('reader.cannot-start', {
    say: 'The program that opens documents could not be started.',
    retry: 'later',
    facts: { how: is },
  })

const closedFault = () => new Fault('reader.closed', { say: 'Facteur is stopping.', retry: 'later' })
