import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from './clock.ts'
import { asFault, Fault } from './fault.ts'
import type { Log } from './log.ts'
import { isPostmaster } from './postgres-folder.ts'

const lookEveryMs = 250
const mostRestarts = 5
const windowMs = 60_000

type Living = { pid: number }
type Supervised<Running> = { first: Running; bring: () => Promise<Running>; folder: string; log: Log; clock: Clock }

/** `end` stops looking; `givenUp` settles when restarting was no use. */
type Supervisor = { end(): Promise<void>; givenUp: Promise<Fault> }

/** Looks after a postmaster, ours or adopted, and brings it back when it dies, at most five times a minute. */
export function supervise<Running extends Living>(input: Supervised<Running>): Supervisor {
  const { bring, folder, log, clock } = input
  const ending = new AbortController()
  const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<Fault>()
  let current: Running | undefined = input.first

  async function watch(): Promise<void> {
    let restarts: number[] = []
    while (!ending.signal.aborted) {
      await sleep(lookEveryMs, undefined, { ref: false, signal: ending.signal }).catch(() => undefined)
      if (ending.signal.aborted || (current && isPostmaster(current.pid, folder))) continue
      const nowMs = clock.now().getTime()
      restarts = restarts.filter((atMs) => nowMs - atMs < windowMs)
      if (restarts.length >= mostRestarts) return giveUp(keepsDying(log))
      await pause(restarts.length, ending.signal)
      restarts.push(nowMs)
      current = await tryAgain(restarts.length)
    }
  }

  async function tryAgain(attempt: number): Promise<Running | undefined> {
    if (ending.signal.aborted) return undefined
    try {
      const running = await bring()
      log.warn('database.restarted', { attempt, pid: running.pid })
      return running
    } catch (thrown) {
      log.error('database.restart-failed', { attempt, code: asFault(thrown).code })
      return undefined
    }
  }

  const watching = watch()
  return {
    givenUp,
    async end() {
      ending.abort()
      await watching
    },
  }
}

// At once the first time, then 0.25, 0.5, 1 and 2 seconds.
async function pause(earlier: number, signal: AbortSignal): Promise<void> {
  if (earlier === 0) return
  await sleep(125 * 2 ** earlier, undefined, { ref: false, signal }).catch(() => undefined)
}

function keepsDying(log: Log): Fault {
  log.error('database.given-up', { restarts: mostRestarts })
  return new Fault('database.keeps-dying', {
    say: 'The embedded database stopped five times within a minute and was given up; its own words are in run/postgres.log in the data folder.',
    retry: 'later',
  })
}
