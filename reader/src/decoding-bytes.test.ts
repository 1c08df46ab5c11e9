import { expect, test } from 'vitest'
import { refuseHeavy, weighDecoding, type PictureHead } from './decoding-bytes.ts'

const photo: PictureHead = {
  format: 'jpeg',
  width: 8_000,
  height: 6_000,
  channels: 3,
  depth: 'uchar',
  isProgressive: false,
  chromaSubsampling: '4:2:0',
}

const refusal = (head: PictureHead) => {
  try {
    refuseHeavy(weighDecoding(head).shrunk)
    return undefined
  } catch (thrown) {
    return thrown
  }
}

test('a photo as cameras write it is decoded row by row, whatever its size', () => {
  expect(weighDecoding(photo)).toEqual({ shrunk: 0, cut: 0 })
  expect(weighDecoding({ ...photo, orientation: 1 })).toEqual({ shrunk: 0, cut: 0 })
})

test('one that lies on its side is turned as a whole: brought down first, or at full size where a piece is cut out of it', () => {
  const { shrunk, cut } = weighDecoding({ ...photo, orientation: 6 })
  expect(shrunk).toBeLessThan(cut)
  expect(cut).toBe(144_000_000)
})

test('a photo that arrives in rounds holds all of its waves: half the colour passes, all of it in 48 megapixels is refused', () => {
  const rounds = { ...photo, isProgressive: true }
  expect(weighDecoding(rounds).shrunk).toBe(144_000_000)
  expect(refusal(rounds)).toBeUndefined()
  expect(refusal({ ...rounds, chromaSubsampling: '4:4:4' })).toMatchObject({ code: 'file.too-much-memory' })
})

test('a PNG is decoded row by row unless it is interlaced; deep colour counts twice', () => {
  const png: PictureHead = { ...photo, format: 'png', chromaSubsampling: '' }
  expect(weighDecoding(png).shrunk).toBe(0)
  expect(weighDecoding({ ...png, isProgressive: true }).shrunk).toBe(144_000_000)
  expect(refusal({ ...png, isProgressive: true, depth: 'ushort' })).toMatchObject({ code: 'file.too-much-memory' })
})

test('a scan of 20 megapixels as TIFF or WebP passes', () => {
  const scan = { ...photo, width: 3_750, height: 5_300 }
  expect(refusal({ ...scan, format: 'tiff' })).toBeUndefined()
  expect(refusal({ ...scan, format: 'webp' })).toBeUndefined()
})
