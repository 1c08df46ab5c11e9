import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP of these files, dates fixed to 1 January 1980 so that the bytes repeat. */
export function makeZip(files: readonly { name: string; bytes: Buffer }[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const facts = factsOf({ title, bytes, packed })
    const local = Buffer.concat([Buffer.from('504b03041400', 'hex'), facts, title, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from('504b010214001400', 'hex'), facts, place, title]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** The 24 bytes that both headers share: flags, method, time, date, CRC, sizes, lengths (of the name, and of no extra field). */
function factsOf({ title, bytes, packed }: { title: Buffer; bytes: Buffer; packed: Buffer }): Buffer {
  const facts = Buffer.alloc(24)
  facts.writeUInt16LE(0x0800, 0)
  facts.writeUInt16LE(8, 2)
  facts.writeUInt16LE(0x0021, 6)
  facts.writeUInt32LE(crc32(bytes), 8)
  facts.writeUInt32LE(packed.length, 12)
  facts.writeUInt32LE(bytes.length, 16)
  facts.writeUInt16LE(title.length, 20)
  return facts
}
