import type { Rendition } from '@facteur/formats/rendition.ts'
import { isTillLike } from '../../reading/till-like.ts'
import type { VerdictKind } from '../../verdict.ts'
import { tillLinesOf } from './till-lines.ts'
import type { Line } from '../../reading/lines.ts'

const narrowPt = 330

/**
 * Whether a paper is best read as a till receipt: all receipts that were recognised from a picture, narrow pages,
 * and scans that were taken for something else but look like a till's paper.
 */
export function isTillPaper(rendition: Rendition, kind: VerdictKind): boolean {
  if (rendition.ocr === 'done') {
    if (kind === 'receipt') return true
    const lines = tillLinesOf(rendition)
    return kind !== 'credit-note' && (isTillLike(lines) || isSlip(lines))
  }
  const [page] = rendition.pages
  return kind === 'receipt' && page !== undefined && page.words.length > 0 && page.widthPt < narrowPt
}

const mostLines = 40
const mostLetters = 42
const moment = /(?<!\d)(?:[01]?\d|2[0-3])[:h][0-5]\d(?!\d)/
const day = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:20)?\d{2}(?!\d)|(?<!\d)20\d{2}-\d{2}-\d{2}(?!\d)/
const later =
  /\b(?:iban|verval\w*|echeance|fallig\w*|zahlbar|due date|payment terms|overschrijving|virement|uberweisung)\b/

/** A few short lines with a day and a time of day, and nothing of paying later: no house writes a bill by the minute. */
function isSlip(lines: readonly Line[]): boolean {
  if (lines.length > mostLines) return false
  const isShort =
    lines.filter(({ text }) => text.replaceAll(/ {2,}/g, ' ').length <= mostLetters).length >= 0.85 * lines.length
  const isTimed = lines.some(({ folded }) => day.test(folded)) && lines.some(({ folded }) => moment.test(folded))
  return isShort && isTimed && !lines.some(({ folded }) => later.test(folded))
}
