import type { Rendition } from '@facteur/formats/rendition.ts'
import { asUnreadable, limits } from './limits.ts'

/** A rendition of nothing yet: readers fill in what they find. */
export function emptyRendition(format: Rendition['format'], mediaType: string): Rendition {
  return { format, mediaType, pages: [], pageCount: 0, text: '', isTruncated: false }
}

export function unreadableRendition(
  thrown: unknown,
  { format, mediaType }: Pick<Rendition, 'format' | 'mediaType'>,
): Rendition {
  return { ...emptyRendition(format, mediaType), unreadable: asUnreadable(thrown) }
}

/** A rendition that is nothing but text, cut at the limit. */
export function textRendition(text: string, { format, mediaType }: Pick<Rendition, 'format' | 'mediaType'>): Rendition {
  const isTruncated = text.length > limits.characters
  return {
    ...emptyRendition(format, mediaType),
    text: isTruncated ? text.slice(0, limits.characters) : text,
    isTruncated,
  }
}
