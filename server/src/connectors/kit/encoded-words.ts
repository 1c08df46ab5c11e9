import { decodeCharset } from './charset.ts'
import { decodeQuotedPrintable } from './transfer-encoding.ts'

// Tolerant: spaces and question marks inside the text occur, and so do words of more than 75 characters.
const encodedWord = /=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([BbQq])\?(.{0,4000}?)\?=/g

/** One encoded word and the text before it. */
type Piece = { before: string; charset: string; bytes: Buffer }

/**
 * The text of a header value (RFC 2047). `value` is one character a byte, as read from the wire; raw 8-bit is read as UTF-8 where it
 * fits and as windows-1252 otherwise. Words cut in the middle of a character are joined before decoding.
 */
export function decodeHeaderText(value: string): string {
  const bounded = value.slice(0, 16_384)
  if (!bounded.includes('=?')) return decodeRaw(bounded)
  let text = ''
  let end = 0
  const pieces: Piece[] = []
  for (const match of bounded.matchAll(encodedWord)) {
    const [whole, charset = '', encoding = '', content = ''] = match
    pieces.push({
      before: bounded.slice(end, match.index),
      charset: charset.toLowerCase(),
      bytes: decodeWord(encoding, content),
    })
    end = match.index + whole.length
  }
  for (let i = 0; i < pieces.length;) {
    const { before, charset } = pieces[i] as Piece
    // White space between two encoded words does not count (RFC 2047 §6.2).
    text += i > 0 && before.trim() === '' ? '' : decodeRaw(before)
    const run = [pieces[i] as Piece]
    for (
      let next = pieces[++i];
      next?.before.trim() === '' && next.charset === charset && !isStateful(charset);
      next = pieces[++i]
    )
      run.push(next)
    text += decodeCharset(Buffer.concat(run.map(({ bytes }) => bytes)), charset)
  }
  return text + decodeRaw(bounded.slice(end))
}

/** Each word of such a charset starts anew; joined, the return to ASCII between two words would read as an error. */
const isStateful = (charset: string) => charset.startsWith('iso-2022')

function decodeWord(encoding: string, content: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(content, 'base64')
  return decodeQuotedPrintable(content.replace(/_/g, ' ').replace(/[^\x20-\xff]/g, ''))
}

function decodeRaw(text: string): string {
  return /[\x80-\xff]/.test(text) ? decodeCharset(Buffer.from(text, 'latin1'), 'utf-8') : text
}
