import { beIban, beVat, deVat, frIban, frVat, gbVat, iban, luVat, nlIban, nlVat } from './check-digits.ts'
import type { Currency } from './amount.ts'
import type { Language } from './language.ts'
import type { LayoutName } from './layouts/layout-names.ts'
import type { Trade } from './wares.ts'

export type Country = 'BE' | 'NL' | 'FR' | 'DE' | 'LU' | 'GB' | 'IE' | 'ES' | 'IT' | 'PL' | 'CH' | 'US' | 'AT'

/** How the supplier treats VAT on a bill for a Belgian business. */
export type Regime = 'domestic' | 'reverse-charge' | 'outside' | 'exempt'

export type Supplier = {
  name: string
  country: Country
  language: Language
  trade: Trade
  street: string
  town: string
  /** Host of its mail, always under `.example`. */
  host: string
  vatNumber: string | null
  iban: string | null
  layout: LayoutName
  /** `#rrggbb` of its logo. */
  colour: string
  /** Patterns: yyyy, yy, mm, nnnn (as many n as digits). */
  numbering: string
  /** Pattern for the file: `{number}` is the number fit for a file name, `{seq}` four digits. */
  fileName: string
  /** Days to pay; `month-end` is 30 days, then the end of that month. */
  terms: number | 'month-end'
  currency: Currency
  regime: Regime
  pays: 'transfer' | 'paid' | 'direct-debit'
  /** What a transfer has to mention; by default a Belgian house asks for a structured communication. */
  asksFor?: 'structured' | 'rf' | 'number'
  /** VAT is rounded on the sum of a rate, unless a house rounds each line. */
  rounds?: 'per-line'
  /** A house without VAT may print one amount only. */
  hides?: readonly ('totalExcludingVat' | 'totalVat')[]
  /** The share of its wordings that are of no language: what a label says must not be all that is learnt. */
  slang?: number
}

type Row = [
  name: string,
  language: Language,
  trade: Trade,
  street: string,
  town: string,
  host: string,
  vat: string | null,
  account: string | null,
  layout: LayoutName,
  colour: string,
  numbering: string,
  fileName: string,
  terms: Supplier['terms'],
  more?: Partial<Pick<Supplier, 'currency' | 'regime' | 'pays'>>,
]

// One supplier a row reads like the table it is.
// oxfmt-ignore
const rows: readonly Row[] = [
  ['Zilverhart Edelmetalen BV', 'nl', 'metal', 'Smidsepad 8', '2018 Antwerpen', 'zilverhart.example', beVat('09417082'), beIban('9831042276'), 'header-band', '#8a6d3b', 'F{yyyy}-{nnnn}', 'Factuur_{number}.pdf', 30],
  ['Drukkerij Inktvlek CV', 'nl', 'print', 'Loodlettersteeg 3', '2800 Mechelen', 'inktvlek.example', beVat('09526614'), beIban('9840077315'), 'slip', '#1f4e79', '{yyyy}/{nnnnn}', '{number}.pdf', 'month-end'],
  ['Verpakkingshuis Doosje NV', 'nl', 'packaging', 'Kartonlaan 112', '8500 Kortrijk', 'doosje.example', beVat('09633190'), beIban('9850194420'), 'labels-above', '#5b7f3a', 'VF{yy}{nnnnn}', 'VF-{seq}.pdf', 30],
  ['Stroomlijn Energie NV', 'nl', 'energy', 'Turbinekaai 1', '9000 Gent', 'stroomlijn.example', beVat('09284417'), beIban('9860231157'), 'utility', '#e07b00', '7{nnnnnnn}', 'document.pdf', 21, { pays: 'direct-debit' }],
  ['Telraam Telecom BV', 'nl', 'telecom', 'Kabelplein 40', '1000 Brussel', 'telraam.example', beVat('09355028'), beIban('9870311846'), 'utility', '#6a1b9a', 'TT{yy}{mm}{nnnn}', 'factuur-{number}.pdf', 14, { pays: 'direct-debit' }],
  ['Kantoor Van Peel Boekhouding BV', 'nl', 'accounting', 'Grootboekstraat 17', '2820 Bonheiden', 'vanpeel.example', beVat('09718835'), beIban('9880422019'), 'vat-grid', '#37474f', '{yyyy}-{nnn}', 'Ereloon {number}.pdf', 15],
  ['Schoonmaak Blinkstra', 'nl', 'cleaning', 'Dweilhof 5', '2812 Muizen', 'blinkstra.example', beVat('09820463'), beIban('9890510872'), 'minimal', '#00838f', '{nnn}', 'scan{seq}.pdf', 30, { regime: 'exempt' }],
  ['Glashandel Helder & Co', 'nl', 'display', 'Ruitenstraat 66', '3000 Leuven', 'helderglas.example', beVat('09901276'), beIban('9811638840'), 'sidebar', '#006064', 'HG-{nnnn}-{yy}', 'HG_{seq}.pdf', 30],
  ['Koerier Pijlsnel BV', 'nl', 'courier', 'Bandenweg 9', '2830 Willebroek', 'pijlsnel.example', beVat('09446731'), beIban('9821725502'), 'ledger', '#b71c1c', '{nnnnnnnn}', 'INV{number}.pdf', 8],
  ['Beursbouw Standhoudt NV', 'nl', 'fair', 'Tentoonstellingslaan 2', '8560 Wevelgem', 'standhoudt.example', beVat('09573347'), beIban('9831816193'), 'header-band', '#283593', 'SH{yyyy}{nnnn}', 'Factuur Standhoudt {number}.pdf', 'month-end'],
  ['Ardenne Gemmes SRL', 'fr', 'stones', 'Rue du Lapidaire 21', '4900 Spa', 'ardennegemmes.example', beVat('09602558'), beIban('9841907734'), 'boxed', '#7b1fa2', 'FA-{yyyy}-{nnn}', 'Facture {number}.pdf', 30],
  ['Imprimerie du Vieux Plomb SA', 'fr', 'print', 'Quai des Caractères 4', '5000 Namur', 'vieuxplomb.example', beVat('09137792'), beIban('9851024461'), 'labels-above', '#4e342e', '{yy}.{nnnn}', 'fact_{seq}.pdf', 30],
  ['Garage Delvigne & Fils SRL', 'fr', 'garage', 'Chaussée de la Bielle 188', '1300 Wavre', 'delvigne.example', beVat('09748806'), beIban('9861146028'), 'vat-grid', '#c62828', '{nnnnnn}', 'scan{seq}.pdf', 8],
  ['Assurances Le Parapluie SA', 'fr', 'insurance', 'Avenue des Sinistres 77', '1050 Bruxelles', 'leparapluie.example', beVat('09865519'), beIban('9871253390'), 'slip', '#0d47a1', 'Q{yyyy}{nnnnn}', 'avis_{number}.pdf', 30, { regime: 'exempt' }],
  ['Traiteur La Louche Dorée', 'fr', 'catering', 'Place du Bouillon 3', '7000 Mons', 'louchedoree.example', beVat('09295174'), beIban('9881372256'), 'studio', '#827717', '{nnn}/{yyyy}', 'Facture.pdf', 15],
  ['Fermoirs de Lyon SAS', 'fr', 'parts', '14 rue des Orfèvres', '69002 Lyon', 'fermoirsdelyon.example', frVat('04198233'), frIban('98741', '00321', '00417723905'), 'boxed', '#ad1457', 'FC{yyyy}{nnnnn}', '{number}.pdf', 45, { regime: 'reverse-charge' }],
  ['Écrins Montparnasse SARL', 'fr', 'packaging', '61 boulevard du Coffret', '75014 Paris', 'ecrins.example', frVat('05530716'), frIban('98752', '00118', '00590164418'), 'sidebar', '#880e4f', '{yyyy}-{mm}-{nnn}', 'facture-{number}.pdf', 30, { regime: 'reverse-charge' }],
  ['Hôtel du Rempart SARL', 'fr', 'hotel', '2 place du Rempart', '59000 Lille', 'hoteldurempart.example', frVat('06247190'), null, 'minimal', '#5d4037', 'R{nnnnn}', 'note_{seq}.pdf', 0, { pays: 'paid' }],
  ['Goldmühle Scheidetechnik GmbH', 'de', 'metal', 'Schmelzofenweg 12', '75172 Pforzheim', 'goldmuehle.example', deVat('91470283'), iban('DE', '980700240118273645'), 'letter', '#bf8f00', 'RE-{yyyy}-{nnnn}', 'Rechnung_{number}.pdf', 14, { regime: 'reverse-charge' }],
  ['Werkbank Tillmann KG', 'de', 'tools', 'Feilengasse 7', '52062 Aachen', 'tillmann-werkbank.example', deVat('92618340'), iban('DE', '981500680226491830'), 'letter', '#2e7d32', '{yy}{nnnnn}', 'RG{number}.pdf', 30, { regime: 'reverse-charge' }],
  ['Lupenwerk Optik AG', 'de', 'tools', 'Linsenallee 31', '07743 Jena', 'lupenwerk.example', deVat('93754021'), iban('DE', '982100330317745062'), 'labels-above', '#01579b', 'LW-{nnnnnn}', '{number}.pdf', 30, { regime: 'reverse-charge' }],
  ['Edelsteinkontor Bodensee GmbH', 'de', 'stones', 'Uferpromenade 5', '78462 Konstanz', 'edelsteinkontor.example', deVat('94802735'), iban('DE', '983300550408816274'), 'studio', '#00695c', 'EK{yyyy}/{nnn}', 'Rechnung {number}.pdf', 14, { regime: 'reverse-charge', currency: 'CHF' }],
  ['Eifel Logistik GmbH', 'de', 'courier', 'Rampe 4', '4700 Eupen', 'eifellogistik.example', beVat('09157364'), beIban('9891461183'), 'ledger', '#455a64', 'E{nnnnnnn}', 'RE_{seq}.pdf', 14],
  ['Webwinkelweg Hosting B.V.', 'nl', 'hosting', 'Serverstraat 101', '3511 AB Utrecht', 'webwinkelweg.example', nlVat('99014872'), nlIban('LUNB', '009812347'), 'minimal', '#1565c0', 'WW{nnnnnnn}', 'factuur_{number}.pdf', 0, { regime: 'reverse-charge', pays: 'paid' }],
  ['Kistjes & Koker V.O.F.', 'nl', 'packaging', 'Fineerkade 20', '5038 AC Tilburg', 'kistjesenkoker.example', nlVat('99128054'), nlIban('STEN', '005521983'), 'header-band', '#6d4c41', '{yyyy}{nnnn}', 'F{number}.pdf', 30, { regime: 'reverse-charge' }],
  ['Diamantslijperij Facetterij B.V.', 'nl', 'stones', 'Briljantgracht 44', '1018 ZZ Amsterdam', 'facetterij.example', nlVat('99207316'), nlIban('DIAM', '007103664'), 'vat-grid', '#0277bd', 'DF-{nnnnn}', 'DF-{seq}.pdf', 14, { regime: 'reverse-charge' }],
  ['Softcrate Europe S.à r.l.', 'en', 'software', '9 Rue du Nuage', 'L-1234 Luxembourg', 'softcrate.example', luVat('917402'), iban('LU', '9810094006447500'), 'minimal', '#4527a0', 'SCE-{nnnnnnnn}', 'invoice.pdf', 0, { regime: 'reverse-charge', pays: 'paid' }],
  ['Moselle Coffrages S.A.', 'fr', 'display', '35 route du Vin', 'L-5440 Remich', 'mosellecoffrages.example', luVat('926618'), iban('LU', '9821110458812036'), 'boxed', '#9e9d24', 'MC{yy}-{nnnn}', 'MC{seq}.pdf', 30, { regime: 'reverse-charge' }],
  ['Hatton Findings Ltd', 'en', 'parts', '18 Leather Yard', 'London EC1N 0XX', 'hattonfindings.example', gbVat('9120745'), iban('GB', 'HATN98010144720913'), 'sidebar', '#1b5e20', 'INV-{nnnnnn}', 'Invoice_{number}.pdf', 30, { regime: 'outside', currency: 'GBP' }],
  ['Brightloupe Software Inc Ltd', 'en', 'software', '3 Canal Mews', 'Manchester M1 0ZZ', 'brightloupe.example', gbVat('9234108'), null, 'studio', '#ef6c00', 'BL{nnnnnnn}', 'receipt-{seq}.pdf', 0, { regime: 'outside', currency: 'USD', pays: 'paid' }],
  ['Tideway Couriers Ltd', 'en', 'courier', '240 Dock Road', 'Dover CT16 0XX', 'tidewaycouriers.example', gbVat('9341562'), iban('GB', 'TIDE98022055831706'), 'ledger', '#0d47a1', 'TC{nnnnnn}', 'statement_doc_{seq}.pdf', 14, { regime: 'outside', currency: 'GBP' }],
  ['Antwerp Gem Laboratory BV', 'en', 'laboratory', 'Karaatstraat 30', '2018 Antwerpen', 'gemlab.example', beVat('09069947'), beIban('9801558823'), 'letter', '#303f9f', 'AGL{yy}{nnnn}', 'AGL invoice {number}.pdf', 30],
  ['Vastgoed Den Toren BV', 'nl', 'rent', 'Torenhof 1', '2800 Mechelen', 'dentoren.example', beVat('09188205'), beIban('9812660094'), 'slip', '#33691e', 'H{yyyy}{mm}-{nnn}', 'huur.pdf', 5],
  ['Radio Sint-Rombout VZW', 'nl', 'advertising', 'Klokkenstraat 12', '2800 Mechelen', 'radiosintrombout.example', beVat('09372846'), beIban('9822771135'), 'studio', '#d81b60', 'RSR{nnnn}', 'Factuur reclame.pdf', 'month-end'],
]

export const suppliers: readonly Supplier[] = rows.map(supplierOf)

/** The supplier with this host; throws when nobody has it. */
export function supplierAt(host: string): Supplier {
  const found = suppliers.find((supplier) => supplier.host === host)
  if (!found) throw new RangeError(`no invented supplier at ${host}`)
  return found
}

function supplierOf(row: Row): Supplier {
  const [
    name,
    language,
    trade,
    street,
    town,
    host,
    vatNumber,
    account,
    layout,
    colour,
    numbering,
    fileName,
    terms,
    more,
  ] = row
  return {
    name,
    language,
    trade,
    street,
    town,
    host,
    vatNumber,
    iban: account,
    layout,
    colour,
    numbering,
    fileName,
    terms,
    country: countryOf(vatNumber ?? 'BE'),
    currency: 'EUR',
    regime: 'domestic',
    pays: 'transfer',
    ...more,
  }
}

function countryOf(vatNumber: string): Country {
  // Safe: every row above starts with one of the countries; the test walks them all.
  return vatNumber.slice(0, 2) as Country
}
