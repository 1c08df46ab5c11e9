export type RenderLanguage = 'nl' | 'fr' | 'de' | 'en'

const rows = {
  invoice: ['Factuur', 'Facture', 'Rechnung', 'Invoice'],
  creditNote: ['Creditnota', 'Note de crédit', 'Gutschrift', 'Credit note'],
  corrected: ['Verbeterde factuur', 'Facture rectificative', 'Rechnungskorrektur', 'Corrected invoice'],
  prepayment: ['Voorschotfactuur', 'Facture d’acompte', 'Anzahlungsrechnung', 'Prepayment invoice'],
  selfBilled: [
    'Opgemaakt door de klant (self-billing)',
    'Établie par le client (autofacturation)',
    'Vom Kunden ausgestellt (Gutschriftverfahren)',
    'Made out by the customer (self-billing)',
  ],
  number: ['Nummer', 'Numéro', 'Nummer', 'Number'],
  issuedOn: ['Datum', 'Date', 'Datum', 'Date'],
  dueOn: ['Vervaldag', 'Échéance', 'Fällig am', 'Due on'],
  deliveredOn: ['Geleverd op', 'Livré le', 'Geliefert am', 'Delivered on'],
  period: ['Periode', 'Période', 'Zeitraum', 'Period'],
  from: ['Van', 'De', 'Von', 'From'],
  to: ['Aan', 'À', 'An', 'To'],
  deliveredTo: ['Geleverd aan', 'Livré à', 'Geliefert an', 'Delivered to'],
  vatNumber: ['Btw-nummer', 'N° TVA', 'USt-IdNr.', 'VAT number'],
  registration: ['Ondernemingsnummer', 'N° d’entreprise', 'Registernummer', 'Company number'],
  order: ['Bestelling', 'Commande', 'Bestellung', 'Order'],
  salesOrder: ['Order van de leverancier', 'Commande du fournisseur', 'Auftrag', 'Supplier’s order'],
  contract: ['Contract', 'Contrat', 'Vertrag', 'Contract'],
  project: ['Project', 'Projet', 'Projekt', 'Project'],
  despatch: ['Leveringsbon', 'Bon de livraison', 'Lieferschein', 'Delivery note'],
  buyerReference: ['Uw referentie', 'Votre référence', 'Ihre Referenz', 'Your reference'],
  preceding: ['Betreft factuur', 'Concerne la facture', 'Bezug auf Rechnung', 'Refers to invoice'],
  line: ['Nr.', 'N°', 'Pos.', 'No.'],
  description: ['Omschrijving', 'Description', 'Beschreibung', 'Description'],
  quantity: ['Aantal', 'Quantité', 'Menge', 'Quantity'],
  unitPrice: ['Prijs', 'Prix', 'Preis', 'Price'],
  per: ['per', 'par', 'je', 'per'],
  vat: ['Btw', 'TVA', 'MwSt.', 'VAT'],
  amount: ['Bedrag', 'Montant', 'Betrag', 'Amount'],
  allowance: ['Korting', 'Remise', 'Nachlass', 'Discount'],
  charge: ['Extra kosten', 'Frais', 'Zuschlag', 'Extra cost'],
  base: ['Basis', 'Base', 'Basis', 'Base'],
  rate: ['Tarief', 'Taux', 'Satz', 'Rate'],
  totalLines: ['Totaal lijnen', 'Total des lignes', 'Summe Positionen', 'Total of lines'],
  excludingVat: ['Totaal zonder btw', 'Total hors TVA', 'Summe netto', 'Total without VAT'],
  totalVat: ['Btw', 'TVA', 'Mehrwertsteuer', 'VAT'],
  includingVat: ['Totaal met btw', 'Total TVA comprise', 'Gesamtbetrag', 'Total with VAT'],
  prepaid: ['Al betaald', 'Déjà payé', 'Bereits gezahlt', 'Already paid'],
  rounding: ['Afronding', 'Arrondi', 'Rundung', 'Rounding'],
  payable: ['Te betalen', 'À payer', 'Zu zahlen', 'To pay'],
  credited: ['In uw voordeel', 'En votre faveur', 'Zu Ihren Gunsten', 'In your favour'],
  payment: ['Betaling', 'Paiement', 'Zahlung', 'Payment'],
  account: ['Rekening', 'Compte', 'Konto', 'Account'],
  accountWrong: [
    'Dit rekeningnummer kan niet juist zijn',
    'Ce numéro de compte ne peut être correct',
    'Diese Kontonummer kann nicht stimmen',
    'This account number cannot be right',
  ],
  holder: ['Op naam van', 'Au nom de', 'Inhaber', 'In the name of'],
  communication: ['Mededeling', 'Communication', 'Verwendungszweck', 'Reference'],
  terms: ['Voorwaarden', 'Conditions', 'Bedingungen', 'Terms'],
  skonto: [
    '{percent} % korting bij betaling binnen {days} dagen',
    '{percent} % d’escompte pour paiement dans les {days} jours',
    '{percent} % Skonto bei Zahlung innerhalb von {days} Tagen',
    '{percent} % off when paid within {days} days',
  ],
  directDebit: [
    'Wordt geïnd via domiciliëring: niets over te schrijven.',
    'Encaissé par domiciliation : rien à virer.',
    'Wird per Lastschrift eingezogen: nichts zu überweisen.',
    'Collected by direct debit: nothing to transfer.',
  ],
  paid: [
    'Betaald: er is niets meer te betalen.',
    'Payé : il ne reste rien à payer.',
    'Bezahlt: es ist nichts mehr zu zahlen.',
    'Paid: nothing is left to pay.',
  ],
  mandate: ['Mandaat', 'Mandat', 'Mandat', 'Mandate'],
  creditor: ['Schuldeiser', 'Créancier', 'Gläubiger-ID', 'Creditor'],
  card: ['Kaart', 'Carte', 'Karte', 'Card'],
  payee: ['Te betalen aan', 'À payer à', 'Zahlbar an', 'To be paid to'],
  notes: ['Opmerkingen', 'Remarques', 'Bemerkungen', 'Notes'],
  attachments: ['Bijlagen in het bestand', 'Pièces jointes au fichier', 'Anlagen in der Datei', 'Files inside'],
  moreLines: [
    'en nog {count} lijnen, die in het bestand zelf staan',
    'et {count} autres lignes, qui figurent dans le fichier même',
    'und {count} weitere Positionen, die in der Datei selbst stehen',
    'and {count} more lines, which stand in the file itself',
  ],
  footer: [
    'Leesbare weergave van een elektronische factuur. Het XML-bestand is het origineel.',
    'Représentation lisible d’une facture électronique. Le fichier XML est l’original.',
    'Lesbare Darstellung einer elektronischen Rechnung. Die XML-Datei ist das Original.',
    'Readable form of an electronic invoice. The XML file is the original.',
  ],
  inCurrency: ['in', 'en', 'in', 'in'],
  Z: ['nultarief', 'taux zéro', 'Nullsatz', 'zero rate'],
  E: ['vrijgesteld', 'exonéré', 'steuerbefreit', 'exempt'],
  AE: ['btw verlegd', 'autoliquidation', 'Steuerschuldnerschaft des Empfängers', 'reverse charge'],
  K: ['intracommunautair', 'intracommunautaire', 'innergemeinschaftlich', 'within the Union'],
  G: ['uitvoer', 'exportation', 'Ausfuhr', 'export'],
  O: ['buiten btw', 'hors TVA', 'nicht steuerbar', 'outside VAT'],
  piece: ['st.', 'pc', 'Stk.', 'pc'],
  hour: ['uur', 'h', 'Std.', 'h'],
  day: ['dagen', 'jours', 'Tage', 'days'],
  week: ['weken', 'semaines', 'Wochen', 'weeks'],
  month: ['maanden', 'mois', 'Monate', 'months'],
  year: ['jaar', 'ans', 'Jahre', 'years'],
  minute: ['min', 'min', 'Min.', 'min'],
  set: ['set', 'lot', 'Satz', 'set'],
  box: ['doos', 'boîte', 'Karton', 'box'],
  lumpSum: ['forfait', 'forfait', 'pauschal', 'lump sum'],
  pair: ['paar', 'paire', 'Paar', 'pair'],
} as const satisfies Record<string, readonly [string, string, string, string]>

export type RenderWord = keyof typeof rows
const order: readonly RenderLanguage[] = ['nl', 'fr', 'de', 'en']

export type Say = (word: RenderWord) => string
export const makeSay =
  (language: RenderLanguage): Say =>
  (word) =>
    rows[word][order.indexOf(language)] ?? rows[word][3]

const unitWords: Record<string, RenderWord> = {
  C62: 'piece',
  H87: 'piece',
  EA: 'piece',
  PCE: 'piece',
  NAR: 'piece',
  ZZ: 'piece',
  '1I': 'piece',
  HUR: 'hour',
  LH: 'hour',
  DAY: 'day',
  WEE: 'week',
  MON: 'month',
  ANN: 'year',
  MIN: 'minute',
  SET: 'set',
  BX: 'box',
  XBX: 'box',
  CT: 'box',
  XCT: 'box',
  LS: 'lumpSum',
  E48: 'lumpSum',
  PR: 'pair',
  NPR: 'pair',
}
const unitSigns: Record<string, string> = {
  KGM: 'kg',
  GRM: 'g',
  MGM: 'mg',
  TNE: 't',
  CTM: 'ct',
  MTR: 'm',
  CMT: 'cm',
  MMT: 'mm',
  KMT: 'km',
  KTM: 'km',
  MTK: 'm²',
  MTQ: 'm³',
  LTR: 'l',
  MLT: 'ml',
  KWH: 'kWh',
  MWH: 'MWh',
  KWT: 'kW',
  P1: '%',
  GB: 'GB',
  D61: 'min',
  ONZ: 'oz',
  APZ: 'oz t',
}

/** A UN/ECE code as people write the unit; the code itself where it is a rare one. */
export function sayUnit(code: string | null, say: Say): string {
  if (code === null) return ''
  const word = unitWords[code]
  return word === undefined ? (unitSigns[code] ?? code) : say(word)
}

const categoryWords = new Set<string>(['Z', 'E', 'AE', 'K', 'G', 'O'])
const isCategoryWord = (category: string): category is 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' => categoryWords.has(category)

/** What a VAT category means, where it is not plainly a rate. */
export const sayCategory = (category: string | null, say: Say): string =>
  category !== null && isCategoryWord(category) ? say(category) : ''
