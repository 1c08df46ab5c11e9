import { crc32, deflateSync } from 'node:zlib'

/** A PNG of 8-bit RGB from rows of four bytes a pixel, of which the fourth is not looked at. */
export function makePng(rgbx: Uint8Array, { width, height }: { width: number; height: number }): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filterUp(rgbx, { width, height }), { level: 3 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

// Filter "up": each row is written as its difference from the row above, which packs well for printed pages.
function filterUp(rgbx: Uint8Array, { width, height }: { width: number; height: number }): Uint8Array {
  const stride = width * 3 + 1
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    let to = y * stride
    let from = y * width * 4
    rows[to++] = 2
    for (let x = 0; x < width; x++, from += 4) {
      for (let colour = 0; colour < 3; colour++) {
        const above = y === 0 ? 0 : (rgbx[from + colour - width * 4] ?? 0)
        rows[to++] = (rgbx[from + colour] ?? 0) - above
      }
    }
  }
  return rows
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
