import { Fault } from '#platform/fault.ts'
import { type Front, isOurHost } from './api.settings.ts'

const pagePolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** On every answer; a file's own stricter policy is left as it is. */
export function addSecurityHeaders(headers: Headers, { isSecure }: Front): void {
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', pagePolicy)
    headers.set('x-frame-options', 'DENY')
  }
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  headers.set(
    'permissions-policy',
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  )
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  if (isSecure) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
}

export const knownMethods = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'] as const
const safeMethods = new Set(['GET', 'HEAD'])

/**
 * A browser's cookie counts on a changing call only when our own page made the call: its Origin is ours, and Sec-Fetch-Site
 * does not say otherwise. A program with a token sends no cookie and is let through; sign-in is held to the same rule.
 */
export function refuseCrossSite(request: Request, front: Front): void {
  if (!isOurHost(front, request.headers.get('host')))
    throw new Fault('request.unknown-host', {
      say: 'Facteur is not known under this name: set FACTEUR_PUBLIC_URL to the address people use.',
    })
  if (safeMethods.has(request.method)) return
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const hasCookie = request.headers.get('cookie') !== null
  const isForeign =
    (origin !== null && !isOurOrigin(origin, request, front)) || (site !== null && site !== 'same-origin')
  const isUnproven = hasCookie && origin === null && site === null
  if (isForeign || isUnproven)
    throw new Fault('request.cross-site', { say: 'This call did not come from a page of Facteur.' })
}

function isOurOrigin(origin: string, request: Request, front: Front): boolean {
  if (origin === front.publicUrl) return true
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  const host = request.headers.get('host')?.toLowerCase()
  return url.protocol === (front.isSecure ? 'https:' : 'http:') && url.host === host && isOurHost(front, host)
}

export const bodyLimits = { json: 1_000_000, uploadFile: 60_000_000, uploadFiles: 25, upload: 300_000_000 } as const

/** Reads a body that may have at most so many bytes, whatever Content-Length says. */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body === null) return new Uint8Array()
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}

export const tooLarge = (maxBytes: number) =>
  new Fault('request.too-large', {
    say: `This is larger than ${Math.round(maxBytes / 1_000_000)} MB: send it in smaller parts.`,
  })

export async function readJsonBody(request: Request): Promise<unknown> {
  const bytes = await readBody(request, bodyLimits.json)
  if (bytes.byteLength === 0) return undefined
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new Fault('request.not-json', { say: 'The body must be JSON (content-type application/json).' })
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Fault('request.not-json', { say: 'The body is not valid JSON.' })
  }
}
