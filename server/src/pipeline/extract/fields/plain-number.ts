import { squash } from '../../reading/squash.ts'
import type { Candidate, Scored } from '../model/candidate.ts'
import { findDays } from '../values.ts'

const least = { called: 0.8, titled: 0.9, apart: 8, title: 26 }

/**
 * The number that a label calls the paper's, or that stands right behind its title, where nothing else is called so. Of a number
 * and its parts the whole is meant. Undefined where several could be.
 */
export function plainNumber(candidates: readonly Candidate[]): Scored | undefined {
  for (const isPlain of [isCalled, isTitled, isDated]) {
    const called = candidates.filter((one) => isPlain(one) && isCode(one))
    const whole = called.filter(
      ({ value }) => !called.some((other) => other.value !== value && squash(other.value).includes(squash(value))),
    )
    const [first] = whole
    if (!first) continue
    return whole.every(({ value }) => squash(value) === squash(first.value))
      ? { value: first.value, cell: first.cell, text: first.text, score: 1 }
      : undefined
  }
  return undefined
}

// A credit note names the invoice that it corrects; what stands in brackets explains the title.
const isCode = ({ features, cell, text }: Candidate) =>
  (features['digits'] ?? 0) >= 2 &&
  ['looks.like.day', 'is.year', 'below.first.amounts', 'is.credit', 'is.receipt'].every(
    (name) => features[name] !== 1,
  ) &&
  !cell.text.includes('©') &&
  !cell.text.includes(`(${text})`)

function isCalled({ features }: Candidate): boolean {
  const {
    'main.invoice': said = 0,
    'main.corrected': corrected = 0,
    'main.side': side = 0,
    'main.distance': distance = 99,
    explained = 0,
  } = features
  return (
    said >= least.called && side > 0 && side < 4 && distance < least.apart && corrected < 0.3 && explained < said - 0.2
  )
}

function isTitled({ features }: Candidate): boolean {
  const {
    'main.title': title = 0,
    'main.side': side,
    'before.length': before = 99,
    'main.corrected': corrected = 0,
  } = features
  return side === 1 && title >= least.titled && before <= least.title && corrected < 0.3
}

const dated = /^ ?(?:van|du|vom|of|dated|d\.?d\.?) (?:de |het |le |dem )?/
const elsewhere = ['order', 'customer', 'corrected', 'phone', 'item', 'transaction', 'card'] as const

const callsNumber = /(?:nummer|number|numero|\b(?:nr|no|n[°ºo]))\.? ?:? ?$/

/** "Rekeningnummer 8400 1177 3306 van 22 juni 2026": whatever it numbers, a paper's number is followed by its day. */
function isDated({ features, cell, text }: Candidate): boolean {
  const start = cell.text.indexOf(text)
  const rest = cell.folded.slice(start + text.length)
  const [joint] = dated.exec(rest) ?? []
  const isNamed = (features['main.side'] ?? 0) === 1 && elsewhere.every((name) => (features[`main.${name}`] ?? 0) < 0.3)
  const isCalled = isNamed && callsNumber.test(cell.folded.slice(0, start))
  return joint !== undefined && isCalled && (features['digits'] ?? 0) >= 4 && findDays(rest)[0]?.at === joint.length
}
