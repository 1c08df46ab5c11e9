import { makeBill } from '../bill.ts'
import type { BillForm } from '../bill.ts'
import { addDays } from '../calendar-day.ts'
import { stationeryOf } from '../composed/stationery.ts'
import { everySupplier } from '../composed/suppliers.ts'
import { drawBill } from '../layouts/draw-bill.ts'
import { owners } from '../owners.ts'
import type { Special } from '../phrasing.ts'
import { at, makeRandom } from '../random.ts'
import type { Random } from '../random.ts'
import type { Supplier } from '../suppliers.ts'
import type { MailKind } from '../truth.ts'
import { drawSheet } from './draw-sheet.ts'
import type { Drawn } from './draw-sheet.ts'
import { sheetKinds, writeSheet } from './sheet-text.ts'
import type { SheetKind, SheetTexts, SheetWish } from './sheet-text.ts'
import { textsDe } from './texts-de.ts'
import { textsEn } from './texts-en.ts'
import { textsFr } from './texts-fr.ts'
import { textsNl } from './texts-nl.ts'
import { tradeKinds, tradeWords } from './trade-words.ts'
import type { TradeKind } from './trade-words.ts'

export type OtherKind = SheetKind | TradeKind
/** `kind` as the contract knows it; `sort` is the finer name. */
export type OtherPaper = { sort: OtherKind; kind: MailKind; supplier: Supplier; name: string; bytes: Buffer }
export const otherKinds: readonly OtherKind[] = [...tradeKinds, ...sheetKinds]

/**
 * Papers that look like bills and are none, and bills that look like something else: one of every sort for each house asked
 * for, in turn. The same wish gives the same bytes.
 */
export async function* makeOthers({
  seed,
  suppliers = everySupplier,
  perSupplier = 2,
}: {
  seed: string
  suppliers?: readonly Supplier[]
  perSupplier?: number
}): AsyncGenerator<OtherPaper> {
  let turn = 0
  for (const supplier of suppliers)
    for (let index = 0; index < perSupplier; index += 1) {
      const sort = at(otherKinds, turn % otherKinds.length)
      turn += 1
      yield await drawOther(makeRandom(`others ${seed} ${supplier.host} ${index}`), { sort, supplier })
    }
}

async function drawOther(
  random: Random,
  { sort, supplier }: { sort: OtherKind; supplier: Supplier },
): Promise<OtherPaper> {
  const wish: SheetWish = {
    supplier,
    owner: random.pick(owners),
    day: addDays('2025-01-02', random.int(0, 690)),
    iban: supplier.iban ?? 'BE71096123456769',
  }
  const { title, bytes } = isTrade(sort)
    ? await drawTrade(random, { sort, wish })
    : await drawSheet(random, random.pick(sheetTexts[supplier.language][sort]), wish)
  const name = nameOf(random, title)
  return { sort, kind: contractKind[sort], supplier, name, bytes }
}

async function drawTrade(random: Random, { sort, wish }: { sort: TradeKind; wish: SheetWish }): Promise<Drawn> {
  const { supplier, owner, day } = wish
  // Some programs print every paper on the sheet of their bills, and change nothing but its title.
  const isRetitled = retitled.includes(sort) && random.chance(0.4)
  const form = isRetitled ? 'invoice' : forms[sort]
  const bill = makeBill(random, {
    supplier,
    owner,
    issuedOn: day,
    sequence: random.int(3, 980),
    form,
    ...(form === 'invoice' && !isRetitled && sort !== 'bill-reminder' && random.chance(0.25) ? { isPaid: true } : {}),
    ...(random.chance(0.5) ? { lineCount: random.int(1, 7) } : {}),
  })
  const words = tradeWords[supplier.language][sort]
  const house = stationeryOf(supplier).words
  const say = (text: string) => writeSheet(random, text, wish)
  const textOf = (text: string) => {
    const [line] = say(`#${text}`)
    return line?.as === 'title' ? line.text : ''
  }
  const special: Special = {
    title: textOf(words.title),
    number: isRetitled && random.chance(0.5) ? house.number : textOf(words.number),
    date: isRetitled && random.chance(0.7) ? house.issuedOn : textOf(words.date),
    meta: words.meta
      .filter(() => random.chance(0.6))
      .flatMap(say)
      .flatMap((line): [string, string][] => (line.as === 'pair' ? [[line.label, line.value]] : [])),
    notes: words.notes.filter(() => random.chance(isRetitled ? 0.25 : 0.75)).map(textOf),
    hasPrices: form !== 'delivery-note' || random.chance(0.4),
  }
  const showsAccount = form !== 'invoice' && supplier.iban !== null && random.chance(0.4)
  const isTill = sort === 'receipt' && random.chance(0.5)
  const shown = { ...bill, ...(showsAccount ? { iban: supplier.iban } : {}) }
  return { title: special.title, bytes: await drawBill(shown, isTill ? 'till' : layoutOf(supplier), special) }
}

/** A third of the files are called by what they are; the others by who scanned or sent them. */
function nameOf(random: Random, title: string): string {
  if (random.chance(0.35)) return `${title.replaceAll(/[^\p{L}\d]+/gu, '_')}_${random.digits(4)}.pdf`
  return random.chance(0.7) ? `doc${random.digits(4)}.pdf` : `scan_${random.digits(6)}.pdf`
}

// Stationery drawn for one purpose says what it is by its looks.
const layoutOf = ({ layout }: Supplier) =>
  layout === 'utility' || layout === 'till' || layout === 'slip' ? 'boxed' : layout
const retitled: readonly OtherKind[] = ['quote', 'pro-forma', 'order-confirmation', 'delivery-note']
const isTrade = (sort: OtherKind): sort is TradeKind => tradeKinds.some((kind) => kind === sort)

const sheetTexts: Record<Supplier['language'], SheetTexts> = { nl: textsNl, fr: textsFr, de: textsDe, en: textsEn }

const forms: Record<TradeKind, BillForm> = {
  quote: 'quote',
  'pro-forma': 'pro-forma',
  'order-confirmation': 'order-confirmation',
  'delivery-note': 'delivery-note',
  advance: 'invoice',
  'special-invoice': 'invoice',
  'credit-note': 'credit-note',
  receipt: 'receipt',
  'bill-reminder': 'invoice',
}

const contractKind: Record<OtherKind, MailKind> = {
  quote: 'quote',
  'pro-forma': 'pro-forma',
  'order-confirmation': 'order-confirmation',
  'delivery-note': 'delivery-note',
  advance: 'invoice',
  'special-invoice': 'invoice',
  'credit-note': 'credit-note',
  receipt: 'receipt',
  'dated-bill': 'invoice',
  'premium-bill': 'invoice',
  statement: 'statement',
  'bank-statement': 'statement',
  reminder: 'reminder',
  'bill-reminder': 'reminder',
  payslip: 'other',
  contract: 'other',
  'price-list': 'other',
  'work-sheet': 'other',
  certificate: 'other',
  tax: 'other',
  'packing-list': 'delivery-note',
  customs: 'other',
  remittance: 'other',
  terms: 'other',
  tender: 'other',
  ticket: 'other',
  letter: 'other',
  report: 'other',
}
