import { type IncomingMessage, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Answer = { status: number; json?: unknown; bytes?: Buffer; headers?: Record<string, string> }
export type Asked = { method: string; url: URL; headers: IncomingMessage['headers'] }

export type Grant = { scopes: readonly string[]; expiresAt: number }

/** Whose a token is, with the scopes it carries, from a sign-in elsewhere; undefined when it does not hold. */
export type HolderOf = (token: string) => { scope: string } | undefined

/** Bearer tokens as a provider knows them: unknown, expired and withdrawn ones are refused. */
export function makeTokens(holderOf?: HolderOf) {
  const grants = new Map<string, Grant>()
  let count = 0
  return {
    issue(scopes: readonly string[], livesMs = 3_600_000): string {
      const token = `tok-${(count += 1)}-${Math.random().toString(36).slice(2)}`
      grants.set(token, { scopes, expiresAt: Date.now() + livesMs })
      return token
    },
    withdrawAll: () => grants.clear(),
    find(headers: IncomingMessage['headers']): Grant | undefined {
      const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
      const elsewhere = token === undefined ? undefined : holderOf?.(token)
      if (elsewhere !== undefined) return { scopes: elsewhere.scope.split(' '), expiresAt: Infinity }
      const grant = token === undefined ? undefined : grants.get(token)
      return grant !== undefined && grant.expiresAt > Date.now() ? grant : undefined
    },
  }
}

/** A strict server on the loopback: what it was asked is kept, how many requests ran at once is counted. */
export async function startApi(handle: (asked: Asked, running: number) => Answer | Promise<Answer>, delayMs = 0) {
  const asked: string[] = []
  let running = 0
  let most = 0
  const server = createServer((request, response) => {
    running += 1
    most = Math.max(most, running)
    const url = new URL(request.url ?? '/', 'http://fake.example')
    asked.push(`${request.method} ${url.pathname}`)
    const now = running
    request.resume()
    const answer = async () => {
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
      return handle({ method: request.method ?? '', url, headers: request.headers }, now)
    }
    void answer()
      .catch((thrown: unknown): Answer => ({ status: 500, json: { error: { message: String(thrown) } } }))
      .then(({ status, json, bytes, headers = {} }) => {
        running -= 1
        const body = bytes ?? Buffer.from(json === undefined ? '' : JSON.stringify(json))
        const type = bytes === undefined ? 'application/json' : 'application/octet-stream'
        response.writeHead(status, { 'content-type': type, 'content-length': body.length, ...headers }).end(body)
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    mostAtOnce: () => most,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Tokens for pages and places that say nothing to who holds them. */
export function makeOpaque<State>() {
  const states = new Map<string, State>()
  return {
    give(state: State): string {
      const token = Buffer.from(`${states.size}-${Math.random().toString(36).slice(2)}`).toString('base64url')
      states.set(token, state)
      return token
    },
    take: (token: string): State | undefined => states.get(token),
    forgetAll: () => states.clear(),
  }
}
