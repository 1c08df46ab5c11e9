import type { Candidate, Features } from '../../server/src/pipeline/extract/model/candidate.ts'
import { makeRandom, type Row } from './grow-trees.ts'

/** Rows of one model: names of the features and, by paper, its candidates as rows. */
export type Table = { names: readonly string[]; rowsOf: Row[][] }

const mostWrong = 30

/** Of papers with very many candidates a sample of the wrong ones stands for all. */
export function makeTable<T>(
  papers: readonly {
    candidates: readonly Pick<Candidate<T>, 'features'>[]
    isRight: readonly boolean[]
    weight: number
  }[],
): Table {
  const names = Object.keys(papers.find(({ candidates }) => candidates.length > 0)?.candidates[0]?.features ?? {})
  const random = makeRandom(11)
  const rowsOf = papers.map(({ candidates, isRight, weight }) => {
    const wrong = isRight.filter((right) => !right).length
    const keep = Math.min(1, mostWrong / Math.max(1, wrong))
    return candidates.flatMap(({ features }, i) => {
      const right = isRight[i] ?? false
      if (!right && random() > keep) return []
      return [{ features: asRow(names, features), isRight: right, weight: right ? weight : weight / keep }]
    })
  })
  return { names, rowsOf }
}

function asRow(names: readonly string[], features: Features): Float32Array {
  return Float32Array.from(names, (name) => features[name] ?? 0)
}
