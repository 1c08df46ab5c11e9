import { ImapFlow, type ImapFlowOptions } from 'imapflow'
import type { ConnectorGround } from '#connectors/kit/connector.ts'
import { maxOriginalBytes } from '#connectors/kit/mailbox.ts'
import { Fault } from '#platform/fault.ts'
import { toMailboxFault, type FaultPlace } from './imap.fault.ts'
import { guardCommands } from './imap.guard.ts'
import { signingOf } from './imap.refusal.ts'
import type { ImapSettings } from './imap.settings.ts'
import { makeTls } from './imap.tls.ts'

/** How long to wait for what. */
export type Timing = {
  /** From the first byte until signed in. */
  openMs: number
  /** Silence of the server while it owes an answer. */
  socketMs: number
  /** While watching: how often the connection is proved alive, and how long the proof may take. */
  checkEveryMs: number
  answerWithinMs: number
  /** While watching a server without IDLE. */
  pollEveryMs: number
  /** First wait after a throttling answer; doubles. */
  throttleMs: number
}

export const defaultTiming: Timing = {
  openMs: 30_000,
  socketMs: 5 * 60_000,
  checkEveryMs: 110_000,
  answerWithinMs: 20_000,
  pollEveryMs: 30_000,
  throttleMs: 2_000,
}

/** A signed-in connection and what is known of it. */
export type Session = {
  client: ImapFlow
  place: FaultPlace
  timing: Timing
  ask<T>(work: () => Promise<T>): Promise<T>
}

export type OpenSessionInput = { settings: ImapSettings; secret: string | null; signal?: AbortSignal }

/**
 * Opens a session with the encryption that was chosen; where none was, with the one that the port is for, and on any other
 * port with TLS from the first byte, or STARTTLS where the server greets in clear. Never without encryption.
 */
export async function openSession(input: OpenSessionInput, ground: ConnectorGround, timing: Timing): Promise<Session> {
  const { security, port } = input.settings
  if (security !== undefined) return openWith(security, input, ground, timing)
  if (port === 143) return openWith('starttls', input, ground, timing)
  try {
    return await openWith('implicit', input, ground, timing)
  } catch (thrown) {
    if (port === 993 || !(thrown instanceof Fault) || thrown.code !== 'mailbox.tls-missing') throw thrown
    return openWith('starttls', input, ground, timing)
  }
}

/** Connects to the address that the guard admitted, verifies the certificate against the host as typed, signs in. */
async function openWith(
  security: 'implicit' | 'starttls',
  input: OpenSessionInput,
  ground: ConnectorGround,
  timing: Timing,
): Promise<Session> {
  const { settings, signal } = input
  const place: FaultPlace = {
    host: settings.host,
    port: settings.port,
    signing: signingOf(settings, input.secret),
  }
  const admitted = await admit(ground, settings)
  signal?.throwIfAborted()
  const client = new ImapFlow(makeOptions(security, input, ground, admitted, timing))
  guardCommands(client)
  // Every failure reaches the caller through its own command; without a listener the event would end the process.
  client.on('error', () => {})
  signal?.addEventListener('abort', () => client.close(), { once: true })
  let isLate = false
  const deadline = setTimeout(() => {
    isLate = true
    client.close()
  }, timing.openMs)
  try {
    await client.connect()
  } catch (thrown) {
    throw openFault(thrown, { client, place, isLate })
  } finally {
    clearTimeout(deadline)
  }
  return { client, place, timing, ask: (work) => askServer({ client, place }, work) }
}

async function askServer<T>(
  { client, place }: { client: ImapFlow; place: FaultPlace },
  work: () => Promise<T>,
): Promise<T> {
  try {
    if (!client.usable) throw Object.assign(new Error('closed'), { code: 'NoConnection', reason: client.byeReason })
    return await work()
  } catch (thrown) {
    throw toMailboxFault(thrown, place)
  }
}

async function admit(ground: ConnectorGround, { host, port }: ImapSettings) {
  try {
    return await ground.egress.admit({ host, port })
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    const more = { say: thrown.say, retry: thrown.retry, cause: thrown, facts: thrown.facts }
    if (thrown.code === 'egress.unknown-host') throw new Fault('mailbox.host-unknown', more)
    throw new Fault('mailbox.egress-refused', more)
  }
}

function openFault(
  thrown: unknown,
  { client, place, isLate }: { client: ImapFlow; place: FaultPlace; isLate: boolean },
): Fault {
  const isGreetingLate = (thrown as { code?: string } | null)?.code === 'GREETING_TIMEOUT'
  if ((isGreetingLate || isLate) && !client.greeting && client.stats().received > 0) {
    return new Fault('mailbox.not-imap', {
      say: `What answers at ${place.host}:${place.port} is not an IMAP server.`,
      cause: thrown,
      facts: { host: place.host, port: place.port },
    })
  }
  if (isLate) return toMailboxFault({ code: 'CONNECT_TIMEOUT' }, place)
  return toMailboxFault(thrown, place)
}

function makeOptions(
  security: 'implicit' | 'starttls',
  input: OpenSessionInput,
  ground: ConnectorGround,
  admitted: { address: string; servername: string },
  timing: Timing,
): ImapFlowOptions {
  const { settings, secret } = input
  const isImplicit = security === 'implicit'
  const mayFallBack = !isImplicit && ground.mayUsePlain === true
  return {
    host: admitted.address,
    port: settings.port,
    secure: isImplicit,
    ...(isImplicit || mayFallBack ? {} : { doSTARTTLS: true }),
    auth: { user: settings.user, pass: secret ?? '' },
    tls: makeTls(admitted.servername, settings.tlsCa),
    clientInfo: { name: 'Facteur', version: false, vendor: false, 'support-url': false },
    logger: ground.onCommand ? makeCommandLogger(ground.onCommand) : false,
    disableAutoEnable: true,
    disableIMAP4rev2: true,
    disableCompression: false,
    maxIdleTime: 4 * 60_000,
    connectionTimeout: Math.min(15_000, timing.openMs),
    greetingTimeout: Math.min(10_000, timing.openMs),
    socketTimeout: timing.socketMs,
    maxLiteralSize: maxOriginalBytes + 20 * 2 ** 20,
    maxResponseSize: maxOriginalBytes + 30 * 2 ** 20,
    maxLineLength: 64 * 2 ** 20,
  }
}

function makeCommandLogger(onCommand: (line: string) => void): NonNullable<Exclude<ImapFlowOptions['logger'], false>> {
  const none = () => {}
  const debug = (entry: { src?: string; msg?: string }) => {
    if (entry.src === 'c') onCommand(String(entry.msg))
  }
  return { trace: none, debug, info: none, warn: none, error: none, fatal: none }
}
