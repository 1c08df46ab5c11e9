import type { Rendition } from '@facteur/formats/rendition.ts'
import { isTillLike } from '../../reading/till-like.ts'
import type { VerdictKind } from '../../verdict.ts'
import { tillLinesOf } from './till-lines.ts'

const narrowPt = 330

/**
 * Whether a paper is best read as a till receipt: all receipts that were recognised from a picture, narrow pages,
 * and scans that were taken for something else but look like a till's paper.
 */
export function isTillPaper(rendition: Rendition, kind: VerdictKind): boolean {
  if (rendition.ocr === 'done')
    return kind === 'receipt' || (kind !== 'credit-note' && isTillLike(tillLinesOf(rendition)))
  const [page] = rendition.pages
  return kind === 'receipt' && page !== undefined && page.words.length > 0 && page.widthPt < narrowPt
}
