import { toDecimal } from '../money.ts'
import type { EInvoice, EInvoiceAllowance, EInvoiceFinding, EInvoiceLine, EInvoiceVat } from './einvoice.ts'
import { add, divideToMinor, exactOf, type Exact, magnitude, multiply, negate, sum, toMinor } from './exact.ts'

const one: Exact = { units: 1n, scale: 0 }
const hundred: Exact = { units: 100n, scale: 0 }
const maxLinesNamed = 5
/** No business has more rates; each is compared with every line. */
const maxRates = 100

/** What does not add up, in the order of the sums: lines, their total, VAT, grand total, what is to be paid. */
export function checkAmounts(invoice: EInvoice): EInvoiceFinding[] {
  const currency = invoice.currency ?? 'EUR'
  return [...checkLines(invoice, currency), ...checkSums(invoice, currency), ...checkVat(invoice, currency)]
}

function checkLines({ lines }: EInvoice, currency: string): EInvoiceFinding[] {
  const wrong = lines.flatMap((line, index): EInvoiceFinding[] => {
    const exact = exactOf(line.netAmount)
    const readings = lineAmounts(line, currency)
    const expected = readings[0]
    if (expected === undefined || exact === undefined) return []
    const saidMinor = toMinor(exact, currency)
    // Two cents: prices are often rounded before they are printed. Forints are printed without cents.
    const slack = currency === 'HUF' ? 50n : 2n
    return readings.some((reading) => magnitude(reading - saidMinor) <= slack)
      ? []
      : [
          {
            code: 'e-invoice.line-wrong',
            facts: { line: line.number ?? index + 1, ...compare(expected, saidMinor, currency) },
          },
        ]
  })
  const more = wrong.length - maxLinesNamed
  return more <= 0
    ? wrong
    : [...wrong.slice(0, maxLinesNamed), { code: 'e-invoice.more-lines-wrong', facts: { count: more } }]
}

/**
 * Quantity times price, less what the line itself takes off; then what senders mean who write the base quantity beside
 * a price for one unit, or a return without its sign. Empty where the line does not say all of it.
 */
function lineAmounts(line: EInvoiceLine, currency: string): bigint[] {
  const quantity = exactOf(line.quantity)
  const price = exactOf(line.unitPrice)
  const per = line.priceQuantity === null ? one : exactOf(line.priceQuantity)
  if (quantity === undefined || price === undefined || per === undefined || per.units === 0n) return []
  const off = toMinor(total(line.allowancesAndCharges), currency)
  const right = divideToMinor(multiply(quantity, price), per, currency) + off
  return [right, -right, divideToMinor(multiply(quantity, price), one, currency) + off]
}

/** Charges less allowances. */
const total = (allowances: readonly EInvoiceAllowance[]): Exact =>
  sum(allowances.map(({ isCharge, amount }) => (isCharge ? said(amount) : negate(said(amount)))))

const said = (amount: string | null): Exact => exactOf(amount) ?? { units: 0n, scale: 0 }

function checkSums(invoice: EInvoice, currency: string): EInvoiceFinding[] {
  const { allowancesAndCharges, lines } = invoice
  const isWhole = lines.length === invoice.lineCount
  const minor = (amount: string | null) => toMinor(said(amount), currency)
  const net = toMinor(sum(lines.filter(({ isCounted }) => isCounted).map(({ netAmount }) => said(netAmount))), currency)
  const allowances = toMinor(negate(total(allowancesAndCharges.filter(({ isCharge }) => !isCharge))), currency)
  const charges = toMinor(total(allowancesAndCharges.filter(({ isCharge }) => isCharge)), currency)
  const hasItems = lines.length > 0 || allowancesAndCharges.length > 0
  const { totalLines, totalExcludingVat, totalVat, totalIncludingVat, totalPayable, totalPrepaid } = invoice
  // Older rules put the rounding into the grand total, newer ones into what is to be paid.
  const rounding = minor(invoice.rounding)
  const differs = (code: string, expected: bigint, amount: string | null, mayRound = false): EInvoiceFinding[] =>
    expected === minor(amount) || (mayRound && expected + rounding === minor(amount))
      ? []
      : [{ code, facts: compare(expected, minor(amount), currency) }]
  return [
    ...(isWhole && lines.length > 0 && totalLines !== null ? differs('e-invoice.lines-wrong', net, totalLines) : []),
    ...(hasItems ? differs('e-invoice.allowances-wrong', allowances, invoice.totalAllowances) : []),
    ...(hasItems ? differs('e-invoice.charges-wrong', charges, invoice.totalCharges) : []),
    ...(totalLines !== null && totalExcludingVat !== null
      ? differs(
          'e-invoice.net-wrong',
          minor(totalLines) - minor(invoice.totalAllowances) + minor(invoice.totalCharges),
          totalExcludingVat,
        )
      : []),
    ...(totalExcludingVat !== null && totalIncludingVat !== null
      ? differs('e-invoice.total-wrong', minor(totalExcludingVat) + minor(totalVat), totalIncludingVat, true)
      : []),
    ...(totalIncludingVat !== null && totalPayable !== null && !isPartlyForOthers(invoice)
      ? differs('e-invoice.payable-wrong', minor(totalIncludingVat) - minor(totalPrepaid), totalPayable, true)
      : []),
  ]
}

// The German extension may add what is collected for somebody else.
const isPartlyForOthers = ({ profile }: EInvoice) => /extension:xrechnung/i.test(profile ?? '')

function checkVat(invoice: EInvoice, currency: string): EInvoiceFinding[] {
  const { vatBreakdown, totalVat } = invoice
  if (vatBreakdown.length === 0 || vatBreakdown.length > maxRates) return []
  // Rounding each line by itself may move a rate's VAT by half a cent a line; never more than one unit.
  const slack = BigInt(Math.min(100, Math.max(2, Math.ceil(invoice.lines.length / 2))))
  const rows = vatBreakdown.flatMap((row) => checkVatRow(row, { currency, slack }))
  const bases =
    invoice.lines.length < invoice.lineCount || isCashDiscount(invoice)
      ? []
      : vatBreakdown.flatMap((row) => checkBase(row, invoice, { currency, slack }))
  const added = toMinor(sum(vatBreakdown.map(({ vat }) => said(vat))), currency)
  const stated = toMinor(said(totalVat), currency)
  const isSame = totalVat === null || added === stated
  return [
    ...rows,
    ...bases,
    ...(isSame ? [] : [{ code: 'e-invoice.vat-sum-wrong', facts: compare(added, stated, currency) }]),
  ]
}

type Allowed = { currency: string; slack: bigint }

function checkVatRow({ base, rate, vat }: EInvoiceVat, { currency, slack }: Allowed): EInvoiceFinding[] {
  const exactBase = exactOf(base)
  const exactVat = exactOf(vat)
  if (exactBase === undefined || exactVat === undefined) return []
  const expected = divideToMinor(multiply(exactBase, said(rate)), hundred, currency)
  const stated = toMinor(exactVat, currency)
  // Where all is in whole units, so is the VAT.
  const isWhole = stated % 100n === 0n && toMinor(exactBase, currency) % 100n === 0n
  if (magnitude(expected - stated) <= (isWhole ? 50n : slack)) return []
  return [
    {
      code: 'e-invoice.vat-wrong',
      facts: { base: base ?? '', rate: plain(rate), ...compare(expected, stated, currency) },
    },
  ]
}

/** What is taxed at a rate is what the lines, allowances and charges at that rate come to. */
function checkBase(
  row: EInvoiceVat,
  { lines, allowancesAndCharges, vatBreakdown }: EInvoice,
  { currency, slack }: Allowed,
): EInvoiceFinding[] {
  const base = exactOf(row.base)
  const counted = lines.filter(({ isCounted }) => isCounted)
  const isTold = [...counted, ...allowancesAndCharges].every(({ vatCategory }) => vatCategory !== null)
  const isRepeated = vatBreakdown.filter((other) => isSameRate(row, other)).length > 1
  if (base === undefined || counted.length === 0 || !isTold || isRepeated) return []
  const ofLines = counted.filter((line) => isSameRate(row, { category: line.vatCategory, rate: line.vatRate }))
  const ofOthers = allowancesAndCharges.filter((each) =>
    isSameRate(row, { category: each.vatCategory, rate: each.vatRate }),
  )
  const expected = toMinor(add(sum(ofLines.map(({ netAmount }) => said(netAmount))), total(ofOthers)), currency)
  const stated = toMinor(base, currency)
  if (magnitude(expected - stated) <= slack) return []
  return [
    { code: 'e-invoice.vat-base-wrong', facts: { rate: plain(row.rate), ...compare(expected, stated, currency) } },
  ]
}

/** Belgian practice: VAT on what is left after a discount for paying at once, the discount itself in a row without VAT. */
function isCashDiscount({ lines, vatBreakdown, totalExcludingVat }: EInvoice): boolean {
  const untaxed = vatBreakdown.filter(({ rate }) => Number(rate ?? 0) === 0)
  const row = untaxed[0]
  return (
    untaxed.length === 1 &&
    row !== undefined &&
    vatBreakdown.length > 1 &&
    lines.every(({ vatRate }) => Number(vatRate ?? 0) > 0) &&
    Number(row.base) <= Number(totalExcludingVat) * 0.05
  )
}

type Rated = Pick<EInvoiceVat, 'category' | 'rate'>
const isSameRate = (a: Rated, b: Rated) => a.category === b.category && Number(a.rate ?? 0) === Number(b.rate ?? 0)
const plain = (rate: string | null) => String(Number(rate ?? 0))

const compare = (expected: bigint, stated: bigint, currency: string) => ({
  expected: toDecimal({ minor: expected, currency }),
  said: toDecimal({ minor: stated, currency }),
})
