import type { Rendition } from '@facteur/formats/rendition.ts'

/** A printed mail without the header that we printed above it: what the mail itself says. */
export function belowHead(rendition: Rendition): Rendition {
  const { headPt, pages } = rendition
  const [first, ...rest] = pages
  if (headPt === undefined || first === undefined) return rendition
  const isOurs = (box: readonly number[]) => ((box[1] ?? 0) + (box[3] ?? 0)) / 2 < headPt
  const head = first.words.filter(({ box }) => isOurs(box))
  const text = textAfter(
    first.text,
    head.map((word) => word.text),
  )
  const page = { ...first, words: first.words.filter(({ box }) => !isOurs(box)), text }
  const said = [page, ...rest]
  return { ...rendition, pages: said, text: said.map((one) => one.text).join('\f') }
}

/** The header stands first: its words in their order end where the mail begins. */
function textAfter(text: string, words: readonly string[]): string {
  let at = 0
  for (const word of words) {
    const found = text.indexOf(word, at)
    if (found >= 0) at = found + word.length
  }
  return text.slice(at).trimStart()
}
