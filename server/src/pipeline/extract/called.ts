import type { LabelSet } from './labels/strength.ts'
import type { Paper, Placed } from './paper.ts'

const longest = 60

/** Short cells that are a label of this class, or begin with one. */
export function cellsCalled(paper: Paper, labels: LabelSet, name: string): Placed[] {
  const at = labels.names.indexOf(name)
  return paper.cells.filter(({ cell }) => cell.folded.length < longest && (labels.whole(cell.folded)[at] ?? 0) > 0.55)
}
