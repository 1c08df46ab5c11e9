import { decodeCharset } from './charset.ts'
import { decodeQuotedPrintable } from './transfer-encoding.ts'

// Tolerant: spaces and question marks inside the text occur, and so do words of more than 75 characters.
const encodedWord = /=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([BbQq])\?(.{0,4000}?)\?=/g

type Piece = { charset: string; bytes: Buffer; gap: string }

/**
 * The text of a header value (RFC 2047). `value` is one character a byte, as read from the wire; raw 8-bit is read as UTF-8 where it
 * fits and as windows-1252 otherwise. Words cut in the middle of a character are joined before decoding.
 */
export function decodeHeaderText(value: string): string {
  const bounded = value.slice(0, 16_384)
  if (!bounded.includes('=?')) return decodeRaw(bounded)
  let text = ''
  let end = 0
  let pending: Piece | null = null
  const flush = () => {
    if (pending) text += decodeCharset(pending.bytes, pending.charset)
    pending = null
  }
  for (const match of bounded.matchAll(encodedWord)) {
    const [whole, charset = '', encoding = '', content = ''] = match
    const gap = bounded.slice(end, match.index)
    const bytes = decodeWord(encoding, content)
    const previous: Piece | null = pending
    if (previous && gap.trim() === '' && previous.charset.toLowerCase() === charset.toLowerCase()) {
      pending = { charset, bytes: Buffer.concat([previous.bytes, bytes]), gap }
    } else {
      const isBetweenWords = previous !== null && gap.trim() === ''
      flush()
      text += isBetweenWords ? '' : decodeRaw(gap)
      pending = { charset, bytes, gap }
    }
    end = match.index + whole.length
  }
  flush()
  return text + decodeRaw(bounded.slice(end))
}

function decodeWord(encoding: string, content: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(content, 'base64')
  return decodeQuotedPrintable(content.replace(/_/g, ' ').replace(/[^\x20-\xff]/g, ''))
}

function decodeRaw(text: string): string {
  return /[\x80-\xff]/.test(text) ? decodeCharset(Buffer.from(text, 'latin1'), 'utf-8') : text
}
