import type { FileAnswer } from './handler.ts'

// Only what a browser shows without running anything in it.
const shownTypes = new Set(['application/pdf', 'image/png', 'image/jpeg'])

/** A file that somebody else made: never run, never sniffed, in a sandbox without an origin. */
export function fileResponse({ name, mediaType, bytes, isOurs = false }: FileAnswer): Response {
  const isShown = shownTypes.has(mediaType) || (isOurs && mediaType === 'text/html')
  const type = isShown || /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : 'application/octet-stream'
  const headers = {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-length': String(bytes.byteLength),
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; ${fileNameParameters(name)}`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  }
  return new Response(bytesOf(bytes), { headers })
}

// Safe: our bytes come from files and ciphers, never from memory shared between threads.
const bytesOf = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>

/** RFC 6266: a plain name for old programs and the true one for the rest; no path, no control or direction signs. */
export function fileNameParameters(name: string): string {
  const clean = safeFileName(name)
  const plain = clean.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\%]/g, '_')
  const encoded = encodeURIComponent(clean).replaceAll(
    /['()*]/g,
    (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

export function safeFileName(name: string): string {
  const last =
    name
      .toWellFormed()
      .split(/[/\\]/)
      .findLast((part) => part !== '') ?? ''
  const bare = last
    .replaceAll(/[\p{C}\u2028\u2029<>:"|?*]/gu, '')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '')
  const short = shorten(bare)
  return short === '' || reserved.test(short) ? `document-${short || 'file'}` : short
}

function shorten(name: string): string {
  if (name.length <= 120) return name
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : ''
  return [...name].slice(0, 120 - ending.length).join('') + ending
}
