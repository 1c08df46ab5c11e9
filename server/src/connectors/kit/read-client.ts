import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { EgressAnswer, EgressFetch } from '#platform/egress-fetch.ts'
import { Fault } from '#platform/fault.ts'
import type { AccessToken } from './connector.ts'
import { type ReadRule, admitRead } from './read-guard.ts'

/** What a refusal means, by the provider's own words. Undefined: nothing special. */
export type Refusal = { isThrottle: true } | { fault: Fault }

export type ReadClientInput = {
  fetch: EgressFetch
  accessToken: AccessToken
  rule: ReadRule
  /** For sentences: 'Gmail'. */
  provider: string
  headers?: Record<string, string>
  readRefusal(status: number, body: unknown): Refusal | undefined
  /** Waits until so much may be asked. */
  admit?(cost: number, signal: AbortSignal | undefined): Promise<void>
  /** Told when the provider asked for a pause. */
  onThrottle?(waitMs: number): void
  onCommand?: ((line: string) => void) | undefined
  signal?: AbortSignal | undefined
  timing?: Partial<ReadTiming>
}

export type ReadTiming = {
  /** First wait after a throttle that says no time; doubles. */
  throttleMs: number
  /** Waits longer than this are not sat out here: the whole source waits. */
  longestWaitMs: number
  /** An answer may take so long from its first byte to its last. */
  timeoutMs: number
}

/** A whole mail may be 60 MB and the line slow. */
export const wholeMailMs = 10 * 60_000

export const usualReadTiming: ReadTiming = { throttleMs: 1_000, longestWaitMs: 90_000, timeoutMs: 60_000 }

export type Ask = { cost?: number; maxBytes?: number; timeoutMs?: number; signal?: AbortSignal }

export type ReadClient = {
  /** The JSON of an answer; null where there is no such thing (404). */
  json(address: string, ask?: Ask): Promise<unknown>
  bytes(address: string, ask?: Ask): Promise<Buffer | null>
}

/** With a second that doubles these last a minute: the window of most quotas. */
const tries = 7

/** Asks an API that is only read: one fresh token after a 401, patience when it is told to slow down, a Fault for everything else. */
export function makeReadClient(input: ReadClientInput): ReadClient {
  const timing = { ...usualReadTiming, ...input.timing }
  const { provider } = input

  async function send(address: string, ask: Ask, isStale: boolean): Promise<EgressAnswer> {
    const url = admitRead(input.rule, 'GET', address)
    const signals = [input.signal, ask.signal].filter((one) => one !== undefined)
    const signal = signals.length === 0 ? undefined : AbortSignal.any(signals)
    signal?.throwIfAborted()
    await input.admit?.(ask.cost ?? 1, signal)
    const token = await input.accessToken(isStale ? { isStale } : {})
    input.onCommand?.(`GET ${url.pathname}`)
    return input.fetch(url.href, {
      namedBy: 'operator',
      timeoutMs: ask.timeoutMs ?? timing.timeoutMs,
      headers: { ...input.headers, authorization: `Bearer ${token}` },
      ...(ask.maxBytes === undefined ? {} : { maxBytes: ask.maxBytes }),
      ...(signal === undefined ? {} : { signal }),
    })
  }

  async function get(address: string, ask: Ask): Promise<Buffer | null> {
    let isStale = false
    for (let at = 0; ; at++) {
      const answer = await send(address, ask, isStale).catch(unlessBlip(at))
      if (answer === undefined) {
        await pause(timing.throttleMs * 2 ** at, null, { signal: ask.signal ?? input.signal })
        continue
      }
      const { status } = answer
      if (status === 200) {
        if (answer.isCut) throw tooLarge(provider)
        return answer.bytes
      }
      if (status === 401) {
        if (isStale) throw signInRefused(provider)
        isStale = true
        continue
      }
      isStale = false
      const refusal = input.readRefusal(status, parse(answer.bytes))
      if (refusal !== undefined && 'fault' in refusal) throw refusal.fault
      if (status === 404) return null
      const isThrottle = refusal !== undefined || status === 429
      if (!isThrottle && status < 500) throw unexpected(provider, status)
      const saidMs = readRetryAfter(answer.headers['retry-after'])
      const waitMs = saidMs ?? timing.throttleMs * 2 ** at * (0.75 + randomInt(500) / 1000)
      if (at + 1 >= tries || waitMs > timing.longestWaitMs)
        throw isThrottle ? throttled(provider, waitMs) : unreachable(provider, status)
      if (isThrottle) input.onThrottle?.(waitMs)
      await pause(waitMs, null, { signal: ask.signal ?? input.signal })
    }
  }

  return {
    bytes: (address, ask = {}) => get(address, ask),
    async json(address, ask = {}) {
      const bytes = await get(address, ask)
      if (bytes === null) return null
      const value = parse(bytes)
      if (value === undefined) throw unexpected(provider, 200)
      return value
    },
  }
}

/** A line that broke once or twice is asked again; reading twice does no harm. */
const unlessBlip =
  (at: number) =>
  (thrown: unknown): undefined => {
    const isBlip = thrown instanceof Fault && /^egress\.(failed|timeout)$/.test(thrown.code) && thrown.retry === 'later'
    if (!isBlip || at >= 2) throw thrown
  }

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

/** More than a timer holds would be no wait at all. */
const mostAskedMs = 86_400_000

/** Seconds or a date (RFC 9110 §10.2.3), in milliseconds: a day at most. */
export function readRetryAfter(value: string | undefined, now = Date.now()): number | null {
  if (value === undefined) return null
  const seconds = Number(value)
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - now
  return Number.isNaN(ms) ? null : Math.min(mostAskedMs, Math.max(0, ms))
}

const signInRefused = (provider: string) =>
  new Fault('mailbox.sign-in-refused', {
    say: `${provider} no longer accepts the sign-in of this mailbox. Link it again.`,
  })
const throttled = (provider: string, waitMs: number) =>
  new Fault('mailbox.throttled', {
    say: `${provider} asked to slow down; Facteur goes on later.`,
    retry: 'later',
    facts: { retryAfterMs: Math.ceil(waitMs) },
  })
const unreachable = (provider: string, status: number) =>
  new Fault('mailbox.unreachable', {
    say: `${provider} has trouble of its own right now.`,
    retry: 'later',
    facts: { status },
  })
const unexpected = (provider: string, status: number) =>
  new Fault('mailbox.unexpected', {
    say: `The conversation with ${provider} went wrong.`,
    retry: 'later',
    facts: { status },
  })
const tooLarge = (provider: string) =>
  new Fault('mailbox.answer-too-large', {
    say: `${provider} gave an answer that is larger than it may be.`,
    retry: 'later',
  })
