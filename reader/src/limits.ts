import type { Unreadable } from '@facteur/formats/rendition.ts'

/** What one item may cost. Time and the memory of the whole process are limited from outside. */
export const limits = {
  fileBytes: 40_000_000,
  mailBytes: 60_000_000,
  /** From here on what a step leaves behind is collected at once. */
  largeBytes: 10_000_000,
  /** All parts of one item together, unpacked. */
  unpackedBytes: 150_000_000,
  /** Unpacked size over packed size of one archive member, from `ratioFromBytes` on. */
  archiveRatio: 200,
  ratioFromBytes: 5_000_000,
  archiveMembers: 500,
  pagesRead: 100,
  /** A file that claims more pages than this is not a document for a business. */
  pagesClaimed: 10_000,
  characters: 2_000_000,
  /** Once the parts of one item say so much, those that follow are not read: each word stands in memory with its place. */
  charactersTogether: 2_000_000,
  /** Of an e-invoice without the files inside it: some ten thousand lines. */
  xmlCharacters: 8_000_000,
  htmlCharacters: 4_000_000,
  parts: 1_000,
  mailDepth: 5,
  archiveDepth: 3,
  links: 1_000,
  imagePixels: 100_000_000,
  /** What a child may hold at its highest is 400 MB, of which it has 105 before it begins: these share the rest. */
  pdfHeapBytes: 230_000_000,
  /** A pdfium heap never shrinks: above this the instance is replaced after the item. */
  pdfHeapKeepBytes: 80_000_000,
  /** While the recogniser is loaded too; a page that needs more is drawn again without it. */
  pdfHeapBesideBytes: 90_000_000,
  /** Of the recogniser: 91 once loaded, 110 to 150 after a dense page. */
  scanHeapBytes: 200_000_000,
  /** It does not shrink either: above this it makes way before the next page is drawn. */
  scanHeapKeepBytes: 135_000_000,
  /** Of the second recogniser: 60 once loaded, 87 after a page. */
  secondHeapBytes: 160_000_000,
  /** What decoding one picture may hold at once, and how much of it fits beside the recogniser. */
  decodingBytes: 220_000_000,
  decodingBesideBytes: 45_000_000,
} as const

/** Thrown inside the reader where an item cannot be read; becomes the `unreadable` of its rendition. */
export class UnreadableError extends Error {
  readonly code: Unreadable['code']

  constructor(code: Unreadable['code'], detail: string) {
    super(detail)
    this.code = code
  }
}

/** Thrown where a part of the reader itself is missing or does not start: no word on the file. */
export class OwnTroubleError extends Error {}

/** Any thrown thing as an answer. What we do not know means the bytes were damaged. Throws again what is our own trouble. */
export function asUnreadable(thrown: unknown): Unreadable {
  if (thrown instanceof OwnTroubleError) throw thrown
  if (thrown instanceof UnreadableError) return { code: thrown.code, detail: thrown.message }
  if (thrown instanceof RangeError && /allocation|memory|array length|string length/i.test(thrown.message))
    return { code: 'file.too-much-memory', detail: thrown.message }
  return { code: 'file.damaged', detail: thrown instanceof Error ? thrown.message.slice(0, 200) : 'unknown trouble' }
}
