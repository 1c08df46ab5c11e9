import { escapeHtml } from '../escape-html.ts'
import type { Role } from '@facteur/contract/organisation.ts'
import type { Language } from '@facteur/contract/verdict.ts'

export type InvitationInput = {
  language: Language
  organisationName: string
  hostName: string
  role: Role
  link: string
  days: number
}

const words = {
  en: {
    subject: '{host} invites you to {organisation}',
    text: '{host} invites you to {organisation} in Facteur, where invoices are collected and kept.',
    owner: 'You will be able to do everything, as an owner.',
    member: 'You will be able to see everything and to work with it.',
    accountant: 'You will be able to see everything, and change nothing.',
    open: 'Accept the invitation',
    lasts: 'The link works once, for {days} days. You did not expect this? Then do nothing.',
  },
  nl: {
    subject: '{host} nodigt je uit bij {organisation}',
    text: '{host} nodigt je uit bij {organisation} in Facteur, waar facturen verzameld en bewaard worden.',
    owner: 'Je kunt er alles doen, als eigenaar.',
    member: 'Je kunt er alles zien en ermee werken.',
    accountant: 'Je kunt er alles zien en niets veranderen.',
    open: 'De uitnodiging aannemen',
    lasts: 'De link werkt één keer, {days} dagen lang. Verwachtte je dit niet? Doe dan niets.',
  },
  fr: {
    subject: '{host} vous invite chez {organisation}',
    text: '{host} vous invite chez {organisation} dans Facteur, où les factures sont rassemblées et conservées.',
    owner: 'Vous pourrez tout faire, en tant que propriétaire.',
    member: 'Vous pourrez tout voir et y travailler.',
    accountant: 'Vous pourrez tout voir, sans rien changer.',
    open: 'Accepter l’invitation',
    lasts: 'Le lien fonctionne une seule fois, pendant {days} jours. Vous ne l’attendiez pas ? Alors ne faites rien.',
  },
  de: {
    subject: '{host} lädt Sie zu {organisation} ein',
    text: '{host} lädt Sie zu {organisation} in Facteur ein, wo Rechnungen gesammelt und aufbewahrt werden.',
    owner: 'Sie können dort als Inhaber alles tun.',
    member: 'Sie können dort alles sehen und damit arbeiten.',
    accountant: 'Sie können dort alles sehen und nichts ändern.',
    open: 'Die Einladung annehmen',
    lasts: 'Der Link gilt einmal, {days} Tage lang. Sie haben das nicht erwartet? Dann tun Sie nichts.',
  },
} as const

/** The mail with which somebody is invited. What people typed is never markup. */
export function makeInvitationMail(input: InvitationInput): { subject: string; text: string; html: string } {
  const say = words[input.language]
  const fill = (sentence: string) =>
    sentence
      .replace('{host}', () => tidy(input.hostName))
      .replace('{organisation}', () => tidy(input.organisationName))
      .replace('{days}', String(input.days))
  const text = [fill(say.text), say[input.role]].join(' ')
  return {
    subject: fill(say.subject).slice(0, 200),
    text: [text, '', `${say.open}: ${input.link}`, '', fill(say.lasts), ''].join('\n'),
    html: `<p>${escapeHtml(text)}</p><p><a href="${escapeHtml(input.link)}">${escapeHtml(say.open)}</a></p><p>${escapeHtml(fill(say.lasts))}</p>`,
  }
}

// No line break in a subject, and no address that a mail program would turn into a link.
const tidy = (text: string) =>
  text.replace(/\s+/g, ' ').replaceAll('://', ' ').replaceAll(/[<>]/g, '').trim().slice(0, 100)
