import {
  atVat,
  beIban,
  beVat,
  chVat,
  deVat,
  esVat,
  frIban,
  frVat,
  gbVat,
  iban,
  ieVat,
  itVat,
  luVat,
  nlIban,
  nlVat,
  plVat,
} from '../check-digits.ts'
import type { Currency } from '../amount.ts'
import { makeRandom } from '../random.ts'
import type { Random } from '../random.ts'
import { suppliers } from '../suppliers.ts'
import type { Country, Regime, Supplier } from '../suppliers.ts'
import { trades } from '../wares.ts'
import { regions } from './names.ts'
import type { Region } from './names.ts'

const numberings = [
  '{yyyy}-{nnnn}',
  '{yyyy}/{nnn}',
  'F{yyyy}{nnnn}',
  '{nnnnnn}',
  '{yy}{nnnnn}',
  'VF-{nnnnn}',
  '{yyyy}{mm}-{nn}',
  'INV-{nnnnn}',
  'FA{yy}-{nnnn}',
  'RE {yyyy}-{nnn}',
  '{nnn}',
  '{nnnn}/{yy}',
  'A{yy}.{nnnn}',
  '{yyyy}.{nnnn}',
  'VK1/{yyyy}/{nnnn}',
  '9{nnnnnnnn}',
  'FC-{yyyy}-{mm}-{nnn}',
  '{nnn}-{yyyy}',
  'S{nnnnn}B',
  'F/{yy}/{mm}/{nnn}',
] as const
const fileNames = [
  '{number}.pdf',
  'Factuur {number}.pdf',
  'invoice_{number}.pdf',
  'doc{seq}.pdf',
  'Facture-{number}.pdf',
  'scan{seq}.pdf',
  'Rechnung_{number}.pdf',
  'F{seq}.pdf',
  'document.pdf',
  'print-{seq}.pdf',
] as const

/** Some two hundred houses, each with a stationery of its own by its name: `halfOf(name)` splits the layouts too. */
export const composedSuppliers: readonly Supplier[] = makeSuppliers()

/** The houses drawn by hand and the composed ones. */
export const everySupplier: readonly Supplier[] = [...suppliers, ...composedSuppliers]

function makeSuppliers(): Supplier[] {
  const taken = new Set<string>()
  return regions.flatMap((region) =>
    Array.from({ length: region.count }, (_, index) =>
      supplierOf(makeRandom(`house ${region.country} ${region.language} ${index}`), { region, taken }),
    ),
  )
}

function supplierOf(random: Random, { region, taken }: { region: Region; taken: Set<string> }): Supplier {
  const { country, language } = region
  const core = random.pick(region.cores)
  const bare = random.chance(0.75) ? `${random.pick(region.trades)} ${core}` : core
  const name = `${bare} ${random.pick(region.legal)}`.trim()
  const host = `${slug(bare)}.example`
  if (taken.has(host)) return supplierOf(random.fork('again'), { region, taken })
  taken.add(host)
  const number = `${random.int(1, 220)}`
  const pays = random.chance(0.8) ? 'transfer' : random.chance(0.5) ? 'paid' : 'direct-debit'
  const street = random.pick(region.streets)
  const regime = regimeOf(random, country)
  return {
    name,
    country,
    language,
    host,
    trade: random.pick(trades),
    street: ['FR', 'GB', 'IE', 'US', 'LU'].includes(country) ? `${number} ${street}` : `${street} ${number}`,
    town: random.pick(region.towns),
    vatNumber: country === 'US' ? null : vatOf(random, country),
    iban: pays === 'paid' && random.chance(0.5) ? null : accountOf(random, country),
    layout: 'composed',
    colour: `#${[0, 0, 0].map(() => random.int(16, 170).toString(16).padStart(2, '0')).join('')}`,
    numbering: random.pick(numberings),
    fileName: random.pick(fileNames),
    terms: random.pick([8, 10, 14, 14, 15, 21, 30, 30, 30, 45, 60, 'month-end'] as const),
    currency: currencyOf(random, country),
    regime,
    pays,
    ...(country === 'BE'
      ? { asksFor: random.pick(['structured', 'structured', 'structured', 'number', 'rf'] as const) }
      : { asksFor: random.pick(['number', 'number', 'rf'] as const) }),
    ...(regime !== 'domestic' && random.chance(0.3) ? { hides: ['totalExcludingVat', 'totalVat'] as const } : {}),
    ...(random.chance(0.15) ? { rounds: 'per-line' as const } : {}),
  }
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\w ]/g, '')
    .trim()
    .toLowerCase()
    .replace(/ +/g, '-')
    .slice(0, 40)
}

/** Numbers with right check digits, in ranges that are not given out where the country has such. */
function vatOf(random: Random, country: Country): string {
  const free = (count: number) => random.digits(count)
  if (country === 'BE') return beVat(`09${free(6)}`)
  if (country === 'NL') return dutchVat(random)
  if (country === 'FR') return frVat(`0${free(7)}`)
  if (country === 'DE') return deVat(`9${free(7)}`)
  if (country === 'AT') return atVat(`9${free(6)}`)
  if (country === 'CH') return chVat(`9${free(7)}`)
  if (country === 'LU') return luVat(`9${free(5)}`)
  if (country === 'GB') return gbVat(`9${free(6)}`)
  if (country === 'IE') return ieVat(`9${free(6)}`)
  if (country === 'ES') return esVat(`9${free(6)}`)
  if (country === 'IT') return itVat(`9${free(9)}`)
  return plVat(`9${free(8)}`)
}

function dutchVat(random: Random): string {
  try {
    return nlVat(`99${random.digits(6)}`)
  } catch {
    return dutchVat(random)
  }
}

function accountOf(random: Random, country: Country): string {
  const free = (count: number) => random.digits(count)
  const letters = random.pick(['DUIN', 'LUNB', 'STEN', 'KADE', 'MOLN'])
  if (country === 'BE') return beIban(`98${free(8)}`)
  if (country === 'NL') return nlIban(letters, `00${free(7)}`)
  if (country === 'FR') return frIban(`98${free(3)}`, free(5), free(11))
  if (country === 'LU') return iban('LU', `98${free(14)}`)
  if (country === 'GB' || country === 'IE' || country === 'US')
    return iban(country === 'IE' ? 'IE' : 'GB', `${letters}98${free(12)}`)
  if (country === 'AT') return iban('AT', `98${free(14)}`)
  if (country === 'CH') return iban('CH', `98${free(15)}`)
  if (country === 'ES') return iban('ES', `98${free(18)}`)
  if (country === 'IT') return iban('IT', `X98${free(20)}`)
  if (country === 'PL') return iban('PL', `98${free(22)}`)
  return iban('DE', `98${free(16)}`)
}

function currencyOf(random: Random, country: Country): Currency {
  if (country === 'GB') return random.chance(0.75) ? 'GBP' : 'EUR'
  if (country === 'US') return random.chance(0.8) ? 'USD' : 'EUR'
  if (country === 'CH') return random.chance(0.7) ? 'CHF' : 'EUR'
  return random.chance(0.97) ? 'EUR' : 'USD'
}

function regimeOf(random: Random, country: Country): Regime {
  if (country === 'BE') return random.chance(0.86) ? 'domestic' : random.chance(0.5) ? 'exempt' : 'reverse-charge'
  if (['GB', 'US', 'CH'].includes(country))
    return random.chance(0.8) ? 'outside' : country === 'US' ? 'outside' : 'domestic'
  return random.chance(0.68) ? 'reverse-charge' : 'domestic'
}
