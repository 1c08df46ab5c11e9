import { documentKinds } from '@facteur/contract/verdict.ts'
import { always, type Weights } from '../../server/src/pipeline/recognise/mail/model.ts'
import type { Looked } from './look.ts'
import { learn, type Lesson } from './learn.ts'

/** How much more a mail that somebody really sent is worth than one we thought up. */
const worth = { kinds: 15, collect: 5 }
const usual = { kinds: 3e-4, collect: 1e-4 }

/** Weights from these mails, rounded so that the file stays small. */
export function fit(looked: readonly Looked[], penalty = usual, rounds = 160): Weights {
  const kinds = learn(
    lessonsOf(looked, (one) => documentKinds.indexOf(isOldSpam(one) ? 'phishing' : one.example.kind), worth.kinds),
    { classes: documentKinds.length, penalty: penalty.kinds, rounds },
  )
  const collect = learn(
    lessonsOf(
      looked.filter(({ example }) => example.collect !== null),
      ({ example }) => Number(example.collect),
      worth.collect,
    ),
    { classes: 2, penalty: penalty.collect, rounds },
  )
  return {
    kinds: Object.fromEntries([
      ...kinds.names.map((name, i) => [name, [...(kinds.rows[i] ?? [])].map(round)] as const),
      [always, [...kinds.bias].map(round)] as const,
    ]),
    collect: Object.fromEntries([
      ...collect.names.map((name, i) => [name, gap(collect.rows[i])] as const),
      [always, gap(collect.bias)] as const,
    ]),
  }
}

const round = (weight: number) => Math.round(weight * 100) / 100
const gap = (row: Float64Array | undefined) => round((row?.[1] ?? 0) - (row?.[0] ?? 0))

// No sender's mails count for more than a few dozen, and a rare kind counts for more than its number.
function lessonsOf(looked: readonly Looked[], rightOf: (one: Looked) => number, real: number): Lesson[] {
  const groups = countBy(looked, ({ example }) => `${example.group} ${example.kind}`)
  const kinds = countBy(looked, ({ example }) => example.kind)
  return looked.map((one) => {
    const crowd = groups.get(`${one.example.group} ${one.example.kind}`) ?? 1
    const share = looked.length / documentKinds.length / (kinds.get(one.example.kind) ?? 1)
    return {
      signals: one.look.signals,
      right: rightOf(one),
      weight:
        Math.min(1, 12 / crowd) *
        Math.min(3, share ** 0.4) *
        (one.example.worth ?? 1) *
        (isOldSpam(one) ? 0.25 : isReal(one) ? real : 1),
    }
  })
}

function countBy<T>(list: readonly T[], key: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of list) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  return counts
}

// What somebody really sent is worth more than what we thought up.
const isReal = ({ example }: Looked) =>
  example.set === 'mixed' || example.set === 'shared' || example.set === 'templates'
// Old advertising that nobody asked for is `other` in its set; to whoever gets it, it is bait.
const isOldSpam = ({ example }: Looked) => example.set === 'mixed' && example.path.includes('/spam/')
