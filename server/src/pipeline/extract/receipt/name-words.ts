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

/** What shops sell and do, written under their names. */
const wares = new Set(
  `alimentation articles auto autos banden bar beer boissons bois bouw bricolage butcher cadeaux carburant carburants
  carwash catering coffee copie copies deli dranken druk drukwerk eis electro elektro essence feestzaal fleurs flowers
  food fruit fruits fuel gas getranke gifts glas grill groenten groceries hardware holz home hout imprimerie interieur
  jardin kaas keukens kleding koffie legumes lunch maison menage meubelen meubles mode neighbourhood nettoyage oil
  outillage panini papeterie parken parkeren peinture petrol pizza plans presse print pub quincaillerie reliure repro sanitair sanitaire
  sanitar sandwiches schoenen schuhe snack sport sports stationnement tabac take-away tankstelle tearoom tea tools tuin verf vers
  viandes vin vins vis vlees volaille wasserette wein weine wijn wijnen wine wines wood zaal`.split(/\s+/),
)
const joining = /^(?:and|und|et|en|de|la|le|les|du|des|der|die|das|van|het|&|-|your|uw|votre|ihr|for|voor|pour|fur)$/

/** Nothing but a trade and what it sells: under a logo that was not read it stands where a name would. Folded. */
export function saysTradeOnly(folded: string): boolean {
  const said = folded.split(/[^a-z&-]+/).filter((word) => word !== '' && !joining.test(word))
  return said.length > 0 && said.every((word) => words.has(word) || wares.has(word))
}

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
