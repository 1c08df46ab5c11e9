import { beVat, deVat, frVat, gbVat, ieVat, nlVat } from '../check-digits.ts'
import type { Language } from '../language.ts'
import { makeRandom } from '../random.ts'
import type { Random } from '../random.ts'
import { shopKinds, shopWords } from './goods.ts'
import type { ShopKind } from './goods.ts'

export type ShopCountry = 'BE' | 'NL' | 'FR' | 'DE' | 'GB' | 'IE'

export type Shop = {
  name: string
  kind: ShopKind
  language: Language
  country: ShopCountry
  street: string
  town: string
  /** Null where the ticket does not print it. */
  vatNumber: string | null
}

const names =
  'De Waterput|Het Hoekje|Kestelyn|Van Aerdenbos|La Fontaine d’Or|du Beffroi|Sous les Platanes|Hoefslag|Zum Goldenen Hirsch|Am Markt|Brückner|Harbour Lane|Greystones|Old Mill|’t Veerhuis|Rosenthaler|des Arcades|Noorderpoort|Bellecourt|Krekelmans|Steinway Corner|Lindenplatz|Petit Sablon|Molenaars|Kastanjehof'.split(
    '|',
  )

/** Ninety shops, half of them for each half; what a shop prints is always printed alike. */
export const shops: readonly Shop[] = makeShops('shop', 90)

/** So many shops of another seed: more to learn from than the ninety. */
export function makeShops(seed: string, count: number): Shop[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    for (let tries = 0; ; tries += 1) {
      const shop = shopOf(makeRandom(`${seed} ${index} ${tries}`), index)
      if (taken.has(shop.name)) continue
      taken.add(shop.name)
      return shop
    }
  })
}

function shopOf(random: Random, index: number): Shop {
  const language: Language = random.pick(['nl', 'nl', 'nl', 'fr', 'fr', 'de', 'en'] as const)
  const country = countryOf(random, language)
  const kind = shopKinds[index % shopKinds.length] ?? 'bakery'
  const core = random.pick(names)
  const legal = random.chance(0.5)
    ? { BE: language === 'fr' ? ' SRL' : ' BV', NL: ' B.V.', FR: ' SARL', DE: ' GmbH', GB: ' Ltd', IE: ' Ltd' }[country]
    : ''
  return {
    name: `${random.pick(shopWords[kind][language])} ${core}${legal}`,
    kind,
    language,
    country,
    street: {
      nl: `Dorpsstraat ${random.int(1, 180)}`,
      fr: `Rue du Centre ${random.int(1, 90)}`,
      de: `Marktstraße ${random.int(1, 70)}`,
      en: `${random.int(1, 99)} Main Street`,
    }[language],
    town: {
      BE: random.pick(['9000 Gent', '2800 Mechelen', '4000 Liège', '5000 Namur']),
      NL: '3511 EK Utrecht',
      FR: '59000 Lille',
      DE: '52062 Aachen',
      GB: 'Leeds LS1 4AP',
      IE: 'Dublin 2',
    }[country],
    vatNumber: random.chance(0.85) ? vatOf(random, country) : null,
  }
}

function countryOf(random: Random, language: Language): ShopCountry {
  if (language === 'nl') return random.chance(0.75) ? 'BE' : 'NL'
  if (language === 'fr') return random.chance(0.65) ? 'BE' : 'FR'
  return language === 'de' ? 'DE' : random.chance(0.5) ? 'GB' : 'IE'
}

function vatOf(random: Random, country: ShopCountry): string {
  if (country === 'BE') return beVat(`09${random.digits(6)}`)
  if (country === 'FR') return frVat(`0${random.digits(7)}`)
  if (country === 'DE') return deVat(`9${random.digits(7)}`)
  if (country === 'GB') return gbVat(`9${random.digits(6)}`)
  if (country === 'IE') return ieVat(`9${random.digits(6)}`)
  try {
    return nlVat(`99${random.digits(6)}`)
  } catch {
    return vatOf(random, country)
  }
}
