import { type Answer, type Body, type Query, type Route, type RouteName, routes } from '@facteur/contract/routes.ts'
import { setTimeout as pause } from 'node:timers/promises'
import type { RunningFacteur } from './facteur.ts'

export type Ask<Name extends RouteName> = { path?: Record<string, string>; query?: Query<Name>; body?: Body<Name> }
/** A refusal: its HTTP status and the stable code. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, say: string) {
    super(`${status} ${code}: ${say}`)
    this.status = status
    this.code = code
  }
}

export type Client = {
  ask<Name extends RouteName>(name: Name, ask?: Ask<Name>): Promise<Answer<Name>>
  /** The bytes of a route that sends a file. */
  bytes(name: RouteName, ask: { path: Record<string, string> }): Promise<Buffer>
}

/** `organisation`: which one is meant, of somebody who is a member of several. */
export type Credentials = { token: string } | { cookie: string; organisation?: string }

/** REST as a program speaks it: every answer is read by the contract's schema. */
export function makeClient(url: string, credentials: Credentials): Client {
  const headers: Record<string, string> =
    'token' in credentials
      ? { authorization: `Bearer ${credentials.token}` }
      : {
          cookie: credentials.cookie,
          origin: url,
          ...(credentials.organisation === undefined ? {} : { 'x-facteur-organisation': credentials.organisation }),
        }
  async function call(
    name: RouteName,
    ask: { path?: Record<string, string>; query?: unknown; body?: unknown },
  ): Promise<Response> {
    const route: Route = routes[name]
    const path = route.path.replace(/\{(\w+)\}/g, (_, word: string) => encodeURIComponent(ask.path?.[word] ?? ''))
    const query = new URLSearchParams(
      Object.entries(ask.query ?? {})
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => [key, String(value)]),
    )
    const response = await fetch(`${url}/api/v1${path}${query.size > 0 ? `?${query}` : ''}`, {
      method: route.method.toUpperCase(),
      headers: { ...headers, ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
      signal: AbortSignal.timeout(60_000),
    })
    if (response.ok) return response
    const problem: { code?: string; title?: string } = await response.json().then(
      (value: unknown) => (typeof value === 'object' && value !== null ? value : {}),
      () => ({}),
    )
    throw new Refused(response.status, problem.code ?? 'no-code', problem.title ?? '')
  }
  return {
    async ask(name, ask = {}) {
      const response = await call(name, ask)
      const route: Route = routes[name]
      // Safe: read by the schema from which the type is taken.
      return (route.answer === undefined ? undefined : route.answer.parse(await response.json())) as Answer<typeof name>
    },
    bytes: async (name, ask) => Buffer.from(await (await call(name, ask)).arrayBuffer()),
  }
}

export const ownerOf = {
  name: 'Noor Claes',
  email: 'noor@atelierlune.example',
  password: 'een lange zin met 7 manen',
  organisation: 'Atelier Lune BV',
}

/** Creates the owner by the link that the server printed, and signs in: a client with every right. */
export async function becomeOwner(
  server: RunningFacteur,
  { vatNumber, language = 'nl' }: { vatNumber?: string; language?: 'nl' | 'en' } = {},
): Promise<Client> {
  const token = /#token=(\S+)/.exec(await untilSaid(server, '#token='))?.[1] ?? ''
  const body = JSON.stringify({ token, ...ownerOf, language, ...(vatNumber === undefined ? {} : { vatNumber }) })
  const made = await fetch(`${server.url}/api/v1/first-owner`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body,
  })
  if (!made.ok) throw new Error(`first-owner gave ${made.status}: ${await made.text()}`)
  return signIn(server.url)
}

/** `organisation`: which one is meant; the first without it. */
export async function signIn(url: string, organisation?: string): Promise<Client> {
  const { email, password } = ownerOf
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  })
  if (!response.ok) throw new Error(`sign-in gave ${response.status}: ${await response.text()}`)
  return makeClient(url, {
    cookie: response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
    ...(organisation === undefined ? {} : { organisation }),
  })
}

async function untilSaid(server: RunningFacteur, words: string): Promise<string> {
  for (let tries = 0; tries < 100 && !server.output().includes(words); tries += 1) await pause(100)
  await pause(50)
  return server.output()
}
