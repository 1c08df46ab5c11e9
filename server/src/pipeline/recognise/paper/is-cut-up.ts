import type { OpenedPart } from '@facteur/formats/rendition.ts'

/** A pile, or a photo of several papers: what was cut out of it stands among the parts, and it is no paper itself. By its words too: photos share names. */
export const isCutUp = ({ name, rendition }: OpenedPart, parts: readonly OpenedPart[]): boolean =>
  rendition.isPile === true ||
  (rendition.format === 'image' &&
    rendition.ocr === 'done' &&
    rendition.text === '' &&
    parts.some((other) => other.name.startsWith(`${name}/`)))
