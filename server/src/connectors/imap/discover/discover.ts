import { discoverySteps, type Discovery, type MailboxCandidate } from '@facteur/contract/mailbox.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import {
  findProviderOfDomain,
  findProviderOfExchangers,
  findProviderOfServer,
  userNameAt,
} from '@facteur/formats/find-mail-provider.ts'
import { readMailAddress, type MailAddress } from '@facteur/formats/mail-address.ts'
import type { MailProvider, MailServer } from '@facteur/formats/mail-providers.ts'
import type { EgressFetch } from '#platform/egress-fetch.ts'
import type { EgressGuard } from '#platform/egress.ts'
import { Fault } from '#platform/fault.ts'
import { type LineTiming, walkLine } from '../diagnose/walk-line.ts'
import { fetchAutoconfig } from './fetch-autoconfig.ts'
import type { MailDns } from './mail-dns.ts'
import { sayDiscovery, sayDiscoveryStep } from './sentences.ts'

export type DiscoverGround = {
  egress: EgressGuard
  fetch: EgressFetch
  dns: MailDns
  /** The address of the public list, or null where nobody may be asked. */
  ispdb: string | null
}

export type DiscoverOptions = {
  language: Language
  /** For all of it; default 19 s. */
  timeoutMs?: number
  /** For each knock on a server's door. */
  timing?: Partial<LineTiming>
}

type Step = (typeof discoverySteps)[number]
type State = Discovery['steps'][number]['state']
type Guess = MailServer & { user: string }
/** What one step found. `isCertain`: believed without knocking. */
type Found = { provider?: MailProvider | undefined; guesses: Guess[]; isCertain?: boolean; isSilent?: boolean }

const limits: Record<Step, number> = {
  table: 5_000,
  exchangers: 5_000,
  autoconfig: 7_000,
  ispdb: 6_000,
  records: 6_000,
  guess: 9_000,
}
const knockTiming: LineTiming = { nameMs: 2_500, connectMs: 2_500, tlsMs: 2_500, greetingMs: 2_500, pokeMs: 500 }

/**
 * Finds who keeps a mailbox and where, from its address alone: the table of providers, the mail exchangers, autoconfig, the public
 * list, SRV records, and at last the usual names. The first certain hit wins. Only servers that prove their name are called sure;
 * nobody is told a password. Throws `mailbox.address-invalid`.
 */
export async function discoverMailbox(
  typed: string,
  ground: DiscoverGround,
  { language, timeoutMs = 19_000, timing }: DiscoverOptions,
): Promise<Discovery> {
  const address = readMailAddress(typed)
  if (address === undefined)
    throw new Fault('mailbox.address-invalid', {
      say: 'This is no e-mail address: it needs a name, an @ and a domain, such as jos@example.com.',
    })
  const whole = AbortSignal.timeout(timeoutMs)
  const knock = (guess: Guess, signal: AbortSignal) => isMailServer(guess, { ...ground, timing, signal })
  const steps: Discovery['steps'] = []
  const unsure: MailboxCandidate[] = []
  let exchangers: string[] = []
  let provider: MailProvider | undefined

  for (const step of discoverySteps) {
    const since = performance.now()
    const note = (state: State, host = '') =>
      steps.push({
        step,
        state,
        ms: Math.round(performance.now() - since),
        say: sayDiscoveryStep(step, { state, host, language }),
      })
    if (whole.aborted || (step === 'ispdb' && ground.ispdb === null)) {
      note('skipped')
      continue
    }
    const signal = AbortSignal.any([whole, AbortSignal.timeout(limits[step])])
    const found = await lookAt(step, { address, ground, signal, exchangers, keep: (all) => (exchangers = all) })
    provider ??= found.provider
    const [first] = found.guesses
    if (first === undefined && found.provider === undefined) {
      note(found.isSilent === true ? 'failed' : 'nothing')
      continue
    }
    if (first === undefined && found.isCertain === true) {
      note('found', found.provider?.name)
      return finish([])
    }
    const sure = found.isCertain === true ? found.guesses : await firstGood(found.guesses, knock, { step, signal })
    if (sure.length === 0) {
      note(step === 'guess' ? 'nothing' : 'failed', first?.host)
      if (step !== 'guess') unsure.push(...found.guesses.map((guess) => ({ ...guess, from: step, isSure: false })))
      continue
    }
    note('found', sure[0]?.host)
    return finish(sure.map((guess) => ({ ...guess, from: step, isSure: true })))
  }
  return finish(unsure)

  function finish(candidates: MailboxCandidate[]): Discovery {
    const known = provider ?? findProviderOfServer(candidates[0]?.host ?? '')
    return {
      address: address?.address ?? '',
      provider: known === undefined ? null : { id: known.id, name: known.name },
      oauth: known?.oauth ?? null,
      candidates: withoutTwins(candidates),
      steps,
      say: sayDiscovery({ provider: known, candidate: candidates[0], language }),
    }
  }
}

type Look = {
  address: MailAddress
  ground: DiscoverGround
  signal: AbortSignal
  exchangers: readonly string[]
  keep(exchangers: string[]): void
}

async function lookAt(step: Step, look: Look): Promise<Found> {
  const { address, ground, signal } = look
  if (step === 'table') return ofProvider(findProviderOfDomain(address.domain), address)
  if (step === 'exchangers') {
    const exchangers = await ground.dns.exchangers(address.domain, signal)
    look.keep(exchangers ?? [])
    return exchangers === null
      ? { guesses: [], isSilent: true }
      : ofProvider(findProviderOfExchangers(exchangers), address)
  }
  if (step === 'autoconfig')
    return { guesses: await fetchAutoconfig(ownPages(address), { address, ...ground, signal }) }
  if (step === 'ispdb')
    return { guesses: await fetchAutoconfig(listPages(look), { address, ...ground, signal, isFromOperator: true }) }
  return step === 'records' ? ofRecords(look) : { guesses: usualNames(address) }
}

/** A provider that lets no program in is certain too: there is nothing to look for any further. */
function ofProvider(provider: MailProvider | undefined, address: MailAddress): Found {
  if (provider === undefined) return { guesses: [] }
  const guesses = provider.server === null ? [] : [{ ...provider.server, user: userNameAt(provider, address) }]
  return { provider, guesses, isCertain: provider.isUnverified !== true }
}

/** Where the domain itself says how its mail is read; over https, so that nobody on the way can say it instead. */
const ownPages = ({ address, domain }: MailAddress): string[] => [
  `https://autoconfig.${domain}/mail/config-v1.1.xml?emailaddress=${encodeURIComponent(address)}`,
  `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
]

/** The list is told domains only: that of the address, and that of whoever keeps its mail. */
function listPages({ address, ground, exchangers }: Look): string[] {
  const base = (ground.ispdb ?? '').replace(/\/?$/, '/')
  const [first] = exchangers
  const domains = [address.domain, ...(first === undefined ? [] : [registeredDomain(first)])]
  return [...new Set(domains)].map((domain) => `${base}${encodeURIComponent(domain)}`)
}

/** Good enough to ask a list: `mx1.mail.example.co.uk` is asked for as `example.co.uk`. */
function registeredDomain(host: string): string {
  const labels = host.split('.')
  const isShortPair = (labels.at(-1)?.length ?? 0) === 2 && (labels.at(-2)?.length ?? 0) <= 3
  return labels.slice(isShortPair ? -3 : -2).join('.')
}

async function ofRecords({ address, ground, signal }: Look): Promise<Found> {
  const [implicit, upgraded] = await Promise.all([
    ground.dns.services(`_imaps._tcp.${address.domain}`, signal),
    ground.dns.services(`_imap._tcp.${address.domain}`, signal),
  ])
  const guess = (security: MailServer['security']) => (record: { host: string; port: number }) => ({
    host: record.host,
    port: record.port,
    security,
    user: address.address,
  })
  return {
    guesses: [...(implicit ?? []).map(guess('implicit')), ...(upgraded ?? []).map(guess('starttls'))].slice(0, 4),
    isSilent: implicit === null && upgraded === null,
  }
}

const usualNames = ({ address, domain }: MailAddress): Guess[] =>
  (['implicit', 'starttls'] as const).flatMap((security) =>
    ['imap', 'mail'].map((name) => ({
      host: `${name}.${domain}`,
      port: security === 'implicit' ? 993 : 143,
      security,
      user: address,
    })),
  )

/** Knocks on all doors at once, and takes the first in order that opens; the usual names with STARTTLS only after those without. */
async function firstGood(
  guesses: readonly Guess[],
  knock: (guess: Guess, signal: AbortSignal) => Promise<boolean>,
  { step, signal }: { step: Step; signal: AbortSignal },
): Promise<Guess[]> {
  const rounds =
    step === 'guess'
      ? [guesses.filter((one) => one.security === 'implicit'), guesses.filter((one) => one.security === 'starttls')]
      : [guesses]
  for (const round of rounds) {
    const open = await Promise.all(round.map((guess) => knock(guess, signal)))
    const good = round.filter((_, index) => open[index] === true)
    if (good.length > 0) return good
  }
  return []
}

async function isMailServer(
  guess: Guess,
  { egress, timing, signal }: { egress: EgressGuard; timing: Partial<LineTiming> | undefined; signal: AbortSignal },
): Promise<boolean> {
  const steps = await walkLine(guess, { egress, signal, timing: { ...knockTiming, ...timing } })
  return steps.at(-1)?.state !== 'bad' && ['greeting', 'encryption'].includes(steps.at(-1)?.step ?? '')
}

const withoutTwins = (candidates: readonly MailboxCandidate[]): MailboxCandidate[] =>
  candidates.filter(
    ({ host, port }, index) => candidates.findIndex((one) => one.host === host && one.port === port) === index,
  )
