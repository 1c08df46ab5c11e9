import type { Metadata } from 'sharp'
import { limits, UnreadableError } from './limits.ts'

/** What the head of a picture says of it, as sharp names it. */
export type PictureHead = Pick<
  Metadata,
  'format' | 'width' | 'height' | 'channels' | 'depth' | 'isProgressive' | 'chromaSubsampling' | 'orientation'
>

/**
 * How many bytes are held at once by a decoder that gives the picture brought down to some thousand pixels, and by one that
 * cuts a piece out of it at its full size. Most decoders go row by row; these cannot. An estimate from above. Pure.
 */
export function weighDecoding(head: PictureHead): { shrunk: number; cut: number } {
  const pixels = head.width * head.height
  const whole = pixels * head.channels * (head.depth === 'ushort' ? 2 : 1)
  const isTurned = (head.orientation ?? 1) > 1
  if (head.format === 'jpeg') {
    const coefficients = head.isProgressive ? 2 * pixels * planesOf(head) : 0
    // What is left of it after the decoder's own shrinking by 2, 4 or 8 is turned as a whole.
    const turned = isTurned ? Math.min(whole, mostLeft * head.channels) : 0
    return { shrunk: coefficients + turned, cut: coefficients + (isTurned ? whole : 0) }
  }
  // Rows of a TIFF may lie in one strip that is unpacked at once; the others unpack all, or all that is interlaced.
  const unpacked =
    head.format === 'png' ? (head.isProgressive ? whole : 0) : head.format === 'tiff' ? whole : 4 * pixels
  const bytes = unpacked + (isTurned ? whole : 0)
  return { shrunk: bytes, cut: bytes }
}

/** Of a picture four to three whose longer side is just below twice the side that is read. */
const mostLeft = 7_200 * 5_400

/** Of colour at half its size each way: one plane and two quarters. */
function planesOf({ channels, chromaSubsampling = '' }: PictureHead): number {
  return channels === 3 && chromaSubsampling.startsWith('4:2:0') ? 1.5 : channels
}

/** Throws UnreadableError where the picture could not be decoded within what a child may hold. */
export function refuseHeavy(bytes: number): void {
  if (bytes > limits.decodingBytes)
    throw new UnreadableError('file.too-much-memory', 'the picture needs too much memory to be decoded')
}
