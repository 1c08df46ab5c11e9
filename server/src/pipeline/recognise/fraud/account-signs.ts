import { findIbans } from '@facteur/formats/iban.ts'
import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { findVatNumbers } from '@facteur/formats/vat-number.ts'
import { makeReason } from '#records/reasons.ts'
import { isPublicHost } from '#records/suppliers/public-host.ts'
import type { SupplierMemory } from '#records/suppliers/supplier-memory.ts'
import { fold } from '../../reading/fold.ts'
import { isOwnAddress } from '../own-side.ts'
import { type AccountNews, announcesElsewhere, findAccountNews } from './account-words.ts'
import { isOneOf, isVariantOf } from './looks-alike.ts'
import { meantBy } from './meant-by.ts'
import { accountsIn, ownWordsOf } from './own-words.ts'
import type { Sign } from './sign.ts'

export type AccountLook = {
  signs: Sign[]
  /** The mail wants a supplier to be paid elsewhere than before, whatever else it is: somebody must look. */
  isNews: boolean
  /** A supplier's number or name and none of its accounts, from a host that was never its own. */
  isStranger: boolean
}

type Input = {
  mail: OpenedMail
  /** Of the papers that are kept. */
  paperTexts: readonly string[]
  /** Of other papers that tell an account. */
  letterTexts: readonly string[]
  ownVatNumbers: readonly string[]
  ownAddresses: readonly string[]
  suppliers: readonly SupplierMemory[]
}

const maxPaper = 20_000
const asksPayment =
  /\b(?:betaal\w*|betal\w*|stort\w*|over ?(?:te )?(?:maken|schrijven)|overmaking|overschrijv\w*|voldoe\w*|vereffen\w*|pa(?:yer|yez|iement\w*)|regl(?:er|ez|ement\w*)|vers(?:er|ez|ement\w*)|virement\w*|zahl\w*|uberweis\w*|begleich\w*|pay|payments?|payable|paid|transfer\w*|remit\w*|settle\w*|wire|iban|rib)\b/

/** What is strange about the accounts that a mail and its papers name, by what is known of their supplier. */
export function lookAtAccounts(input: Input): AccountLook {
  const { mail, ownVatNumbers, suppliers } = input
  const host = mail.from[0]?.address.split('@')[1]?.toLowerCase() ?? ''
  const letters = input.letterTexts.map((text) => text.slice(0, maxPaper))
  const told = [ownWordsOf(mail), ...letters]
  const all = [...told, ...input.paperTexts.map((text) => text.slice(0, maxPaper))].join('\n')
  const vats = findVatNumbers(all)
    .map(({ vatNumber }) => vatNumber)
    .filter((number) => !ownVatNumbers.includes(number))
  const ibans = accountsIn(all)
  // Where no account is named, none can differ: thousands of suppliers need not be gone through.
  const meant =
    ibans.length === 0 ? [] : meantBy({ mail, host, vats, all, suppliers, hasPaper: input.paperTexts.length > 0 })
  const known = new Set(meant.flatMap((supplier) => supplier.ibans))
  const toldAccounts = accountsIn(told.join('\n'))
  const isKnown = (iban: string) => known.has(iban)
  const news = newsIn(told, {
    hasAccount: toldAccounts.length > 0,
    isKnownAccount: ibans.length > 0 && (toldAccounts.length > 0 ? toldAccounts : ibans).every(isKnown),
  })
  // Who announces another account often names the old one beside it.
  const strange = ibans.some(isKnown) ? news && toldAccounts.find((iban) => !isKnown(iban)) : ibans[0]
  const differs = known.size > 0 ? strange : undefined
  // Another number on the paper: a firm of the same group as often as a forger.
  const isOther =
    vats.length > 0 &&
    !meant.some(({ vatNumbers }) => vatNumbers.length === 0 || vatNumbers.some((number) => vats.includes(number)))
  const isStranger =
    differs !== undefined && !isOther && !isOfOurs(input) && isElsewhere(meant, host, input.ownAddresses)
  const isTheirs = suppliers.some(({ hosts }) => hosts.includes(host))
  return {
    signs: [
      ...foreignSigns({ ibans, vats, all }),
      ...(differs === undefined
        ? []
        : [{ weight: isOther ? 1 : 2, reason: makeReason('payment.account-differs', { iban: differs }) }]),
      ...(news === undefined
        ? []
        : [{ weight: 2, reason: makeReason('payment.account-changed', { word: news.word }) }]),
      ...(isStranger ? strangerSigns(meant, mail) : []),
    ],
    isNews:
      (differs !== undefined && (news !== undefined || asksPayment.test(fold(told.join('\n'))))) ||
      (news !== undefined &&
        (toldAccounts.length > 0 || (news.isPlain && !mail.isBulk && (isTheirs || bringsLetter(mail))))),
    isStranger,
  }
}

/** A paper or file that may be the letter with the number in it, read or not. */
const bringsLetter = ({ parts }: OpenedMail) =>
  parts.some(
    ({ isInline, mediaType, rendition: { unreadable } }) =>
      !isInline && (mediaType === 'application/pdf' || unreadable?.detail === 'office'),
  )

/** Words that could be about an account with a shop count only beside a number to pay to. */
function newsIn(
  texts: readonly string[],
  { hasAccount, isKnownAccount }: { hasAccount: boolean; isKnownAccount: boolean },
): AccountNews | undefined {
  const folded = texts.map((text) => fold(text))
  // Long after a change has been checked, the word of it stands below each mail; the old number hides no new one.
  if (isKnownAccount && !folded.some(announcesElsewhere)) return undefined
  const found = folded.flatMap((text) => findAccountNews(text) ?? [])
  return found.find((one) => one.isPlain) ?? (hasAccount ? found[0] : undefined)
}

function foreignSigns({
  ibans,
  vats,
  all,
}: {
  ibans: readonly string[]
  vats: readonly string[]
  all: string
}): Sign[] {
  const countries = new Set(vats.map((number) => number.slice(0, 2)))
  const [foreign] = ibans
  const isAtHome = findIbans(all).some(({ iban }) => countries.has(iban.slice(0, 2)))
  if (foreign === undefined || countries.size === 0 || isAtHome) return []
  const country = [...countries].join(', ')
  return [{ weight: 2, reason: makeReason('payment.foreign-account', { iban: foreign, country }) }]
}

const isPassedOn = /^\s*(?:fwd?|tr|wg|doorst\w*|i)\s*:/i

/** One of us sent it on, from the house or from home. */
function isOfOurs({ mail, ownAddresses }: Input): boolean {
  const sender = mail.from[0]?.address ?? ''
  if (isOwnAddress(sender, ownAddresses)) return true
  return isPassedOn.test(mail.subject) && isPublicHost(sender.split('@')[1]?.toLowerCase() ?? '')
}

function isElsewhere(meant: readonly SupplierMemory[], host: string, ownAddresses: readonly string[]): boolean {
  const hosts = meant.flatMap((one) => one.hosts).filter((one) => !isOwnAddress(`x@${one}`, ownAddresses))
  return host !== '' && hosts.length > 0 && !isOneOf(host, hosts)
}

function strangerSigns(meant: readonly SupplierMemory[], { from: [sender] }: OpenedMail): Sign[] {
  const [first] = meant
  const name = [first?.name, first?.vatNumbers[0], first?.hosts[0]].find((one) => one !== undefined && one !== '') ?? ''
  const domain = sender?.address.split('@')[1]?.toLowerCase() ?? ''
  const hosts = meant.flatMap((one) => one.hosts)
  return [
    { weight: 1.5, reason: makeReason('sender.other-than-before', { name, domain }) },
    // Many a firm has its name under several ends; one that turns up together with another account is another's.
    ...(isVariantOf(domain, hosts) ? [{ weight: 2.5, reason: makeReason('sender.looks-alike', { domain }) }] : []),
  ]
}
