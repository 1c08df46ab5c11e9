import { type IncomingMessage, type RequestOptions, Agent as HttpAgent, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { isBodyFault, readBody } from './egress-body.ts'
import type { Admitted, EgressGuard, NamedBy } from './egress.ts'
import { Fault } from './fault.ts'

/** What came back. Redirects are never followed here: `status` 3xx and `headers.location` are the caller's. Header names in lower case. */
export type EgressAnswer = {
  status: number
  headers: Record<string, string>
  /** The lines of Set-Cookie, one each: joined they could not be told apart. */
  setCookies: string[]
  /** As many bytes as were asked for at most; `isCut` when there were more. */
  bytes: Buffer
  isCut: boolean
}

export type EgressRequest = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  headers?: Record<string, string>
  body?: string | Buffer
  /** Default 25 MB, counted after decompression. */
  maxBytes?: number
  /** From the first byte to the last; default 20 s. */
  timeoutMs?: number
  /** How long nothing at all may come; default 10 s. */
  idleMs?: number
  signal?: AbortSignal
  /**
   * Who named the address. `link`: a document or a mail; private addresses are refused but for FACTEUR_EGRESS_RESOLVE.
   * `owner`: typed by an owner; FACTEUR_EGRESS_ALLOW counts. `operator`: set in the environment or built in; goes anywhere but to
   * cloud metadata.
   */
  namedBy: NamedBy
}

/**
 * The one way out over HTTP. Throws Faults: `egress.refused`, `egress.unknown-host`, `egress.bad-address`, `egress.timeout`,
 * `egress.tls`, `egress.bomb`, `egress.failed`. Those of the line say in `facts.isAnswered` whether the server had begun to answer:
 * where it had, a link for one use may be spent.
 */
export type EgressFetch = (url: string, request: EgressRequest) => Promise<EgressAnswer>

const limits = { bytes: 25_000_000, timeoutMs: 20_000, idleMs: 10_000, headerBytes: 32_768, urlLength: 8_192 }

/** Speaks to the address that the guard admitted, and to no other; certificates are verified against the name as it stands in the URL. */
export function makeEgressFetch(guard: EgressGuard): EgressFetch {
  const keptAlive = makeKeptAlive()
  return async (text, options) => {
    const url = readUrl(text)
    const isTls = url.protocol === 'https:'
    const port = url.port === '' ? (isTls ? 443 : 80) : Number(url.port)
    const until = makeDeadline(options)
    try {
      const admitted = await guard.admit({ host: url.hostname, port }, options.namedBy)
      if (until.signal.aborted) throw until.signal.reason
      const agent = options.namedBy === 'operator' ? keptAlive(admitted, isTls) : false
      return await ask({ url, isTls, admitted, agent, until }, options)
    } catch (thrown) {
      throw toFault(thrown, url, until)
    } finally {
      until.end()
    }
  }
}

/** An absolute http(s) address without a name and password in it. Throws `egress.bad-address`. */
function readUrl(text: string): URL {
  const url = text.length <= limits.urlLength && URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url
  throw new Fault('egress.bad-address', {
    say: 'This is not an address of the web that Facteur may open: it must begin with https:// or http:// and hold no password.',
  })
}

type Asked = {
  url: URL
  isTls: boolean
  admitted: Admitted
  agent: HttpAgent | HttpsAgent | false
  until: Deadline
}

function ask({ url, isTls, admitted, agent, until }: Asked, options: EgressRequest): Promise<EgressAnswer> {
  const body = options.body === undefined ? undefined : Buffer.from(options.body)
  const name = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const wanted: RequestOptions = {
    host: admitted.address,
    port: admitted.port,
    family: admitted.family,
    method: options.method ?? 'GET',
    path: `${url.pathname}${url.search}`,
    agent,
    signal: until.signal,
    setHost: false,
    maxHeaderSize: limits.headerBytes,
    headers: {
      'accept-encoding': 'gzip, br, deflate',
      ...(body === undefined ? {} : { 'content-length': String(body.length) }),
      ...options.headers,
      host: url.host,
    },
  }
  return new Promise((resolve, reject) => {
    const request = isTls
      ? requestHttps({ ...wanted, rejectUnauthorized: true, ...(isIP(name) === 0 ? { servername: name } : {}) })
      : requestHttp(wanted)
    request.setTimeout(options.idleMs ?? limits.idleMs, () => until.end('late'))
    let hasBegun = false
    request.on('error', (thrown) => reject(hasBegun || isParseError(thrown) ? new Broken(thrown) : thrown))
    // Switching protocols ends a request with neither an answer nor an error, and the deadline would find nothing left to stop.
    request.on('upgrade', (_response, socket) => {
      socket.destroy()
      reject(new Broken(new Error('switched protocols')))
    })
    request.on('close', () => hasBegun || reject(new Error('closed')))
    request.on('response', (response) => {
      hasBegun = true
      readAnswer(response, options)
        .then(resolve, (thrown: unknown) => reject(new Broken(thrown)))
        // What was not read is not wanted: a kept connection would wait for it.
        .finally(() => response.complete || request.destroy())
    })
    request.end(body)
  })
}

async function readAnswer(response: IncomingMessage, { maxBytes }: EgressRequest): Promise<EgressAnswer> {
  const { bytes, isCut } = await readBody(response, { maxBytes: maxBytes ?? limits.bytes })
  const headers = Object.entries(response.headers).flatMap(([name, value]) =>
    value === undefined || name === 'set-cookie' ? [] : [[name, String(value)]],
  )
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers) as Record<string, string>,
    setCookies: response.headers['set-cookie'] ?? [],
    bytes,
    isCut,
  }
}

/** A keep-alive agent for each target of the operator's: the address and the name both belong to what was admitted. */
function makeKeptAlive() {
  const agents = new Map<string, HttpAgent | HttpsAgent>()
  return ({ address, port, servername }: Admitted, isTls: boolean) => {
    const key = [isTls, address, port, servername].join(' ')
    const known = agents.get(key)
    if (known !== undefined) return known
    if (agents.size >= 64) forgetOldest(agents)
    const options = { keepAlive: true, maxFreeSockets: 4, timeout: 30_000 }
    const made = isTls ? new HttpsAgent(options) : new HttpAgent(options)
    agents.set(key, made)
    return made
  }
}

function forgetOldest(agents: Map<string, HttpAgent | HttpsAgent>): void {
  const [oldest] = agents.keys()
  if (oldest === undefined) return
  // Requests under way keep their connections; the free ones end by their own timeout.
  agents.delete(oldest)
}

/** It took too long, in all or in silence. */
class Late extends Error {}
/** The line broke after the server had begun to answer. */
class Broken extends Error {
  constructor(cause: unknown) {
    super('broken', { cause })
  }
}

type Deadline = { signal: AbortSignal; end(how?: 'late'): void }

function makeDeadline({ timeoutMs = limits.timeoutMs, signal }: EgressRequest): Deadline {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new Late()), timeoutMs)
  const stop = () => controller.abort(signal?.reason)
  if (signal?.aborted === true) stop()
  signal?.addEventListener('abort', stop, { once: true })
  return {
    signal: controller.signal,
    end(how) {
      if (how === 'late') controller.abort(new Late())
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
    },
  }
}

const codeOf = (thrown: unknown): string => (thrown as { code?: string } | null)?.code ?? ''
const isParseError = (thrown: Error): boolean => codeOf(thrown).startsWith('HPE_')

function toFault(thrown: unknown, { hostname: host }: URL, { signal }: Deadline): Fault {
  const isAnswered = thrown instanceof Broken
  const cause = isAnswered ? thrown.cause : thrown
  if (cause instanceof Fault) return cause
  const facts = { host, isAnswered }
  if (isBodyFault(cause))
    return new Fault('egress.bomb', {
      say: `What ${host} sends grows without end when it is unpacked, so it was not taken.`,
      cause,
      facts,
    })
  if (cause instanceof Late || signal.reason instanceof Late)
    return new Fault('egress.timeout', { say: `${host} took too long to answer.`, retry: 'later', cause, facts })
  const code = codeOf(cause)
  if (/^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO)/.test(code))
    return new Fault('egress.tls', {
      say: `${host} could not prove that it is ${host}: its certificate is not valid.`,
      cause,
      facts,
    })
  return new Fault('egress.failed', { say: `${host} did not give a proper answer.`, retry: 'later', cause, facts })
}
