import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type RouteName, routes } from '@facteur/contract/routes.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

export type BenchServer = AsyncDisposable & {
  pid: number
  readySeconds: number
  call<Result>(name: RouteName, body?: unknown, query?: string): Promise<Result>
  /** Hands in a file; what became of it. */
  upload(file: { name: string; bytes: Buffer }): Promise<string>
}

/** A real Facteur on a data folder, with an owner who is signed in. */
export async function startServer(input: {
  dataFolder: string
  port: number
  egressAllow: string
  isExisting?: boolean
}): Promise<BenchServer> {
  const started = performance.now()
  const environment = {
    ...process.env,
    FACTEUR_DATA: input.dataFolder,
    FACTEUR_PORT: String(input.port),
    FACTEUR_EGRESS_ALLOW: input.egressAllow,
  }
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=256', '--max-semi-space-size=8', join(root, 'server/src/main.ts')],
    {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const base = `http://127.0.0.1:${input.port}`
  const token = input.isExisting === true ? await answers(base) : await linkOf(child)
  const readySeconds = (performance.now() - started) / 1000
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    origin: base,
    'sec-fetch-site': 'same-origin',
  }
  const owner = {
    token,
    name: 'Noor',
    email: 'noor@atelierlune.example',
    password: 'zilver-en-goud-2026',
    organisation: 'Atelier Lune BV',
    vatNumber: 'BE0977315481',
    language: 'nl',
  }
  const made =
    input.isExisting === true
      ? undefined
      : await fetch(`${base}/api/v1/first-owner`, { method: 'POST', headers, body: JSON.stringify(owner) })
  if (made?.ok === false) throw new Error(await made.text())
  headers['cookie'] = (made?.headers.getSetCookie() ?? []).map((one) => one.split(';')[0]).join('; ')
  return {
    pid: child.pid ?? 0,
    readySeconds,
    async call<Result>(name: RouteName, body?: unknown, query = ''): Promise<Result> {
      const { method, path } = routes[name]
      const answer = await fetch(`${base}/api/v1${path}${query}`, {
        method: method.toUpperCase(),
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`)
      // Safe: a measurement of our own server, which is held to this contract by its tests.
      return (await answer.json()) as Result
    },
    async upload({ name, bytes }) {
      const form = new FormData()
      form.append('files', new File([new Uint8Array(bytes)], name))
      const { 'content-type': _, ...rest } = headers
      const answer = await fetch(`${base}/api/v1${routes.uploadDocuments.path}`, {
        method: 'POST',
        headers: rest,
        body: form,
      })
      // Safe: as above.
      const said = (await answer.json()) as { code?: string; items?: { outcome: string }[] }
      return said.items?.[0]?.outcome ?? said.code ?? String(answer.status)
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function linkOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const token = /#token=(\S+)/.exec(line)?.[1]
    if (token !== undefined) return token
  }
  throw new Error('the server ended before it printed its link')
}

async function answers(base: string): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(base).catch(() => undefined)
    if (answer?.ok === true) return ''
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('the page does not answer')
}
