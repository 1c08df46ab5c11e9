/** What an e-invoice leaves out and what does not add up, as `checkEInvoice` finds it. */
export const eInvoiceSentences = {
  'e-invoice.number-missing': {
    en: 'The electronic invoice has no number',
    nl: 'De elektronische factuur heeft geen nummer',
  },
  'e-invoice.date-missing': {
    en: 'The electronic invoice has no date',
    nl: 'De elektronische factuur heeft geen datum',
  },
  'e-invoice.currency-missing': {
    en: 'The electronic invoice has no currency',
    nl: 'De elektronische factuur heeft geen munt',
  },
  'e-invoice.supplier-missing': {
    en: 'The electronic invoice has no name of the supplier',
    nl: 'De elektronische factuur heeft geen naam van de leverancier',
  },
  'e-invoice.customer-missing': {
    en: 'The electronic invoice has no name of the customer',
    nl: 'De elektronische factuur heeft geen naam van de klant',
  },
  'e-invoice.supplier-vat-missing': {
    en: 'The electronic invoice has no VAT or company number of the supplier',
    nl: 'De elektronische factuur heeft geen btw- of ondernemingsnummer van de leverancier',
  },
  'e-invoice.lines-missing': {
    en: 'The electronic invoice has no lines',
    nl: 'De elektronische factuur heeft geen lijnen',
  },
  'e-invoice.total-missing': {
    en: 'The electronic invoice has no total with VAT',
    nl: 'De elektronische factuur heeft geen totaal met btw',
  },
  'e-invoice.payable-missing': {
    en: 'The electronic invoice has no amount to pay',
    nl: 'De elektronische factuur heeft geen te betalen bedrag',
  },
  'e-invoice.vat-table-missing': {
    en: 'The electronic invoice has no VAT table',
    nl: 'De elektronische factuur heeft geen btw-tabel',
  },
  'e-invoice.due-date-missing': {
    en: 'The electronic invoice has no due date or terms of payment',
    nl: 'De elektronische factuur heeft geen vervaldag of betalingstermijn',
  },
  'e-invoice.account-missing': {
    en: 'The electronic invoice has no bank account to pay to',
    nl: 'De elektronische factuur heeft geen rekeningnummer om op te betalen',
  },
  'e-invoice.exemption-reason-missing': {
    en: '{base} is without VAT, but the invoice does not say why',
    nl: '{base} is zonder btw, maar de factuur zegt niet waarom',
  },
  'e-invoice.iban-wrong': {
    en: 'The account number {iban} has a mistake in it: its check digits do not fit',
    nl: 'Het rekeningnummer {iban} bevat een fout: de controlecijfers kloppen niet',
  },
  'e-invoice.communication-wrong': {
    en: 'The structured communication {communication} has a mistake in it',
    nl: 'De gestructureerde mededeling {communication} bevat een fout',
  },
  'e-invoice.line-wrong': {
    en: 'Line {line} comes to {expected}, but the invoice says {said}',
    nl: 'Lijn {line} komt op {expected}, maar de factuur zegt {said}',
  },
  'e-invoice.more-lines-wrong': {
    en: '{count} more lines do not come to what they say',
    nl: 'Nog {count} lijnen komen niet uit',
  },
  'e-invoice.lines-wrong': {
    en: 'The lines add up to {expected}, but the invoice says {said}',
    nl: 'De lijnen tellen op tot {expected}, maar de factuur zegt {said}',
  },
  'e-invoice.allowances-wrong': {
    en: 'The discounts add up to {expected}, but the invoice says {said}',
    nl: 'De kortingen tellen op tot {expected}, maar de factuur zegt {said}',
  },
  'e-invoice.charges-wrong': {
    en: 'The extra costs add up to {expected}, but the invoice says {said}',
    nl: 'De extra kosten tellen op tot {expected}, maar de factuur zegt {said}',
  },
  'e-invoice.net-wrong': {
    en: 'Without VAT it comes to {expected}, but the invoice says {said}',
    nl: 'Zonder btw komt het op {expected}, maar de factuur zegt {said}',
  },
  'e-invoice.vat-wrong': {
    en: 'VAT of {rate} % on {base} is {expected}, but the invoice says {said}',
    nl: '{rate} % btw op {base} is {expected}, maar de factuur zegt {said}',
  },
  'e-invoice.vat-base-wrong': {
    en: 'The lines at {rate} % VAT come to {expected}, but VAT is worked out on {said}',
    nl: 'De lijnen aan {rate} % btw komen op {expected}, maar de btw is berekend op {said}',
  },
  'e-invoice.vat-sum-wrong': {
    en: 'The VAT of all rates adds up to {expected}, but the invoice says {said}',
    nl: 'De btw van alle tarieven telt op tot {expected}, maar de factuur zegt {said}',
  },
  'e-invoice.total-wrong': {
    en: 'With VAT it comes to {expected}, but the invoice says {said}',
    nl: 'Met btw komt het op {expected}, maar de factuur zegt {said}',
  },
  'e-invoice.payable-wrong': {
    en: 'To pay is {expected}, but the invoice says {said}',
    nl: 'Te betalen is {expected}, maar de factuur zegt {said}',
  },
} as const satisfies Record<string, { en: string; nl: string }>
