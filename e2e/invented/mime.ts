import { createHash } from 'node:crypto'

export type Person = { name?: string; address: string }

export type Attachment = { name: string; mediaType: string; bytes: Buffer; contentId?: string }

/** A mail before it is written. With both bodies it becomes multipart/alternative; a `contentId` makes an attachment inline. */
export type Mail = {
  from: Person
  to: readonly Person[]
  subject: string
  date: Date
  messageId: string
  text?: string
  html?: string
  /** An iCalendar request, shown beside the text. */
  calendar?: string
  attachments?: readonly Attachment[]
  headers?: readonly [name: string, value: string][]
  /** How the bodies are written: UTF-8 quoted-printable (usual), Windows Latin quoted-printable, or UTF-8 base64. */
  writing?: Writing
}

export type Writing = 'utf8' | 'latin1' | 'base64'

type Entity = { headers: string[]; body: Buffer }

/** RFC 822 bytes with CRLF line ends. The same mail always gives the same bytes: boundaries come from the Message-ID. */
export function writeMail(mail: Mail): Buffer {
  const entity = entityOf(mail)
  return Buffer.concat([
    Buffer.from(`${mailHead(mail)}MIME-Version: 1.0\r\n${entity.headers.join('\r\n')}\r\n\r\n`),
    entity.body,
  ])
}

/** The header lines that differ from mail to mail, up to where `MIME-Version` begins the rest. */
export function mailHead(mail: Mail): string {
  const receivedFrom = mail.from.address.split('@')[1] ?? 'unknown.example'
  const lines = [
    `Received: from mx.${receivedFrom} by mx.postkamer.example with ESMTPS;\r\n ${mailDate(mail.date)}`,
    `Date: ${mailDate(mail.date)}`,
    `From: ${writePerson(mail.from)}`,
    `To: ${mail.to.map(writePerson).join(',\r\n ')}`,
    `Subject: ${encodedWords(mail.subject)}`,
    `Message-ID: <${mail.messageId}>`,
    ...(mail.headers ?? []).map(([name, value]) => `${name}: ${encodedWords(value)}`),
  ]
  return `${lines.join('\r\n')}\r\n`
}

/** `Sun, 22 Nov 2026 09:12:00 +0000` */
export function mailDate(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000')
}

/** RFC 2047: words of at most 75 characters, split between letters. */
export function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const chunks: string[] = []
  let chunk = ''
  for (const char of text) {
    if (Buffer.byteLength(chunk + char) > 42) {
      chunks.push(chunk)
      chunk = ''
    }
    chunk += char
  }
  return [...chunks, chunk].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ')
}

export function quotedPrintable(text: string, writing: Writing = 'utf8'): string {
  const bytesOf = writing === 'latin1' ? windowsLatin : (char: string) => [...Buffer.from(char)]
  return text
    .split(/\r?\n/)
    .map((line) => quotedLine(line, bytesOf))
    .join('\r\n')
}

export function base64Lines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}/g, '$&\r\n').replace(/\r\n$/, '')
}

function entityOf(mail: Mail): Entity {
  const attachments = mail.attachments ?? []
  const inline = attachments.filter((attachment) => attachment.contentId)
  const apart = attachments.filter((attachment) => !attachment.contentId)
  const seed = mail.messageId
  const bodies: Entity[] = []
  if (mail.text !== undefined) bodies.push(textEntity('text/plain', mail.text, mail.writing))
  if (mail.html !== undefined) bodies.push(textEntity('text/html', mail.html, mail.writing))
  if (mail.calendar !== undefined) bodies.push(textEntity('text/calendar; method=REQUEST', mail.calendar, mail.writing))
  const spoken = bodies.length === 1 ? bodies : [multipart('alternative', bodies, seed)]
  const withImages = inline.length > 0 ? [multipart('related', [...spoken, ...inline.map(fileEntity)], seed)] : spoken
  const [whole] = apart.length > 0 ? [multipart('mixed', [...withImages, ...apart.map(fileEntity)], seed)] : withImages
  return whole ?? textEntity('text/plain', '')
}

function multipart(subtype: string, parts: readonly Entity[], seed: string): Entity {
  const boundary = `=_${subtype.slice(0, 3)}_${createHash('sha256').update(`${seed} ${subtype}`).digest('hex').slice(0, 24)}`
  const pieces = parts.flatMap((part) => [
    Buffer.from(`--${boundary}\r\n${part.headers.join('\r\n')}\r\n\r\n`),
    part.body,
    Buffer.from('\r\n'),
  ])
  return {
    headers: [`Content-Type: multipart/${subtype}; boundary="${boundary}"`],
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  }
}

function textEntity(type: string, text: string, writing: Writing = 'utf8'): Entity {
  const lines = text.replace(/\r?\n/g, '\r\n')
  if (writing === 'base64')
    return {
      headers: [`Content-Type: ${type}; charset=UTF-8`, 'Content-Transfer-Encoding: base64'],
      body: Buffer.from(base64Lines(Buffer.from(`${lines}\r\n`))),
    }
  const charset = writing === 'latin1' ? 'windows-1252' : 'UTF-8'
  return {
    headers: [`Content-Type: ${type}; charset=${charset}`, 'Content-Transfer-Encoding: quoted-printable'],
    body: Buffer.from(`${quotedPrintable(text, writing)}\r\n`),
  }
}

function fileEntity({ name, mediaType, bytes, contentId }: Attachment): Entity {
  const disposition = `Content-Disposition: ${contentId ? 'inline' : 'attachment'};\r\n ${parameter('filename', name)}`
  if (mediaType === 'message/rfc822') return { headers: ['Content-Type: message/rfc822', disposition], body: bytes }
  const headers = [
    `Content-Type: ${mediaType};\r\n ${parameter('name', name)}`,
    'Content-Transfer-Encoding: base64',
    disposition,
  ]
  return {
    headers: contentId ? [...headers, `Content-ID: <${contentId}>`] : headers,
    body: Buffer.from(base64Lines(bytes)),
  }
}

/** Quoted, or by RFC 2231 where the value has letters beyond ASCII. */
function parameter(key: string, value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return `${key}="${value.replace(/["\\]/g, '\\$&')}"`
  return `${key}*=UTF-8''${encodeURIComponent(value).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)}`
}

function writePerson({ name, address }: Person): string {
  if (!name) return address
  return /^[\x20-\x7e]*$/.test(name)
    ? `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`
    : `${encodedWords(name)} <${address}>`
}

/** Windows-1252: Latin-1, and the few signs that it has below 0xa0. */
function windowsLatin(char: string): number[] {
  return [{ '€': 0x80, '‘': 0x91, '’': 0x92, '–': 0x96 }[char] ?? char.charCodeAt(0)]
}

function quotedLine(line: string, bytesOf: (char: string) => number[]): string {
  const coded = line
    .replace(/[^\x20-\x3c\x3e-\x7e\t]/gu, (char) =>
      bytesOf(char)
        .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join(''),
    )
    .replace(/[ \t]$/, (space) => (space === ' ' ? '=20' : '=09'))
  if (coded.length <= 76) return coded
  // Up to 75 characters and a soft break, never inside an =XX.
  return (coded.match(/=[0-9A-F]{2}|[^=]/g) ?? [])
    .reduce<string[]>((lines, token) => {
      const last = lines.at(-1) ?? ''
      if (last.length + token.length > 75) lines.push(token)
      else lines[Math.max(0, lines.length - 1)] = last + token
      return lines
    }, [])
    .join('=\r\n')
}
