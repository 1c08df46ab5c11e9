import { makeRandom } from '../random.ts'
import type { Random } from '../random.ts'
import type { Language } from '../language.ts'
import type { Supplier } from '../suppliers.ts'
import type { FontName } from '../layouts/paper.ts'
import { labelKeys, labels } from './labels.ts'
import type { LabelKey } from './labels.ts'
import { sayable } from './reserved.ts'
import { inSlang } from './slang.ts'

/** Everything that stays the same from one bill of a house to the next. */
export type Stationery = {
  words: Record<LabelKey, string>
  title: 'plain' | 'caps' | 'spaced' | 'none' | 'with-number' | 'both-languages'
  colon: ':' | ' :' | '' | ' . . .' | '.:'
  supplierAt: 'left' | 'right' | 'centre' | 'band' | 'sidebar' | 'footer'
  hasLogo: boolean
  customerAt: 'left' | 'right' | 'beside-supplier'
  /** Where the customer's own VAT number stands, the trap. */
  customerVatAt: 'block' | 'meta' | 'nowhere'
  supplierVatAt: 'block' | 'footer' | 'meta' | 'block-and-footer'
  vatForm: 'spaced' | 'dotted' | 'compact' | 'lower'
  meta: 'pairs' | 'pairs-right' | 'labels-right' | 'row-above' | 'row-below' | 'grid' | 'line' | 'sentence' | 'stacked'
  metaAt: 'left' | 'right'
  traps: readonly LabelKey[]
  /** Traps stand before the number, or after. */
  trapsFirst: boolean
  due: 'date' | 'sentence' | 'both' | 'nowhere'
  day: DayForm
  group: '.' | ',' | ' ' | '\u00a0' | "'" | ''
  point: ',' | '.'
  sign: 'before' | 'tight' | 'after' | 'code-after' | 'code-before' | 'bare'
  minusOnCredit: boolean
  columns: readonly (
    | 'position'
    | 'article'
    | 'description'
    | 'quantity'
    | 'measure'
    | 'unit'
    | 'discount'
    | 'rate'
    | 'amount'
  )[]
  table: 'ruled' | 'zebra' | 'boxed' | 'bare' | 'filled-head'
  totals: 'right' | 'left' | 'wide-row' | 'vat-table' | 'vat-table-above' | 'full-width' | 'boxed'
  showsToPay: boolean
  perRate: boolean
  takesDeposits: boolean
  payment: 'sentence' | 'pairs' | 'slip' | 'footer' | 'box'
  ibanForm: 'spaced' | 'compact'
  hasSecondBank: boolean
  hasQr: boolean
  extras: readonly ('terms-page' | 'small-print' | 'intro' | 'discount-offer' | 'thanks' | 'period-line' | 'legal')[]
  font: FontName
  boldFont: FontName
  size: number
  margin: number
  written: 'whole' | 'words' | 'letters' | 'halves' | 'hard-spaces'
  linesPerBill: 'usual' | 'many'
}

export type DayForm =
  | 'dd/mm/yyyy'
  | 'dd-mm-yyyy'
  | 'dd.mm.yyyy'
  | 'd/m/yyyy'
  | 'dd/mm/yy'
  | 'd.m.yy'
  | 'yyyy-mm-dd'
  | 'd month yyyy'
  | 'd mon yyyy'
  | 'd. month yyyy'
  | 'month d, yyyy'
  | 'dd-mon-yyyy'
  | 'mm/dd/yyyy'

const known = new Map<string, Stationery>()

/** The same house always has the same stationery. */
export function stationeryOf(supplier: Supplier): Stationery {
  const found = known.get(supplier.name)
  if (found) return found
  const made = makeStationery(makeRandom(`stationery ${supplier.name}`), supplier)
  known.set(supplier.name, made)
  return made
}

function makeStationery(random: Random, supplier: Supplier): Stationery {
  const isSansFamily = random.chance(0.65)
  const isSerif = random.chance(0.75)
  const supplierAt = random.pick([
    'left',
    'left',
    'left',
    'right',
    'right',
    'centre',
    'band',
    'sidebar',
    'footer',
  ] as const)
  const hasBlock = supplierAt !== 'footer'
  const words = wordsOf(random, supplier)
  // A bill says somewhere that it is one.
  const isNamed = /fa[ck]t|invoice|rechnung/i.test(words.number)
  return {
    words,
    title: random.pick([
      'plain',
      'plain',
      'caps',
      'spaced',
      'with-number',
      isNamed ? 'none' : 'plain',
      supplier.country === 'BE' ? 'both-languages' : 'caps',
    ] as const),
    colon: random.pick([':', ':', ' :', '', '', ' . . .', '.:'] as const),
    supplierAt,
    hasLogo: supplierAt === 'footer' || random.chance(0.45),
    customerAt: random.pick([
      'left',
      'right',
      'right',
      hasBlock && supplierAt !== 'centre' ? 'beside-supplier' : 'left',
    ] as const),
    customerVatAt: random.pick(['block', 'block', 'meta', 'nowhere'] as const),
    supplierVatAt: hasBlock ? random.pick(['block', 'footer', 'meta', 'block-and-footer'] as const) : 'footer',
    vatForm: random.pick(['spaced', 'spaced', 'dotted', 'compact', 'lower'] as const),
    meta: random.pick([
      'pairs',
      'pairs',
      'pairs-right',
      'labels-right',
      'row-above',
      'row-above',
      'row-below',
      'grid',
      'grid',
      'line',
      'sentence',
      'stacked',
    ] as const),
    metaAt: random.pick(['left', 'right'] as const),
    traps: random.shuffle(trapKeys).slice(0, random.int(0, 4)),
    trapsFirst: random.chance(0.3),
    due: random.pick(['date', 'date', 'date', 'sentence', 'both', 'date'] as const),
    ...notationOf(random, supplier),
    minusOnCredit: random.chance(0.5),
    columns: columnsOf(random),
    table: random.pick(['ruled', 'zebra', 'boxed', 'bare', 'filled-head'] as const),
    totals: random.pick([
      'right',
      'right',
      'right',
      'boxed',
      'left',
      'wide-row',
      'vat-table',
      'vat-table',
      'vat-table-above',
      'full-width',
    ] as const),
    showsToPay: random.chance(0.35),
    perRate: random.chance(0.5),
    takesDeposits: random.chance(0.12),
    payment: random.pick(['sentence', 'sentence', 'pairs', 'pairs', 'slip', 'footer', 'box'] as const),
    ibanForm: random.pick(['spaced', 'spaced', 'compact'] as const),
    hasSecondBank: random.chance(0.2),
    hasQr: random.chance(0.2),
    extras: random.shuffle(extraKinds).slice(0, random.int(0, 4)),
    font: isSansFamily ? 'plain' : isSerif ? 'serif' : 'mono',
    boldFont: isSansFamily ? 'bold' : isSerif ? 'serifBold' : 'monoBold',
    size: isSansFamily || isSerif ? random.pick([8, 8.5, 9, 9.5, 10] as const) : 8,
    margin: random.int(34, 62),
    written: random.pick(['whole', 'whole', 'whole', 'whole', 'words', 'letters', 'halves', 'hard-spaces'] as const),
    linesPerBill: random.chance(0.14) ? 'many' : 'usual',
  }
}

const trapKeys: readonly LabelKey[] = [
  'customerNumber',
  'order',
  'orderDate',
  'delivery',
  'deliveryDate',
  'yourReference',
  'period',
  'page',
]
const extraKinds = [
  'terms-page',
  'small-print',
  'intro',
  'discount-offer',
  'thanks',
  'period-line',
  'legal',
  'thanks',
] as const

/** Own language, with a word of another here and there; in Belgium sometimes both on each label. */
function wordsOf(random: Random, supplier: Supplier): Record<LabelKey, string> {
  const { language, country } = supplier
  const isBilingual = country === 'BE' && random.chance(0.15)
  const strays = country === 'BE' ? 0.06 : language === 'en' ? 0 : 0.03
  const second: Language = language === 'fr' ? 'nl' : language === 'nl' ? 'fr' : 'en'
  const isCaps = random.chance(0.12)
  const pick = (choices: readonly string[]) => inSlang(random.pick(sayable(choices, supplier)), supplier)
  const word = (key: LabelKey) => {
    const from: Language = random.chance(strays) ? random.pick([second, 'en']) : language
    const one = pick(labels[from][key])
    return isBilingual && !longKeys.has(key) ? `${one} / ${pick(labels[second][key])}` : one
  }
  const entries = labelKeys.map((key) => [key, isCaps ? word(key).toUpperCase() : word(key)])
  return asWords(Object.fromEntries(entries))
}

const longKeys: ReadonlySet<LabelKey> = new Set([
  'page',
  'phone',
  'register',
  'capital',
  'carried',
  'brought',
  'quantity',
  'measure',
  'account',
])

// Safe: made from `labelKeys`, which are all the keys.
const asWords = (words: Record<string, string>) => words as Record<LabelKey, string>

function notationOf(
  random: Random,
  { country, language, currency }: Supplier,
): Pick<Stationery, 'day' | 'group' | 'point' | 'sign'> {
  const isPoint = ['GB', 'IE', 'US', 'CH'].includes(country) || (language === 'en' && random.chance(0.5))
  const grouping =
    country === 'CH'
      ? (["'", ' '] as const)
      : isPoint
        ? ([',', ',', ''] as const)
        : language === 'fr'
          ? ([' ', '\u00a0', '.', ''] as const)
          : (['.', '.', ' ', ''] as const)
  const days: readonly DayForm[] =
    country === 'US'
      ? ['mm/dd/yyyy', 'month d, yyyy', 'yyyy-mm-dd']
      : language === 'de'
        ? ['dd.mm.yyyy', 'dd.mm.yyyy', 'd.m.yy', 'd. month yyyy', 'yyyy-mm-dd']
        : language === 'en'
          ? ['dd/mm/yyyy', 'd month yyyy', 'd mon yyyy', 'dd-mon-yyyy', 'month d, yyyy', 'yyyy-mm-dd']
          : [
              'dd/mm/yyyy',
              'dd/mm/yyyy',
              'dd-mm-yyyy',
              'dd/mm/yy',
              'd/m/yyyy',
              'd month yyyy',
              'd mon yyyy',
              'dd.mm.yyyy',
              'yyyy-mm-dd',
            ]
  return {
    day: random.pick(days),
    group: random.pick(grouping),
    point: isPoint ? '.' : ',',
    sign:
      currency === 'EUR'
        ? random.pick(['before', 'tight', 'after', 'after', 'code-after', 'code-before', 'bare'] as const)
        : random.pick(['before', 'tight', 'code-after', 'code-before'] as const),
  }
}

function columnsOf(random: Random): Stationery['columns'] {
  const front: Stationery['columns'][number][] = []
  if (random.chance(0.2)) front.push('position')
  if (random.chance(0.35)) front.push('article')
  const middle: Stationery['columns'][number][] = random.chance(0.2) ? ['quantity'] : []
  const back: Stationery['columns'][number][] = middle.length > 0 ? [] : random.chance(0.9) ? ['quantity'] : []
  if (back.length > 0 && random.chance(0.25)) back.push('measure')
  if (random.chance(0.85)) back.push('unit')
  if (random.chance(0.15)) back.push('discount')
  const tail: Stationery['columns'][number][] = random.chance(0.5)
    ? ['rate', 'amount']
    : random.chance(0.4)
      ? ['amount', 'rate']
      : ['amount']
  return [...middle, ...front, 'description', ...back, ...tail]
}
