import { join } from 'node:path'
import { halfOfCase, type Papers, type StagedSet } from './case.ts'
import { inspectFolder, type Inspected } from './inspect.ts'
import { scoreCases, type Scored } from './tally.ts'

export type SetScore = {
  name: string
  papers: Papers
  halves: { tune: Scored; report: Scored }
  seconds: number
  readerPeakMB: number
  items: number
}

/** One call of `inspect` over the whole set; then each half is scored by itself. */
export async function scoreSet(set: StagedSet, { root }: { root: string }): Promise<SetScore> {
  const inspected = await inspectFolder(set.folder, { output: join(root, `${set.name}.jsonl`) })
  return {
    ...timesOf(inspected),
    name: set.name,
    papers: set.papers,
    items: set.cases.length,
    halves: halvesOf(set, inspected),
  }
}

function halvesOf(set: StagedSet, { verdicts }: Inspected): SetScore['halves'] {
  const half = (name: 'tune' | 'report') =>
    scoreCases(
      set.cases.filter((one) => halfOfCase(one) === name),
      verdicts,
    )
  return { tune: half('tune'), report: half('report') }
}

const timesOf = ({ seconds, readerPeakMB }: Inspected) => ({ seconds, readerPeakMB })
