import { escapeHtml } from '../escape-html.ts'
import type { NeedKind } from '@facteur/contract/needs-you.ts'
import type { Language } from '@facteur/contract/verdict.ts'

export type WeeklyInput = {
  language: Language
  organisationName: string
  /** Which one the link means, for whoever is in several. */
  organisation: string
  publicUrl: string
  counts: ReadonlyMap<NeedKind, number>
}

type Words = { title: string; open: string; kinds: Record<NeedKind, string> }

const words: Record<Language, Words> = {
  en: {
    title: 'Waiting for you in Facteur: {count}',
    open: 'Look at all of it',
    kinds: {
      source: 'mailboxes that cannot be looked into',
      held: 'payments to check first',
      link: 'invoices behind a link',
      login: 'invoices behind a sign-in',
      password: 'PDFs with a password',
      unsure: 'mails that may be an invoice',
      delivery: 'deliveries to decide on',
      review: 'documents with fields to check',
    },
  },
  nl: {
    title: 'In Facteur wacht op jou: {count}',
    open: 'Alles bekijken',
    kinds: {
      source: 'mailboxen waarin niet gekeken kan worden',
      held: 'betalingen om eerst na te kijken',
      link: 'facturen achter een link',
      login: 'facturen achter een aanmelding',
      password: 'pdf’s met een wachtwoord',
      unsure: 'mails die misschien een factuur zijn',
      delivery: 'verzendingen om over te beslissen',
      review: 'documenten met velden om na te kijken',
    },
  },
  fr: {
    title: 'Vous attend dans Facteur : {count}',
    open: 'Tout voir',
    kinds: {
      source: 'boîtes mail où il est impossible de regarder',
      held: 'paiements à vérifier d’abord',
      link: 'factures derrière un lien',
      login: 'factures derrière une connexion',
      password: 'PDF avec un mot de passe',
      unsure: 'mails qui sont peut-être une facture',
      delivery: 'envois à décider',
      review: 'documents avec des champs à vérifier',
    },
  },
  de: {
    title: 'In Facteur wartet auf Sie: {count}',
    open: 'Alles ansehen',
    kinds: {
      source: 'Postfächer, in die niemand hineinsehen kann',
      held: 'Zahlungen, die erst zu prüfen sind',
      link: 'Rechnungen hinter einem Link',
      login: 'Rechnungen hinter einer Anmeldung',
      password: 'PDF mit Passwort',
      unsure: 'Mails, die vielleicht eine Rechnung sind',
      delivery: 'Zustellungen, über die zu entscheiden ist',
      review: 'Belege mit Feldern zum Prüfen',
    },
  },
}

/** The mail of the week: how much waits, of what; nothing of what stands in the documents. */
export function makeWeeklyMail({ language, organisationName, organisation, publicUrl, counts }: WeeklyInput): {
  subject: string
  text: string
  html: string
} {
  const say = words[language]
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0)
  const title = say.title.replace('{count}', String(total))
  const lines = [...counts].map(([kind, count]) => `${count} × ${say.kinds[kind]}`)
  const link = `${publicUrl}/needs-you?organisation=${organisation}`
  return {
    subject: `${organisationName}: ${title}`.replace(/\s+/g, ' ').slice(0, 200),
    text: [`${title}.`, '', ...lines.map((line) => `- ${line}`), '', `${say.open}: ${link}`, ''].join('\n'),
    html: `<p>${escapeHtml(title)}.</p><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul><p><a href="${escapeHtml(link)}">${escapeHtml(say.open)}</a></p>`,
  }
}
