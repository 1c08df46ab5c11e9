import { printNumber } from '../amount.ts'
import { addDays, printDay } from '../calendar-day.ts'
import { sayable } from '../composed/reserved.ts'
import type { Owner } from '../owner.ts'
import type { Random } from '../random.ts'
import type { Supplier } from '../suppliers.ts'
import { waresOf } from '../wares.ts'

export const sheetKinds = [
  'dated-bill',
  'premium-bill',
  'statement',
  'bank-statement',
  'reminder',
  'payslip',
  'contract',
  'price-list',
  'work-sheet',
  'certificate',
  'tax',
  'packing-list',
  'customs',
  'remittance',
  'terms',
  'tender',
  'ticket',
  'letter',
  'report',
] as const
export type SheetKind = (typeof sheetKinds)[number]

/**
 * One paper a text, line by line: `#` its title, `label: value`, `|` a row of a table (its first one the head), `*` a row that
 * comes several times, `+` one that comes once, `=` a total, `>` prose. `[a|b]` is one of these, `{day}` a value made up.
 */
export type SheetTexts = Record<SheetKind, readonly string[]>

export type SheetLine =
  | { as: 'title' | 'prose'; text: string }
  | { as: 'pair' | 'total'; label: string; value: string }
  | { as: 'head' | 'row'; cells: string[] }

export type SheetWish = { supplier: Supplier; owner: Owner; day: string; iban: string }

/** The lines of one paper, its choices made by chance: words kept for the report half only for houses of that half. */
export function writeSheet(random: Random, text: string, wish: SheetWish): SheetLine[] {
  const { supplier } = wish
  const lines: SheetLine[] = []
  for (const raw of text.split('\n')) {
    const mark = raw[0] ?? ''
    const times = mark === '*' ? random.int(3, 8) : 1
    const chosen = raw.replaceAll(/\[([^\]]*)\]/g, (_, list: string) => random.pick(sayable(list.split('|'), supplier)))
    for (let i = 0; i < times; i += 1) {
      const said = fillSheet(random, chosen, wish)
      if (said.trim() !== '') lines.push(lineOf(mark, said))
    }
  }
  return lines
}

function lineOf(mark: string, said: string): SheetLine {
  const rest = said.slice(1).trim()
  if (mark === '#') return { as: 'title', text: rest }
  if (mark === '>') return { as: 'prose', text: rest }
  if (mark === '|' || mark === '*' || mark === '+') {
    const cells = rest.replace(/^\|/, '').split('|')
    return { as: mark === '|' ? 'head' : 'row', cells: cells.map((cell) => cell.trim()) }
  }
  const body = mark === '=' ? rest : said
  const [label = '', ...value] = body.split(/:\s+/)
  if (value.length === 0) return { as: 'prose', text: body }
  return { as: mark === '=' ? 'total' : 'pair', label, value: value.join(': ') }
}

function fillSheet(random: Random, text: string, { supplier, owner, day, iban }: SheetWish): string {
  const { language } = supplier
  const amount = (most: number) => printNumber(random.int(900, most), language)
  const shown = (one: string) => printDay(one, { language, style: 'short' })
  const values: Record<string, () => string> = {
    day: () => shown(day),
    early: () => shown(addDays(day, -random.int(25, 60))),
    late: () => shown(addDays(day, random.int(10, 60))),
    year: () => day.slice(0, 4),
    n3: () => random.digits(3),
    n4: () => random.digits(4),
    n5: () => random.digits(5),
    a: () => amount(240_000),
    sum: () => amount(900_000),
    signed: () => `${random.chance(0.6) ? '-' : '+'}${amount(90_000)}`,
    q: () => String(random.int(1, 40)),
    iban: () => iban.replace(/(.{4})(?=.)/g, '$1 '),
    house: () => supplier.name,
    customer: () => owner.name,
    person: () => owner.person,
    name: () => random.pick(['A. Maes', 'Cafe Central', 'Dupont SA', 'Weber GmbH', 'Smith & Co']),
    town: () => supplier.town.replace(/^\S*\d\S* /, ''),
    ware: () => random.pick(waresOf(supplier.trade)).say[language],
  }
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name]?.() ?? whole)
}
