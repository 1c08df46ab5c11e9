import { writeFileSync } from 'node:fs'
import { fit } from './fit.ts'
import { gatherPapers, housesToLearn } from './gather.ts'
import { corpusPapers, worldPapers } from './shared-papers.ts'

/** Learns what the server knows of papers and writes it beside the code. Only houses and suppliers of the tune half. */
const papers = await gatherPapers({
  seed: 'papers learn',
  suppliers: housesToLearn(),
  perSupplier: { bills: 3, others: 14 },
})
const others = [...(await worldPapers()), ...(await corpusPapers())].filter(({ half }) => half === 'tune')
// What others made is worth more than what we thought up.
const weights = fit([...papers, ...others, ...others])
const text = `${JSON.stringify(weights).replaceAll('],"', '],\n"')}\n`
writeFileSync(new URL('../../server/src/pipeline/recognise/paper/paper-weights.json', import.meta.url), text)
console.log(
  `${papers.length} papers of ours, ${others.length} of others, ${Object.keys(weights).length} signals, ${Math.round(text.length / 1_000)} kB`,
)
