import type { Address, OpenedMail } from '@facteur/formats/rendition.ts'

const words = {
  en: { from: 'From', to: 'To', cc: 'Cc', date: 'Date', subject: 'Subject', id: 'Message-ID' },
  nl: { from: 'Van', to: 'Aan', cc: 'Cc', date: 'Datum', subject: 'Onderwerp', id: 'Bericht-ID' },
  fr: { from: 'De', to: 'À', cc: 'Cc', date: 'Date', subject: 'Objet', id: 'Message-ID' },
  de: { from: 'Von', to: 'An', cc: 'Cc', date: 'Datum', subject: 'Betreff', id: 'Nachrichten-ID' },
} as const

export type PrintLanguage = keyof typeof words

export const asPrintLanguage = (language: string): PrintLanguage =>
  language === 'nl' || language === 'fr' || language === 'de' ? language : 'en'

const mostAddresses = 4
const longest = 300

type Head = Pick<OpenedMail, 'from' | 'to' | 'cc' | 'sentAt' | 'subject' | 'messageId'>

/** The lines above a printed mail, in the organisation's language; what the mail does not say is left out. */
export function makePrintHeader(mail: Head, language: PrintLanguage): { label: string; value: string }[] {
  const say = words[language]
  const lines = [
    { label: say.from, value: listAddresses(mail.from) },
    { label: say.to, value: listAddresses(mail.to) },
    { label: say.cc, value: listAddresses(mail.cc) },
    { label: say.date, value: mail.sentAt === null ? '' : sayMoment(mail.sentAt, language) },
    { label: say.subject, value: oneLine(mail.subject) },
    { label: say.id, value: oneLine(mail.messageId) },
  ]
  return lines.filter(({ value }) => value !== '')
}

function listAddresses(addresses: readonly Address[]): string {
  const said = addresses
    .slice(0, mostAddresses)
    .map(({ name, address }) => oneLine(name === '' || name === address ? address : `${name} <${address}>`))
  return addresses.length > mostAddresses ? `${said.join(', ')} +${addresses.length - mostAddresses}` : said.join(', ')
}

function sayMoment(sentAt: string, language: PrintLanguage): string {
  const at = new Date(sentAt)
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-BE`, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  })
  return Number.isNaN(at.getTime()) ? '' : format.format(at)
}

// No control or direction signs: a sender must not be able to write a line of this header.
const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
