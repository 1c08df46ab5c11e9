import type { Address } from '@facteur/formats/rendition.ts'
import { keepable } from './charset.ts'
import { decodeHeaderText } from './encoded-words.ts'

/** Name in lower case and value unfolded, one character a byte. */
export type HeaderField = { name: string; value: string }

const maxFields = 2_000

/** The fields of a header block (RFC 5322 §2.2), up to the first empty line or the end of `bytes`. Lines that are no field are skipped. */
export function readHeaderBlock(bytes: Buffer): HeaderField[] {
  const fields: HeaderField[] = []
  for (const line of headerLines(bytes.toString('latin1'))) {
    const last = fields.at(-1)
    if (/^[ \t]/.test(line) && last) {
      last.value += ` ${line.trim()}`
      continue
    }
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trimEnd().toLowerCase()
    if (!/^[!-9;-~]+$/.test(name) || fields.length >= maxFields) continue
    fields.push({ name, value: line.slice(colon + 1).trim() })
  }
  return fields
}

function* headerLines(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, end).replace(/\r+$/, '')
    if (line === '') return
    yield line
    start = end + 1
  }
}

export function findField(fields: readonly HeaderField[], name: string): string {
  return fields.find((field) => field.name === name)?.value ?? ''
}

/** An address list (RFC 5322 §3.4), tolerant of missing quotes and brackets. Groups give their members. At most 500. */
export function readAddresses(value: string): Address[] {
  return splitList(value.slice(0, 65_536))
    .slice(0, 500)
    .map(readAddress)
    .filter(({ name, address }) => name !== '' || address !== '')
}

/** Commas and semicolons split, and the colon of a group, outside quotes, comments and angle brackets. */
function splitList(value: string): string[] {
  const items: string[] = []
  let item = ''
  let quoted = false
  let comment = 0
  let angle = false
  for (let i = 0; i < value.length; i++) {
    const char = value[i] ?? ''
    if (char === '\\' && (quoted || comment)) {
      item += char + (value[++i] ?? '')
      continue
    }
    if (char === '"' && !comment) quoted = !quoted
    else if (!quoted && char === '(') comment++
    else if (!quoted && char === ')' && comment) comment--
    else if (!quoted && !comment && char === '<') angle = true
    else if (!quoted && !comment && char === '>') angle = false
    const isOutside = !quoted && !comment && !angle
    if (isOutside && char === ':' && !item.includes('=?')) item = ''
    else if (isOutside && (char === ',' || char === ';')) {
      items.push(item)
      item = ''
    } else item += char
  }
  return [...items, item].map((each) => each.trim()).filter((each) => each !== '')
}

function readAddress(item: string): Address {
  const angled = /^(.*?)<([^<>]*)>?[^<>]*$/s.exec(item)
  if (angled) return makeAddress(readName(angled[1] ?? ''), cleanAddress(angled[2] ?? ''))
  const comment = /\(((?:[^()\\]|\\.)*)\)/.exec(item)
  const bare = item.replace(/\((?:[^()\\]|\\.)*\)/g, '').trim()
  if (bare.includes('@')) return makeAddress(comment ? decodeHeaderText(comment[1] ?? '') : '', cleanAddress(bare))
  return makeAddress(readName(bare), '')
}

/** What has no `@` is no address; it may stand for the name. */
export function makeAddress(name: string, address: string): Address {
  const kept = { name: keepable(name, 500), address: keepable(address, 500).replace(/^"(.*)"$/, '$1') }
  return kept.address.includes('@') ? kept : { name: kept.name || kept.address, address: '' }
}

function readName(text: string): string {
  const unquoted = text.trim().replace(/^"(.*)"$/s, (_, inner: string) => inner.replace(/\\(.)/g, '$1'))
  return decodeHeaderText(unquoted)
    .replace(/[\s\u0000-\u001f]+/g, ' ')
    .trim()
}

/** Of several addresses without a comma between them, the first. */
function cleanAddress(text: string): string {
  const words = decodeHeaderText(text)
    .split(/[\s\u0000-\u001f]+/)
    .filter((word) => word !== '')
  return words.filter((word) => word.includes('@')).length > 1
    ? (words.find((word) => /.@./.test(word)) ?? '')
    : words.join('')
}

/** A date of a header (RFC 5322 §3.3), or null when it is absent or lies outside 1980 to 2100. */
export function readHeaderDate(value: string): Date | null {
  const text = value
    .replace(/\([^()]*\)/g, ' ')
    .trim()
    .slice(0, 100)
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) return null
  const year = date.getUTCFullYear()
  return year >= 1980 && year < 2100 ? date : null
}
