import { crc32, deflateSync } from 'node:zlib'
import type { Random } from './random.ts'

/** A small PNG logo: a diamond of one colour on white. */
export function makeLogo(colour: string, size = 48): Buffer {
  const ink = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))
  const rows = Array.from({ length: size }, (_, y) => {
    const pixels = Array.from({ length: size }, (__, x) =>
      Math.abs(x - size / 2) + Math.abs(y - size / 2) < size / 2.2 ? ink : [255, 255, 255],
    )
    return [0, ...pixels.flat()]
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A real baseline JPEG of soft coloured squares; about 0.06 bytes a pixel. */
export function makePhoto(random: Random, { width, height }: { width: number; height: number }): Buffer {
  const bits = bitWriter()
  const across = Math.ceil(width / 8)
  const down = Math.ceil(height / 8)
  const drift = [random.next() * 6, random.next() * 6, random.next() * 6]
  const before = [0, 0, 0]
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      for (let part = 0; part < 3; part += 1) {
        const wave = Math.sin((column / across) * 5 + (drift[part] ?? 0)) + Math.cos((row / down) * 4 + part)
        const level = Math.round(wave * (part === 0 ? 34 : 16) + random.next() * (part === 0 ? 14 : 3))
        writeStep(bits, level - (before[part] ?? 0))
        before[part] = level
      }
    }
  }
  return Buffer.concat([jpegHead(width, height), bits.bytes(), Buffer.from('ffd9', 'hex')])
}

function jpegHead(width: number, height: number): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16BE(height, 0)
  size.writeUInt16BE(width, 2)
  const table = Buffer.alloc(64, 16)
  // Twelve DC codes of four bits each; the only AC code, one bit, says "end of block".
  const dc = Buffer.concat([
    Buffer.from([0, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from([...Array(12).keys()]),
  ])
  const ac = Buffer.from([0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100004800480000', 'hex'),
    segment(0xdb, Buffer.concat([Buffer.from([0]), table])),
    segment(0xc0, Buffer.concat([Buffer.from([8]), size, Buffer.from([3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0])])),
    segment(0xc4, dc),
    segment(0xc4, ac),
    segment(0xda, Buffer.from([3, 1, 0, 2, 0, 3, 0, 0, 63, 0])),
  ])
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

type Bits = { put(value: number, count: number): void; bytes(): Buffer }

function writeStep(bits: Bits, step: number): void {
  const size = step === 0 ? 0 : Math.floor(Math.log2(Math.abs(step))) + 1
  bits.put(size, 4)
  if (size > 0) bits.put(step < 0 ? step + 2 ** size - 1 : step, size)
  bits.put(0, 1)
}

function bitWriter(): Bits {
  const out: number[] = []
  let held = 0
  let count = 0
  const put = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i -= 1) {
      held = (held << 1) | ((value >> i) & 1)
      count += 1
      if (count < 8) continue
      out.push(held)
      if (held === 0xff) out.push(0)
      held = 0
      count = 0
    }
  }
  return {
    put,
    bytes() {
      while (count > 0) put(1, 1)
      return Buffer.from(out)
    },
  }
}

function chunk(name: string, body: Buffer): Buffer {
  const inner = Buffer.concat([Buffer.from(name), body])
  const out = Buffer.alloc(inner.length + 8)
  out.writeUInt32BE(body.length, 0)
  inner.copy(out, 4)
  out.writeUInt32BE(crc32(inner), inner.length + 4)
  return out
}
