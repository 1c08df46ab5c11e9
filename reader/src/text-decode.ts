/** Text from bytes of unknown encoding: a byte order mark, an XML declaration, UTF-8 where it fits, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const unmarked = utf16Of(bytes)
  if (unmarked !== undefined) return new TextDecoder(unmarked).decode(bytes)
  const declared = /^.{0,10}<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/s.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  )?.[1]
  return decodeAs(declared, bytes) ?? decodeAs('utf-8', bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}

/** UTF-16 without a mark: '<' or a letter of it, and nothing in between. Undefined for anything else. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  return first === 0 && second === 0x3c && third === 0 && fourth !== 0 ? 'utf-16be' : undefined
}

function decodeAs(encoding: string | undefined, bytes: Uint8Array): string | undefined {
  if (!encoding || /^utf-?16/i.test(encoding)) return undefined
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined // unknown to us, or not what it says: the next guess decides
  }
}
