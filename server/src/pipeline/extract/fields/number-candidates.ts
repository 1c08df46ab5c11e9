import { squash } from '../../reading/squash.ts'
import { aroundOf, cellInColumn, type Token } from '../around.ts'
import { numberLabels } from '../labels/number-labels.ts'
import type { Cell } from '../../reading/lines.ts'
import type { Candidate, Features } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'
import { numberTokens } from '../tokens.ts'
import { findAmounts, findDays } from '../values.ts'
import { nearTitle, position } from './day-candidates.ts'
import { labelFeatures } from './label-features.ts'
import { besideNumbers, relationsOf, type Beside } from './number-relations.ts'

export type NumberContext = { fileName: string; subject: string; isReceipt: boolean; isCredit: boolean }

const maxTokens = 260

/** Everything on the paper that could be its number. */
export function numberCandidates(paper: Paper, context: NumberContext): Candidate[] {
  const split = splitNumbers(paper)
  const heads = Map.groupBy(split, ({ cell }) => cell)
  const tails = new Set(split.map(({ below }) => below))
  const isPart = ({ cell, at, end }: Token) =>
    tails.has(cell) || heads.get(cell)?.some((one) => at >= one.at && end <= one.end) === true
  const tokens = [
    ...numberTokens(paper)
      .filter((token) => !isPart(token))
      .slice(0, maxTokens),
    ...split,
  ]
  const times = Map.groupBy(tokens, ({ value }) => squash(value))
  const shared = {
    ...context,
    fileName: squash(context.fileName.replace(/\.[a-z\d]{1,5}$/i, '')),
    subject: squash(context.subject),
    beside: besideNumbers(paper),
    times,
    firstAmount: paper.lines.findIndex(({ text }) => findAmounts(text).length > 1),
  }
  const seen = tokens.map((token) => ({ token, features: featuresOf(paper, token, shared) }))
  const nameless = seen.filter(({ features }) => isNameless(features))
  const named = seen.filter(({ features }) => kinds.some((kind) => strength(features, kind) > 0.3))
  return seen.map(({ token, features }) => ({
    value: token.value,
    cell: token.cell,
    text: token.text,
    features: { ...features, ...rivals({ token, features }, { named, nameless }) },
  }))
}

const elsewhere = [
  'order',
  'customer',
  'bank',
  'firm',
  'phone',
  'item',
  'corrected',
  'transaction',
  'booking',
  'card',
] as const

/** How loudly a number is called something else than the paper's. */
const explained = (features: Features) => Math.max(...elsewhere.map((name) => features[`main.${name}`] ?? 0))

/** With a label that no list knows, outside the lines of the bill: the paper's number may be called so too. */
const isNameless = (features: Features) =>
  (features['main.side'] ?? 0) > 0 &&
  (features['main.distance'] ?? 99) < 8 &&
  explained(features) < 0.3 &&
  (features['main.invoice'] ?? 0) < 0.3 &&
  (features['digits'] ?? 0) >= 3 &&
  features['row.amounts'] === 0 &&
  features['below.first.amounts'] === 0

const kinds = ['invoice', 'receipt', 'order', 'reference', 'transaction', 'booking'] as const
type Seen = { token: Token; features: Features }

const strength = (features: Features, kind: (typeof kinds)[number]) => features[`main.${kind}`] ?? 0

/** How loudly other numbers are called the paper's: a receipt may show an order, a payment and a customer too. */
function rivals(
  { token, features }: Seen,
  { named, nameless }: { named: readonly Seen[]; nameless: readonly Seen[] },
): Features {
  const key = squash(token.value)
  const others = named.filter((one) => !squash(one.token.value).includes(key) && !key.includes(squash(one.token.value)))
  return {
    ...Object.fromEntries(
      kinds.map((kind) => [`others.${kind}`, Math.max(0, ...others.map((one) => strength(one.features, kind)))]),
    ),
    'others.named': Math.min(6, new Set(others.map((one) => squash(one.token.value))).size),
    'others.nameless': Math.min(
      6,
      new Set(nameless.map((one) => squash(one.token.value)).filter((one) => one !== key)).size,
    ),
    explained: explained(features),
    'others.in.subject': others.some((one) => one.features['in.subject'] === 1) ? 1 : 0,
  }
}

type Split = Token & { below: Cell }

const splits = [
  { head: /(?:^|[\s:])([\p{Lu}\d][\p{L}\d/.-]{1,14}[/-])$/u, tail: /^[\p{Lu}\d][\p{L}\d/.-]{0,14}$/u },
  { head: /(?:^|[\s:])([\p{Lu}\d][\p{L}\d/.-]{1,14})$/u, tail: /^[/-][\p{Lu}\d][\p{L}\d/-]{0,14}$/u },
]

/** "F2026-" at the end of a cell and "00123" below it, or "F2026" and "-00123": one number over two lines. */
function splitNumbers(paper: Paper): Split[] {
  return paper.cells.flatMap((placed): Split[] => {
    const { cell } = placed
    const next = paper.lines[placed.line + 1]
    const below = next && next.page === cell.page ? cellInColumn(next.cells, cell) : undefined
    if (!below || below.box[1] - cell.box[3] > cell.box[3] - cell.box[1]) return []
    for (const { head, tail } of splits) {
      const [, start] = head.exec(cell.text) ?? []
      if (start === undefined || !tail.test(below.text) || !/\d/.test(start + below.text)) continue
      const at = cell.text.length - start.length
      return [
        { ...placed, below, value: start + below.text, text: start + below.text, at, end: cell.text.length, from: 0 },
      ]
    }
    return []
  })
}

type Shared = NumberContext & { beside: Beside; times: Map<string, Token[]>; firstAmount: number }

function featuresOf(paper: Paper, token: Token, shared: Shared): Features {
  const { value, cell, at, end, line } = token
  const around = aroundOf(paper, token)
  const key = squash(value)
  const gap = /[^a-z\d]*$/.exec(around.before)?.[0] ?? ''
  return {
    ...labelFeatures(numberLabels, around),
    ...position(paper, token),
    ...shape(value),
    ...relationsOf(token, shared.beside),
    'starts.cell': at === 0 ? 1 : 0,
    'ends.cell': end >= cell.text.length - 1 ? 1 : 0,
    'cell.length': Math.min(120, cell.text.length),
    'after.label.sign': /[:°#]/.test(gap) ? 1 : 0,
    'touches.word': /[\p{L}\d]$/u.test(cell.text.slice(0, at).trimEnd()) ? 1 : 0,
    'touches.code.before': /(?:\p{Lu}{1,4}|\d)[ /–-]{1,3}$/u.test(cell.text.slice(0, at)) ? 1 : 0,
    'touches.code.after': /^ ?[/–-]? ?\d/.test(cell.text.slice(end)) ? 1 : 0,
    'title.near': nearTitle(paper, line),
    'title.line': titleInLine(paper, line),
    'row.amounts': Math.min(4, findAmounts(paper.lines[line]?.text ?? '').length),
    'below.first.amounts': shared.firstAmount >= 0 && line > shared.firstAmount ? 1 : 0,
    times: Math.min(8, shared.times.get(key)?.length ?? 0),
    'in.file.name':
      key.length >= 3 && shared.fileName.includes(key) ? key.length / Math.max(1, shared.fileName.length) : 0,
    'knows.file.name': shared.fileName === '' ? 0 : 1,
    'in.subject': key.length >= 3 && shared.subject.includes(key) ? 1 : 0,
    'is.receipt': shared.isReceipt ? 1 : 0,
    'is.credit': shared.isCredit ? 1 : 0,
  }
}

function titleInLine(paper: Paper, line: number): number {
  return Math.max(
    0,
    ...(paper.lines[line]?.cells ?? []).map(({ folded }) =>
      folded.length < 60 ? (numberLabels.whole(folded)[1] ?? 0) : 0,
    ),
  )
}

function shape(value: string): Features {
  const digits = value.replace(/\D/g, '').length
  const letters = value.replace(/\P{L}/gu, '').length
  return {
    length: value.length,
    digits,
    letters,
    'has.year': /(?:^|\D)(?:20[12]\d)(?:\D|$|\d{2,})|^20[12]\d\d+$/.test(value) ? 1 : 0,
    'is.year': /^(?:19|20)\d\d$/.test(value) ? 1 : 0,
    'has.separator': /[/-]/.test(value) ? 1 : 0,
    'has.dot': value.includes('.') ? 1 : 0,
    'has.space': value.includes(' ') ? 1 : 0,
    'starts.with.letters': /^\p{Lu}/u.test(value) ? 1 : 0,
    'small.letters': /\p{Ll}/u.test(value) ? 1 : 0,
    'looks.like.day': findDays(value.toLowerCase()).length > 0 ? 1 : 0,
    'looks.like.phone': /^0\d{1,3}[/.-]\d|^0032|^\+?\d{2}[/.-]/.test(value) ? 1 : 0,
    'looks.like.time': /^\d{1,2}[:h]\d\d/.test(value) ? 1 : 0,
  }
}
