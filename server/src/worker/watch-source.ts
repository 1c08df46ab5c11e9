import type { AccessToken, ConnectorGround, FeedConnector, SourceConnector } from '#connectors/kit/connector.ts'
import type { OpenFeed } from '#connectors/kit/feed.ts'
import type { OpenMailbox } from '#connectors/kit/mailbox.ts'
import { Fault, asFault } from '#platform/fault.ts'
import type { Leases } from '#platform/lease.ts'
import type { Context } from '#records/context.ts'
import { openSecret } from '#records/secrets.ts'
import { type ActiveSource, findActiveSource, noteSource } from '#records/sources/note-source.ts'
import { isReconcileDue } from '#records/sources/note-reconciliation.ts'
import { noteTrouble } from '#records/sources/note-trouble.ts'
import type { Door } from './at-the-door.ts'
import { type CollectSource, type Passes, makePasses } from './source-passes.ts'
import { type WatchTiming, retryWaitMs, usualTiming } from './source-timing.ts'

export type WatchParts = {
  leases: Leases
  /** Lets only so many sign in at one moment. */
  door: Door
  connectorOf(name: string): SourceConnector | undefined
  feedConnectorOf(name: string): FeedConnector | undefined
  /** Fresh tokens of a mailbox that is linked by signing in. */
  accessTokenFor(ctx: Context, sourceId: string): AccessToken
  /** A feed as a mailbox whose messages have numbers. */
  numberFeed(ctx: Context, sourceId: string, feed: OpenFeed, options: { signal?: AbortSignal }): OpenMailbox
  connectorGround: ConnectorGround
  collectSource: CollectSource
  /** Lists the whole source anew and looks at what was missed. */
  reconcileSource(ctx: Context, input: { source: ActiveSource; box: OpenMailbox; signal: AbortSignal }): Promise<void>
  /** Jobs were put: stages may be woken. */
  onMoved(queues: readonly string[]): void
  /** The watch ended by itself: its source is paused or gone. */
  onEnd(): void
  /** A number from 0 to 1, handed in so that tests are calm. */
  chance(): number
  timing?: Partial<WatchTiming>
}

export type SourceWatch = { poke(): void; stop(): Promise<void> }

const whileHeldElsewhereMs = 15_000

/** Looks at one source for as long as it is active: a pass, then waiting for news, a pass again; after trouble, later and later. */
export function watchSource(ctx: Context, id: string, parts: WatchParts): SourceWatch {
  const timing = { ...usualTiming, ...parts.timing }
  const passes = makePasses(ctx, id, {
    collectSource: parts.collectSource,
    timing,
    afterPass: () => parts.onMoved(['recognise']),
  })
  const ending = new AbortController()
  let poked = new AbortController()
  let failures = 0

  async function live(): Promise<void> {
    while (!ending.signal.aborted) {
      if (poked.signal.aborted) poked = new AbortController()
      try {
        const isOver = await watchOnce()
        if (isOver) return parts.onEnd()
        await pause(whileHeldElsewhereMs, AbortSignal.any([ending.signal, poked.signal]))
      } catch (thrown) {
        failures += 1
        const waitMs = await meetTrouble(asFault(thrown))
        await pause(waitMs, AbortSignal.any([ending.signal, poked.signal]))
      }
    }
  }

  /** True: the source is paused or gone, or we are stopping. False: another process looks after it. */
  async function watchOnce(): Promise<boolean> {
    await using lease = await parts.leases.take(`source:${id}`)
    if (lease === undefined) return false
    const source = await findActiveSource(ctx, id)
    if (source === undefined) return true
    const signal = AbortSignal.any([ending.signal, lease.lost])
    await using box = await parts.door.through(() => open(ctx, { source, signal, parts }), signal)
    await stay(passes, box, signal)
    return true
  }

  async function stay({ pass, waitForNews, wantAll }: Passes, box: OpenMailbox, signal: AbortSignal): Promise<void> {
    wantAll()
    for (let isDue = true; !signal.aborted;) {
      const source = await findActiveSource(ctx, id)
      if (source === undefined) return
      if (isDue) await pass(source, box, signal)
      if (isReconcileDue(source)) {
        await parts.reconcileSource(ctx, { source, box, signal })
        parts.onMoved(['recognise'])
      }
      failures = 0
      isDue = await waitForNews(box, AbortSignal.any([signal, poked.signal]))
      if (!poked.signal.aborted) continue
      poked = new AbortController()
      isDue = true
      wantAll()
      // Whoever asks may do so because the machine slept: a line that is dead says nothing by itself.
      await box.prove?.()
    }
    if (!ending.signal.aborted)
      throw new Fault('source.lease-lost', { say: 'The database was away for a moment.', retry: 'later' })
  }

  async function meetTrouble(fault: Fault): Promise<number> {
    if (ending.signal.aborted) return 0
    const waitMs = retryWaitMs(fault, { failures, chance: parts.chance(), timing })
    ctx.log.warn('source.trouble', { source: id, code: fault.code, failures, waitMs })
    // One lost connection is everyday life; it is shown when coming back fails too.
    const isBlip = fault.code === 'mailbox.disconnected' && failures <= 1
    const nextRunAt = new Date(ctx.clock.now().getTime() + waitMs)
    const { code, say } = fault
    const noted = isBlip
      ? noteSource(ctx, id, { next_run_at: nextRunAt })
      : noteTrouble(ctx, id, { code, say, mayPass: mayPass(fault), nextRunAt })
    await noted.catch(() => undefined)
    return waitMs
  }

  const living = live()
  return {
    poke: () => poked.abort(),
    async stop() {
      ending.abort()
      await living
    },
  }
}

/** A full or broken disk of ours is waited out as well, but it does not mend itself. */
const mayPass = ({ retry, code }: Fault): boolean => retry === 'later' && !code.startsWith('vault.')

type OpenInput = { source: ActiveSource; signal: AbortSignal; parts: WatchParts }

async function open(ctx: Context, input: OpenInput): Promise<OpenMailbox> {
  const { source, signal, parts } = input
  await noteSource(ctx, source.id, { last_pass_started_at: ctx.clock.now() })
  const feedConnector = parts.feedConnectorOf(source.connector)
  if (feedConnector !== undefined) return openFeed(ctx, input, feedConnector)
  const connector = parts.connectorOf(source.connector)
  if (connector === undefined) throw new Fault('source.unknown-kind', { say: 'This kind of source is not known here.' })
  const place = { noun: 'source', id: source.id, name: 'password' } as const
  const secret = source.secret === null ? null : await openSecret(ctx, place, source.secret)
  return connector.open({ settings: connector.settings.parse(source.settings), secret, signal }, parts.connectorGround)
}

async function openFeed(
  ctx: Context,
  { source, signal, parts }: OpenInput,
  connector: FeedConnector,
): Promise<OpenMailbox> {
  const settings = connector.settings.parse(source.settings)
  const accessToken = parts.accessTokenFor(ctx, source.id)
  const feed = await connector.openFeed({ settings, accessToken, signal }, parts.connectorGround)
  return parts.numberFeed(ctx, source.id, feed, { signal })
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted || ms <= 0) return resolve()
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}
