import type { BillForm } from './bill.ts'
import type { Language } from './language.ts'

/** The words of one supplier's stationery. */
export type Words = {
  titles: Record<BillForm, string>
  number: string
  otherNumber: string
  issuedOn: string
  dueOn: string
  customer: string
  customerNumber: string
  description: string
  quantity: string
  unit: string
  rate: string
  amount: string
  base: string
  excl: string
  vat: string
  incl: string
  toPay: string
  vatNumber: string
  communication: string
  page: string
  carried: string
  corrects: string
  reverseCharge: string
  outside: string
  exempt: string
  alreadyPaid: string
  directDebit: string
  monthEnd: string
  notAnInvoice: string
  validQuote: string
  payWithin: string
  thanks: string
}

const nl: Words = {
  titles: {
    invoice: 'Factuur',
    'credit-note': 'Creditnota',
    receipt: 'Kassabon',
    quote: 'Offerte',
    'order-confirmation': 'Orderbevestiging',
    'delivery-note': 'Leveringsbon',
    'pro-forma': 'Pro forma',
  },
  number: 'Factuurnummer',
  otherNumber: 'Documentnummer',
  issuedOn: 'Factuurdatum',
  dueOn: 'Vervaldatum',
  customer: 'Klant',
  customerNumber: 'Klantnummer',
  description: 'Omschrijving',
  quantity: 'Aantal',
  unit: 'Prijs',
  rate: 'Btw',
  amount: 'Bedrag',
  base: 'Maatstaf',
  excl: 'Totaal excl. btw',
  vat: 'Btw',
  incl: 'Totaal incl. btw',
  toPay: 'Te betalen',
  vatNumber: 'Btw-nummer',
  communication: 'Gestructureerde mededeling',
  page: 'Blad',
  carried: 'Over te dragen',
  corrects: 'Deze creditnota corrigeert factuur',
  reverseCharge: 'Btw verlegd. Intracommunautaire handeling, art. 39bis W.Btw.',
  outside: 'Geen btw aangerekend.',
  exempt: 'Vrijgesteld van btw: kleine onderneming.',
  alreadyPaid: 'Reeds betaald per kaart. U hoeft niets meer te doen.',
  directDebit: 'Het bedrag wordt via domiciliëring van uw rekening gehaald op {due}.',
  monthEnd: 'Betaling: 30 dagen einde maand.',
  notAnInvoice: 'Dit is geen factuur en geeft geen recht op aftrek.',
  validQuote: 'Deze offerte blijft 30 dagen geldig.',
  payWithin: 'Gelieve te betalen voor de vervaldatum.',
  thanks: 'Dank voor het vertrouwen.',
}

const fr: Words = {
  titles: {
    invoice: 'Facture',
    'credit-note': 'Note de crédit',
    receipt: 'Ticket de caisse',
    quote: 'Offre de prix',
    'order-confirmation': 'Confirmation de commande',
    'delivery-note': 'Bon de livraison',
    'pro-forma': 'Pro forma',
  },
  number: 'Facture n°',
  otherNumber: 'Document n°',
  issuedOn: 'Date de facture',
  dueOn: 'Échéance',
  customer: 'Client',
  customerNumber: 'N° client',
  description: 'Désignation',
  quantity: 'Qté',
  unit: 'P.U. HT',
  rate: 'TVA',
  amount: 'Montant HT',
  base: 'Base',
  excl: 'Total HTVA',
  vat: 'Montant TVA',
  incl: 'Total TVAC',
  toPay: 'Net à payer',
  vatNumber: 'N° TVA',
  communication: 'Communication structurée',
  page: 'Page',
  carried: 'À reporter',
  corrects: 'Cette note de crédit annule la facture',
  reverseCharge: 'Autoliquidation : TVA due par le preneur (art. 196 directive 2006/112/CE).',
  outside: 'Hors champ TVA.',
  exempt: 'Opération exonérée de TVA.',
  alreadyPaid: 'Facture acquittée par carte bancaire.',
  directDebit: 'Ce montant sera prélevé sur votre compte le {due}.',
  monthEnd: 'Paiement à 30 jours fin de mois.',
  notAnInvoice: 'Ce document ne tient pas lieu de facture.',
  validQuote: 'Offre valable un mois.',
  payWithin: 'Merci de régler avant l’échéance.',
  thanks: 'Nous vous remercions de votre confiance.',
}

const de: Words = {
  titles: {
    invoice: 'Rechnung',
    'credit-note': 'Gutschrift',
    receipt: 'Kassenbon',
    quote: 'Angebot',
    'order-confirmation': 'Auftragsbestätigung',
    'delivery-note': 'Lieferschein',
    'pro-forma': 'Proforma',
  },
  number: 'Rechnungsnummer',
  otherNumber: 'Belegnummer',
  issuedOn: 'Rechnungsdatum',
  dueOn: 'Zahlbar bis',
  customer: 'Kunde',
  customerNumber: 'Kundennummer',
  description: 'Bezeichnung',
  quantity: 'Menge',
  unit: 'Einzelpreis',
  rate: 'USt',
  amount: 'Gesamt',
  base: 'Netto',
  excl: 'Nettobetrag',
  vat: 'Umsatzsteuer',
  incl: 'Bruttobetrag',
  toPay: 'Zahlbetrag',
  vatNumber: 'USt-IdNr.',
  communication: 'Strukturierte Mitteilung',
  page: 'Seite',
  carried: 'Übertrag',
  corrects: 'Diese Gutschrift berichtigt die Rechnung',
  reverseCharge: 'Steuerfreie innergemeinschaftliche Lieferung. Steuerschuldnerschaft des Leistungsempfängers.',
  outside: 'Nicht steuerbar.',
  exempt: 'Steuerfrei nach § 19 UStG.',
  alreadyPaid: 'Betrag dankend erhalten.',
  directDebit: 'Der Betrag wird am {due} per Lastschrift eingezogen.',
  monthEnd: 'Zahlbar innerhalb 30 Tagen zum Monatsende.',
  notAnInvoice: 'Keine Rechnung, kein Vorsteuerabzug.',
  validQuote: 'Dieses Angebot gilt 30 Tage.',
  payWithin: 'Bitte zahlen Sie ohne Abzug.',
  thanks: 'Vielen Dank für Ihren Auftrag.',
}

const en: Words = {
  titles: {
    invoice: 'Invoice',
    'credit-note': 'Credit note',
    receipt: 'Till receipt',
    quote: 'Quotation',
    'order-confirmation': 'Order confirmation',
    'delivery-note': 'Delivery note',
    'pro-forma': 'Pro forma',
  },
  number: 'Invoice number',
  otherNumber: 'Document number',
  issuedOn: 'Invoice date',
  dueOn: 'Due date',
  customer: 'Bill to',
  customerNumber: 'Account no.',
  description: 'Description',
  quantity: 'Qty',
  unit: 'Unit price',
  rate: 'VAT',
  amount: 'Amount',
  base: 'Net',
  excl: 'Subtotal',
  vat: 'VAT',
  incl: 'Total',
  toPay: 'Amount due',
  vatNumber: 'VAT no.',
  communication: 'Structured communication',
  page: 'Page',
  carried: 'Carried forward',
  corrects: 'This credit note corrects invoice',
  reverseCharge: 'Reverse charge: VAT to be accounted for by the customer.',
  outside: 'Outside the scope of UK VAT.',
  exempt: 'Exempt from VAT.',
  alreadyPaid: 'Paid by card. Nothing is due.',
  directDebit: 'We will collect this amount by direct debit on {due}.',
  monthEnd: 'Payment: 30 days end of month.',
  notAnInvoice: 'This is not a tax invoice.',
  validQuote: 'This quotation is valid for 30 days.',
  payWithin: 'Please pay by the due date.',
  thanks: 'Thank you for your business.',
}

/** Several houses' wordings for each language. */
export const words: Record<Language, readonly [Words, ...Words[]]> = {
  nl: [
    nl,
    {
      ...nl,
      number: 'Factuur nr.',
      issuedOn: 'Datum',
      dueOn: 'Te betalen voor',
      excl: 'Subtotaal',
      vat: 'BTW-bedrag',
      incl: 'Totaal',
      toPay: 'Te voldoen',
      vatNumber: 'BTW',
      communication: 'Mededeling',
      description: 'Artikel',
    },
    {
      ...nl,
      titles: { ...nl.titles, invoice: 'FACTUUR', 'credit-note': 'CREDITFACTUUR' },
      number: 'Nummer',
      issuedOn: 'Datum factuur',
      dueOn: 'Uiterste betaaldatum',
      excl: 'Netto',
      vat: 'BTW',
      incl: 'Eindtotaal',
      toPay: 'Te betalen bedrag',
      vatNumber: 'Ondernemingsnr. (btw)',
      quantity: 'Hoev.',
      alreadyPaid: 'VOLDAAN - met dank.',
    },
  ],
  fr: [
    fr,
    {
      ...fr,
      titles: { ...fr.titles, invoice: 'FACTURE', 'credit-note': 'AVOIR' },
      number: 'Numéro',
      issuedOn: 'Date',
      dueOn: 'À payer avant le',
      excl: 'Total HT',
      vat: 'TVA',
      incl: 'Total TTC',
      toPay: 'À payer',
      vatNumber: 'TVA',
    },
    {
      ...fr,
      number: 'N° de facture',
      issuedOn: 'Émise le',
      dueOn: 'Date d’échéance',
      excl: 'Sous-total',
      vat: 'Total TVA',
      incl: 'Montant total TTC',
      toPay: 'Reste à payer',
      vatNumber: 'TVA intracom.',
      communication: 'Communication',
    },
  ],
  de: [
    de,
    {
      ...de,
      titles: { ...de.titles, 'credit-note': 'Rechnungskorrektur' },
      number: 'Rechnung Nr.',
      issuedOn: 'Datum',
      dueOn: 'Fällig am',
      excl: 'Summe netto',
      vat: 'MwSt.',
      incl: 'Gesamtbetrag',
      toPay: 'Zu zahlen',
      vatNumber: 'USt-ID',
    },
  ],
  en: [
    en,
    {
      ...en,
      titles: { ...en.titles, invoice: 'TAX INVOICE', 'credit-note': 'CREDIT NOTE' },
      number: 'Invoice no.',
      issuedOn: 'Date of issue',
      dueOn: 'Payable by',
      excl: 'Net total',
      vat: 'Total VAT',
      incl: 'Total incl. VAT',
      toPay: 'Balance due',
      vatNumber: 'VAT Reg. No.',
    },
  ],
}
