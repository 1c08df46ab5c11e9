import type { IncomingMessage, ServerResponse } from 'node:http'
import { routes } from '@facteur/contract/routes.ts'
import { answers, Refusal, state } from './mock-answers.ts'
import type { Asked } from './mock-answers.ts'
import { documents, sources } from './mock-data.ts'
import { drawPage } from './mock-page.ts'

/** Answers /api with invented data while one works on the pages. Only in the dev server, never in what is built. `/welcome?fresh` pretends that nobody is owner yet. */
export function answerMock(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const url = new URL(request.url ?? '/', 'http://mock')
  if (url.pathname === '/welcome') state.hasOwner = !url.searchParams.has('fresh')
  if (url.pathname.startsWith('/api/')) void answer({ request, response, url })
  else next()
}

type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL }

async function answer({ request, response, url }: Exchange): Promise<void> {
  if (url.pathname.startsWith('/api/auth/')) return authenticate({ request, response, url })
  const hit = match(request.method ?? 'GET', url.pathname.replace('/api/v1', ''))
  if (hit === undefined) return problem(response, new Refusal(404, 'http.not-found', 'There is nothing here.'))
  const { name, path } = hit
  if (name === 'getEvents') return stream({ request, response, url })
  if (name === 'getDocumentPage') return picture(response, path['id'])
  if (name === 'showDocument') return readable(response)
  if (!state.isSignedIn && routes[name].right !== 'anybody')
    return problem(response, new Refusal(401, 'sign-in.needed', 'Please sign in.'))
  const body = await readBody(request)
  try {
    const asked: Asked = { path, query: Object.fromEntries(url.searchParams), body }
    await new Promise((resolve) => setTimeout(resolve, 60))
    json(response, 200, answers[name]?.(asked))
  } catch (error) {
    problem(response, error instanceof Refusal ? error : new Refusal(500, 'mock.broken', String(error)))
  }
}

function match(method: string, pathname: string) {
  for (const [name, route] of Object.entries(routes)) {
    const pattern = new RegExp(`^${route.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
    const hit = pattern.exec(pathname)
    // Safe: the entries of `routes` have its keys as names.
    if (hit !== null && route.method === method.toLowerCase())
      return { name: name as keyof typeof routes, path: { ...hit.groups } }
  }
  return undefined
}

async function authenticate({ request, response, url }: Exchange): Promise<void> {
  const body = await readBody(request)
  if (url.pathname.endsWith('/sign-in/email') && body['password'] === 'wrong')
    return json(response, 401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' })
  state.isSignedIn = !url.pathname.endsWith('/sign-out')
  json(response, 200, {})
}

function stream({ request, response }: Exchange): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  response.write(': here\n\n')
  const timer = setInterval(() => {
    const source = sources[0]
    if (source !== undefined && source.health === 'catching-up') {
      source.progress.seen = Math.min(source.progress.total, source.progress.seen + 231)
      source.progress.collected += 4
      response.write(`data: ${JSON.stringify({ type: 'source', id: source.id })}\n\n`)
    }
  }, 2500)
  request.on('close', () => clearInterval(timer))
}

function picture(response: ServerResponse, id: string | undefined): void {
  const document = documents.find((one) => one.id === id)
  response.writeHead(document === undefined ? 404 : 200, { 'Content-Type': 'image/svg+xml' })
  response.end(document === undefined ? '' : drawPage(document))
}

function readable(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
  response.end(
    '<!doctype html><meta charset="utf-8"><style>body{font:15px/1.5 sans-serif;margin:32px}</style><h1>Factuur 2026-1391</h1><p>Schmuckbedarf Kessler GmbH</p>',
  )
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function problem(response: ServerResponse, { status, code, message }: Refusal): void {
  json(response, status, { type: `/guide/${code}`, title: message, detail: message, status, code })
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(value === undefined ? 204 : status, { 'Content-Type': 'application/json' })
  response.end(value === undefined ? undefined : JSON.stringify(value))
}
