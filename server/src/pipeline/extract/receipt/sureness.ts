import type { Rendition } from '@facteur/formats/rendition.ts'
import { fold } from '../../reading/fold.ts'
import type { Cell } from '../../reading/lines.ts'

export type SureOf = (cell: Cell, text: string) => number

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
