import type { Document } from '@facteur/contract/document.ts'
import type { Evidence } from '@facteur/contract/verdict.ts'

export type PageSize = { width: number; height: number }

// PDF points: A4 and US letter.
const papers: readonly PageSize[] = [
  { width: 595.28, height: 841.89 },
  { width: 612, height: 792 },
]

/** The size of a page in PDF points: as told, else the paper whose shape the picture has. */
export function pageSizeOf(told: PageSize | undefined, picture: PageSize): PageSize | undefined {
  if (told !== undefined) return told
  if (picture.width === 0 || picture.height === 0) return undefined
  const shape = picture.height / picture.width
  return papers.find((paper) => Math.abs(paper.height / paper.width - shape) < 0.02)
}

/** Where a field was read; where the server found its very words on the pages, those. */
export function evidenceOf(
  { evidence }: Pick<Document, 'evidence'>,
  field: string | undefined,
  places: Readonly<Record<string, Evidence>> = {},
): Evidence | undefined {
  if (field === undefined) return undefined
  return places[field] ?? evidence[field]
}

/** Where on the picture a value was seen, in per cent, with a little air around it. */
export function evidenceStyle(evidence: Evidence | undefined, page: number, size: PageSize | undefined) {
  if (evidence?.box === undefined || evidence.page !== page || size === undefined) return undefined
  return boxStyle(evidence.box, size, 3)
}

/** A box on a page of that size, in per cent of its picture; all in points, `air` around it too. */
export function boxStyle([left, top, right, bottom]: NonNullable<Evidence['box']>, size: PageSize, air: number) {
  const per = (value: number, whole: number) => `${((value / whole) * 100).toFixed(2)}%`
  return {
    left: per(left - air, size.width),
    top: per(top - air, size.height),
    width: per(right - left + 2 * air, size.width),
    height: per(bottom - top + 2 * air, size.height),
  }
}
