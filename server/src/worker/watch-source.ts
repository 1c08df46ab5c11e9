import type { SourceConnector, ConnectorGround } from '#connectors/kit/connector.ts'
import type { FolderInfo, OpenMailbox } from '#connectors/kit/mailbox.ts'
import type { PoolConfig } from '#platform/database.ts'
import { Fault, asFault } from '#platform/fault.ts'
import { takeLease } from '#platform/lease.ts'
import type { Context } from '#records/context.ts'
import { openSecret } from '#records/secrets.ts'
import { type ActiveSource, findActiveSource, noteSource } from '#records/sources/note-source.ts'

export type WatchParts = {
  pool: PoolConfig
  connectorOf(name: string): SourceConnector | undefined
  connectorGround: ConnectorGround
  collectSource(
    ctx: Context,
    input: { source: ActiveSource; box: OpenMailbox; signal: AbortSignal },
  ): Promise<{ folders: FolderInfo[] }>
  /** Jobs were put: stages may be woken. */
  onMoved(queues: readonly string[]): void
  /** A number from 0 to 1, handed in so that tests are calm. */
  chance(): number
  timing?: Partial<WatchTiming>
}

export type WatchTiming = {
  glanceEveryMs: number
  passEveryMs: number
  firstRetryMs: number
  lastRetryMs: number
  refusedRetryMs: number
}
const usualTiming: WatchTiming = {
  glanceEveryMs: 2 * 60_000,
  passEveryMs: 15 * 60_000,
  firstRetryMs: 1_000,
  lastRetryMs: 15 * 60_000,
  refusedRetryMs: 30 * 60_000,
}

export type SourceWatch = { poke(): void; stop(): Promise<void> }

/** Looks at one source for as long as it is active: a pass, then waiting for news, a pass again; after trouble, later and later. */
export function watchSource(ctx: Context, id: string, parts: WatchParts): SourceWatch {
  const timing = { ...usualTiming, ...parts.timing }
  const ending = new AbortController()
  let poked = new AbortController()
  const nap = (ms: number) => pause(ms, AbortSignal.any([ending.signal, poked.signal]))

  async function live(): Promise<void> {
    for (let failures = 0; !ending.signal.aborted;) {
      if (poked.signal.aborted) poked = new AbortController()
      try {
        await using lease = await takeLease(parts.pool, `source:${id}`)
        if (lease === undefined) {
          await nap(15_000)
          continue
        }
        const signal = AbortSignal.any([ending.signal, lease.lost])
        const source = await findActiveSource(ctx, id)
        if (source === undefined) return
        await using box = await open(source, signal)
        for (let due = true; !signal.aborted;) {
          if (due) await pass(source, box, signal)
          failures = 0
          due = await waitForNews(box, signal)
          if (poked.signal.aborted) {
            poked = new AbortController()
            due = true
          }
          if ((await findActiveSource(ctx, id)) === undefined) return
        }
      } catch (thrown) {
        failures += 1
        await nap(await noteTrouble(asFault(thrown), failures))
      }
    }
  }

  async function open(source: ActiveSource, signal: AbortSignal): Promise<OpenMailbox> {
    const connector = parts.connectorOf(source.connector)
    if (connector === undefined)
      throw new Fault('source.unknown-kind', { say: 'This kind of source is not known here.' })
    await noteSource(ctx, id, { last_pass_started_at: ctx.clock.now() })
    const secret =
      source.secret === null ? null : await openSecret(ctx, { noun: 'source', id, name: 'password' }, source.secret)
    return connector.open(
      { settings: connector.settings.parse(source.settings), secret, signal },
      parts.connectorGround,
    )
  }

  let watched: { main: string | undefined; others: string[]; seen: Map<string, number>; passedAt: number } = {
    main: undefined,
    others: [],
    seen: new Map(),
    passedAt: 0,
  }

  async function pass(source: ActiveSource, box: OpenMailbox, signal: AbortSignal): Promise<void> {
    const startedAt = ctx.clock.now()
    await noteSource(ctx, id, { last_pass_started_at: startedAt, next_run_at: null })
    const { folders } = await parts.collectSource(ctx, { source, box, signal })
    parts.onMoved(['recognise'])
    if (signal.aborted) return
    const main = folders[0]?.path
    watched = {
      main,
      others: folders.slice(1).map((one) => one.path),
      seen: await glances(
        box,
        folders.slice(1).map((one) => one.path),
      ),
      passedAt: Date.now(),
    }
    const now = ctx.clock.now()
    await noteSource(ctx, id, {
      trouble: null,
      current_folder: null,
      is_caught_up: true,
      last_success_at: now,
      next_run_at: new Date(now.getTime() + timing.passEveryMs),
    })
    ctx.log.info('source.passed', { source: id, folders: folders.length, ms: now.getTime() - startedAt.getTime() })
  }

  /** True when a pass is due: news in the main folder, another folder moved on, somebody asked, or it is simply time. */
  async function waitForNews(box: OpenMailbox, signal: AbortSignal): Promise<boolean> {
    if (watched.main !== undefined) await box.examine(watched.main)
    const either = AbortSignal.any([signal, poked.signal])
    const change = await box.watch({ timeoutMs: timing.glanceEveryMs, signal: either })
    if (change === 'changed' || poked.signal.aborted) return true
    if (Date.now() - watched.passedAt >= timing.passEveryMs) return true
    const now = await glances(box, watched.others)
    return [...now].some(([path, uidNext]) => watched.seen.get(path) !== uidNext)
  }

  async function noteTrouble(fault: Fault, failures: number): Promise<number> {
    if (ending.signal.aborted) return 0
    const longest =
      fault.retry === 'never'
        ? timing.refusedRetryMs
        : Math.min(timing.lastRetryMs, timing.firstRetryMs * 2 ** Math.min(failures, 12))
    // Full jitter, so that many mailboxes do not come back at the same moment; what is refused is not hammered.
    const waitMs = fault.retry === 'never' ? longest : Math.ceil(longest * (0.2 + 0.8 * parts.chance()))
    ctx.log.warn('source.trouble', { source: id, code: fault.code, failures, waitMs })
    const isBlip = fault.code === 'mailbox.disconnected' && failures <= 1
    const next_run_at = new Date(ctx.clock.now().getTime() + waitMs)
    await noteSource(ctx, id, {
      next_run_at,
      ...(isBlip ? {} : { trouble: { code: fault.code, say: fault.say } }),
    }).catch(() => undefined)
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

async function glances(box: OpenMailbox, paths: readonly string[]): Promise<Map<string, number>> {
  if (paths.length === 0) return new Map()
  const looked = await box.glance(paths)
  return new Map(
    [...looked].map(([path, { uidNext, uidValidity }]) => [path, uidNext + Number(uidValidity % 1_000_003n) * 1e6]),
  )
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted || ms <= 0) return resolve()
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}
