import { type RouteName, type Route, routes } from '@facteur/contract/routes.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import { languages } from '@facteur/contract/verdict.ts'
import { Hono } from 'hono'
import { Fault, asFault } from '#platform/fault.ts'
import type { Context } from '#records/context.ts'
import { getOrganisation } from '#records/organisations/organisations.read.ts'
import { addressOf } from './address.ts'
import { addSecurityHeaders, knownMethods, readJsonBody, refuseCrossSite } from './edge.ts'
import { type Entry, enter } from './entry.ts'
import { fileResponse } from './files.ts'
import type { FileAnswer, Handlers, Http } from './handler.ts'
import { makeHandlers } from './handlers.ts'
import { callbackPath, openCallback } from './oauth-callback.ts'
import { describeApi } from './openapi.ts'
import type { ApiInput, Parts } from './parts.ts'
import { problemResponse, statusOfCode } from './problems.ts'
import { makeRateLimit } from './rate-limit.ts'
import { type SignInParts, signInDoors } from './sign-in.ts'
import { servePage } from './static.ts'
import { makeStreams } from './streams.ts'

export const apiBase = '/api/v1'

export type Api = { fetch(request: Request, env?: unknown): Response | Promise<Response>; endStreams(): void }

/** The whole door: every route of the contract's table, sign-in, the page. Each answer and each refusal goes through the edge. */
export function makeApi(input: ApiInput): Api {
  const parts: Parts = { ...input, limit: makeRateLimit(input.ground), streams: makeStreams() }
  const handlers = makeHandlers(parts)
  const app = new Hono()
  // Safe: Object.entries of the table gives its own keys.
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const path = apiBase + route.path.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(route.method.toUpperCase(), path, (c) =>
      answerRoute(parts, handlers, { name, route, request: c.req.raw, path: c.req.param(), env: c.env }),
    )
  }
  app.get(`${apiBase}/openapi.json`, () => Response.json(describeApi(input.version)))
  for (const [path, door] of Object.entries(signInDoors))
    app.on(door.method, path, (c) => openDoor(parts, door, c.req.raw, c.env))
  app.get(callbackPath, (c) => {
    requireSafeFront(parts)
    return openCallback(parts, c.req.raw)
  })
  app.all('/api/*', (c) => problemResponse(missingOrMethod(c.req.path)))
  app.get('*', (c) => servePage({ folder: input.webFolder, path: c.req.path }))
  app.onError((thrown) => refuse(parts, thrown))
  return {
    endStreams: () => parts.streams.endAll(),
    async fetch(request, env) {
      const answer = await guarded(parts, request, () => app.fetch(request, { connection: env }))
      const headers = new Headers(answer.headers)
      addSecurityHeaders(headers, parts.front)
      return new Response(answer.body, { status: answer.status, headers })
    },
  }
}

async function guarded(parts: Parts, request: Request, go: () => Response | Promise<Response>): Promise<Response> {
  try {
    if (!knownMethods.some((method) => method === request.method))
      return problemResponse(new Fault('route.method', { say: 'This method is not known here.' }), {
        allow: knownMethods.join(', '),
      })
    refuseCrossSite(request, parts.front)
    return await go()
  } catch (thrown) {
    return refuse(parts, thrown)
  }
}

/** Codes and names only: what went wrong inside is never shown, and its words never logged. */
function refuse({ ground }: Parts, thrown: unknown): Response {
  const fault = asFault(thrown)
  if (fault.code === 'facteur.unexpected' && !isZodError(thrown)) {
    const cause = thrown instanceof Error ? thrown : undefined
    ground.log.error('api.unexpected', { name: cause?.name, code: codeOf(cause), place: placeOf(cause) })
  } else if (statusOfCode(fault.code) >= 500 && !isZodError(thrown))
    ground.log.warn('api.refused', { code: fault.code })
  return problemResponse(thrown)
}

const isZodError = (thrown: unknown) => thrown instanceof Error && thrown.name === 'ZodError'
const codeOf = (cause: Error | undefined) => (cause !== undefined && 'code' in cause ? String(cause.code) : undefined)
const placeOf = (cause: Error | undefined) => /at .*?(src\/[^)\s]+)/.exec(cause?.stack ?? '')?.[1]

type Asked = { name: RouteName; route: Route; request: Request; path: Record<string, string>; env: unknown }

async function answerRoute(parts: Parts, handlers: Handlers, asked: Asked): Promise<Response> {
  const { route, request } = asked
  if (asked.name !== 'getInstallation') requireSafeFront(parts)
  const entry = route.right === 'anybody' ? null : await enter(parts, { request, name: asked.name, right: route.right })
  const query = route.query?.parse(Object.fromEntries(new URL(request.url).searchParams))
  const body = route.body === undefined ? undefined : route.body.parse(await readJsonBody(request))
  const http = await httpOf(parts, asked, entry)
  const answer = await handlerOf(handlers, asked.name)(entry?.ctx ?? null, { path: asked.path, query, body, http })
  return withCookies(toResponse(parts, route, answer), http.answerHeaders)
}

function requireSafeFront({ front }: Parts): void {
  if (!front.canSignIn) throw new Fault('request.insecure', { say: front.say ?? 'This address is not encrypted.' })
}

async function httpOf(parts: Parts, { request, env }: Asked, entry: Entry | null): Promise<Http> {
  const answerHeaders = new Headers()
  for (const cookie of entry?.setCookies ?? []) answerHeaders.append('set-cookie', cookie)
  return {
    request,
    address: addressOf(request, { env, trustsProxy: parts.front.trustsProxy }),
    language: await languageOf(request, entry?.ctx),
    answerHeaders,
    holder: entry?.holder ?? null,
  }
}

/** The language that was asked for, else the organisation's own. */
async function languageOf(request: Request, ctx: Context | undefined): Promise<Language> {
  const asked = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((one) => one.trim().slice(0, 2).toLowerCase())
  const known = asked.map((one) => languages.find((language) => language === one)).find((one) => one !== undefined)
  return known ?? (ctx === undefined ? 'en' : (await getOrganisation(ctx)).language)
}

// Safe: path, query and body were read by this very route's words and schemas.
const handlerOf = (handlers: Handlers, name: RouteName) =>
  handlers[name] as (ctx: Context | null, call: unknown) => Promise<unknown>

function toResponse({ checksAnswers }: Parts, route: Route, answer: unknown): Response {
  // Safe: the type of each handler says so.
  if (route.sends === 'bytes') return fileResponse(answer as FileAnswer)
  if (answer instanceof Response) return answer
  if (route.answer === undefined) return new Response(null, { status: 204 })
  if (checksAnswers === true) route.answer.parse(answer)
  return new Response(JSON.stringify(answer), {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  })
}

function withCookies(response: Response, headers: Headers): Response {
  for (const cookie of headers.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}

async function openDoor(
  parts: Parts,
  door: { open(parts: SignInParts, caller: { request: Request; address: string }): Promise<Response> },
  request: Request,
  env: unknown,
): Promise<Response> {
  requireSafeFront(parts)
  return door.open(parts, { request, address: addressOf(request, { env, trustsProxy: parts.front.trustsProxy }) })
}

function missingOrMethod(path: string): Fault {
  const isKnown =
    path in signInDoors ||
    Object.values(routes).some((route) =>
      new RegExp(`^${apiBase}${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
    )
  return isKnown
    ? new Fault('route.method', { say: 'This address does not know that method.' })
    : new Fault('route.missing', { say: 'There is nothing at this address.' })
}
