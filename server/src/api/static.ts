import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** A file of the built page; any other address is a place inside the page, which index.html opens. */
export async function servePage({ folder, path }: { folder: string; path: string }): Promise<Response> {
  const file = fileOf(folder, path)
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined)
  if (file !== undefined && bytes !== undefined) {
    const isHashed = path.startsWith('/assets/')
    return new Response(bytes, {
      headers: {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    })
  }
  if (path.startsWith('/assets/'))
    return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const index = await readFile(join(folder, 'index.html')).catch(() => undefined)
  if (index === undefined) return notBuilt()
  return new Response(index, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' } })
}

function fileOf(folder: string, path: string): string | undefined {
  const decoded = decode(path)
  if (decoded === undefined || decoded.includes('\0') || extname(decoded) === '') return undefined
  const file = normalize(join(folder, decoded))
  return file.startsWith(normalize(folder) + sep) ? file : undefined
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function notBuilt(): Response {
  const text =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Facteur</title><body><h1>Facteur is running</h1><p>The page itself has not been built yet: run <code>npm start</code>, which builds it. The REST interface and the command line work.</p>'
  return new Response(text, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
