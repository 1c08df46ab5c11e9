import { judgeMail } from '../../server/src/pipeline/recognise/judge-mail.ts'
import { shipped, type Weights } from '../../server/src/pipeline/recognise/mail/model.ts'
import { verdictKinds, type VerdictKind } from '../../server/src/pipeline/verdict.ts'
import { createHash } from 'node:crypto'
import { corpusExamples, type Example } from './examples.ts'
import { fit } from './fit.ts'
import { learningExamples } from './lessons.ts'
import { type Looked, lookAll } from './look.ts'

/**
 * How well kinds are told of senders that nothing was learnt from: the tune half of the mixed set in folds by sender, each judged by
 * weights learnt from all the rest. `--misses` shows single ones (tune half only); `--report` adds totals of the report halves.
 */
const folds = 3
const isQuick = process.argv.includes('--quick')
const all = [...(await learningExamples(isQuick ? 0.4 : 1)), ...(await corpusExamples('phishing'))]
const looked = lookAll(all)
const learnt = looked.filter(({ example }) => mayTeach(example))
const foldOf = ({ group }: Example) => (createHash('sha256').update(`fold ${group}`).digest()[1] ?? 0) % folds
const misses: string[] = []
const table = new Map<string, number>()
const count = (key: string) => table.set(key, (table.get(key) ?? 0) + 1)

for (let fold = 0; fold < folds; fold += 1) {
  const isHeld = ({ example }: Looked) => example.set === 'mixed' && example.half === 'tune' && foldOf(example) === fold
  Object.assign(shipped, learn(learnt.filter((one) => !isHeld(one))))
  for (const one of looked.filter(isHeld)) tellOne(one, 'mixed held fold')
}
if (process.argv.includes('--report')) {
  Object.assign(shipped, learn(learnt))
  for (const one of looked)
    if (one.example.half === 'report' || one.example.set === 'phishing')
      tellOne(one, `${one.example.set} ${one.example.half}`)
}
for (const set of new Set([...table.keys()].map((key) => key.split('|')[0] ?? ''))) {
  const rows = [...table].filter(([key]) => key.startsWith(`${set}|`))
  let [good, strict, total] = [0, 0, 0]
  for (const [key, n] of rows) {
    const [, right = '', said = ''] = key.split('|')
    total += n
    if (isRight(right, said)) good += n
    if (right === said) strict += n
  }
  console.log(`${set}: right ${(good / total).toFixed(3)} (strictly ${(strict / total).toFixed(3)}) of ${total}`)
  for (const [key, n] of rows.toSorted(([a], [b]) => a.localeCompare(b))) {
    const [, right = '', said = ''] = key.split('|')
    if (right !== said) console.log(`   ${isRight(right, said) ? ' ' : '*'} ${right} -> ${said}: ${n}`)
  }
}
if (process.argv.includes('--misses')) console.log(misses.join('\n'))

function learn(lessons: readonly Looked[]): Weights {
  return fit(lessons, undefined, isQuick ? 120 : 300)
}

/** Which signals spoke most for what was said against what is right. */
function whyNot({ look }: Looked, right: VerdictKind, said: VerdictKind): string {
  const [good, bad] = [right, said].map((kind) => verdictKinds.indexOf(kind))
  return [...look.signals]
    .map(([name, value]) => {
      const row = shipped.kinds[name]
      return { name, push: ((row?.[bad ?? 0] ?? 0) - (row?.[good ?? 0] ?? 0)) * value }
    })
    .toSorted((a, b) => b.push - a.push)
    .slice(0, 9)
    .map(({ name, push }) => `${name} ${push.toFixed(1)}`)
    .join(', ')
}

function mayTeach({ may, half, set }: Example): boolean {
  return may && (half === 'tune' || set === 'notices' || set === 'grown' || set === 'genres' || set === 'papers')
}

function tellOne(one: Looked, name: string): void {
  const { example, context } = one
  const said = judgeMail(example.mail, context)
  const collected = said.collect && example.collect === false ? ' COLLECTED' : ''
  count(`${name}|${example.kind}|${said.kind}${collected}`)
  if ((name === 'mixed held fold' || name === 'phishing tune') && (!isRight(example.kind, said.kind) || collected))
    misses.push(
      `${example.path.slice(0, 60)} | ${example.mail.subject.slice(0, 60)} | ${example.kind} | ${said.kind}${collected}`,
      `    ${whyNot(one, example.kind, said.kind)}`,
    )
}

/** `other` is the word of the mixed set for all that has no word of its own there. */
function isRight(right: string, said: string): boolean {
  return right === said || (right === 'other' && ['newsletter', 'phishing', 'personal'].includes(said))
}
