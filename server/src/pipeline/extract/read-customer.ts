import type { Scored } from './model/candidate.ts'
import { findVatNumbers } from './identifiers.ts'
import { findNames } from './fields/find-names.ts'
import { nameKey } from './fields/name-candidates.ts'
import { customerCells, depthBelow, ownNameTest, type OwnSide } from './fields/party-zones.ts'
import type { Paper } from './paper.ts'
import { tokensOf } from './tokens.ts'

type Supplier = { name: string | undefined; vatNumber: string | undefined }
export type Customer = { name?: Scored; vatNumber?: Scored }

const blockLines = { name: 2.4, vatNumber: 9 }

/** Who is to pay: ourselves where we are named, else what stands in the customer's block. Never what is the supplier's. */
export function readCustomer(paper: Paper, own: OwnSide, supplier: Supplier): Customer {
  const isOurs = ownNameTest(own)
  const heads = customerCells(paper, isOurs)
  const name = nameOf()
  const vatNumber = vatNumberOf()
  return { ...(name ? { name } : {}), ...(vatNumber ? { vatNumber } : {}) }

  function nameOf(): Scored | undefined {
    const names = findNames(paper, isOurs).filter(
      ({ value }) => supplier.name === undefined || nameKey(value) !== nameKey(supplier.name),
    )
    const ours = names.find(({ value }) => isOurs(value))
    const inBlock = names.find(({ cell, hasForm }) => hasForm && depthBelow(paper, cell, heads) <= blockLines.name)
    const found = ours ?? inBlock
    return found && { value: found.value, score: ours ? 0.92 : 0.7, cell: found.cell, text: found.value }
  }

  function vatNumberOf(): Scored | undefined {
    const others = tokensOf(paper, ({ cell }) => findVatNumbers(cell.text)).filter(
      ({ value }) => value !== supplier.vatNumber,
    )
    const ours = others.find(({ value }) => own.ownVatNumbers.includes(value))
    const inBlock = others.find(({ cell }) => depthBelow(paper, cell, heads) <= blockLines.vatNumber)
    const found = ours ?? inBlock ?? (supplier.vatNumber === undefined ? undefined : others[0])
    return found && { value: found.value, score: ours ? 0.97 : 0.8, cell: found.cell, text: found.text }
  }
}
