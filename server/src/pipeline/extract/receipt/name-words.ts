import { fold } from '../../reading/fold.ts'
import { blur } from './like.ts'

/** What shops call themselves by, in our languages and on receipts from elsewhere. */
const words = new Set(
  `advertising apotheek apotheke apotheken auberge backerei bakery bakkerij bakkerijen baumarkt bistro bloemen
  blumen boekhandel book bookshop boucherie boulangerie bouwmarkt brasserie bricolage buchhandlung cafe center
  centre clinic coiffure company confectionery distribution distributor doe-het-zelf drogerie drogist eetcafe
  electrical electronics enterprise enterprises farmasi fashion fleuriste friseur frituur furniture garage
  garden gasthaus gasthof gesellschaft handel hardware healthcare holding holdings hotel ijzerwaren industries
  international kapsalon kedai kitchen klinik konditorei librairie limited magasin management marche market
  marketing markt mart metzgerei optiek optik optique parkhaus parking pasaraya patisserie perniagaan personal
  pharmacie pharmacy pizzeria quincaillerie restaurant restaurants restoran ristorante service services shop
  slagerij solutions station stationery store stores superette supermarche supermarket supermarkt supplies
  syarikat tankhof tankstation tavern taverne taxi taxis trading traiteur vertrieb winkel`.split(/\s+/),
)
const long = [...words].filter((word) => word.length >= 7)

/** Whether a folded name says what kind of shop it is of. */
export const namesTrade = (folded: string) => folded.split(/[^a-z-]+/).some((word) => words.has(word))

/** A name with its common words as they are spelt, where one letter was misread: "ENTERPRTSE" is an enterprise. */
export function mendName(name: string): string {
  return name.replaceAll(/[\p{L}\d]{7,}/gu, (word) => {
    const folded = fold(word)
    if (words.has(folded)) return word
    const meant = long.find((one) => blur(one) === blur(folded) || isMisread(folded, one))
    if (meant === undefined) return word
    if (word === word.toUpperCase()) return meant.toUpperCase()
    return /^\p{Lu}/u.test(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant
  })
}

/** One letter inside it differs; the last makes a plural, the first another word. */
function isMisread(word: string, meant: string): boolean {
  if (word.length !== meant.length || word[0] !== meant[0] || word.at(-1) !== meant.at(-1)) return false
  return Array.from(word).filter((sign, i) => sign !== meant[i]).length === 1
}
