import { routes } from '@facteur/contract/routes.ts'
import type { Answer, Body, Query, RouteName } from '@facteur/contract/routes.ts'
import { ApiError, readProblem, unreachableError } from './api-error.ts'
import { chosenOrganisation, forgetOrganisation } from './chosen-organisation.ts'

const base = '/api/v1'

type Words<Path extends string> = Path extends `${string}{${infer Word}}${infer Rest}` ? Word | Words<Rest> : never
export type PathValues<Name extends RouteName> = Record<Words<(typeof routes)[Name]['path']>, string | number>

type WithPath<Name extends RouteName> = [Words<(typeof routes)[Name]['path']>] extends [never]
  ? object
  : { path: PathValues<Name> }
type WithQuery<Name extends RouteName> = Query<Name> extends undefined ? object : { query?: Query<Name> }
type WithBody<Name extends RouteName> = Body<Name> extends undefined ? object : { body: Body<Name> }
export type CallInput<Name extends RouteName> = WithPath<Name> & WithQuery<Name> & WithBody<Name>
export type CallRest<Name extends RouteName> =
  object extends CallInput<Name> ? [input?: CallInput<Name>] : [input: CallInput<Name>]

type LooseInput = {
  path?: Record<string, string | number>
  query?: Record<string, unknown> | undefined
  body?: unknown
}

let language = 'en'

/** Sentences from the server come in this language from now on. */
export function askInLanguage(tag: string): void {
  language = tag
}

export function askedLanguage(): string {
  return language
}

/** Calls one door of the REST interface. Throws ApiError with the problem's code and sentence. */
export async function call<Name extends RouteName>(name: Name, ...rest: CallRest<Name>): Promise<Answer<Name>> {
  return callIn(undefined, name, ...rest)
}

/** The same in an organisation other than the chosen one. */
export async function callIn<Name extends RouteName>(
  organisation: string | undefined,
  name: Name,
  ...[input]: CallRest<Name>
): Promise<Answer<Name>> {
  const { body, ...rest } = loose(input)
  const answer = await ask(urlFrom(routes[name].path, rest), {
    method: routes[name].method.toUpperCase(),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(organisation === undefined ? {} : { headers: { 'x-facteur-organisation': organisation } }),
  })
  return asAnswer<Name>(answer)
}

/** The address of a door, for links, pictures and frames, which send no headers: it names the organisation itself. Throws when a part of the path is missing. */
export function urlOf<Name extends RouteName>(name: Name, ...[input]: CallRest<Name>): string {
  const { query, ...rest } = loose(input)
  return urlFrom(routes[name].path, { ...rest, query: { ...query, organisation: chosenOrganisation() } })
}

/** Path with its words filled in and percent-encoded, then the query; absent and empty values are left out. */
export function urlFrom(path: string, { path: values = {}, query = {} }: LooseInput): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, word: string) => {
    const value = values[word]
    if (value === undefined || value === '') throw new Error(`${path} needs ${word}`)
    return encodeURIComponent(value)
  })
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (isFilled(value)) search.set(key, String(value))
  }
  const text = search.toString()
  return `${base}${filled}${text === '' ? '' : `?${text}`}`
}

/** JSON in and out on our own origin, with the cookie. Also used for sign-in, which is not in the table. */
export async function ask(url: string, init: RequestInit): Promise<unknown> {
  const { response, text } = await load(url, { ...init, headers: headersFor(init) })
  const value = readJson(text)
  if (!response.ok) throw leaveOrganisation(new ApiError(readProblem(response.status, value)))
  return value
}

/** A page of ours as text, in the language of the page. Throws ApiError. */
export async function askText(url: string): Promise<string> {
  const { response, text } = await load(url, { headers: { 'Accept-Language': language } })
  if (!response.ok) throw leaveOrganisation(new ApiError(readProblem(response.status, readJson(text))))
  return text
}

/** The whole answer: a connection that is lost halfway is lost all the same. */
async function load(url: string, init: RequestInit): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, { ...init, credentials: 'same-origin' })
    return { response, text: await response.text() }
  } catch (error) {
    throw isAbort(error) ? error : unreachableError()
  }
}

/** Removed there, or signed in as somebody else: the page begins anew where one is a member. */
function leaveOrganisation(error: ApiError): ApiError {
  if (error.code === 'right.not-a-member' && chosenOrganisation() !== undefined) {
    forgetOrganisation()
    location.assign('/')
  }
  return error
}

/** Which organisation is meant, for calls that are not made by `call`. */
export function organisationHeaders(): Record<string, string> {
  const organisation = chosenOrganisation()
  return organisation === undefined ? {} : { 'x-facteur-organisation': organisation }
}

function headersFor(init: RequestInit): HeadersInit {
  const common = { Accept: 'application/json', 'Accept-Language': language, ...organisationHeaders() }
  const all = { ...common, ...Object.fromEntries(new Headers(init.headers)) }
  return init.body === undefined ? all : { ...all, 'Content-Type': 'application/json' }
}

function isFilled(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) && value !== ''
}

export function readJson(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

function loose(input: object | undefined): LooseInput {
  return input ?? {}
}

// Safe: server and page share one table, and the server's tests hold it to the schemas.
function asAnswer<Name extends RouteName>(value: unknown): Answer<Name> {
  return value as Answer<Name>
}
