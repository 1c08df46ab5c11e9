import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { isPublicHost } from '#records/suppliers/public-host.ts'
import type { SupplierMemory } from '#records/suppliers/supplier-memory.ts'
import { fold } from '../../reading/fold.ts'
import { makeReason } from '#records/reasons.ts'
import type { JudgedDocument, Reason } from '../../verdict.ts'
import { readAuthentication } from './authentication.ts'
import { findingsOf, resultsOf } from './authentication-words.ts'
import { isOwnAddress } from '../own-side.ts'
import { type AccountLook, lookAtAccounts } from './account-signs.ts'
import { callSigns } from './call-signs.ts'
import { formSigns } from './form-signs.ts'
import { likenessOf } from './looks-alike.ts'
import { extortSigns, giftSigns, linkSigns, passwordSigns } from './plea-signs.ts'
import { scanSigns } from './scan-signs.ts'
import type { Sign } from './sign.ts'
import { unmask } from './unmask.ts'
import { pictureSigns } from './picture-signs.ts'

const pressure =
  /\b(?:dringend|onmiddellijk|vandaag nog|vanavond|binnen (?:24|48) ?u(?:ur)?|laatste waarschuwing|afsluiting te vermijden|wordt (?:vandaag |morgen )?(?:afgesloten|geblokkeerd|opgeschort)|urgent\w*|immediat\w*|ce soir|aujourd'hui meme|sous (?:24|48) ?h\w*|dans les (?:24|48) ?h\w*|sera (?:suspendue?|bloquee?|coupee?|ferme)|suspension de (?:vos|votre)|dernier avertissement|sofort\w*|unverzuglich|heute noch|innerhalb von (?:24|48) ?(?:h|stunden)|wird (?:heute )?(?:gesperrt|eingestellt|abgeschaltet)|letzte warnung|immediately|within (?:24|48) ?h\w*|in 24 ?h\w*|today|before midnight|voor middernacht|avant minuit|vor mitternacht|will be (?:closed|suspended|terminated|blocked|disconnected)|final warning|act now|bailiff|huissier|deurwaarder|gerichtsvollzieher)\b/
const asksSecrets =
  /\b(?:(?:bevestig|controleer|verifieer|update|vul) (?:.{0,20})(?:kaart|bank|betaal|account|gegevens|wachtwoord|identiteit)\w*|(?:confirmez|verifiez|mettez a jour|actualisez) .{0,25}(?:carte|compte|donnees|coordonnees|identite|mot de passe|paiement)|(?:bestatigen|aktualisieren|verifizieren|uberprufen) sie .{0,25}(?:karte|konto|daten|identitat|passwort|zahlung)\w*|(?:sign in|log ?in|meld (?:u|je) aan|connectez-vous|melden sie sich) .{0,20}(?:password|wachtwoord|mot de passe|passwort)|(?:confirm|verify|update|validate|re-?enter) (?:your |the )?(?:.{0,12})(?:card|account|payment|billing|bank|password|identity|details|information)\w*)/
export type PhishingLook = Omit<AccountLook, 'signs'> & { isPhishing: boolean; sum: number; reasons: Reason[] }

type Input = {
  mail: OpenedMail
  paperTexts: readonly string[]
  letterTexts: readonly string[]
  documents: readonly JudgedDocument[]
  ownVatNumbers: readonly string[]
  ownAddresses: readonly string[]
  suppliers: readonly SupplierMemory[]
  trustedAuthservId?: string | null | undefined
}

type Sender = Pick<Input, 'mail' | 'suppliers' | 'ownAddresses' | 'trustedAuthservId'>

/** Signs that a mail imitates a supplier or fishes for secrets. A sum of 4 or more means phishing. */
export function judgePhishing(input: Input): PhishingLook {
  const { mail } = input
  const accounts = lookAtAccounts(input)
  const words = fold(unmask(`${mail.subject}\n${mail.text.slice(0, 6_000)}`))
  const signs = [
    ...senderSigns(input),
    ...wordSigns(words),
    ...(isProvenOurs(input) ? [] : giftSigns(mail, words)),
    ...extortSigns(words),
    ...passwordSigns(words),
    ...linkSigns(mail),
    ...colleagueSigns(mail, words, input.ownAddresses),
    ...callSigns(mail, words),
    ...scanSigns(mail, words),
    ...formSigns(mail),
    ...accounts.signs,
    ...pictureSigns(mail, input.documents),
  ]
  const sum = signs.reduce((total, sign) => total + sign.weight, 0)
  return {
    isPhishing: sum >= 4,
    isNews: accounts.isNews,
    isStranger: accounts.isStranger,
    sum,
    reasons: uniqueByCode(signs.toSorted((a, b) => b.weight - a.weight).map((sign) => sign.reason)),
  }
}

/** One of us, or of a house that we deal with, as our own mail server found: a colleague may have presents bought. */
function isProvenOurs({ mail, suppliers, ownAddresses, trustedAuthservId }: Sender): boolean {
  const address = mail.from[0]?.address.toLowerCase() ?? ''
  const host = address.split('@')[1] ?? ''
  if (!isOwnAddress(address, ownAddresses) && !suppliers.some(({ hosts }) => hosts.includes(host))) return false
  const found = findingsOf(mail.authenticationResults)
  return (
    found !== undefined &&
    resultsOf(found.findings, 'dmarc').includes('pass') &&
    readAuthentication(mail.authenticationResults, trustedAuthservId).outcome === 'pass'
  )
}

const uniqueByCode = (reasons: readonly Reason[]) =>
  reasons.filter(({ code }, at) => reasons.findIndex((one) => one.code === code) === at)

function senderSigns({ mail, suppliers, ownAddresses, trustedAuthservId }: Sender): Sign[] {
  const domain = mail.from[0]?.address.split('@')[1]?.toLowerCase() ?? ''
  const failed = readAuthentication(mail.authenticationResults, trustedAuthservId).failure
  const signs: Sign[] =
    failed >= 2 ? [{ weight: failed, reason: makeReason('sender.failed-authentication', { domain }) }] : []
  const ownHosts = ownAddresses.flatMap((address) => address.toLowerCase().split('@')[1] ?? [])
  const known = [...suppliers.flatMap((supplier) => supplier.hosts), ...ownHosts.filter((host) => !isPublicHost(host))]
  const likeness = likenessOf(domain, known)
  if (likeness > 0) signs.push({ weight: likeness, reason: makeReason('sender.looks-alike', { domain }) })
  return signs
}

function wordSigns(words: string): Sign[] {
  const signs: Sign[] = []
  const secrets = asksSecrets.exec(words)?.[0]
  if (secrets) signs.push({ weight: 2, reason: makeReason('sender.asks-for-secrets', { word: secrets }) })
  const pressed = pressure.exec(words)?.[0]
  if (pressed) signs.push({ weight: 1.2, reason: makeReason('sender.presses', { word: pressed }) })
  return signs
}

const secrecy =
  /\b(?:niet bellen|bel (?:me )?niet|ben je op kantoor|discreet|vertrouwelijk|in (?:een )?vergadering|ne (?:m'|me )?(?:pas )?appelez? pas|confidentiel|en reunion|etes-vous (?:disponible|au bureau)|nicht anrufen|vertraulich|im meeting|in einer besprechung|do(?:n't| not) call|confidential|in a meeting|are you (?:available|at your desk|in the office))\b/
const asksMoney =
  /\b(?:betaling|overschrijving|overmaken|storten|paiement|virement|zahlung|uberweisung|uberweisen|payment|transfer|gift ?cards?|cadeaubon\w*)\b/

/** A mail in the name of one of us that no check confirms and that wants money quietly. */
function colleagueSigns(mail: OpenedMail, words: string, ownAddresses: readonly string[]): Sign[] {
  const sender = mail.from[0]?.address ?? ''
  const found = findingsOf(mail.authenticationResults)
  const inOurName =
    mail.from[0]?.name !== '' && mail.to.some((to) => to.name === mail.from[0]?.name && to.address !== sender)
  if (
    !(isOwnAddress(sender, ownAddresses) || inOurName) ||
    found === undefined ||
    ['dkim', 'dmarc'].some((method) => resultsOf(found.findings, method).includes('pass')) ||
    !asksMoney.test(words)
  )
    return []
  const word = secrecy.exec(words)?.[0] ?? pressure.exec(words)?.[0]
  return word
    ? [{ weight: 4, reason: makeReason('sender.failed-authentication', { domain: sender.split('@')[1] ?? '' }) }]
    : []
}
