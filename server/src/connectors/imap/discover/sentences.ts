import type { Discovery, MailboxCandidate } from '@facteur/contract/mailbox.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import type { MailProvider } from '@facteur/formats/mail-providers.ts'

type Step = Discovery['steps'][number]

const stepWords: Record<Language, Record<Step['step'], string>> = {
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
  fr: {
    table: 'Fournisseurs connus',
    exchangers: 'Qui reçoit le courrier de ce domaine',
    autoconfig: 'Ce que le domaine dit lui-même',
    ispdb: 'La liste publique des serveurs de courrier',
    records: 'Données du service de noms',
    guess: 'Les noms habituels',
  },
  de: {
    table: 'Bekannte Anbieter',
    exchangers: 'Wer die Mail dieser Domain annimmt',
    autoconfig: 'Was die Domain selbst sagt',
    ispdb: 'Die öffentliche Liste der Mailserver',
    records: 'Einträge im Namensdienst',
    guess: 'Die üblichen Namen',
  },
}

const stateWords: Record<Language, Record<Step['state'], string>> = {
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
  fr: {
    found: '{host} trouvé',
    nothing: 'rien',
    failed: 'pas de réponse digne de confiance',
    skipped: 'pas demandé',
  },
  de: {
    found: '{host} gefunden',
    nothing: 'nichts',
    failed: 'keine Antwort, der zu trauen ist',
    skipped: 'nicht gefragt',
  },
}

export function sayDiscoveryStep(
  step: Step['step'],
  { state, host, language }: { state: Step['state']; host: string; language: Language },
): string {
  const what = stateWords[language][state].replace('{host}', host).trim()
  return `${stepWords[language][step]}: ${what}${state === 'failed' && host !== '' ? ` (${host})` : ''}.`
}

const outcomes = {
  'sign-in': {
    en: 'This mailbox is with {provider}: sign in on its own page, no password is needed here.',
    nl: 'Deze mailbox staat bij {provider}: meld je aan op de eigen pagina, hier is geen wachtwoord nodig.',
    fr: 'Cette boîte est chez {provider} : connectez-vous sur sa page, aucun mot de passe n’est nécessaire ici.',
    de: 'Dieses Postfach liegt bei {provider}: Melden Sie sich auf der eigenen Seite an, hier ist kein Passwort nötig.',
  },
  'no-imap': {
    en: '{provider} lets no other program in. Let {provider} forward mails with invoices to a mailbox that Facteur can read.',
    nl: '{provider} laat geen ander programma binnen. Laat {provider} mails met facturen doorsturen naar een mailbox die Facteur kan lezen.',
    fr: '{provider} ne laisse entrer aucun autre programme. Faites transférer par {provider} les mails avec factures vers une boîte que Facteur peut lire.',
    de: '{provider} lässt kein anderes Programm herein. Lassen Sie {provider} Mails mit Rechnungen an ein Postfach weiterleiten, das Facteur lesen kann.',
  },
  provider: {
    en: 'This mailbox is with {provider}, on the server {host}.',
    nl: 'Deze mailbox staat bij {provider}, op de server {host}.',
    fr: 'Cette boîte est chez {provider}, sur le serveur {host}.',
    de: 'Dieses Postfach liegt bei {provider}, auf dem Server {host}.',
  },
  server: {
    en: 'The mailbox is on the server {host}.',
    nl: 'De mailbox staat op de server {host}.',
    fr: 'La boîte est sur le serveur {host}.',
    de: 'Das Postfach liegt auf dem Server {host}.',
  },
  unsure: {
    en: 'It may be on the server {host}, but that could not be tried from here.',
    nl: 'Ze staat misschien op de server {host}, maar die kon van hier niet geprobeerd worden.',
    fr: 'Elle est peut-être sur le serveur {host}, mais il n’a pas pu être essayé d’ici.',
    de: 'Es liegt vielleicht auf dem Server {host}, aber der ließ sich von hier nicht versuchen.',
  },
  nothing: {
    en: 'The server of this mailbox could not be found. Its name is in the help pages of the provider, under IMAP.',
    nl: 'De server van deze mailbox is niet gevonden. De naam staat in de hulppagina’s van de aanbieder, bij IMAP.',
    fr: 'Le serveur de cette boîte n’a pas été trouvé. Son nom est dans les pages d’aide du fournisseur, sous IMAP.',
    de: 'Der Server dieses Postfachs wurde nicht gefunden. Sein Name steht auf den Hilfeseiten des Anbieters, unter IMAP.',
  },
} as const

type Outcome = { provider: MailProvider | undefined; candidate: MailboxCandidate | undefined; language: Language }

export function sayDiscovery({ provider, candidate, language }: Outcome): string {
  return outcomes[outcomeOf(provider, candidate)][language]
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
