import { expect, test } from 'vitest'
import { decodeBmp } from './bmp.ts'

/** Two pixels a row, two rows: blue and white above red and black. */
function bitmap({ height = 2, bits = 24, compression = 0 } = {}): Buffer {
  const head = Buffer.alloc(54)
  head.write('BM')
  head.writeUInt32LE(54, 10)
  head.writeUInt32LE(40, 14)
  head.writeInt32LE(2, 18)
  head.writeInt32LE(height, 22)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(bits, 28)
  head.writeUInt32LE(compression, 30)
  const upper = [255, 0, 0, 255, 255, 255, 0, 0]
  const lower = [0, 0, 255, 0, 0, 0, 0, 0]
  return Buffer.concat([head, Buffer.from(height > 0 ? [...lower, ...upper] : [...upper, ...lower])])
}

const pixels = [0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0]

test('a bitmap is read from the bottom up, and from the top down where its height says so', () => {
  expect(decodeBmp(bitmap())).toEqual({ data: Uint8Array.from(pixels), width: 2, height: 2 })
  expect([...decodeBmp(bitmap({ height: -2 })).data]).toEqual(pixels)
})

test('a bitmap that is packed or cut short says so', () => {
  expect(() => decodeBmp(bitmap({ compression: 1 }))).toThrow('could not be read yet')
  expect(() => decodeBmp(bitmap().subarray(0, 60))).toThrow('too early')
  expect(() => decodeBmp(bitmap().subarray(0, 30))).toThrow('too early')
})
