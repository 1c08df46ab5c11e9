import type { Rendition } from '@facteur/formats/rendition.ts'
import { limits, UnreadableError } from './limits.ts'
import { emptyRendition } from './renditions.ts'

/** Only the size is looked at: the picture itself is not decoded here. Throws UnreadableError for a pixel flood. */
export function readImage(bytes: Uint8Array, mediaType: string): Rendition {
  const size = readImageSize(bytes, mediaType)
  if (!size) return { ...emptyRendition('image', mediaType), pageCount: 1, ocr: 'needed' }
  if (size.width * size.height > limits.imagePixels)
    throw new UnreadableError('file.bomb', `the image claims ${size.width} x ${size.height} pixels`)
  return {
    ...emptyRendition('image', mediaType),
    pageCount: size.pages ?? 1,
    ocr: 'needed',
    pages: [{ number: 1, widthPt: size.width, heightPt: size.height, words: [], text: '' }],
  }
}

/** `pages` only where the file may hold several. */
export type ImageSize = { width: number; height: number; pages?: number }

/** Width and height in pixels from the header of a PNG, JPEG, GIF, WebP, BMP or TIFF; undefined where the header does not say. */
export function readImageSize(bytes: Uint8Array, mediaType: string): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    if (mediaType === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) }
    if (mediaType === 'image/gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    if (mediaType === 'image/bmp')
      return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
    if (mediaType === 'image/webp') return readWebpSize(view)
    if (mediaType === 'image/jpeg') return readJpegSize(view)
    if (mediaType === 'image/tiff') return readTiffSize(view)
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined
    throw thrown
  }
  return undefined
}

function readJpegSize(view: DataView): ImageSize | undefined {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}

function readWebpSize(view: DataView): ImageSize | undefined {
  const chunk = view.getUint32(12)
  const uint24 = (at: number) => view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16)
  if (chunk === 0x56503858) return { width: 1 + uint24(24), height: 1 + uint24(27) } // VP8X
  if (chunk === 0x56503820)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff } // VP8
  if (chunk !== 0x5650384c) return undefined // VP8L
  const packed = view.getUint32(21, true)
  return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) }
}

const maxTiffPages = 200
const widthTag = 256
const heightTag = 257

/** The first page's size, and how many pages the chain of directories has. A chain that goes in a circle is cut. */
function readTiffSize(view: DataView): ImageSize | undefined {
  const isLittle = view.getUint16(0) === 0x4949
  let first: ImageSize | undefined
  let pages = 0
  for (let at = view.getUint32(4, isLittle); at !== 0 && pages < maxTiffPages; pages++) {
    if (at + 2 > view.byteLength) break
    const entries = view.getUint16(at, isLittle)
    first ??= readTiffDirectory(view, { at: at + 2, entries, isLittle })
    const nextAt = at + 2 + 12 * entries
    at = nextAt + 4 <= view.byteLength ? view.getUint32(nextAt, isLittle) : 0
  }
  return first && { ...first, pages }
}

type TiffDirectory = { at: number; entries: number; isLittle: boolean }

function readTiffDirectory(view: DataView, { at, entries, isLittle }: TiffDirectory): ImageSize | undefined {
  const size = { width: 0, height: 0 }
  for (let entry = at; entry < at + 12 * entries; entry += 12) {
    const tag = view.getUint16(entry, isLittle)
    const isShort = view.getUint16(entry + 2, isLittle) === 3
    const value = isShort ? view.getUint16(entry + 8, isLittle) : view.getUint32(entry + 8, isLittle)
    if (tag === widthTag) size.width = value
    if (tag === heightTag) size.height = value
  }
  return size.width > 0 && size.height > 0 ? size : undefined
}
