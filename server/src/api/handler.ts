import type { RouteName, routes } from '@facteur/contract/routes.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import type { z } from 'zod'
import type { Context } from '#records/context.ts'

type Routes = typeof routes
type Words<Path extends string> = Path extends `${string}{${infer Word}}${infer Rest}` ? Word | Words<Rest> : never
type Parsed<Name extends RouteName, Part extends 'query' | 'body'> =
  Routes[Name] extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined

/** What a handler may know of the request beside its parsed parts. */
export type Http = {
  request: Request
  /** The address of whoever calls, behind a trusted proxy too. */
  address: string
  language: Language
  /** Headers for the answer: cookies only. */
  answerHeaders: Headers
  /** What this call was let in by, so that a stream ends when that does. */
  holder: Holder | null
}

export type Holder =
  | { is: 'session'; sessionId: string; userId: string }
  | { is: 'token'; tokenId: string; userId: string }

export type Call<Name extends RouteName> = {
  path: Record<Words<Routes[Name]['path']>, string>
  query: Parsed<Name, 'query'>
  body: Parsed<Name, 'body'>
  http: Http
}

/** A file as an answer; what may be shown in the page is decided from its type, in files.ts. */
export type FileAnswer = {
  name: string
  mediaType: string
  bytes: Uint8Array
  /** HTML that we made ourselves, without script: shown, in the same sandbox. */
  isOurs?: boolean
}

type Answered<Name extends RouteName> = Routes[Name] extends { sends: 'bytes' }
  ? FileAnswer
  : Routes[Name] extends { sends: 'events' }
    ? Response
    : Routes[Name] extends { answer: infer Schema extends z.ZodType }
      ? z.input<Schema>
      : void

type Asker<Name extends RouteName> = Routes[Name]['right'] extends 'anybody' ? null : Context

export type Handler<Name extends RouteName> = (ctx: Asker<Name>, call: Call<Name>) => Promise<Answered<Name>>

/** Exactly one handler a route: a missing one does not compile. */
export type Handlers = { [Name in RouteName]: Handler<Name> }
