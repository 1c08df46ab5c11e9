import type { Change } from '#connectors/kit/mailbox.ts'
import { toMailboxFault } from './imap.fault.ts'
import { listenToOthers } from './imap.notify.ts'
import type { Session } from './imap.session.ts'

export type Watcher = {
  /** Forgets news told so far of the open folder: call it before asking for UIDs. */
  reset(): void
  /** The same for another folder, which is opened or asked about now. */
  forget(path: string): void
  watch(options: WatchOptions): Promise<Change>
}
type WatchOptions = { timeoutMs: number; signal: AbortSignal; others?: readonly string[] }

type Wake = 'news' | 'closed' | 'timeout' | 'check' | 'aborted'

const shortIdleMs = 1_000
const mostShortIdles = 3

/** Listens from now on, so that mail which arrives between two commands is news too. */
export function makeWatcher(session: Session): Watcher {
  const { client, timing } = session
  let hasNews = false
  let wake: (why: Wake) => void = () => {}
  client.on('exists', ({ count, prevCount }: { count: number; prevCount: number }) => {
    if (count <= prevCount) return
    hasNews = true
    wake('news')
  })
  client.on('close', () => wake('closed'))
  const others = listenToOthers(session, () => wake('news'))

  const waitForWake = (ms: number, signal: AbortSignal) =>
    new Promise<Wake>((resolve) => {
      const onAbort = () => wake('aborted')
      const timer = setTimeout(() => wake('check'), ms)
      wake = (why) => {
        clearTimeout(timer)
        signal.removeEventListener('abort', onAbort)
        wake = () => {}
        resolve(why)
      }
      signal.addEventListener('abort', onAbort, { once: true })
      if (signal.aborted) onAbort()
      else if (hasNews || others.hasNews()) wake('news')
      else if (!client.usable) wake('closed')
    })

  let isIdleRefused = false
  let shortIdles = 0
  let isWaiting = false
  const listen = () => {
    if (client.idling) return
    const began = performance.now()
    const onEnd = (isHeld: unknown) => {
      if (!client.usable || !isWaiting) return
      // Nobody asked anything: the server ended it, and tells nothing more. It is begun anew, unless it never lasts.
      shortIdles = performance.now() - began < shortIdleMs ? shortIdles + 1 : 0
      if (isHeld === false || shortIdles > mostShortIdles) isIdleRefused = true
      wake('check')
    }
    void client.idle().then(onEnd, () => {})
  }
  const watch: Watcher['watch'] = async ({ timeoutMs, signal, others: paths }) => {
    // Steady: a clock that is set anew while we wait makes no wait longer.
    const endAt = performance.now() + timeoutMs
    if (paths !== undefined) await others.listen(paths)
    for (;;) {
      const canIdle = client.capabilities.has('IDLE') && !isIdleRefused
      // Not awaited: it lasts until the next command, which breaks it.
      if (!hasNews && !others.hasNews() && canIdle) listen()
      const left = endAt - performance.now()
      isWaiting = true
      const why = await waitForWake(
        Math.max(0, Math.min(left, canIdle ? timing.checkEveryMs : timing.pollEveryMs)),
        signal,
      )
      isWaiting = false
      if (why === 'news') {
        hasNews = false
        others.forget()
        return 'changed'
      }
      if (why === 'aborted') return 'timeout'
      if (why === 'closed') throw toMailboxFault({ code: 'NoConnection', reason: client.byeReason }, session.place)
      await proveAlive(session)
      if (!hasNews && !others.hasNews() && performance.now() >= endAt) return 'timeout'
    }
  }
  return { watch, reset: () => void (hasNews = false), forget: (path) => others.forget(path) }
}

/** A server behind a half-open socket never answers; waiting for the socket to notice would take minutes. */
export async function proveAlive(session: Session): Promise<void> {
  const timer = setTimeout(() => session.client.close(), session.timing.answerWithinMs)
  try {
    await session.ask(() => session.client.noop())
  } finally {
    clearTimeout(timer)
  }
}
