/** Files made at run time for tests: small, exact, and as wrong as a test wants them. */

import { crc32 } from 'node:zlib'

/** A PDF from the bodies of its objects, numbered from 1; object 1 is the catalogue. The cross-reference table is right. */
export function makePdf(objects: readonly (string | Uint8Array)[], trailer = ''): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = pieces[0]?.length ?? 0
  const add = (piece: Buffer) => {
    pieces.push(piece)
    at += piece.length
  }
  for (const [index, body] of objects.entries()) {
    offsets.push(at)
    add(
      Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body as Uint8Array), Buffer.from('\nendobj\n')]),
    )
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(pieces)
}

export function makeStream(content: Uint8Array | string, dictionary = ''): Buffer {
  const bytes = Buffer.from(content as Uint8Array)
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${dictionary}>>stream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

export type PrintedLine = { x: number; y: number; text: string; size?: number }

/** One A4 page in Helvetica; `y` counts from the bottom, as PDF does. `page` adds to the page's dictionary. */
export function makeTextPdf(lines: readonly PrintedLine[], page = ''): Buffer {
  const content = lines
    .map(({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
    .join('\n')
  return makePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${page}>>`,
    makeStream(Buffer.from(content, 'latin1')),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ])
}

export type ZipMember = {
  name: string
  bytes: Uint8Array
  deflated?: { claimedBytes: number; crc: number }
  flags?: number
}

/** A ZIP; members are stored, or carried as given where they are deflated already. */
export function makeZip(members: readonly ZipMember[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, deflated, flags = 0x800 } of members) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(deflated ? 8 : 0, 4)
    common.writeUInt32LE(deflated?.crc ?? crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(deflated?.claimedBytes ?? bytes.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), bytes])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name)]))
    bodies.push(body)
    at += body.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, index, Buffer.from('PK\x05\x06', 'latin1'), end])
}

export type MailPart = { type: string; name?: string; bytes: Uint8Array; disposition?: string }

/** A multipart/mixed message with a plain text and the given parts in base64. */
export function makeMail({
  subject,
  text,
  parts = [],
  headers = [],
}: {
  subject: string
  text: string
  parts?: readonly MailPart[]
  headers?: readonly string[]
}): Buffer {
  const head = [
    ...headers,
    'From: "De Gist" <facturen@degist.example>',
    'To: info@lune.example',
    `Subject: ${subject}`,
    'Date: Tue, 31 Mar 2026 10:00:00 +0200',
    'Message-ID: <1@degist.example>',
  ]
  const written = parts.map(({ type, name, bytes, disposition = 'attachment' }) =>
    [
      `--b1`,
      `Content-Type: ${type}`,
      `Content-Disposition: ${disposition}${name ? `; filename="${name}"` : ''}`,
      'Content-Transfer-Encoding: base64',
      '',
      wrap(bytes),
    ].join('\r\n'),
  )
  const body = ['--b1', 'Content-Type: text/plain; charset=utf-8', '', text, ...written, '--b1--', '']
  return Buffer.from(
    [...head, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b1"', '', ...body].join('\r\n'),
  )
}

const wrap = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n')
