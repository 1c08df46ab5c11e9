import { writeFileSync } from 'node:fs'
import { corpusExamples, grownExamples, noticeExamples, paperExamples, sharedExamples } from './examples.ts'
import { fit } from './fit.ts'
import { lookAll } from './look.ts'

/**
 * Learns the weights that the server ships and writes them beside the code. From the sets of others only mails of the `tune` half
 * whose licence allows it; of our own invented ones all, or with `--held` their `tune` half too, to measure on the other.
 */
const isHeld = process.argv.includes('--held')
const examples = [
  ...(await noticeExamples(10)),
  ...(await grownExamples(8)),
  ...(await paperExamples({ seed: 'mails a', mails: 900 })),
  ...(await sharedExamples()),
  ...(await corpusExamples('mixed')),
  ...(await corpusExamples('synthetic')),
  ...(await corpusExamples('templates')),
]
const isOurs = (set: string) => set === 'notices' || set === 'grown' || set === 'papers'
const looked = lookAll(examples).filter(
  ({ example }) => example.may && (example.half === 'tune' || (!isHeld && isOurs(example.set))),
)
const weights = fit(looked)
const text = `${JSON.stringify(weights).replaceAll('],"', '],\n"')}\n`
writeFileSync(new URL('../../server/src/pipeline/recognise/weights.json', import.meta.url), text)
console.log(
  `${looked.length} mails, ${Object.keys(weights.kinds).length} signals, ${Math.round(text.length / 1_000)} kB`,
)
