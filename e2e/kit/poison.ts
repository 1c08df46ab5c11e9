import { PDFDocument } from '@cantoo/pdf-lib'
import { crc32, constants, deflateRawSync } from 'node:zlib'

/** Mails that harm a careless reader. `says` is found in the reasons, said in Dutch, of its verdict or of its document. */
export type Poison = { name: string; raw: Buffer; says: RegExp }

export async function makePoison(): Promise<Poison[]> {
  const bomb = gigabyte()
  return [
    mailOf('encrypted.pdf', 'application/pdf', await encryptedPdf(), /file\.encrypted|attachment\.is-locked/),
    mailOf('bomb.pdf', 'application/pdf', pdfWithStream(bomb), /uitpakken|geheugen|te lang|te groot|beschadigd|file\./),
    mailOf('bomb.zip', 'application/zip', zipOf('factuur.pdf', bomb), /bomb\.zip .*(uitpakken|te groot)/),
    mailOf('empty.pdf', 'application/pdf', Buffer.alloc(0), /leeg|attachment\.is-missing/),
    mailOf(
      'torn.pdf',
      'application/pdf',
      Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\nxref\n0 9'),
      /torn\.pdf .*beschadigd/,
    ),
    { name: 'hundred thousand parts', raw: partsMail(100_000), says: /./ },
    { name: 'mail in mail in mail', raw: nestedMail(300), says: /./ },
  ]
}

const head = (name: string) => [
  'From: Boekhouding <facturen@gif.example>',
  'To: facturen@atelierlune.example',
  `Subject: Factuur ${name}`,
  `Message-ID: <${subjectId(name)}@gif.example>`,
  'Date: Thu, 05 Nov 2026 09:00:00 +0000',
  'MIME-Version: 1.0',
]

/** How the mail of a poison is known again. */
export const subjectId = (name: string): string => name.replace(/\W+/g, '-')

function mailOf(name: string, mediaType: string, bytes: Buffer, says: RegExp): Poison {
  const body = (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')
  const lines = [
    ...head(name),
    'Content-Type: multipart/mixed; boundary="gif"',
    '',
    '--gif',
    'Content-Type: text/plain',
    '',
    'In bijlage vindt u onze factuur.',
    '',
    '--gif',
    `Content-Type: ${mediaType}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    body,
    '--gif--',
    '',
  ]
  return { name, raw: Buffer.from(lines.join('\r\n')), says }
}

async function encryptedPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText('FACTUUR 2026-77')
  pdf.encrypt({ userPassword: 'geheim', ownerPassword: 'geheimer' })
  return Buffer.from(await pdf.save())
}

/** A raw deflate stream of 1 GiB of spaces in about a megabyte: one flushed piece, sixty-four times. */
function gigabyte(): Buffer {
  const piece = deflateRawSync(Buffer.alloc(16 * 1024 * 1024, 0x20), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array<Buffer>(64).fill(piece), Buffer.from([0x03, 0x00])])
}

function pdfWithStream(raw: Buffer): Buffer {
  const stream = Buffer.concat([Buffer.from([0x78, 0xda]), raw, Buffer.alloc(4)])
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream.toString('latin1')}\nendstream`,
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

function zipOf(name: string, packed: Buffer): Buffer {
  const facts = Buffer.alloc(24)
  facts.writeUInt16LE(8, 2)
  facts.writeUInt32LE(crc32(Buffer.alloc(0)), 8)
  facts.writeUInt32LE(packed.length, 12)
  facts.writeUInt32LE(1024 ** 3, 16)
  facts.writeUInt16LE(name.length, 20)
  const local = Buffer.concat([Buffer.from('504b03041400', 'hex'), facts, Buffer.from(name), packed])
  const directory = Buffer.concat([Buffer.from('504b010214001400', 'hex'), facts, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, directory, end])
}

function partsMail(count: number): Buffer {
  const parts = '--gif\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\nx\r\n'.repeat(count)
  return Buffer.from(
    [
      ...head('hundred thousand parts'),
      'Content-Type: multipart/mixed; boundary="gif"',
      '',
      `${parts}--gif--`,
      '',
    ].join('\r\n'),
  )
}

function nestedMail(depth: number): Buffer {
  const inner = [...head('inner'), 'Content-Type: text/plain', '', 'Factuur', ''].join('\r\n')
  const layers = Array.from({ length: depth }, () =>
    ['From: a@gif.example', 'Subject: Factuur', 'MIME-Version: 1.0', 'Content-Type: message/rfc822', '', ''].join(
      '\r\n',
    ),
  )
  return Buffer.from(
    [...head('mail in mail in mail'), 'Content-Type: message/rfc822', '', ''].join('\r\n') + layers.join('') + inner,
  )
}
