import type { MailAddress } from '@facteur/formats/mail-address.ts'
import type { MailServer } from '@facteur/formats/mail-providers.ts'

/** Longer ones are not read at all; the longest in use are below 10 kB. */
export const maxAutoconfigBytes = 64_000

export type ConfiguredServer = MailServer & { user: string }

/**
 * The encrypted IMAP servers of an autoconfig file (https://www.bucksch.org/1/projects/thunderbird/autoconfiguration), in its order.
 * No XML parser: a scan for a handful of known elements, linear in its text, without entities of its own, nesting or recursion.
 * Empty for whatever is not such a file; a file with a DOCTYPE is refused whole.
 */
export function readAutoconfig(xml: string, { address, localPart, domain }: MailAddress): ConfiguredServer[] {
  if (xml.length > maxAutoconfigBytes || !/<clientConfig[\s>]/.test(xml) || /<!(DOCTYPE|ENTITY|\[)/i.test(xml))
    return []
  const fill = (text: string) =>
    text
      .replaceAll('%EMAILADDRESS%', address)
      .replaceAll('%EMAILLOCALPART%', localPart)
      .replaceAll('%EMAILDOMAIN%', domain)
  return incomingServers(withoutComments(xml)).flatMap((server) => {
    const host = fill(textOf(server, 'hostname')).toLowerCase()
    const port = Number(textOf(server, 'port'))
    const security = { SSL: 'implicit', STARTTLS: 'starttls' } as const
    const chosen = Object.entries(security).find(([word]) => word === textOf(server, 'socketType').toUpperCase())?.[1]
    const user = fill(textOf(server, 'username')) || address
    if (chosen === undefined || !/^[a-z0-9.-]{1,253}$/.test(host) || !isPort(port) || user.length > 320) return []
    return [{ host, port, security: chosen, user }]
  })
}

const maxServers = 10

function incomingServers(xml: string): string[] {
  const found: string[] = []
  const opening = '<incomingServer'
  for (let at = xml.indexOf(opening); at >= 0 && found.length < maxServers; at = xml.indexOf(opening, at + 1)) {
    const tagEnd = xml.indexOf('>', at)
    const end = xml.indexOf('</incomingServer', tagEnd)
    if (tagEnd < 0 || end < 0) break
    if (/\stype\s*=\s*["']imap["']/i.test(xml.slice(at, tagEnd))) found.push(xml.slice(tagEnd + 1, end))
  }
  return found
}

function textOf(xml: string, name: string): string {
  const at = xml.indexOf(`<${name}>`)
  const end = xml.indexOf(`</${name}>`, at)
  return at < 0 || end < 0 ? '' : plain(xml.slice(at + name.length + 2, end)).trim()
}

/** Text without markup; only the entities every XML has. Anything else makes it empty. */
function plain(text: string): string {
  if (text.length > 1_000 || text.includes('<')) return ''
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole).replace(/\p{C}/gu, '')
}

function withoutComments(xml: string): string {
  let rest = ''
  let at = 0
  for (let start = xml.indexOf('<!--'); start >= 0; start = xml.indexOf('<!--', at)) {
    rest += xml.slice(at, start)
    const end = xml.indexOf('-->', start)
    if (end < 0) return rest
    at = end + 3
  }
  return rest + xml.slice(at)
}

const isPort = (port: number) => Number.isInteger(port) && port >= 1 && port <= 65_535
