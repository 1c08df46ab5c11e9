import { isIP } from 'node:net'
import { createSecureContext, getCACertificates, type ConnectionOptions } from 'node:tls'

/** How a mail server is made to prove its name: by the authorities of this machine, and by one that the owner gave. */
export function makeTls(servername: string, tlsCa: string | undefined): ConnectionOptions {
  const name = isIP(servername) ? {} : { servername }
  if (!tlsCa) return { ...name, rejectUnauthorized: true }
  const ca = [...getCACertificates('default'), tlsCa]
  return { ...name, rejectUnauthorized: true, secureContext: createSecureContext({ ca }) }
}
