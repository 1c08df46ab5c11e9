import { type Answer, type Body, type Query, type RouteName, routes } from '@facteur/contract/routes.ts'
import { Refusal } from './failures.ts'
import type { Io } from './io.ts'

export type Ask<Name extends RouteName> = {
  path?: Record<string, string | number>
  query?: Partial<Query<Name>>
  body?: Body<Name>
}

/** REST as the contract's table has it, with the address and the token of the environment. */
export type Client = {
  call<Name extends RouteName>(name: Name, ask?: Ask<Name>): Promise<Answer<Name>>
  download(
    name: RouteName,
    ask: { path: Record<string, string | number> },
  ): Promise<{ name: string; bytes: Uint8Array }>
  upload(files: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[]): Promise<Answer<'uploadDocuments'>>
}

export function makeClient(io: Io): Client {
  const base = (io.env['FACTEUR_URL'] ?? 'http://127.0.0.1:8420').replace(/\/+$/, '')

  async function ask(
    name: RouteName,
    { path = {}, query = {} }: { path?: Record<string, string | number>; query?: object },
    init: RequestInit = {},
  ): Promise<Response> {
    const token = io.env['FACTEUR_TOKEN']
    if (token === undefined || token === '')
      throw new Refusal(
        'FACTEUR_TOKEN is not set: it holds the API token that "facteur setup" printed, or one made in the settings of the page.',
      )
    const route = routes[name]
    const filled = route.path.replaceAll(/\{(\w+)\}/g, (_, word: string) => encodeURIComponent(path[word] ?? ''))
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
    )
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json', ...init.headers }
    const url = `${base}/api/v1${filled}${search.size === 0 ? '' : `?${search}`}`
    const response = await io
      .fetch(url, { ...init, method: route.method.toUpperCase(), headers })
      .catch((cause: unknown) => {
        throw new Refusal(
          `Facteur does not answer at ${base}${whyOf(cause)}. Is it running? Another address goes in FACTEUR_URL.`,
        )
      })
    if (!response.ok) throw new Refusal(await sentenceOf(response))
    return response
  }

  return {
    async call<Name extends RouteName>(name: Name, input: Ask<Name> = {}) {
      const { body, ...rest } = input
      const init =
        body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
      const response = await ask(name, rest, init)
      return asAnswer<Name>(response.status === 204 ? undefined : await response.json())
    },
    async download(name, input) {
      const response = await ask(name, input)
      return {
        name: fileNameOf(response.headers.get('content-disposition') ?? ''),
        bytes: new Uint8Array(await response.arrayBuffer()),
      }
    },
    async upload(files) {
      const form = new FormData()
      for (const file of files) form.append('files', new Blob([file.bytes]), file.name)
      return asAnswer<'uploadDocuments'>(await (await ask('uploadDocuments', {}, { body: form })).json())
    },
  }
}

// Safe: server and command line share one table, and the server's tests hold it to the schemas.
const asAnswer = <Name extends RouteName>(value: unknown) => value as Answer<Name>

async function sentenceOf(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => undefined)
  if (typeof problem === 'object' && problem !== null && 'detail' in problem && 'code' in problem)
    return `${String(problem.detail)} (${String(problem.code)})`
  return `Facteur answered with ${response.status}.`
}

function whyOf(thrown: unknown): string {
  const cause = thrown instanceof Error ? thrown.cause : undefined
  return cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
}

function fileNameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  const name = encoded === undefined ? 'document' : decodeURIComponent(encoded)
  return name.split(/[/\\]/).at(-1) || 'document'
}
