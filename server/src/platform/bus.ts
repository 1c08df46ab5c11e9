import { type Transaction, sql } from 'kysely'
import pg from 'pg'
import type { PoolConfig } from './database.ts'
import type { Log } from './log.ts'

const eventChannel = 'facteur_events'
const sourceChannel = 'facteur_sources'
const longestPauseMs = 10_000
const lookEveryMs = 30_000

/** `lost`: the line was cut, so events may have been missed; ask everything again. */
export type BusListener = { event(event: unknown): void; lost?(): void }

/** What is told between processes: only what was committed, since NOTIFY travels with its transaction. */
export type Bus = {
  subscribe(organisation: string, listener: BusListener): () => void
  /** Somebody asked that this source be looked at now. */
  onSourceAsked(listener: (source: string) => void): () => void
  close(): Promise<void>
}

/** Tells every process, once this transaction is committed, that something changed in an organisation. */
export async function notifyEvent<Tables>(
  tx: Transaction<Tables>,
  organisation: string,
  event: unknown,
): Promise<void> {
  await sql`select pg_notify(${eventChannel}, ${JSON.stringify({ organisation, event })})`.execute(tx)
}

export async function notifySource<Tables>(tx: Transaction<Tables>, source: string): Promise<void> {
  await sql`select pg_notify(${sourceChannel}, ${source})`.execute(tx)
}

/** Listens on one connection of its own, and comes back by itself when that is cut. */
export async function makeBus(config: PoolConfig, log: Log): Promise<Bus> {
  const byOrganisation = new Map<string, Set<BusListener>>()
  const onSource = new Set<(source: string) => void>()
  const ending = new AbortController()
  let client: pg.Client | undefined

  function take({ channel, payload = '' }: pg.Notification): void {
    if (channel === sourceChannel) return onSource.forEach((listener) => listener(payload))
    const told = readTold(payload)
    if (told !== undefined) byOrganisation.get(told.organisation)?.forEach((listener) => listener.event(told.event))
  }

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ ...config, keepAlive: true, connectionTimeoutMillis: 10_000 })
    next.on('error', () => undefined)
    next.on('notification', take)
    try {
      await next.connect()
      await next.query(`listen ${eventChannel}; listen ${sourceChannel}`)
    } catch (cause) {
      await next.end().catch(() => undefined)
      throw cause
    }
    return next
  }

  async function keep(first: pg.Client): Promise<void> {
    client = first
    for (;;) {
      await untilCut(client, ending.signal)
      await client.end().catch(() => undefined)
      if (ending.signal.aborted) return
      log.warn('bus.cut')
      client = await connectAgain()
      if (client === undefined) return
      for (const listeners of byOrganisation.values()) listeners.forEach((listener) => listener.lost?.())
    }
  }

  async function connectAgain(): Promise<pg.Client | undefined> {
    for (let pauseMs = 200; !ending.signal.aborted; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
      const next = await connect().catch(() => undefined)
      if (next !== undefined) return next
      await pause(pauseMs, ending.signal)
    }
    return undefined
  }

  const keeping = keep(await connect())
  return {
    subscribe(organisation, listener) {
      const listeners = byOrganisation.get(organisation) ?? new Set()
      byOrganisation.set(organisation, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && byOrganisation.get(organisation) === listeners) byOrganisation.delete(organisation)
      }
    },
    onSourceAsked(listener) {
      onSource.add(listener)
      return () => void onSource.delete(listener)
    },
    async close() {
      ending.abort()
      await keeping
    },
  }
}

// A half-open connection says nothing by itself, so it is asked now and then.
function untilCut(client: pg.Client, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = setInterval(() => void ask(client).catch(end), lookEveryMs)
    function end(): void {
      clearInterval(look)
      signal.removeEventListener('abort', end)
      resolve()
    }
    client.once('end', end)
    client.once('error', end)
    signal.addEventListener('abort', end, { once: true })
    if (signal.aborted) end()
  })
}

async function ask(client: pg.Client): Promise<void> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), 10_000).unref())
  await Promise.race([client.query('select 1'), late])
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}

function readTold(payload: string): { organisation: string; event: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(payload)
    if (typeof value !== 'object' || value === null || !('organisation' in value) || !('event' in value))
      return undefined
    return { organisation: String(value.organisation), event: value.event }
  } catch {
    return undefined
  }
}
