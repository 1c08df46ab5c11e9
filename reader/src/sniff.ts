import { fileTypeFromBuffer } from 'file-type'
import { utf16Of } from './text-decode.ts'

/** What the bytes are, by their own testimony: the name and the declared type are not asked. */
export type Sniffed =
  | { is: 'pdf' | 'xml' | 'html' | 'zip' | 'mail' | 'text'; mediaType: string }
  | { is: 'image'; mediaType: string }
  | { is: 'office' | 'unsupported'; mediaType: string }

const imageTypes = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/tiff', 'image/bmp'])
const officeTypes = /officedocument|opendocument|msword|ms-excel|x-cfb/

export async function sniff(bytes: Uint8Array): Promise<Sniffed> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096)).toString('latin1')
  const pdf = { is: 'pdf', mediaType: 'application/pdf' } as const
  const hasPdfHeader = head.includes('%PDF-')
  if (/^\s*%PDF-/.test(head)) return pdf
  if (isTnef(bytes)) return { is: 'unsupported', mediaType: 'application/ms-tnef' }
  if (isSigned(bytes)) return { is: 'unsupported', mediaType: 'application/pkcs7-mime' }
  const byText = sniffText(bytes)
  // A message may quote a PDF header; any other text with one near its start is a PDF behind some junk.
  if (byText) return hasPdfHeader && byText.is !== 'mail' ? pdf : byText
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const mediaType = found?.mime ?? 'application/octet-stream'
  if (mediaType === 'application/pdf') return { is: 'pdf', mediaType }
  if (mediaType === 'application/zip') return { is: 'zip', mediaType }
  if (mediaType === 'application/x-cfb' && holdsMessage(bytes))
    return { is: 'unsupported', mediaType: 'application/vnd.ms-outlook' }
  if (imageTypes.has(mediaType)) return { is: 'image', mediaType }
  if (officeTypes.test(mediaType)) return { is: 'office', mediaType }
  return hasPdfHeader && !found ? pdf : { is: 'unsupported', mediaType }
}

const isTnef = (bytes: Uint8Array) => bytes[0] === 0x78 && bytes[1] === 0x9f && bytes[2] === 0x3e && bytes[3] === 0x22

// The numbers by which a signed or sealed message names itself: 1.2.840.113549.1.7.2 and .3.
const isSigned = (bytes: Uint8Array) =>
  bytes[0] === 0x30 &&
  /\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07[\x02\x03]/.test(Buffer.from(bytes.subarray(0, 40)).toString('latin1'))

// Every Outlook message has a stream of this name; a Word or Excel file of the old kind does not.
const holdsMessage = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('__properties_version1.0', 'utf16le'))

function sniffText(bytes: Uint8Array): Sniffed | undefined {
  if (!looksLikeText(bytes)) return undefined
  const head = decodeHead(bytes).trimStart()
  // Before HTML: a mail may hold a page within its first bytes.
  if (looksLikeMail(head)) return { is: 'mail', mediaType: 'message/rfc822' }
  if (/^<\?xml[\s?]/i.test(head) && !/<html[\s>]/i.test(head)) return { is: 'xml', mediaType: 'application/xml' }
  if (
    /^(<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<table[\s>]|<div[\s>]|<meta[\s>])/i.test(head) ||
    /<html[\s>]/i.test(head)
  ) {
    return { is: 'html', mediaType: 'text/html' }
  }
  if (/^<(?:!doctype|!--|[a-z][\w.-]*:?[\w.-]*(?:\s|\/?>))/i.test(head))
    return { is: 'xml', mediaType: 'application/xml' }
  return { is: 'text', mediaType: 'text/plain' }
}

function decodeHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4_096)
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head)
  const unmarked = utf16Of(head)
  if (unmarked !== undefined) return new TextDecoder(unmarked).decode(head)
  return Buffer.from(head)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
}

function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4_096)
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true
  if (utf16Of(head) !== undefined) return true
  let odd = 0
  for (const byte of head) {
    if (byte === 0) return false
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) odd++
  }
  return odd <= head.length / 100
}

const mailHeaders =
  /^(return-path|received|delivered-to|from|to|subject|date|message-id|mime-version|content-type|reply-to|dkim-signature|arc-seal|x-[\w-]+):/i

function looksLikeMail(head: string): boolean {
  const lines = head
    .replace(/^From .*\r?\n/, '')
    .split(/\r?\n/)
    .slice(0, 60)
  const end = lines.indexOf('')
  const headerLines = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^[ \t]/.test(line))
  const known = new Set(
    headerLines.map((line) => mailHeaders.exec(line)?.[1]?.toLowerCase()).filter((name) => name !== undefined),
  )
  const isAllHeaders = headerLines.every((line) => /^[!-9;-~]+:/.test(line))
  return (
    isAllHeaders &&
    known.size >= 2 &&
    ['from', 'received', 'subject', 'message-id', 'to'].some((name) => known.has(name))
  )
}
