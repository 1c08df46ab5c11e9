import { isIP } from 'node:net'
import { type ConnectionOptions, type SecureContext, createSecureContext, getCACertificates } from 'node:tls'

/** Each holds its own copy of all authorities, more than a megabyte: connections that trust the same ones share it. */
const contexts = new Map<string, SecureContext>()
const mostContexts = 20

/** How a mail server is made to prove its name: by the authorities of this machine, and by one that the owner gave. */
export function makeTls(servername: string, tlsCa: string | undefined): ConnectionOptions {
  const name = isIP(servername) ? {} : { servername }
  return { ...name, rejectUnauthorized: true, secureContext: contextFor(tlsCa ?? '') }
}

function contextFor(tlsCa: string): SecureContext {
  const known = contexts.get(tlsCa)
  if (known !== undefined) return known
  const made = createSecureContext(tlsCa === '' ? {} : { ca: [...getCACertificates('default'), tlsCa] })
  const [oldest] = contexts.keys()
  if (contexts.size >= mostContexts && oldest !== undefined) contexts.delete(oldest)
  contexts.set(tlsCa, made)
  return made
}
