import { blockedAccount } from '../labels/blocked-account.ts'
import type { Candidate, Scored } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'

const nearCustomer = 4
const edge = { head: 0.2, foot: 0.85 }
// Half of a bill's VAT may go to a blocked account; the claim may have been sold to another.
const besides = new RegExp(
  String.raw`\b(?:${blockedAccount}|factor\w*|cede\w*|cession|abgetreten|derdenrekening|compte (?:de )?tiers)\b`,
)

/**
 * The account to pay to where several or a collected bill leave it open: the only one that is nobody else's, or the first of those
 * that stand together. Undefined where accounts of the supplier stand in several places.
 */
export function plainAccount(paper: Paper, candidates: readonly Candidate[]): Scored | undefined {
  const open = candidates.filter(({ cell, text, features }) => {
    const before = cell.folded.slice(0, Math.max(0, cell.text.indexOf(text)))
    return !isPayers(features) && !besides.test(before.slice(-30))
  })
  const [first] = open
  if (!first) return undefined
  const others = open.filter(({ value }) => value !== first.value)
  const isNear = others.every(
    ({ cell }) =>
      cell.page === first.cell.page &&
      Math.abs(cell.box[1] - first.cell.box[1]) < 4 * (first.cell.box[3] - first.cell.box[1]),
  )
  const isCollected = first.features['paper.debits'] === 1
  return isNear && (!isCollected || isTheirOwn(paper, first))
    ? { value: first.value, cell: first.cell, text: first.text, score: 1 }
    : undefined
}

const isPayers = (features: Candidate['features']) =>
  features['says.payer'] === 1 ||
  features['says.payer.near'] === 1 ||
  features['is.own'] === 1 ||
  (features['customer.depth'] ?? 99) < nearCustomer

/** In the letterhead or at the foot of the page, or called the one to pay to: never that of who is charged. */
function isTheirOwn(paper: Paper, { cell, features }: Candidate): boolean {
  const { height = 842 } = paper.sizes.get(cell.page) ?? {}
  const y = cell.box[1] / height
  return features['says.payee'] === 1 || y < edge.head || y > edge.foot
}
