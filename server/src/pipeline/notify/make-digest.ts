import { escapeHtml } from '../escape-html.ts'
import { isProbablyPaid } from '#records/payments/payment-state.ts'

export type DueInvoice = {
  supplier: string
  number: string
  amount: string
  currency: string
  dueOn: string
  isHeld: boolean
  isBackfill: boolean
}
export type DigestInput = {
  language: string
  organisationName: string
  /** Which one the link means, for whoever is in several. */
  organisation: string
  publicUrl: string
  due: readonly DueInvoice[]
  /** Sentences about other things: a mailbox that needs the owner. They come first. */
  tidings?: readonly string[]
  today: string
}

const words = {
  en: {
    one: 'An invoice has to be paid',
    many: '{count} invoices have to be paid',
    due: 'due {day}',
    late: 'overdue since {day}',
    noDue: 'no due date',
    held: 'please check first',
    more: 'and {count} more',
    older: 'Found while looking through older mail, probably paid long ago: {count}.',
    open: 'See and pay',
    look: 'Look at it',
  },
  nl: {
    one: 'Er is een factuur te betalen',
    many: 'Er zijn {count} facturen te betalen',
    due: 'te betalen voor {day}',
    late: 'vervallen sinds {day}',
    noDue: 'geen vervaldag',
    held: 'kijk dit eerst na',
    more: 'en nog {count}',
    older: 'Gevonden in oudere mail, waarschijnlijk al lang betaald: {count}.',
    open: 'Bekijken en betalen',
    look: 'Bekijken',
  },
  fr: {
    one: 'Une facture est à payer',
    many: '{count} factures sont à payer',
    due: 'à payer au plus tard le {day}',
    late: 'échue depuis le {day}',
    noDue: 'pas d’échéance',
    held: 'à vérifier d’abord',
    more: 'et {count} autres',
    older: 'Trouvées dans des mails plus anciens, sans doute payées depuis longtemps : {count}.',
    open: 'Voir et payer',
    look: 'Voir',
  },
  de: {
    one: 'Eine Rechnung ist zu bezahlen',
    many: '{count} Rechnungen sind zu bezahlen',
    due: 'fällig am {day}',
    late: 'überfällig seit {day}',
    noDue: 'ohne Fälligkeit',
    held: 'bitte zuerst prüfen',
    more: 'und {count} weitere',
    older: 'In älterer Post gefunden, vermutlich längst bezahlt: {count}.',
    open: 'Ansehen und bezahlen',
    look: 'Ansehen',
  },
} as const

const mostLines = 30

/** The owner's mail. What a first scan found and fell due long ago is counted, not listed. */
export function makeDigestMail({
  language,
  organisationName,
  organisation,
  publicUrl,
  due,
  tidings = [],
  today,
}: DigestInput): {
  subject: string
  text: string
  html: string
} {
  const say = words[language === 'nl' || language === 'fr' || language === 'de' ? language : 'en']
  const isOld = ({ isBackfill, dueOn }: DueInvoice) =>
    isProbablyPaid({ is_backfill: isBackfill, due_on: dueOn === '' ? null : dueOn }, today)
  const open = due.filter((one) => !isOld(one)).sort((a, b) => (a.dueOn || '9').localeCompare(b.dueOn || '9'))
  const older = due.length - open.length
  const olderLine = say.older.replace('{count}', String(older))
  const lines = open.slice(0, mostLines).map((one) => lineOf(one, today, say))
  if (open.length > mostLines) lines.push(say.more.replace('{count}', String(open.length - mostLines)))
  if (older > 0 && (open.length > 0 || tidings.length > 0)) lines.push(olderLine)
  lines.unshift(...(open.length === 0 ? tidings.slice(1) : tidings))
  const title =
    open.length === 0
      ? (tidings[0] ?? olderLine.replace(/\.$/, ''))
      : open.length === 1
        ? say.one
        : say.many.replace('{count}', String(open.length))
  const first =
    open.length === 1 && open[0] !== undefined ? `: ${open[0].supplier}, ${open[0].amount} ${open[0].currency}` : ''
  const link = `${publicUrl}/${due.length === 0 ? 'needs-you' : 'payments'}?organisation=${organisation}`
  return {
    subject: `${title}${first}`.replace(/\s+/g, ' ').slice(0, 200),
    text: [
      `${organisationName}: ${title}.`,
      '',
      ...lines.map((line) => `- ${line}`),
      '',
      `${due.length === 0 ? say.look : say.open}: ${link}`,
      '',
    ].join('\n'),
    html: `<p>${escapeHtml(organisationName)}: ${escapeHtml(title)}.</p><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul><p><a href="${escapeHtml(link)}">${escapeHtml(due.length === 0 ? say.look : say.open)}</a></p>`,
  }
}

function lineOf(one: DueInvoice, today: string, say: (typeof words)['en' | 'nl' | 'fr' | 'de']): string {
  const when = one.isHeld
    ? say.held
    : one.dueOn === ''
      ? say.noDue
      : (one.dueOn < today ? say.late : say.due).replace('{day}', one.dueOn)
  return [one.supplier, one.number, `${one.amount} ${one.currency}`.trim(), when]
    .filter((part) => part !== '')
    .join(', ')
}
