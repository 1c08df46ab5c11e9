import { writeFileSync } from 'node:fs'
import { fit } from './fit.ts'
import { learningExamples } from './lessons.ts'
import { lookAll } from './look.ts'

/**
 * Learns the weights that the server ships and writes them beside the code. From the sets of others only mails of the `tune` half
 * whose licence allows it; of our own invented ones all, or with `--held` their `tune` half too, to measure on the other.
 */
const isHeld = process.argv.includes('--held')
const isOurs = (set: string) => set === 'notices' || set === 'grown' || set === 'genres' || set === 'papers'
const looked = lookAll(await learningExamples()).filter(
  ({ example }) => example.may && (example.half === 'tune' || (!isHeld && isOurs(example.set))),
)
const weights = fit(looked)
const text = `${JSON.stringify(weights).replaceAll('],"', '],\n"')}\n`
writeFileSync(new URL('../../server/src/pipeline/recognise/mail/weights.json', import.meta.url), text)
console.log(
  `${looked.length} mails, ${Object.keys(weights.kinds).length} signals, ${Math.round(text.length / 1_000)} kB`,
)
