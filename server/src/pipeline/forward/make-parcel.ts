import { escapeHtml } from '../escape-html.ts'
import type { Fields } from '@facteur/contract/verdict.ts'

/** The words of a mail to the accountant, by the organisation's language. French and German follow with the page's. */
const words = {
  en: {
    invoice: 'Invoice',
    'credit-note': 'Credit note',
    receipt: 'Receipt',
    supplier: 'Supplier',
    vat: 'VAT number',
    number: 'Number',
    issued: 'Date',
    due: 'Due',
    net: 'Excluding VAT',
    tax: 'VAT',
    total: 'Including VAT',
    iban: 'IBAN',
    communication: 'Communication',
    forOrganisation: 'for',
    unknown: 'not read',
    unlocked:
      'The supplier locks this PDF with a password; this is the copy without it. The original is in the archive of {name}.',
  },
  nl: {
    invoice: 'Factuur',
    'credit-note': 'Creditnota',
    receipt: 'Ontvangstbewijs',
    supplier: 'Leverancier',
    vat: 'Btw-nummer',
    number: 'Nummer',
    issued: 'Datum',
    due: 'Vervaldag',
    net: 'Exclusief btw',
    tax: 'Btw',
    total: 'Inclusief btw',
    iban: 'IBAN',
    communication: 'Mededeling',
    forOrganisation: 'voor',
    unknown: 'niet gelezen',
    unlocked:
      'De leverancier beveiligt deze pdf met een wachtwoord; dit is de kopie zonder. Het origineel zit in het archief van {name}.',
  },
  fr: {
    invoice: 'Facture',
    'credit-note': 'Note de crédit',
    receipt: 'Reçu',
    supplier: 'Fournisseur',
    vat: 'Numéro de TVA',
    number: 'Numéro',
    issued: 'Date',
    due: 'Échéance',
    net: 'Hors TVA',
    tax: 'TVA',
    total: 'TVA comprise',
    iban: 'IBAN',
    communication: 'Communication',
    forOrganisation: 'pour',
    unknown: 'non lu',
    unlocked:
      'Le fournisseur protège ce PDF par un mot de passe ; ceci en est la copie sans mot de passe. L’original est dans les archives de {name}.',
  },
  de: {
    invoice: 'Rechnung',
    'credit-note': 'Gutschrift',
    receipt: 'Quittung',
    supplier: 'Lieferant',
    vat: 'USt-IdNr.',
    number: 'Nummer',
    issued: 'Datum',
    due: 'Fällig',
    net: 'Netto',
    tax: 'USt',
    total: 'Brutto',
    iban: 'IBAN',
    communication: 'Mitteilung',
    forOrganisation: 'für',
    unknown: 'nicht gelesen',
    unlocked:
      'Der Lieferant schützt dieses PDF mit einem Passwort; dies ist die Kopie ohne Passwort. Das Original liegt im Archiv von {name}.',
  },
} as const

export type ParcelInput = {
  language: string
  organisationName: string
  kind: string
  name: string
  fields: Fields
  /** What travels with it is not the original, but the copy without its lock. */
  isUnlocked?: boolean
}

/** Subject and readable summary of the document that travels with it. */
export function makeSummary(input: ParcelInput): { subject: string; text: string; html: string } {
  const { language, organisationName, kind, name, fields, isUnlocked = false } = input
  const say = words[language === 'nl' || language === 'fr' || language === 'de' ? language : 'en']
  const title = kind === 'credit-note' || kind === 'receipt' ? say[kind] : say.invoice
  const money = (amount: string | null) => (amount === null ? null : `${amount} ${fields.currency ?? ''}`.trim())
  const rows: [string, string | null][] = [
    [say.supplier, fields.supplierName],
    [say.vat, fields.supplierVatNumber],
    [say.number, fields.invoiceNumber],
    [say.issued, fields.issuedOn],
    [say.due, fields.dueOn],
    [say.net, money(fields.totalExcludingVat)],
    [say.tax, money(fields.totalVat)],
    [say.total, money(fields.totalIncludingVat)],
    [say.iban, fields.creditorIban],
    [say.communication, fields.structuredCommunication ?? fields.paymentReference],
  ]
  const subject = oneLine(
    [`${title} ${fields.invoiceNumber ?? name}`, fields.supplierName, money(fields.totalIncludingVat)]
      .filter((part) => part !== null && part !== '')
      .join(' – '),
  )
  const head = `${title} ${say.forOrganisation} ${organisationName}: ${name}`
  const notes = isUnlocked ? [say.unlocked.replace('{name}', () => organisationName)] : []
  const lines = rows.map(([label, value]) => `${label}: ${value ?? say.unknown}`)
  const text = [head, '', ...lines, ...notes.flatMap((note) => ['', note]), ''].join('\n')
  const cells = rows
    .map(
      ([label, value]) =>
        `<tr><td style="padding:2px 16px 2px 0;color:#666">${escapeHtml(label)}</td><td>${escapeHtml(value ?? say.unknown)}</td></tr>`,
    )
    .join('')
  return {
    subject,
    text,
    html: `<p>${escapeHtml(head)}</p><table style="border-collapse:collapse;font-family:sans-serif;font-size:14px">${cells}</table>${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')}`,
  }
}
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 200)
