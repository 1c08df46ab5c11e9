import type { Socket } from 'node:net'
import type { DiagnosisStep } from '@facteur/contract/mailbox.ts'
import type { Admitted, EgressGuard } from '#platform/egress.ts'
import { Fault } from '#platform/fault.ts'
import { judgeGreeting, type Greeter } from './judge-greeting.ts'
import type { SayWord } from './sentences.ts'
import { openLine, openTls, readFirstLine, WireError, type WireCertificate } from './wire.ts'

export type LineTarget = {
  host: string
  port: number
  security: 'implicit' | 'starttls'
  tlsCa?: string | undefined
}

export type LineStep = {
  step: DiagnosisStep
  state: 'good' | 'warning' | 'bad'
  ms: number
  word: SayWord
  facts: Record<string, string | number | Date>
  /** Where the step failed: the fault that linking would end in. */
  code: string | null
}

/** How long each part may take; all of it ends with the caller's signal. */
export type LineTiming = { nameMs: number; connectMs: number; tlsMs: number; greetingMs: number; pokeMs: number }
export const usualLineTiming: LineTiming = {
  nameMs: 5_000,
  connectMs: 6_000,
  tlsMs: 6_000,
  greetingMs: 4_000,
  pokeMs: 2_000,
}

type Ground = { egress: EgressGuard; timing?: Partial<LineTiming>; signal: AbortSignal }
type Found = Pick<LineStep, 'state' | 'word' | 'code'> & { facts?: LineStep['facts'] }

const good = (word: SayWord, facts: LineStep['facts'] = {}): Found => ({ state: 'good', word, facts, code: null })
const bad = (word: SayWord, code: string, facts: LineStep['facts'] = {}): Found => ({ state: 'bad', word, facts, code })

/**
 * Walks to a mail server and says at each step what was found: the name, whether Facteur may go there, TCP, TLS, the greeting.
 * Stops at the first step that fails. Nothing secret is ever sent.
 */
export async function walkLine(target: LineTarget, ground: Ground): Promise<LineStep[]> {
  const timing = { ...usualLineTiming, ...ground.timing }
  const steps: LineStep[] = []
  let since = performance.now()
  const note = (step: DiagnosisStep, { facts = {}, ...found }: Found): boolean => {
    const now = performance.now()
    const place = { host: target.host, port: target.port }
    steps.push({ step, ...found, facts: { ...place, ...facts }, ms: Math.round(now - since) })
    since = now
    return found.state !== 'bad'
  }
  const within = (ms: number) => AbortSignal.any([ground.signal, AbortSignal.timeout(ms)])

  const admitted = await admit(target, ground.egress, within(timing.nameMs))
  if ('fault' in admitted) {
    noteRefusal(admitted.fault, note)
    return steps
  }
  note('name', good('name.found', { address: admitted.address }))
  note('permission', good('permission.given'))

  const socket = await openLine(admitted, within(timing.connectMs)).catch(asWireError)
  if (socket instanceof WireError) {
    note('connection', bad(connectionWord(socket.code), 'mailbox.unreachable', { reason: socket.code }))
    return steps
  }
  try {
    note('connection', good('connection.made'))
    await (target.security === 'implicit' ? walkImplicit : walkStartTls)({
      socket,
      target,
      admitted,
      timing,
      within,
      note,
    })
    return steps
  } finally {
    socket.destroy()
  }
}

type Walk = {
  socket: Socket
  target: LineTarget
  admitted: Admitted
  timing: LineTiming
  within(ms: number): AbortSignal
  note(step: DiagnosisStep, found: Found): boolean
}

async function walkImplicit(walk: Walk): Promise<void> {
  const secure = await encrypt(walk)
  if (secure === undefined) return
  const { timing, within, note } = walk
  let greeter = judgeGreeting(await readFirstLine(secure, within(timing.greetingMs)))
  if (greeter === 'silent') {
    // A web server waits to be asked.
    secure.write('a1 CAPABILITY\r\n\r\n')
    greeter = judgeGreeting(await readFirstLine(secure, within(timing.pokeMs)))
  }
  note('greeting', greetingOf(greeter))
  secure.destroy()
}

async function walkStartTls(walk: Walk): Promise<void> {
  const { socket, timing, within, note } = walk
  const greeter = judgeGreeting(await readFirstLine(socket, within(timing.greetingMs)))
  if (greeter === 'imap-open') return void note('encryption', bad('encryption.kept-away', 'mailbox.tls-missing'))
  if (!note('greeting', greetingOf(greeter))) return
  socket.write('a1 STARTTLS\r\n')
  const answer = await readFirstLine(socket, within(timing.greetingMs))
  if (!/^a1 OK\b/i.test(answer.text))
    return void note('encryption', bad('encryption.not-offered', 'mailbox.tls-missing'))
  const secure = await encrypt(walk)
  secure?.destroy()
}

async function encrypt({ socket, target, admitted, timing, within, note }: Walk): Promise<Socket | undefined> {
  const place = { servername: admitted.servername, tlsCa: target.tlsCa }
  const opened = await openTls(socket, place, within(timing.tlsMs)).catch(asWireError)
  if (opened instanceof WireError) {
    const word = opened.code === 'timeout' ? 'encryption.silent' : 'encryption.none'
    note(
      'encryption',
      bad(word, opened.code === 'timeout' ? 'mailbox.unreachable' : 'mailbox.tls-missing', { reason: opened.code }),
    )
    return undefined
  }
  if (note('encryption', certificateOf(opened.certificate))) return opened.socket
  opened.socket.destroy()
  return undefined
}

const soonMs = 14 * 24 * 3_600_000

/** What the certificate says, in the words of its first trouble. */
function certificateOf({ refusal, subject, names, issuer, isSelfMade, validTo }: WireCertificate): Found {
  const facts = {
    subject: names[0] ?? subject,
    names: [...new Set([...names, subject])].filter(Boolean).slice(0, 3).join(', '),
    issuer: issuer || '?',
    ...(validTo === null ? {} : { validTo }),
  }
  if (refusal === null) {
    const endsSoon = validTo !== null && validTo.getTime() - Date.now() < soonMs
    return endsSoon
      ? { state: 'warning', word: 'encryption.ends-soon', facts, code: null }
      : good('encryption.good', facts)
  }
  const refused = (word: SayWord) => bad(word, 'mailbox.certificate', { ...facts, reason: refusal })
  if (refusal === 'ERR_TLS_CERT_ALTNAME_INVALID') return refused('encryption.other-name')
  if (refusal === 'CERT_HAS_EXPIRED') return refused('encryption.expired')
  if (refusal === 'CERT_NOT_YET_VALID') return refused('encryption.too-early')
  return refused(isSelfMade ? 'encryption.self-made' : 'encryption.unknown-issuer')
}

function greetingOf(greeter: Greeter): Found {
  if (greeter === 'imap') return good('greeting.imap')
  if (greeter === 'imap-open') return bad('greeting.open', 'mailbox.not-imap')
  if (greeter === 'imap-busy') return bad('greeting.busy', 'mailbox.throttled')
  if (greeter === 'silent' || greeter === 'closed') return bad(`greeting.${greeter}`, 'mailbox.unreachable')
  return bad(`greeting.${greeter}`, 'mailbox.not-imap')
}

function noteRefusal(fault: Fault, note: Walk['note']): void {
  if (fault.code === 'egress.unknown-host') {
    const isLate = fault.retry === 'later'
    return void note('name', bad(isLate ? 'name.silent' : 'name.unknown', 'mailbox.host-unknown'))
  }
  note('name', good('name.known'))
  const why = fault.facts['why']
  const word = why === 'metadata' ? 'permission.never' : why === 'port' ? 'permission.port' : 'permission.private'
  note('permission', bad(word, 'mailbox.egress-refused'))
}

function connectionWord(code: string): SayWord {
  if (code === 'ECONNREFUSED') return 'connection.refused'
  return code === 'timeout' || code === 'ETIMEDOUT' ? 'connection.silent' : 'connection.none'
}

async function admit(
  { host, port }: LineTarget,
  egress: EgressGuard,
  signal: AbortSignal,
): Promise<Admitted | { fault: Fault }> {
  const late = new Promise<{ fault: Fault }>((resolve) =>
    signal.addEventListener(
      'abort',
      () =>
        resolve({ fault: new Fault('egress.unknown-host', { say: 'The name service is silent.', retry: 'later' }) }),
      { once: true },
    ),
  )
  const admitted = egress.admit({ host, port }, 'owner').catch((thrown: unknown) => {
    if (thrown instanceof Fault) return { fault: thrown }
    throw thrown
  })
  return Promise.race([admitted, late])
}

function asWireError(thrown: unknown): WireError {
  if (thrown instanceof WireError) return thrown
  throw thrown
}
