import { limits, UnreadableError } from '../limits.ts'

/** Colours of a picture, three bytes a pixel: red, green, blue; row by row from the top. */
export type Pixels = { data: Uint8Array; width: number; height: number }

export const isBmp = (bytes: Uint8Array) => bytes[0] === 0x42 && bytes[1] === 0x4d

const uncompressed = new Set([0, 3])

/** A Windows bitmap of 24 or 32 bits a pixel, or 8 with a palette, uncompressed. Throws UnreadableError for any other. */
export function decodeBmp(bytes: Uint8Array): Pixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (bytes.length < 54) throw damaged()
  const [start, headLength] = [view.getUint32(10, true), view.getUint32(14, true)]
  const width = view.getInt32(18, true)
  const signedHeight = view.getInt32(22, true)
  const height = Math.abs(signedHeight)
  const bits = view.getUint16(28, true)
  if (![8, 24, 32].includes(bits) || !uncompressed.has(view.getUint32(30, true)))
    throw new UnreadableError('file.unsupported', 'this kind of bitmap could not be read yet')
  if (width * height > limits.imagePixels) throw new UnreadableError('file.bomb', 'the image has too many pixels')
  const rowBytes = Math.ceil((width * bits) / 32) * 4
  if (width < 1 || height < 1 || start + rowBytes * height > bytes.length) throw damaged()
  const palette = bits === 8 ? bytes.subarray(14 + headLength, start) : undefined
  const data = new Uint8Array(width * height * 3)
  for (let y = 0, to = 0; y < height; y++) {
    const row = start + rowBytes * (signedHeight > 0 ? height - 1 - y : y)
    for (let x = 0; x < width; x++, to += 3) {
      const at = row + (x * bits) / 8
      const [from, index] = palette ? [palette, 4 * (bytes[at] ?? 0)] : [bytes, at]
      data[to] = from[index + 2] ?? 0
      data[to + 1] = from[index + 1] ?? 0
      data[to + 2] = from[index] ?? 0
    }
  }
  return { data, width, height }
}

const damaged = () => new UnreadableError('file.damaged', 'the bitmap ends too early')
