import { corpusExamples } from './examples.ts'
import { shipped } from '../../server/src/pipeline/recognise/mail/model.ts'
import { fit } from './fit.ts'
import { learningExamples } from './lessons.ts'
import { lookAll } from './look.ts'
import { tableOf, tally } from './tally.ts'

/**
 * The whole judgement (rules and weights) on each set, in both halves. `--held`: with weights learnt from tune halves only, not
 * those that are shipped. `--misses SET` prints single misses of the `tune` half.
 */
const examples = [...(await learningExamples()), ...(await corpusExamples('phishing'))]
const wanted = process.argv[process.argv.indexOf('--misses') + 1]
const shown = process.argv.includes('--misses') ? examples.filter(({ set }) => set === wanted) : examples
const looked = lookAll(examples)
if (process.argv.includes('--held'))
  Object.assign(shipped, fit(looked.filter(({ example }) => example.may && example.half === 'tune')))
const { rows, misses } = tally(looked.filter(({ example }) => shown.includes(example)))
console.log(tableOf(rows))
if (process.argv.includes('--misses'))
  for (const { path, subject, right, said } of misses.filter(({ half }) => half === 'tune'))
    console.log(`${path} | ${subject} | ${right} | ${said.kind} ${said.reasons.map(({ code }) => code).join(' ')}`)
