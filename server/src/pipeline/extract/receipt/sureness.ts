import type { Rendition } from '@facteur/formats/rendition.ts'
import { fold } from '../../reading/fold.ts'
import type { Cell } from '../../reading/lines.ts'

export type SureOf = (place: Pick<Cell, 'box' | 'page'>, text: string) => number

/** How sure the recogniser was of the worst word of a value; 1 where the text was never in doubt. */
export function surenessOf(rendition: Rendition): SureOf {
  return ({ box, page }, text) => {
    const words = rendition.pages.find(({ number }) => number === page)?.words ?? []
    const folded = fold(text)
    const of = words.filter(
      (word) =>
        word.box[0] >= box[0] - 1 &&
        word.box[2] <= box[2] + 1 &&
        word.box[1] >= box[1] - 1 &&
        word.box[3] <= box[3] + 1 &&
        word.text !== '' &&
        (folded.includes(fold(word.text)) || fold(word.text).includes(folded)),
    )
    return Math.min(1, ...of.map(({ sure }) => sure ?? 1))
  }
}

/** How sure the recogniser was of a paper's words on the whole; 1 for a text that was never in doubt. */
export function paperSureness({ pages }: Rendition): number {
  const words = pages.flatMap((page) => page.words).filter(({ text }) => text.length > 1)
  return words.length === 0 ? 1 : words.reduce((sum, { sure }) => sum + (sure ?? 1), 0) / words.length
}
