import { Fault } from '#platform/fault.ts'
import { setting } from '#platform/settings.ts'

export const apiSettings = {
  host: setting.text('FACTEUR_HOST', {
    or: '127.0.0.1',
    doc: 'The address Facteur listens on; on anything but loopback without TLS nobody can sign in.',
  }),
  port: setting.number('FACTEUR_PORT', { or: 8420, doc: 'The port Facteur listens on.' }),
  publicUrl: setting.text('FACTEUR_PUBLIC_URL', {
    or: null,
    doc: 'The address people use, for example https://facteur.example.com; needed behind a proxy, and for links in messages.',
  }),
  tlsCert: setting.text('FACTEUR_TLS_CERT', {
    or: null,
    doc: 'File with the certificate chain (PEM), to serve https by itself.',
  }),
  tlsKey: setting.text('FACTEUR_TLS_KEY', { or: null, doc: 'File with the private key (PEM) of that certificate.' }),
  trustProxy: setting.yes('FACTEUR_TRUST_PROXY', {
    or: false,
    doc: 'A proxy of yours stands in front and does TLS: believe its X-Forwarded-For. Needs FACTEUR_PUBLIC_URL.',
  }),
}

export type ApiSettings = {
  host: string | null
  port: number
  publicUrl: string | null
  tlsCert: string | null
  tlsKey: string | null
  trustProxy: boolean
}

/** How people reach this installation, and whether that is safe enough to sign in. */
export type Front = {
  /** The origin for links that we print or send. */
  publicUrl: string
  /** What people speak is https: cookies are Secure and carry the __Host- prefix. */
  isSecure: boolean
  canSignIn: boolean
  say: string | null
  trustsProxy: boolean
  /** Lower-case `host` or `host:port` values that a request may name; null: any (TLS of our own decides). */
  hosts: readonly string[] | null
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])

export function makeFront(settings: ApiSettings): Front {
  const host = settings.host ?? '127.0.0.1'
  const hasTls = settings.tlsCert !== null
  if (hasTls !== (settings.tlsKey !== null))
    throw new Fault('settings.invalid', {
      say: 'FACTEUR_TLS_CERT and FACTEUR_TLS_KEY belong together: give both or none.',
    })
  const given = settings.publicUrl === null ? null : readUrl(settings.publicUrl)
  if (settings.trustProxy && given === null)
    throw new Fault('settings.invalid', {
      say: 'FACTEUR_TRUST_PROXY needs FACTEUR_PUBLIC_URL, the address people use.',
    })
  const isSecure = hasTls || (settings.trustProxy && given?.protocol === 'https:')
  const isLoopback = loopback.has(host)
  const canSignIn = isSecure || isLoopback
  return {
    publicUrl:
      given?.origin ??
      `${hasTls ? 'https' : 'http'}://${isLoopback || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${settings.port}`,
    isSecure,
    canSignIn,
    say: canSignIn
      ? null
      : 'Nobody can sign in here, because this address is reachable without encryption: set FACTEUR_TLS_CERT and FACTEUR_TLS_KEY, or put a proxy with TLS in front.',
    trustsProxy: settings.trustProxy,
    hosts: hasTls ? null : [...(given === null ? [] : [given.host]), ...loopbackHosts],
  }
}

const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]']

function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    throw new Fault('settings.invalid', {
      say: 'FACTEUR_PUBLIC_URL is not an address like https://facteur.example.com.',
    })
  return url
}

/** Whether a Host header names us. Stops a page elsewhere from reaching us under a name of its own (DNS rebinding). */
export function isOurHost({ hosts }: Front, header: string | null): boolean {
  if (hosts === null) return header !== null
  const host = (header ?? '').toLowerCase()
  return hosts.includes(host) || hosts.includes(host.replace(/:\d+$/, ''))
}
