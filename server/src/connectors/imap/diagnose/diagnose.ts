import { diagnosisSteps, type Diagnosis, type DiagnosisQuery, type DiagnosisStep } from '@facteur/contract/mailbox.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import { findProviderOfServer } from '@facteur/formats/find-mail-provider.ts'
import type { ConnectorGround } from '#connectors/kit/connector.ts'
import { maxFolders } from '#connectors/kit/mailbox.ts'
import { type Fault, asFault } from '#platform/fault.ts'
import { openImapMailbox } from '../imap.client.ts'
import { nameOfProvider } from '../imap.refusal.ts'
import { defaultTiming } from '../imap.session.ts'
import { makeReport } from './report.ts'
import { isSayWord, type SayWord, sayWord } from './sentences.ts'
import { type LineStep, type LineTiming, walkLine } from './walk-line.ts'

export type DiagnoseOptions = {
  language: Language
  now: Date
  /** For all of it; default 28 s. */
  timeoutMs?: number
  timing?: Partial<LineTiming>
}

/**
 * Walks from the name of a mail server to the folders of a mailbox and says at each step what was found. Never throws for what
 * the other side does. The password is given only after the certificate was found good, on a connection of its own.
 */
export async function diagnoseMailbox(
  query: DiagnosisQuery,
  ground: ConnectorGround,
  { language, now, timeoutMs = 28_000, timing }: DiagnoseOptions,
): Promise<Diagnosis> {
  const signal = AbortSignal.timeout(timeoutMs)
  const target = { ...query, security: query.security ?? (query.port === 143 ? 'starttls' : 'implicit') } as const
  const walked = await walkLine(target, { egress: ground.egress, signal, ...(timing === undefined ? {} : { timing }) })
  const isOpen = walked.every(({ state }) => state !== 'bad')
  const steps = isOpen ? [...walked, ...(await signIn(target, ground, signal))] : walked
  const said = diagnosisSteps.map((step) => sayStep(step, { steps, language, host: query.host }))
  const isGood = said.every(({ state }) => state !== 'bad')
  return {
    isGood,
    steps: inOrder(said, steps),
    provider: findProviderOfServer(query.host)?.id ?? null,
    report: makeReport({ target, steps: inOrder(said, steps), now }),
  }
}

type Target = DiagnosisQuery & { security: 'implicit' | 'starttls' }

async function signIn(target: Target, ground: ConnectorGround, signal: AbortSignal): Promise<LineStep[]> {
  const { host, port, security, user, password, tlsCa } = target
  const facts = { host, port, provider: nameOfProvider(host) }
  if (password === undefined || password === '' || user.trim() === '')
    return [{ step: 'sign-in', state: 'warning', ms: 0, word: 'sign-in.not-tried', facts, code: null }]
  const settings = { host, port, security, user: user.trim(), ...(tlsCa === undefined ? {} : { tlsCa }) }
  const steps: LineStep[] = []
  let since = performance.now()
  const note = (step: DiagnosisStep, found: Pick<LineStep, 'state' | 'word' | 'code'> & { count?: number }) => {
    const { count, ...rest } = found
    const now = performance.now()
    const more = count === undefined ? facts : { ...facts, count }
    steps.push({ step, ...rest, facts: more, ms: Math.round(now - since) })
    since = now
  }
  try {
    await using box = await openImapMailbox({ settings, secret: password, signal }, ground, {
      ...defaultTiming,
      openMs: 20_000,
    })
    note('sign-in', { state: 'good', word: 'sign-in.good', code: null })
    const folders = await box.folders()
    const count = folders.filter(({ canOpen }) => canOpen).length
    if (folders.length >= maxFolders)
      note('folders', { state: 'bad', word: 'folders.too-many', code: 'mailbox.too-many-folders', count: maxFolders })
    else if (count === 0) note('folders', { state: 'bad', word: 'folders.none', code: 'mailbox.refused' })
    else note('folders', { state: 'good', word: 'folders.good', code: null, count })
  } catch (thrown) {
    const fault = asFault(thrown)
    const step = steps.length === 0 ? 'sign-in' : 'folders'
    const word = step === 'folders' ? 'folders.failed' : wordOf(fault, signal)
    note(step, { state: 'bad', word, code: fault.code })
  }
  return steps
}

function wordOf({ code, facts }: Fault, signal: AbortSignal): SayWord {
  const word = `sign-in.${String(facts['refusal'])}`
  if (isSayWord(word)) return word
  if (code === 'mailbox.throttled') return 'sign-in.throttled'
  return signal.aborted || code === 'mailbox.unreachable' ? 'sign-in.late' : 'sign-in.failed'
}

type Said = Diagnosis['steps'][number]

function sayStep(
  step: DiagnosisStep,
  { steps, language, host }: { steps: readonly LineStep[]; language: Language; host: string },
): Said {
  const found = steps.find((one) => one.step === step)
  if (found === undefined)
    return { step, state: 'skipped', ms: 0, ...sayWord('skipped', { facts: { host }, language }), code: null }
  const { state, ms, word, facts, code } = found
  return { step, state, ms, ...sayWord(word, { facts, language }), code }
}

/** As they happened: with STARTTLS the greeting comes before the encryption. What was not reached comes last. */
function inOrder(said: readonly Said[], steps: readonly LineStep[]): Said[] {
  const place = ({ step }: Said) => {
    const index = steps.findIndex((one) => one.step === step)
    return index < 0 ? steps.length : index
  }
  return [...said].sort((one, other) => place(one) - place(other))
}
