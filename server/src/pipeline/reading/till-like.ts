import type { Line } from './lines.ts'

const tillWord =
  /\b(?:kas(?:sa)?-?(?:ticket|bon)|kassa|ticket|bon(?:nr|nummer)?|caisse|kasse|quittung|beleg|receipt|cashier|couverts?|bediende|bediener|terminal|pomp|pompe|zapfsaule|parking|parkeer\w*|parkschein|taxi|table|tafel|tisch|counter|please come again)\b/
const paidWord =
  /\b(?:bancontact|payconiq|visa|mastercard|master card|maestro|girocard|ec-(?:karte|cash)|amex|contant|cash|especes?|comptant|bargeld|gegeben|wisselgeld|rendu|monnaie|rueckgeld|ruckgeld|wechselgeld|change|tendered|carte bancaire|kaart|kartenzahlung|contactless)\b/
const invoiceWord =
  /\b(?:verval(?:dag|datum)|echeance|fallig\w*|zahlbar|due date|payment terms|iban|overschrijving|virement|uberweisung|rekening(?:nummer)?:|purchase order|klantnummer|kundennummer|numero client|code client)\b/
const mostLetters = 46

/**
 * Whether the lines of a paper are those of a till: a dozen or so short ones, how it was paid or a word of the shop,
 * and nothing of paying later. Whatever the paper calls itself: simplified invoices are tickets too. Pure.
 */
export function isTillLike(lines: readonly Line[]): boolean {
  if (lines.length < 5 || lines.length > 160) return false
  const lengths = lines.map(({ text }) => text.replaceAll(/ {2,}/g, ' ').length).toSorted((a, b) => a - b)
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const folded = lines.map((line) => line.folded).join('\n')
  return long <= mostLetters && !invoiceWord.test(folded) && (paidWord.test(folded) || tillWord.test(folded))
}
