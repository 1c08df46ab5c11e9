import type { OpenedPart } from '@facteur/formats/rendition.ts'

/** A pile, or a photo of several papers: what was cut out of it stands among the parts, and it is no paper itself. */
export const isCutUp = ({ name, rendition }: OpenedPart, parts: readonly OpenedPart[]): boolean =>
  rendition.isPile === true ||
  (rendition.format === 'image' && parts.some((other) => other.name.startsWith(`${name}/`)))
