import type { Item } from './ticket-goods.ts'
import type { Printing, TicketLine } from './ticket-line.ts'

export type VatRow = { rate: number; letter: string; base: number; tax: number; all: number }

export function vatRowsOf(items: readonly Item[]): VatRow[] {
  const sums = new Map<number, VatRow>()
  for (const { rate, letter, cents } of items) {
    const all = (sums.get(rate)?.all ?? 0) + cents
    const base = Math.round((all * 100) / (100 + rate))
    sums.set(rate, { rate, letter, base, tax: all - base, all })
  }
  return [...sums.values()].toSorted((a, b) => a.rate - b.rate)
}

const ways = ['table', 'table', 'table', 'table', 'sentence', 'labelled', 'all first', 'tax only'] as const

/** The VAT in what was paid, in the way of this till. Rows of nothing are left out. */
export function vatLines(given: readonly VatRow[], { house, say, money }: Printing): TicketLine[] {
  const rows = given.filter(({ all }) => all !== 0)
  const way = house.pick(ways)
  const percent = house.pick(['%', ' %', ',00%', '%'] as const)
  const rate = (row: VatRow) => `${String(row.rate).replace('.', ',')}${row.rate % 1 === 0 ? percent : '%'}`
  const [base, tax, all, within, head] = [say.base, say.tax, say.all, say.within, say.rates].map((one) =>
    house.pick(one),
  ) as [string, string, string, string, string]
  const columns = (cells: readonly string[]) => cells.map((cell) => cell.padStart(9)).join('')
  if (way === 'sentence') return rows.map((row) => ({ left: `${within} ${rate(row)}`, right: money(row.tax) }))
  if (way === 'tax only') return rows.map((row) => ({ left: `${tax} ${rate(row)}: ${money(row.tax)}` }))
  if (way === 'labelled')
    return rows.flatMap((row) => [
      { left: `${base} ${rate(row)}`, right: money(row.base) },
      { left: `${tax} ${rate(row)}`, right: money(row.tax) },
    ])
  const order = way === 'all first' ? ([all, base, tax] as const) : ([base, tax, all] as const)
  const cells = (row: VatRow) => (way === 'all first' ? [row.all, row.base, row.tax] : [row.base, row.tax, row.all])
  const hasLetter = house.chance(0.6)
  const hasSum = rows.length > 1 && house.chance(0.4)
  const sum = (of: (row: VatRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  const total = cells({
    rate: 0,
    letter: '',
    base: sum((row) => row.base),
    tax: sum((row) => row.tax),
    all: sum((row) => row.all),
  })
  return [
    { left: head, right: columns(order) },
    ...rows.map((row) => ({
      left: `${hasLetter ? `${row.letter} ` : ''}${rate(row)}`,
      right: columns(cells(row).map(money)),
    })),
    ...(hasSum ? [{ left: '', right: columns(total.map(money)) }] : []),
    'rule',
  ]
}
