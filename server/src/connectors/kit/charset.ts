const aliases: Record<string, string> = {
  ansi: 'windows-1252',
  'ansi_x3.4-1968': 'us-ascii',
  'cp-1252': 'windows-1252',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  'iso-8859-1-windows-3.1-latin-1': 'windows-1252',
  'utf-8-sig': 'utf-8',
  utf8mb4: 'utf-8',
}

/** Text as it may be kept: without NUL, which no database takes, and not longer than `max` characters. */
export function keepable(text: string, max = 2_000): string {
  const bare = text.includes('\u0000') ? text.replaceAll('\u0000', '') : text
  return (bare.length > max ? bare.slice(0, max) : bare).trim()
}

/**
 * Bytes as text by the charset a mail declares, never failing. An unknown label, ASCII with 8-bit bytes and broken UTF-8 are read
 * as UTF-8 where that fits and as windows-1252 otherwise. With `isCut` a character cut off at the end is dropped.
 */
export function decodeCharset(bytes: Uint8Array, label: string, { isCut = false } = {}): string {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
  const declared = aliases[name] ?? name
  if (declared === '' || declared === 'us-ascii' || declared === 'ascii' || declared === 'utf-8' || declared === 'utf8')
    return decodeUnsure(bytes, isCut)
  try {
    return new TextDecoder(declared).decode(bytes, { stream: isCut })
  } catch {
    return decodeUnsure(bytes, isCut)
  }
}

function decodeUnsure(bytes: Uint8Array, isCut: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
