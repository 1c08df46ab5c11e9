import type { Cell } from '../../reading/lines.ts'
import { findVatNumbers } from '../identifiers.ts'
import type { Scored } from '../model/candidate.ts'
import type { Paper, Placed } from '../paper.ts'
import { blockAbove } from './block.ts'

/** Whether the lines under a name hold the VAT number of somebody else than the supplier, and nowhere the supplier's: then it is the customer's. */
export function isOverAnothersNumber(paper: Paper, name: Cell, supplier: Scored | undefined): boolean {
  if (!supplier || name === supplier.cell) return false
  const numbered = paper.cells.filter(({ cell }) => cell.page === name.page && /\d{3}/.test(cell.text))
  const below = numbered.filter((placed) => placed.cell !== name && isUnder(paper, placed, name))
  const values = below.flatMap(({ cell }) => findVatNumbers(cell.text).map(({ value }) => value))
  return values.length > 0 && !values.includes(supplier.value)
}

const isUnder = (paper: Paper, placed: Placed, name: Cell): boolean =>
  findVatNumbers(placed.cell.text).length > 0 && blockAbove(paper, placed).includes(name)
