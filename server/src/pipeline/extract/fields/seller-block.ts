import type { Cell } from '../../reading/lines.ts'
import { findUncheckedVatNumbers, findVatNumbers } from '../identifiers.ts'
import type { Scored } from '../model/candidate.ts'
import type { Paper, Placed } from '../paper.ts'
import { tokensOf } from '../tokens.ts'
import { hasLegalForm, isAddress, isNoName } from './find-names.ts'
import { customerCells, ownNameTest, type OwnSide } from './party-zones.ts'
import { isCustomers } from './whose-name.ts'

/** What a paper heads "Verkäufer", "Seller", "Fournisseur": as programs do that show an e-invoice to people. */
type SellerBlock = { name: Scored | undefined; vatNumber: Scored | undefined }

const head =
  /^(?:(?:informationen? (?:zum |des )?|gegevens (?:van de )?|informations? (?:sur le |du )?|details of (?:the )?)?(?:verkaufer|verkoper|vendeur|seller|supplier|vendor|fournisseur|leverancier|lieferant|rechnungs(?:er)?steller|rechnungsaussteller|leistungserbringer|emetteur(?: de la facture)?|cedente(?: ?\/ ?prestatore)?(?: \(fornitore\))?|accounting supplier party)(?: ?(?:\/|\() ?[a-z -]{3,24}\)?)?(?:daten|gegevens| details?| information(?:en|s)?| party)?) ?:?$/
const otherHead =
  /^(?:kaufer|koper|acheteur|buyer|customer|klant|client|kunde|(?:leistungs|rechnungs|waren|zahlungs)?empfanger|destinataire|abweichend\w*|steuer(?:vertreter|bevollmacht\w*)|representant|liefer\w*|lever\w*|livraison|deliver\w*|ship|payee|beneficiaire|begunstigde|bill|sold|invoice[ed]* to|cessionario|rechnung(?:sdetails|sdaten)?|facture|invoice|factuur)\b/
const buyerHead = /^(?:kaufer|koper|acheteur|buyer|customer|klant|client|kunde|cessionario)[a-z /()-]{0,24} ?:?$/
const nameLabel =
  /^(?:name|naam|nom|firma|firmenname|(?:bedrijfs|firma)naam|unternehmen|company(?: name)?|raison sociale|denomination|denominazione|nombre|legal name|nom commercial|registration name)\b ?:?$/
const otherLabel =
  /^(?:(?:globale |interne )?(?:nummer|nr|number|numero|no|id|identifier|kennung|gln|duns|siret|siren|scheme\w*)\b)/
const labelled = /^(name|naam|nom|firma|firmenname|company(?: name)?|raison sociale|denominazione|nombre) ?: ?(?=\S)/
const town = /\b(?:[a-z]{1,2}-? ?)?\d{4,5}\b/
const longest = 14

/**
 * Undefined where there is no such block with an address or a VAT number in it, or where there are two. A broker names who
 * sells, a wholesaler who makes: without a VAT number the block names nobody where another house gives its own.
 */
export function sellerBlock(paper: Paper, own: OwnSide): SellerBlock | undefined {
  const heads = paper.cells.filter(({ cell }) => cell.folded.length < 60 && head.test(cell.folded.trim()))
  const [only] = heads
  if (!only || heads.length > 1) return undefined
  const rows = rowsBelow(paper, only)
  const numbersBy = (find: typeof findVatNumbers) =>
    rows.flatMap((cells) => cells.flatMap((cell) => find(cell.text).map((found) => ({ ...found, cell }))))
  const proven = numbersBy(findVatNumbers)
  const vatNumbers = proven.length > 0 ? proven : numbersBy(findUncheckedVatNumbers)
  const [vat] = vatNumbers
  const isParty = vat !== undefined || rows.some((cells) => cells.some(({ folded }) => town.test(folded)))
  const isOurs = ownNameTest(own)
  if (!isParty || rows.some((cells) => cells.some(({ text }) => isOurs(text)))) return undefined
  const name = vat !== undefined || isOnlyHouse(paper, own) ? nameIn(rows) : undefined
  return {
    name: name && { value: name.text, text: name.text, cell: name.cell, score: 1 },
    vatNumber:
      vat && vatNumbers.every(({ value }) => value === vat.value)
        ? { value: vat.value, text: vat.text, cell: vat.cell, score: 1 }
        : undefined,
  }
}

/** Whether a block headed as the buyer's stands against that of the seller, and no VAT number is of anybody but the buyer. */
function isOnlyHouse(paper: Paper, own: OwnSide): boolean {
  const customers = new Set(customerCells(paper, ownNameTest(own)))
  const buyers = paper.cells.filter(({ cell }) => customers.has(cell) || buyerHead.test(cell.folded.trim()))
  const ofBuyers = new Set(buyers.flatMap((placed) => [placed.cell, ...rowsBelow(paper, placed).flat()]))
  return (
    buyers.some(({ cell }) => buyerHead.test(cell.folded.trim())) &&
    tokensOf(paper, ({ cell }) => findVatNumbers(cell.text)).every(
      (token) => ofBuyers.has(token.cell) || own.ownVatNumbers.includes(token.value) || isCustomers(paper, token),
    )
  )
}

/** The lines of the block: down to the next head, and left of a block that stands beside it. */
function rowsBelow(paper: Paper, { cell, line, column }: Placed): Cell[][] {
  const beside = paper.lines[line]?.cells[column + 1]
  const right = beside ? beside.box[0] - 2 : Infinity
  const rows: Cell[][] = []
  for (const next of paper.lines.slice(line + 1, line + 1 + longest)) {
    if (next.page !== cell.page) break
    const cells = next.cells.filter(({ box }) => box[0] > cell.box[0] - 12 && box[0] < right)
    const [first] = cells
    if (first && Math.abs(first.box[0] - cell.box[0]) < 12 && otherHead.test(first.folded)) break
    if (cells.length > 0) rows.push(cells)
  }
  return rows
}

/** What a label calls the name; without one the first line that is neither a label nor an address. */
function nameIn(rows: readonly Cell[][]): { text: string; cell: Cell } | undefined {
  for (const cells of rows) {
    const at = cells.findIndex(({ folded }) => nameLabel.test(folded.trim()))
    const value = at >= 0 ? cells[at + 1] : undefined
    if (value && isName(value.text, value.folded)) return { text: value.text, cell: value }
    for (const cell of cells) {
      const label = labelled.exec(cell.folded)?.[0].length
      const text = label === undefined || cell.folded.length !== cell.text.length ? '' : cell.text.slice(label).trim()
      if (text !== '' && isName(text, text.toLowerCase())) return { text, cell }
    }
  }
  const [plain] = rows.find(([first]) => first !== undefined && !otherLabel.test(first.folded)) ?? []
  return plain && isName(plain.text, plain.folded) ? { text: plain.text, cell: plain } : undefined
}

const isName = (text: string, folded: string): boolean =>
  text.length >= 3 &&
  text.length <= 70 &&
  /\p{L}{2}/u.test(text) &&
  !text.includes(':') &&
  (hasLegalForm(text) || (!/\d/.test(text) && !isNoName(folded) && !isAddress(folded)))
