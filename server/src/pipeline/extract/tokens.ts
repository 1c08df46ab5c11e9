import type { FieldName } from '../verdict.ts'
import type { Token } from './around.ts'
import { findCreditorReferences, findIbans, findStructuredCommunications, findVatNumbers } from './identifiers.ts'
import { findNumbers } from './find-numbers.ts'
import { fold } from '../reading/fold.ts'
import { wrappedTokens } from './wrapped.ts'
import type { Paper, Placed } from './paper.ts'
import { findAmounts, findDays, sayAmount, type Found } from './values.ts'

/** All values of one type on a paper, in reading order. */
export function tokensOf<T>(paper: Paper, find: (placed: Placed) => readonly Found<T>[]): Token<T>[] {
  return paper.cells.flatMap((placed) => {
    let from = 0
    return find(placed).map((found) => {
      const token = { ...placed, ...found, from }
      from = found.end
      return token
    })
  })
}

export const amountTokens = (paper: Paper) => tokensOf(paper, ({ cell }) => findAmounts(cell.text))
// Days and numbers are held against each other: several fields ask for the same ones.
function once<T>(find: (paper: Paper) => T): (paper: Paper) => T {
  const known = new WeakMap<Paper, T>()
  return (paper) => {
    const found = known.get(paper) ?? find(paper)
    known.set(paper, found)
    return found
  }
}

export const dayTokens = once((paper) => {
  const whole = tokensOf(paper, ({ cell }) => findDays(cell.folded, paper.dayOrder))
  const wrapped = wrappedTokens(paper, { mayBegin: endsInDay, find: (text) => findDays(fold(text), paper.dayOrder) })
  return wrapped.length === 0
    ? whole
    : [...whole, ...wrapped].toSorted((a, b) => a.line - b.line || a.column - b.column)
})
// "29.", "21. Februar", "March 3,": a day whose year is still to come.
const endsInDay = (text: string) =>
  /\d{1,2}(?:st|nd|rd|th|er|\.)?(?:[ -]\p{L}{3,9}\.?)?,?$|\p{L}{3,9}\.? \d{1,2},?$|\p{L}{3,9}$/u.test(text) &&
  /\d|^\p{L}{3,9}$/u.test(text)
export const numberTokens = once((paper) => tokensOf(paper, ({ cell }) => findNumbers(cell.text)))

/** The values that a field could have in one cell, in the field's own spelling. Names: the cell as it stands. */
export function valuesIn(paper: Paper, field: FieldName, { cell }: Placed): Found<string>[] {
  switch (field) {
    case 'totalIncludingVat':
    case 'totalExcludingVat':
    case 'totalVat':
      return findAmounts(cell.text).map((found) => ({ ...found, value: sayAmount(found.value) }))
    case 'issuedOn':
    case 'dueOn':
      return findDays(cell.folded, paper.dayOrder)
    case 'invoiceNumber':
      return findNumbers(cell.text)
    case 'supplierVatNumber':
    case 'customerVatNumber':
      return findVatNumbers(cell.text)
    case 'creditorIban':
      return findIbans(cell.text)
    case 'structuredCommunication':
      return findStructuredCommunications(cell.text)
    case 'paymentReference':
      return findCreditorReferences(cell.text)
    case 'supplierName':
    case 'customerName':
      return [{ value: cell.text, text: cell.text, at: 0, end: cell.text.length }]
    case 'currency':
    case 'isPaid':
    case 'isDirectDebit':
      return []
    default:
      return field satisfies never
  }
}
