import type { Cell } from '../../reading/lines.ts'
import { aroundOf, type Token } from '../around.ts'
import { findVatNumbers } from '../identifiers.ts'
import { partyLabels } from '../labels/party-labels.ts'
import type { Scored } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'
import { tokensOf } from '../tokens.ts'
import { blockAbove } from './block.ts'

/** Whether the lines under a name hold a VAT number that is called the customer's, and not the supplier's. */
export function isOverCustomersNumber(paper: Paper, name: Cell, supplier: Scored | undefined): boolean {
  if (!supplier || name === supplier.cell) return false
  const numbers = tokensOf(paper, ({ cell }) => (cell.page === name.page ? findVatNumbers(cell.text) : []))
  const below = numbers.filter((token) => token.cell !== name && blockAbove(paper, token).includes(name))
  return below.some((token) => isCustomers(paper, token)) && below.every(({ value }) => value !== supplier.value)
}

/** Of two VAT numbers on a paper the one that is not called the customer's, where the other is wherever it stands. */
export function numberBesideCustomers(paper: Paper): Scored | undefined {
  const by = Map.groupBy(
    tokensOf(paper, ({ cell }) => findVatNumbers(cell.text)),
    ({ value }) => value,
  )
  const others = [...by.values()].filter((places) => !places.some((token) => isCustomers(paper, token)))
  const [first] = others[0] ?? []
  if (by.size !== 2 || others.length !== 1 || !first) return undefined
  return { value: first.value, text: first.text, cell: first.cell, score: 1 }
}

const nearest = 30
const whose = ['customer', 'your'].map((name) => partyLabels.names.indexOf(name))

/** Whether its label calls this VAT number the customer's. */
export function isCustomers(paper: Paper, token: Token): boolean {
  const { before, left, leftGap } = aroundOf(paper, token)
  const label = /[a-z]{2}/.test(before) ? before.slice(-nearest) : leftGap < 14 ? left : ''
  const strengths = partyLabels.whole(label)
  return whose.some((at) => (strengths[at] ?? 0) > 0.5)
}
