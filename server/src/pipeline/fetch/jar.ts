/** Cookies of one chain of requests, kept in memory and thrown away with it. */
export type Jar = { keep(url: URL, lines: readonly string[]): void; headerFor(url: URL): string | undefined }

type Cookie = { name: string; value: string; host: string; isHostOnly: boolean; path: string; isSecure: boolean }

const mostCookies = 60
const mostCharacters = 8_000

/** RFC 6265 as far as a chain of a few requests needs it: domain, path, secure; expired ones are forgotten. */
export function makeJar(): Jar {
  const cookies = new Map<string, Cookie>()
  return {
    keep(url, lines) {
      for (const line of lines.slice(0, 30)) {
        const cookie = readCookie(line.slice(0, 4_096), url)
        if (cookie === undefined) continue
        const key = `${cookie.host} ${cookie.path} ${cookie.name}`
        if (cookie.isGone) cookies.delete(key)
        else if (cookies.size < mostCookies) cookies.set(key, cookie)
      }
    },
    headerFor(url) {
      const sent = [...cookies.values()].filter((cookie) => fits(cookie, url))
      const text = sent
        .toSorted((a, b) => b.path.length - a.path.length)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ')
      return text === '' ? undefined : text.slice(0, mostCharacters)
    },
  }
}

function readCookie(line: string, url: URL): (Cookie & { isGone: boolean }) | undefined {
  const [pair = '', ...rest] = line.split(';')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at).trim()
  const value = pair.slice(at + 1).trim()
  if (at < 1 || /[\s\p{Cc}]/u.test(name) || /\p{Cc}/u.test(value)) return undefined
  const attributes = new Map(
    rest.map((one) => {
      const [key = '', ...said] = one.split('=')
      return [key.trim().toLowerCase(), said.join('=').trim()] as const
    }),
  )
  const domain = attributes.get('domain')?.replace(/^\./, '').toLowerCase() ?? ''
  // A cookie for a whole top-level domain would travel to strangers.
  if (domain !== '' && (!domain.includes('.') || !isWithin(url.hostname, domain))) return undefined
  const path = attributes.get('path') ?? ''
  const age = attributes.get('max-age')
  const until = Date.parse(attributes.get('expires') ?? '')
  return {
    name,
    value,
    host: domain === '' ? url.hostname : domain,
    isHostOnly: domain === '',
    path: path.startsWith('/') ? path : url.pathname.replace(/\/[^/]*$/, '') || '/',
    isSecure: attributes.has('secure'),
    isGone: age !== undefined ? Number(age) <= 0 : until < Date.now(),
  }
}

function fits({ host, isHostOnly, path, isSecure }: Cookie, url: URL): boolean {
  if (isHostOnly ? url.hostname !== host : !isWithin(url.hostname, host)) return false
  if (isSecure && url.protocol !== 'https:') return false
  return url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`)
}

const isWithin = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`)
