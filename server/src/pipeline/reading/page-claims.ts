import type { Page, Rendition } from '@facteur/formats/rendition.ts'
import { findVatNumbers } from '@facteur/formats/vat-number.ts'
import { type Line, linesOf } from './lines.ts'
import { isTillLike } from './till-like.ts'

/** What one page says of the paper it belongs to. Amounts in cents; numbers so that letters that look alike are one. */
export type PageClaims = {
  number: number
  isBlank: boolean
  /** It names itself in its upper part, as the first page of a paper does. */
  hasTitle: boolean
  isTill: boolean
  vatNumbers: ReadonlySet<string>
  numbers: ReadonlySet<string>
  days: ReadonlySet<string>
  /** The largest amount that a label calls the total; on a ticket without one, what net and VAT make. */
  total: number | undefined
  /** A net amount, its VAT at a usual rate and their sum are printed. */
  isSummedUp: boolean
  /** "Page 2 of 3"; `of` where it is said. */
  mark: { page: number; of: number | undefined } | undefined
  /** It speaks of a sum brought from the page before, or of what follows on the next. */
  isCarried: boolean
}

const mostLine = 300
const mostLines = 250

/** What the page says, read alone. Pure. */
export function claimsOf(rendition: Rendition, page: Page): PageClaims {
  const all = linesOf({ ...rendition, pages: [page], text: page.text })
  const lines = all.slice(0, mostLines).filter(({ text }) => text.length < mostLine)
  const upper = lines.filter(({ box }) => page.words.length === 0 || box[1] < page.heightPt * titleDepth)
  const amounts = lines.map((line) => amountsIn(line.text))
  const isTill = isTillLike(all)
  const sum = summedUp(amounts.flat())
  return {
    number: page.number,
    isBlank: page.text.replace(/\s/g, '').length < 25,
    hasTitle: upper.some(({ cells }) => cells.some(({ folded }) => title.test(folded))),
    isTill,
    vatNumbers: new Set(lines.flatMap(vatNumbersIn)),
    numbers: new Set(lines.flatMap(({ text }) => numbersIn(text))),
    days: new Set(lines.flatMap(({ text }) => daysIn(text))),
    total: totalOf(lines, amounts) ?? (isTill ? sum : undefined),
    isSummedUp: sum !== undefined,
    mark: markOf(lines),
    isCarried: lines.some(({ folded }) => carried.test(folded)),
  }
}

const titleDepth = 0.6
const paper = String.raw`(?:e-?|verkoop|aankoop|detail|verzamel|eind|slot)?(?:fa[ck]tuur|facture|rechnung|invoice|creditnota|kredietnota|creditfactuur|avoir|note de credit|gutschrift|credit ?note|offerte|offre(?: de prix)?|devis|angebot|quotation|ereloonnota|note d'honoraires|kassaticket|kasticket|kassabon|quittung|receipt|ticket de caisse|bestelbon|bon de commande|leveringsbon|leverbon|bon de livraison|lieferschein|delivery note|herinnering|aanmaning|rappel|mahnung|reminder)`
const title = new RegExp(
  String.raw`^[^\p{L}\d]{0,4}(?:tax |simplified |vereenvoudigde |proforma ?)?${paper}(?!\p{L})(?:[^!?]{0,40})$`,
  'u',
)

const vatNumbersIn = ({ text }: Line) =>
  findVatNumbers(text.replace(/(?<=\b[A-Z]{2}) ?[.:] ?(?=\d)/g, ' ')).map(({ vatNumber }) => vatNumber)

const label = new RegExp(
  String.raw`(?:${paper}|document|ticket|bon|nota)[- ]?(?:nummer|numero|number|nr|no|n[°ºo]|#)?[ .:°º#-]{0,4}(?:nr|no|n[°ºo]|nummer|numero)?[ .:°º#]{0,8}([\p{L}\d][\p{L}\d/._-]{1,24})`,
  'giu',
)

function numbersIn(text: string): string[] {
  return [...text.matchAll(label)].flatMap(([, said = '']) => {
    const isDay = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(said)
    return (said.match(/\d/g)?.length ?? 0) < 2 || isDay ? [] : [lookAlike(said)]
  })
}

/** The same for what is read now one way, now another. */
const lookAlike = (text: string) =>
  text
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '')
    .replace(/[OQD]/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/S/g, '5')
    .replace(/B/g, '8')
    .replace(/Z/g, '2')
    .replace(/G/g, '6')

const daysIn = (text: string) =>
  [...text.matchAll(/(?<![\d.,/])(\d{1,2})[./-](\d{1,2})[./-](?:20)?(\d{2})(?![\d])/g)].map(([, day, month, year]) =>
    [day, month, year].map(Number).join('-'),
  )

const amountsIn = (text: string): number[] =>
  [...text.matchAll(/(?<![\d.,])(\d{1,3}(?:[ .,']\d{3})*|\d{1,7})[.,] ?(\d{2})(?![\d%]|[.,]\d| ?%)/g)].map(
    ([, whole = '', rest = '']) => Number(whole.replace(/\D/g, '')) * 100 + Number(rest),
  )

const totalWord =
  /\b(?:\w{0,12}totaal\w{0,8}|total\w{0,2}|gesamt\w{0,8}|summe|rechnungsbetrag|endbetrag|te betalen|te voldoen|a payer|net a payer|zu zahlen\w?|zahlbetrag|betrag|bedrag|montant|brutto|amount due|to pay|montant ttc|ttc)\b/
const notTotal =
  /\b(?:sub-?\w{0,8}|sous-?total|tussen\w{0,8}|zwischen\w{0,8}|excl\w{0,8}|zonder|ht|htva|hors|netto\w{0,8}|net(?! a payer)|maatstaf|base|basis|exkl\w{0,6}|before|ohne|korting|remise|rabatt|discount)\b/

function totalOf(lines: readonly Line[], amounts: readonly number[][]): number | undefined {
  const said = lines.flatMap(({ folded }, index) =>
    totalWord.test(folded) && !notTotal.test(folded) ? (amounts[index] ?? []) : [],
  )
  return said.length === 0 ? undefined : Math.max(...said)
}

const usualRates = [5.5, 6, 7, 8.1, 9, 10, 12, 17, 19, 20, 21]
const mostAmounts = 120

/** The largest sum of a net amount and its VAT, all three printed. */
function summedUp(given: readonly number[]): number | undefined {
  const all = [...new Set(given)].filter((amount) => amount > 0).slice(-mostAmounts)
  const known = new Set(all)
  const sums = all.flatMap((net) =>
    all.filter((vat) => vat < net && known.has(net + vat) && isVatOf(vat, net)).map((vat) => net + vat),
  )
  return sums.length === 0 ? undefined : Math.max(...sums)
}

const isVatOf = (vat: number, net: number) => usualRates.some((rate) => Math.abs(vat - (net * rate) / 100) <= 1.5)

const pageWord = String.raw`(?:blz|bladzijde|blad|pagina|pag|page|seite)[ .:]{0,4}(?:nr[ .:]{0,2})?`
const counted = new RegExp(String.raw`\b${pageWord}(\d{1,3}) ?(?:\/|van|sur|von|of|de) ?(\d{1,3})(?![\d,.]\d)`)
/** Alone in its cell: "Mise en page" with a quantity behind it is a line of the table. */
const alone = new RegExp(String.raw`^\W{0,3}(?:${pageWord}(\d{1,3})|(\d{1,2}) ?\/ ?(\d{1,2}))\W{0,3}$`)

function markOf(lines: readonly Line[]): PageClaims['mark'] {
  for (const { folded, cells } of lines) {
    const found = counted.exec(folded)
    if (found) return { page: Number(found[1]), of: Number(found[2]) }
    for (const cell of cells) {
      const [, page, share, of] = alone.exec(cell.folded) ?? []
      if (page !== undefined) return { page: Number(page), of: undefined }
      if (share !== undefined && Number(share) <= Number(of)) return { page: Number(share), of: Number(of) }
    }
  }
  return undefined
}

const carried =
  /\b(?:over te dragen|overdracht|overgebracht|overgedragen|transporteren|transport (?:van|naar|vorige|volgende)|vervolg\w{0,2}|vorige (?:pagina|bladzijde)|volgende (?:pagina|bladzijde)|a reporter|report(?:e|er)?\b(?! de)|page (?:suivante|precedente)|suite\b|ubertrag\w{0,3}|folgeseite|nachste seite|fortsetzung|carried|brought forward|continued|next page|previous page|bijlage|annexe?|anlage|appendix|attachment|algemene (?:verkoop)?voorwaarden bijgevoegd)\b/
