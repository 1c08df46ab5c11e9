import type { Rendition } from '@facteur/formats/rendition.ts'
import { claimsOf, type PageClaims } from './page-claims.ts'

const mostPages = 10

/**
 * The papers of a pile that went through the feeder of a scanner at once: the page numbers of each, in order. Empty where the
 * pages are one paper, or where it is not clear at every page whether it begins one: then they stay together. Pure.
 */
export function partPile(rendition: Rendition): number[][] {
  const { pages, pageCount, isTruncated, ocr, eInvoice, unreadable, format } = rendition
  const isWhole = !isTruncated && pages.length === pageCount && eInvoice === undefined && unreadable === undefined
  if (ocr !== 'done' || !isWhole || (format !== 'pdf' && format !== 'image') || pageCount < 2 || pageCount > mostPages)
    return []
  const isSeen = pages.every(({ words }) => words.every(({ sure }) => sure !== undefined))
  return isSeen ? partClaims(pages.map((page) => claimsOf(rendition, page))) : []
}

/** Whether two of the pages name themselves and different firms: too little to part them, enough not to mix them. Pure. */
export function namesSeveral(rendition: Rendition): boolean {
  const pages = rendition.pages.slice(0, mostPages).map((page) => claimsOf(rendition, page))
  const named = pages.filter(({ hasTitle, isTill, mark }) => (hasTitle || isTill) && (mark?.page ?? 1) === 1)
  return named.some((one, at) =>
    named
      .slice(at + 1)
      .some(
        (other) =>
          !shares(one.numbers, other.numbers) &&
          lacks(one.vatNumbers, other.vatNumbers) &&
          lacks(other.vatNumbers, one.vatNumbers),
      ),
  )
}

function partClaims(claims: readonly PageClaims[]): number[][] {
  const papers: PageClaims[][] = []
  for (const page of claims) {
    const paper = papers.at(-1)
    if (paper === undefined || beginsAnother(paper, page)) papers.push([page])
    else if (goesOn(paper, page)) paper.push(page)
    else return []
  }
  return papers.length > 1 ? papers.map((paper) => paper.map(({ number }) => number)) : []
}

/** Both say what a paper of its own says, and not the same. */
function beginsAnother(paper: readonly PageClaims[], page: PageClaims): boolean {
  const last = paper.at(-1)
  const total = totalOf(paper)
  if (last === undefined || isMarkedOn(last, page) || last.isCarried || page.isCarried) return false
  if (total === undefined || page.total === undefined || total === page.total) return false
  const isNamed = (page.hasTitle || page.isTill) && paper.some(({ hasTitle, isTill }) => hasTitle || isTill)
  const numbers = unite(paper, 'numbers')
  if (!isNamed || shares(numbers, page.numbers)) return false
  const vatNumbers = unite(paper, 'vatNumbers')
  // Each names a firm that the other does not: the customer is the same.
  if (lacks(vatNumbers, page.vatNumbers) && lacks(page.vatNumbers, vatNumbers)) return true
  if (numbers.size > 0 && page.numbers.size > 0) return page.isSummedUp && paper.some(({ isSummedUp }) => isSummedUp)
  const days = unite(paper, 'days')
  const areTills = page.isTill && paper.every(({ isTill }) => isTill)
  return areTills && days.size > 0 && page.days.size > 0 && !shares(days, page.days)
}

/** A page that says nothing of a paper of its own, or says which one it is of. */
function goesOn(paper: readonly PageClaims[], page: PageClaims): boolean {
  const last = paper.at(-1)
  // What could not be read may be a bill of its own, or the back of this one.
  if (page.isBlank) return false
  if (last !== undefined && isMarkedOn(last, page)) return true
  if (shares(unite(paper, 'numbers'), page.numbers)) return true
  const isForeign = lacks(page.vatNumbers, unite(paper, 'vatNumbers'))
  if (isForeign || page.isTill) return false
  return !page.hasTitle && (page.total === undefined || totalOf(paper) === undefined || page.total === totalOf(paper))
}

/** By their marks the page is behind the other one in the same paper. */
function isMarkedOn({ mark: before }: PageClaims, { mark }: PageClaims): boolean {
  const isLater = mark !== undefined && mark.page > 1
  const isUnfinished = before?.of !== undefined && before.page < before.of
  return isLater || isUnfinished
}

const totalOf = (paper: readonly PageClaims[]) => {
  const totals = paper.flatMap(({ total }) => total ?? [])
  return totals.length === 0 ? undefined : Math.max(...totals)
}

const unite = (paper: readonly PageClaims[], what: 'numbers' | 'vatNumbers' | 'days'): ReadonlySet<string> =>
  new Set(paper.flatMap((page) => [...page[what]]))
const shares = (one: ReadonlySet<string>, other: ReadonlySet<string>) => !one.isDisjointFrom(other)
/** Something of the one is not in the other. */
const lacks = (one: ReadonlySet<string>, other: ReadonlySet<string>) => !one.isSubsetOf(other)
