/** Words for a provider's own search: what stands in mails that hold or announce an invoice, a receipt or a payment, in nl, fr, de and en. */
export const searchWords = {
  nl: [
    'factuur',
    'facturen',
    'factuurnummer',
    'creditnota',
    'kredietnota',
    'afrekening',
    'betaalbewijs',
    'kwitantie',
    'ontvangstbewijs',
    'aankoopbewijs',
    'kasticket',
    'betalingsherinnering',
    'aanmaning',
    'domiciliëring',
  ],
  fr: [
    'facture',
    'factures',
    'facturation',
    '"votre reçu"',
    '"reçu de paiement"',
    'quittance',
    'décompte',
    'acompte',
    '"note de crédit"',
    '"note d\'honoraires"',
    '"ticket de caisse"',
    '"preuve d\'achat"',
    'rappel',
    'prélèvement',
  ],
  de: [
    'rechnung',
    'rechnungen',
    'rechnungsnummer',
    'gutschrift',
    'quittung',
    'beleg',
    'abrechnung',
    'zahlungsbestätigung',
    'zahlungserinnerung',
    'mahnung',
    'lastschrift',
    'honorarnote',
  ],
  en: [
    'invoice',
    'invoices',
    'receipt',
    'receipts',
    'billing',
    'bill',
    'statement',
    '"credit note"',
    '"payment received"',
    '"payment confirmation"',
    '"tax invoice"',
    '"order confirmation"',
    'subscription',
    'renewal',
  ],
} as const

/** Ends of file names that a paper may have. */
export const paperEndings = [
  'pdf',
  'xml',
  'zip',
  'docx',
  'doc',
  'xlsx',
  'xls',
  'odt',
  'tif',
  'tiff',
  'eml',
  'msg',
  'p7m',
] as const

const signs =
  /fa[ck]tu|rechnung|invoice|nota|honora|kredi|credit|gutschrift|bill|afrekening|compte|abrechnung|kwitantie|receipt|re[çc]u|quittance|quittung|beleg|bewijs|ticket|statement|herinner|aanmaning|rappel|mahnung|reminder|order|bestel|commande|auftrag|beta[al]|paiement|pa[iy]|zahl|boek|book|buch|reserv|subscri|abo\b|abonnement|document|dokument|account|portal|portail|klanten|kunden|espace|download|t[ée]l[ée]charg|€|\beur\b|\$|£|\d[.,]\d{2}\b/i

/** False only where a mail shows no sign at all of a paper, a payment or a place to fetch one: generous, since what it leaves out is not read. */
export const showsSign = (text: string): boolean => signs.test(text.slice(0, 4_000))

/** The start of a text, of HTML without what nobody sees; 6,000 characters at most. */
export function startOfText(text: string, isHtml: boolean): string {
  const bounded = text.slice(0, 200_000)
  if (!isHtml) return bounded.slice(0, 6_000)
  const body = bounded.search(/<body[\s>]/i)
  return bounded
    .slice(Math.max(0, body))
    .replace(/<(?:style|script)[\s\S]*?(?:<\/|$)/gi, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 6_000)
}
