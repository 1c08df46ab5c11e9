import { readFileSync } from 'node:fs'
import { createServer as createHttp } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Fault } from '#platform/fault.ts'
import type { ApiSettings } from './api.settings.ts'
import type { Api } from './app.ts'

export type Served = { url: string; close(): Promise<void> }

/** Listens, in TLS where a certificate is given. Throws `server.port-taken` and `server.certificate`. */
export async function serveApi(api: Api, settings: ApiSettings): Promise<Served> {
  const listener = getRequestListener((request, env) => api.fetch(request, env), { overrideGlobalObjects: false })
  const tls = readTls(settings)
  const server = tls === undefined ? createHttp(listener) : createHttps({ ...tls, minVersion: 'TLSv1.2' }, listener)
  server.headersTimeout = 20_000
  server.requestTimeout = 600_000
  const host = settings.host ?? '127.0.0.1'
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(listenFault(cause, host, settings.port)))
    server.listen(settings.port, host, resolve)
  })
  const { port } = addressOf(server.address())
  const shownHost = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${shownHost}:${port}`,
    async close() {
      api.endStreams()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      // A slow caller may finish; one that never does is cut off.
      const cut = setTimeout(() => server.closeAllConnections(), 3_000)
      await closed
      clearTimeout(cut)
    },
  }
}

function readTls({ tlsCert, tlsKey }: ApiSettings): { cert: Buffer; key: Buffer } | undefined {
  if (tlsCert === null || tlsKey === null) return undefined
  try {
    return { cert: readFileSync(tlsCert), key: readFileSync(tlsKey) }
  } catch (cause) {
    throw new Fault('server.certificate', {
      say: 'The files of FACTEUR_TLS_CERT and FACTEUR_TLS_KEY cannot be read.',
      cause,
    })
  }
}

function listenFault(cause: Error, host: string, port: number): Fault {
  const code = 'code' in cause ? String(cause.code) : ''
  if (code === 'EADDRINUSE')
    return new Fault('server.port-taken', {
      say: `Port ${port} is in use by another program: choose another with FACTEUR_PORT, or stop that program.`,
      cause,
    })
  return new Fault('server.cannot-listen', { say: `Facteur cannot listen on ${host}:${port} (${code}).`, cause })
}

// Safe: a server on a port has an address of this kind.
const addressOf = (address: AddressInfo | string | null) => address as AddressInfo
