import type { Discovery, MailboxCandidate } from '@facteur/contract/mailbox.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import type { MailProvider } from '@facteur/formats/mail-providers.ts'

type Spoken = 'en' | 'nl'
type Step = Discovery['steps'][number]

const spokenOf = (language: Language): Spoken => (language === 'nl' ? 'nl' : 'en')

const stepWords: Record<Spoken, Record<Step['step'], string>> = {
  en: {
    table: 'Known providers',
    exchangers: 'Who takes the mail of this domain',
    autoconfig: 'What the domain itself says',
    ispdb: 'The public list of mail servers',
    records: 'Records of the name service',
    guess: 'The usual names',
  },
  nl: {
    table: 'Bekende aanbieders',
    exchangers: 'Wie de mail van dit domein aanneemt',
    autoconfig: 'Wat het domein zelf zegt',
    ispdb: 'De openbare lijst van mailservers',
    records: 'Gegevens in de naamdienst',
    guess: 'De gebruikelijke namen',
  },
}

const stateWords: Record<Spoken, Record<Step['state'], string>> = {
  en: {
    found: 'found {host}',
    nothing: 'nothing',
    failed: 'no answer that can be trusted',
    skipped: 'not asked',
  },
  nl: {
    found: '{host} gevonden',
    nothing: 'niets',
    failed: 'geen antwoord dat te vertrouwen is',
    skipped: 'niet gevraagd',
  },
}

export function sayDiscoveryStep(
  step: Step['step'],
  { state, host, language }: { state: Step['state']; host: string; language: Language },
): string {
  const spoken = spokenOf(language)
  const what = stateWords[spoken][state].replace('{host}', host).trim()
  return `${stepWords[spoken][step]}: ${what}${state === 'failed' && host !== '' ? ` (${host})` : ''}.`
}

const outcomes = {
  'sign-in': {
    en: 'This mailbox is with {provider}: sign in on its own page, no password is needed here.',
    nl: 'Deze mailbox staat bij {provider}: meld je aan op de eigen pagina, hier is geen wachtwoord nodig.',
  },
  'no-imap': {
    en: '{provider} lets no other program in. Let {provider} forward mails with invoices to a mailbox that Facteur can read.',
    nl: '{provider} laat geen ander programma binnen. Laat {provider} mails met facturen doorsturen naar een mailbox die Facteur kan lezen.',
  },
  provider: {
    en: 'This mailbox is with {provider}, on the server {host}.',
    nl: 'Deze mailbox staat bij {provider}, op de server {host}.',
  },
  server: { en: 'The mailbox is on the server {host}.', nl: 'De mailbox staat op de server {host}.' },
  unsure: {
    en: 'It may be on the server {host}, but that could not be tried from here.',
    nl: 'Ze staat misschien op de server {host}, maar die kon van hier niet geprobeerd worden.',
  },
  nothing: {
    en: 'The server of this mailbox could not be found. Its name is in the help pages of the provider, under IMAP.',
    nl: 'De server van deze mailbox is niet gevonden. De naam staat in de hulppagina’s van de aanbieder, bij IMAP.',
  },
} as const

type Outcome = { provider: MailProvider | undefined; candidate: MailboxCandidate | undefined; language: Language }

export function sayDiscovery({ provider, candidate, language }: Outcome): string {
  return outcomes[outcomeOf(provider, candidate)][spokenOf(language)]
    .replaceAll('{provider}', provider?.name ?? '')
    .replaceAll('{host}', candidate?.host ?? '')
}

function outcomeOf(provider: MailProvider | undefined, candidate: MailboxCandidate | undefined): keyof typeof outcomes {
  if (provider?.oauth !== undefined) return 'sign-in'
  if (provider?.password === 'none') return 'no-imap'
  if (candidate === undefined) return 'nothing'
  if (!candidate.isSure) return 'unsure'
  return provider === undefined ? 'server' : 'provider'
}
