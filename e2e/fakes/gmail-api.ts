import { type Answer, type Asked, type HolderOf, makeOpaque, makeTokens, startApi } from './api-server.ts'
import { type Searched, compileQuery, wordsOf } from './gmail-search.ts'
import { type MimeNode, decodeWords, headerOf, leavesOf, parseMime, searchTextOf } from './mime-tree.ts'

export const readonlyScope = 'https://www.googleapis.com/auth/gmail.readonly'

type Mail = { id: string; raw: Buffer; receivedAt: number; labels: Set<string>; tree: MimeNode; searched: Searched }
type Change = { id: number; mail: Mail; kind: 'messagesAdded' | 'labelsAdded' | 'labelsRemoved'; labels: string[] }
type PageState = { ids: string[]; at: number }

export type GmailFakeOptions = {
  /** Units a user may spend in any window; a real window is a minute. */
  unitsPerWindow?: number
  windowMs?: number
  /** Google refuses more at once; its number is not said anywhere. */
  mostAtOnce?: number
  delayMs?: number
  /** For tokens that a fake of the sign-in gave. */
  holderOf?: HolderOf
  /** Whether header values come decoded. */
  decodesHeaders?: boolean
  /** Whether the refusal of a spent quota is a 403, as it was for years, instead of a 429. */
  refusesWith403?: boolean
}

export type GmailFake = Awaited<ReturnType<typeof startGmailFake>>

const prices: [RegExp, number][] = [
  [/^\/messages\/[^/]+$/, 20],
  [/^\/messages$/, 5],
  [/^\/history$/, 2],
  [/^\/(profile|labels(\/[^/]+)?|settings\/sendAs)$/, 1],
]

/** Gmail's API over a list of mails: tokens, scopes, quota, search, pages, history that grows old. Only what reads; all else is refused and kept in `writes`. */
export async function startGmailFake(options: GmailFakeOptions = {}) {
  const { unitsPerWindow = 6_000, windowMs = 60_000, mostAtOnce = 10, decodesHeaders = true } = options
  const tokens = makeTokens(options.holderOf)
  const pages = makeOpaque<PageState>()
  const mails = new Map<string, Mail>()
  const userLabels = new Map<string, string>()
  const changes: Change[] = []
  const writes: string[] = []
  /** For each mail handed out whole: how many units had been spent by then. */
  const handedOut = new Map<string, number>()
  const spent: { at: number; units: number }[] = []
  const counts = { units: 0, requests: 0, throttled: 0, gets: 0, overruns: 0 }
  let historyId = 1_000
  let oldestHistory = 1_000
  let nextId = 1
  let isDailyLimitReached = false

  const note = (mail: Mail, kind: Change['kind'], labels: string[]) =>
    void changes.push({ id: (historyId += 3), mail, kind, labels })
  const refuse = (status: number, reason: string, message = reason): Answer => ({
    status,
    json: { error: { code: status, message, errors: [{ domain: 'usageLimits', reason, message }] } },
  })

  function spend(units: number): boolean {
    const now = Date.now()
    while (spent[0] !== undefined && spent[0].at <= now - windowMs) spent.shift()
    if (spent.reduce((sum, one) => sum + one.units, 0) + units > unitsPerWindow) return false
    spent.push({ at: now, units })
    counts.units += units
    return true
  }

  const byDate = () => [...mails.values()].sort((a, b) => b.receivedAt - a.receivedAt || (a.id < b.id ? 1 : -1))

  function listMessages(url: URL): Answer {
    const query = url.searchParams
    const most = Math.min(Number(query.get('maxResults') ?? 100), 500)
    const token = query.get('pageToken')
    const state = token === null ? { ids: findIds(query), at: 0 } : pages.take(token)
    if (state === undefined) return refuse(400, 'invalidArgument', 'Invalid pageToken')
    const ids = state.ids.slice(state.at, state.at + most)
    const hasMore = state.at + most < state.ids.length
    return {
      status: 200,
      json: {
        ...(ids.length === 0 ? {} : { messages: ids.map((id) => ({ id, threadId: id })) }),
        ...(hasMore ? { nextPageToken: pages.give({ ids: state.ids, at: state.at + most }) } : {}),
        resultSizeEstimate: state.ids.length,
      },
    }
  }

  function findIds(query: URLSearchParams): string[] {
    const test = compileQuery(query.get('q') ?? '')
    const labels = query.getAll('labelIds')
    const withHidden = query.get('includeSpamTrash') === 'true'
    return byDate()
      .filter((mail) => withHidden || !(mail.labels.has('SPAM') || mail.labels.has('TRASH')))
      .filter((mail) => labels.every((label) => mail.labels.has(label)))
      .filter((mail) => test({ ...mail.searched, labels: mail.labels }))
      .map(({ id }) => id)
  }

  function listHistory(url: URL): Answer {
    const start = Number(url.searchParams.get('startHistoryId'))
    if (!(start >= oldestHistory && start <= historyId))
      return refuse(404, 'notFound', 'Requested entity was not found.')
    const token = url.searchParams.get('pageToken')
    const from = token === null ? start : (pages.take(token)?.at ?? Number.NaN)
    if (Number.isNaN(from)) return refuse(400, 'invalidArgument', 'Invalid pageToken')
    const label = url.searchParams.get('labelId')
    const most = Math.min(Number(url.searchParams.get('maxResults') ?? 100), 500)
    const found = changes.filter(
      (one) => one.id > from && (label === null || one.mail.labels.has(label) || one.labels.includes(label)),
    )
    const page = found.slice(0, most)
    const last = page.at(-1)
    const hasMore = found.length > most && last !== undefined
    return {
      status: 200,
      json: {
        ...(page.length === 0 ? {} : { history: page.map(toHistory) }),
        historyId: `${historyId}`,
        ...(hasMore ? { nextPageToken: pages.give({ ids: [], at: last.id }) } : {}),
      },
    }
  }

  const toHistory = ({ id, mail, kind, labels }: Change) => {
    const message = { id: mail.id, threadId: mail.id, labelIds: [...mail.labels] }
    const entry = kind === 'messagesAdded' ? { message } : { message, labelIds: labels }
    return { id: `${id}`, messages: [{ id: mail.id, threadId: mail.id }], [kind]: [entry] }
  }

  function getMessage(id: string, format: string): Answer {
    const mail = mails.get(id)
    counts.gets += 1
    if (mail === undefined) return refuse(404, 'notFound', 'Requested entity was not found.')
    const base = {
      id,
      threadId: id,
      labelIds: [...mail.labels],
      historyId: `${historyId}`,
      internalDate: `${mail.receivedAt}`,
      sizeEstimate: mail.raw.length,
      snippet: mail.searched.text.slice(0, 100),
    }
    if (format === 'raw') handedOut.set(id, counts.units)
    if (format === 'raw') return { status: 200, json: { ...base, raw: mail.raw.toString('base64url') } }
    const payload = toPayload(mail.tree, '', decodesHeaders)
    if (format === 'metadata') {
      // Safe: made just now, by toPayload.
      const { mimeType, headers } = payload as { mimeType: string; headers: unknown }
      return { status: 200, json: { ...base, payload: { mimeType, headers } } }
    }
    if (format !== 'full') return refuse(400, 'invalidArgument', `Invalid value ${format}`)
    return { status: 200, json: { ...base, payload } }
  }

  const labelsNow = () => [
    ...['INBOX', 'SENT', 'DRAFT', 'SPAM', 'TRASH', 'CHAT', 'STARRED', 'UNREAD', 'CATEGORY_UPDATES'].map((id) => ({
      id,
      name: id,
      type: 'system',
    })),
    ...[...userLabels].map(([id, name]) => ({ id, name, type: 'user' })),
  ]

  function getLabel(id: string): Answer {
    const label = labelsNow().find((one) => one.id === id)
    if (label === undefined) return refuse(404, 'notFound', 'Label not found')
    const messagesTotal = [...mails.values()].filter((mail) => mail.labels.has(id)).length
    return { status: 200, json: { ...label, messagesTotal } }
  }

  function handle({ method, url, headers }: Asked, running: number): Answer {
    counts.requests += 1
    const path = /^\/gmail\/v1\/users\/me(\/.*)$/.exec(url.pathname)?.[1] ?? ''
    if (method !== 'GET') {
      writes.push(`${method} ${url.pathname}`)
      return refuse(403, 'insufficientPermissions')
    }
    const grant = tokens.find(headers)
    if (grant === undefined)
      return { status: 401, json: { error: { code: 401, message: 'Invalid Credentials', status: 'UNAUTHENTICATED' } } }
    if (!grant.scopes.includes(readonlyScope))
      return {
        status: 403,
        json: {
          error: {
            code: 403,
            message: 'Request had insufficient authentication scopes.',
            errors: [{ reason: 'insufficientPermissions' }],
            status: 'PERMISSION_DENIED',
            details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }],
          },
        },
      }
    if (running > mostAtOnce) {
      counts.overruns += 1
      return refuse(429, 'rateLimitExceeded', 'Too many concurrent requests for user.')
    }
    if (isDailyLimitReached) return refuse(403, 'dailyLimitExceeded')
    const price = prices.find(([pattern]) => pattern.test(path))?.[1]
    if (price === undefined) return refuse(404, 'notFound')
    if (!spend(price)) {
      counts.throttled += 1
      return options.refusesWith403 === true
        ? refuse(403, 'userRateLimitExceeded')
        : refuse(429, 'rateLimitExceeded', 'Quota exceeded for quota metric')
    }
    if (path === '/profile')
      return {
        status: 200,
        json: { emailAddress: 'me@atelier.example', messagesTotal: mails.size, historyId: `${historyId}` },
      }
    if (path === '/labels') return { status: 200, json: { labels: labelsNow() } }
    if (path.startsWith('/labels/')) return getLabel(decodeURIComponent(path.slice(8)))
    if (path === '/settings/sendAs')
      return {
        status: 200,
        json: {
          sendAs: [
            { sendAsEmail: 'me@atelier.example', isPrimary: true },
            { sendAsEmail: 'Facturen@Atelier.example', verificationStatus: 'accepted' },
            { sendAsEmail: 'nog-niet@atelier.example', verificationStatus: 'pending' },
          ],
        },
      }
    if (path === '/messages') return listMessages(url)
    if (path === '/history') return listHistory(url)
    return getMessage(decodeURIComponent(path.slice(10)), url.searchParams.get('format') ?? 'full')
  }

  const api = await startApi(handle, options.delayMs)
  const find = (messageId: string): Mail => {
    const mail = [...mails.values()].find((one) => headerOf(one.tree, 'message-id') === messageId)
    if (mail === undefined) throw new Error(`no mail ${messageId}`)
    return mail
  }
  return {
    ...api,
    apiUrl: `${api.url}/gmail/v1`,
    tokens,
    counts,
    writes,
    handedOut,
    put(raw: string | Buffer, receivedAt: Date, labels: readonly string[] = ['INBOX']): string {
      const bytes = Buffer.from(raw)
      const tree = parseMime(bytes)
      const text = searchTextOf(tree)
      const id = (0x18c0_0000_0000 + nextId++ * 7919).toString(16)
      const filenames = leavesOf(tree).map((leaf) => leaf.filename)
      const searched = { words: wordsOf(text), text, filenames, labels: new Set<string>(), receivedAt: +receivedAt }
      const mail = { id, raw: bytes, receivedAt: +receivedAt, labels: new Set(labels), tree, searched }
      mails.set(id, mail)
      note(mail, 'messagesAdded', [...labels])
      return id
    },
    remove: (messageId: string) => void mails.delete(find(messageId).id),
    addLabel(messageId: string, label: string) {
      const mail = find(messageId)
      mail.labels.add(label)
      note(mail, 'labelsAdded', [label])
    },
    removeLabel(messageId: string, label: string) {
      const mail = find(messageId)
      mail.labels.delete(label)
      note(mail, 'labelsRemoved', [label])
    },
    makeLabel: (id: string, name: string) => void userLabels.set(id, name),
    dropLabel: (id: string) => void userLabels.delete(id),
    /** What was known of the past is gone: every place before now is answered with 404. */
    forgetHistory() {
      changes.length = 0
      oldestHistory = historyId += 3
    },
    reachDailyLimit: (isReached: boolean) => void (isDailyLimitReached = isReached),
    resetCounts: () => void Object.assign(counts, { units: 0, requests: 0, throttled: 0, gets: 0, overruns: 0 }),
  }
}

function toPayload(node: MimeNode, partId: string, isDecoded: boolean): unknown {
  const isText = node.type.startsWith('text/') && node.filename === ''
  const inner = node.children.map((child, index) =>
    toPayload(child, partId === '' ? `${index}` : `${partId}.${index}`, isDecoded),
  )
  return {
    partId,
    mimeType: node.type,
    filename: node.filename,
    headers: node.headers.map(({ name, value }) => ({ name, value: isDecoded ? decodeWords(value) : value })),
    body:
      inner.length > 0
        ? { size: 0 }
        : isText
          ? { size: node.body.length, data: node.body.toString('base64url') }
          : { size: node.body.length, attachmentId: `att-${partId}` },
    ...(inner.length > 0 ? { parts: inner } : {}),
  }
}
