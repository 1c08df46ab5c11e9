import type { OpenedPart } from '@facteur/formats/rendition.ts'
import { printsNumber, squash } from '../reading/squash.ts'

/**
 * What an e-invoice shows of itself: the PDFs that lie in it, or pictures where there is no PDF. They follow it among the parts.
 * The one that prints the number of the invoice comes first; time sheets and terms after it.
 */
export function picturesInside(parts: readonly OpenedPart[], xml: number): number[] {
  const after = parts.slice(xml + 1)
  const end = after.findIndex((part) => part.inside !== 'e-invoice')
  const inside = (end < 0 ? after : after.slice(0, end)).map((part, offset) => ({ part, index: xml + 1 + offset }))
  const papers = inside.filter(({ part }) => part.rendition.format === 'pdf')
  const shown = papers.length > 0 ? papers : inside.filter(({ part }) => part.rendition.format === 'image')
  const number = parts[xml]?.rendition.eInvoice?.number ?? ''
  const prints = ({ part }: { part: OpenedPart }) =>
    squash(number).length >= 3 && printsNumber(`${part.rendition.text} ${part.name.split('/').at(-1)}`, number)
  return shown.toSorted((one, other) => Number(prints(other)) - Number(prints(one))).map(({ index }) => index)
}
