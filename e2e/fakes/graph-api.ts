import { type Answer, type Asked, type HolderOf, makeOpaque, makeTokens, startApi } from './api-server.ts'
import { type GraphMail, type Refused, selectMails, toMessage } from './graph-query.ts'
import { headerOf, parseMime, searchTextOf } from './mime-tree.ts'

export const mailReadScope = 'https://graph.microsoft.com/Mail.Read'

type Folder = { id: string; parent: string | null; name: string; wellKnown: string | null }
type Event = { id: string; folder: string; kind: 'here' | 'removed' }
/** `skip`: a page of a list. `delta`: how far the events of a folder have been told; `rest`: what of them is still to tell. */
type Place = { skip: string[] } | { delta: number; rest: string[]; removed: string[] }

export type GraphFakeOptions = {
  delayMs?: number
  /** For tokens that a fake of the sign-in gave. */
  holderOf?: HolderOf
  /** Whose mailbox it is. */
  address?: string
  /** Requests in any window before 429; the real figure is 10,000 in ten minutes. */
  requestsPerWindow?: number
  windowMs?: number
  retryAfterSeconds?: number
}

export type GraphFake = Awaited<ReturnType<typeof startGraphFake>>

/** Mail of Microsoft Graph over a list of mails: tokens, scopes, folders, delta that grows old, four at once, throttling. Only what reads; all else is refused and kept in `writes`. */
export async function startGraphFake(options: GraphFakeOptions = {}) {
  const { requestsPerWindow = 10_000, windowMs = 600_000, retryAfterSeconds = 1 } = options
  const tokens = makeTokens(options.holderOf)
  const places = makeOpaque<Place>()
  const folders = new Map<string, Folder>()
  const mails = new Map<string, GraphMail>()
  const events: Event[] = []
  const writes: string[] = []
  /** For each mail handed out whole: how many requests had been made by then. */
  const handedOut = new Map<string, number>()
  const recent: number[] = []
  const counts = { requests: 0, throttled: 0, overruns: 0, details: 0, originals: 0, listed: 0 }
  let throttledUntil = 0
  let next = 1

  const refuse = ({ status, code, message }: Refused, headers: Record<string, string> = {}): Answer => ({
    status,
    json: { error: { code, message, innerError: {} } },
    headers,
  })
  const missing = refuse({
    status: 404,
    code: 'ErrorItemNotFound',
    message: 'The specified object was not found in the store.',
  })
  const makeId = (kind: string) => `AAk${kind}${Buffer.from(`${next++}`.padStart(12, '0')).toString('base64url')}=`
  const addFolder = (name: string, parent: string | null = null, wellKnown: string | null = null): string => {
    const id = makeId('F')
    folders.set(id, { id, parent, name, wellKnown })
    return id
  }
  // Display names in Dutch: nobody may lean on English ones.
  const standard = [
    ['Postvak IN', 'inbox'],
    ['Verzonden items', 'sentitems'],
    ['Concepten', 'drafts'],
    ['Verwijderde items', 'deleteditems'],
    ['Ongewenste e-mail', 'junkemail'],
    ['Postvak UIT', 'outbox'],
  ] as const
  for (const [name, wellKnown] of standard) addFolder(name, null, wellKnown)

  const findFolder = (key: string): Folder | undefined =>
    folders.get(key) ?? [...folders.values()].find((one) => one.wellKnown === key.toLowerCase())
  const childrenOf = (parent: string | null) => [...folders.values()].filter((one) => one.parent === parent)
  const mailsIn = (folder: string) => [...mails.values()].filter((mail) => mail.folder === folder)
  const shape = (one: Folder) => ({
    id: one.id,
    displayName: one.name,
    parentFolderId: one.parent ?? 'root',
    childFolderCount: childrenOf(one.id).length,
    totalItemCount: mailsIn(one.id).length,
  })

  function throttle(running: number): Answer | undefined {
    const now = Date.now()
    while (recent[0] !== undefined && recent[0] <= now - windowMs) recent.shift()
    recent.push(now)
    const isOver = running > 4
    if (isOver) counts.overruns += 1
    if (!isOver && recent.length <= requestsPerWindow && now >= throttledUntil) return undefined
    counts.throttled += 1
    const code = isOver ? 'ApplicationThrottled' : 'TooManyRequests'
    return refuse({ status: 429, code, message: 'slow down' }, { 'retry-after': `${retryAfterSeconds}` })
  }

  function listFolders(parent: string | null, url: URL): Answer {
    const all = childrenOf(parent)
    const most = Number(url.searchParams.get('$top') ?? 10)
    const from = Number(url.searchParams.get('$skip') ?? 0)
    const more = new URL(url)
    more.searchParams.set('$skip', `${from + most}`)
    return {
      status: 200,
      json: {
        value: all.slice(from, from + most).map(shape),
        ...(from + most < all.length ? { '@odata.nextLink': `${api.url}${more.pathname}${more.search}` } : {}),
      },
    }
  }

  function listMessages(folder: Folder, { url, headers }: Asked): Answer {
    const token = url.searchParams.get('$skiptoken')
    const place = token === null ? undefined : places.take(token)
    if (token !== null && (place === undefined || !('skip' in place)))
      return refuse({ status: 400, code: 'ErrorInvalidUrlQuery', message: 'bad token' })
    const found =
      place !== undefined && 'skip' in place
        ? place.skip.flatMap((id) => mails.get(id) ?? [])
        : selectMails(mailsIn(folder.id), url.searchParams)
    if (!Array.isArray(found)) return refuse(found)
    const most = Math.min(Number(url.searchParams.get('$top') ?? pageSizeOf(headers)), 1_000)
    const rest = found.slice(most).map(({ id }) => id)
    counts.listed += Math.min(most, found.length)
    return {
      status: 200,
      json: {
        value: found.slice(0, most).map((mail) => toMessage(mail, url.searchParams)),
        ...(rest.length > 0
          ? { '@odata.nextLink': linkTo(folder, url, 'messages', '$skiptoken', { skip: rest }) }
          : {}),
      },
    }
  }

  function delta(folder: Folder, { url, headers }: Asked): Answer {
    for (const name of ['$expand', '$search'])
      if (url.searchParams.has(name)) return refuse({ status: 400, code: 'ErrorInvalidUrlQuery', message: name })
    const token = url.searchParams.get('$skiptoken') ?? url.searchParams.get('$deltatoken')
    const place = token === null ? startOf(folder) : places.take(token)
    if (place === undefined || !('delta' in place))
      return refuse({ status: 410, code: 'SyncStateNotFound', message: 'The sync state generation is not found.' })
    const isMore = url.searchParams.has('$skiptoken')
    const { delta: upTo, rest, removed } = isMore || token === null ? place : since(folder, place.delta)
    const most = pageSizeOf(headers)
    const ids = rest.slice(0, most)
    const left = rest.slice(most)
    counts.listed += ids.length
    const value = [
      ...ids.flatMap((id) => {
        const mail = mails.get(id)
        return mail !== undefined && mail.folder === folder.id ? [toMessage(mail, url.searchParams)] : []
      }),
      ...(left.length === 0 ? removed.map((id) => ({ id, '@removed': { reason: 'deleted' } })) : []),
    ]
    const state: Place = { delta: upTo, rest: left, removed }
    return {
      status: 200,
      json:
        left.length > 0
          ? { value, '@odata.nextLink': linkTo(folder, url, 'messages/delta', '$skiptoken', state) }
          : { value, '@odata.deltaLink': linkTo(folder, url, 'messages/delta', '$deltatoken', state) },
    }
  }

  const startOf = (folder: Folder): Place => ({
    delta: events.length,
    // The order of a first delta is nobody's promise.
    rest: mailsIn(folder.id).map(({ id }) => id),
    removed: [],
  })
  function since(folder: Folder, from: number) {
    const last = new Map(events.slice(from).flatMap((one) => (one.folder === folder.id ? [[one.id, one.kind]] : [])))
    const of = (kind: Event['kind']) => [...last].flatMap(([id, one]) => (one === kind ? [id] : []))
    return { delta: events.length, rest: of('here'), removed: of('removed') }
  }
  function linkTo(folder: Folder, url: URL, path: string, name: string, place: Place): string {
    const more = new URLSearchParams()
    for (const one of ['$select', '$expand', '$top']) {
      const value = url.searchParams.get(one)
      if (value !== null) more.set(one, value)
    }
    more.set(name, places.give(place))
    return `${api.url}/v1.0/me/mailFolders('${folder.id}')/${path}?${more}`
  }

  function handle(asked: Asked, running: number): Answer {
    const { method, url, headers } = asked
    counts.requests += 1
    if (method !== 'GET') {
      writes.push(`${method} ${url.pathname}`)
      return refuse({ status: 403, code: 'ErrorAccessDenied', message: 'Access is denied.' })
    }
    const grant = tokens.find(headers)
    if (grant === undefined)
      return refuse({
        status: 401,
        code: 'InvalidAuthenticationToken',
        message: 'Lifetime validation failed, the token is expired.',
      })
    if (!grant.scopes.some((one) => mailReadScope.endsWith(one)))
      return refuse({
        status: 403,
        code: 'ErrorAccessDenied',
        message: 'Access is denied. Check credentials and try again.',
      })
    const slow = throttle(running)
    if (slow !== undefined) return slow
    if (url.pathname !== '/v1.0/me' && !/IdType="ImmutableId"/.test(`${headers['prefer']}`))
      return refuse({ status: 400, code: 'ErrorFake', message: 'ids without ImmutableId change when a mail is moved' })
    const path = decodeURIComponent(url.pathname).replace(/^\/v1\.0\/me/, '')
    if (path === '') return { status: 200, json: { mail: options.address ?? 'me@atelier.example' } }
    if (path === '/mailFolders') return listFolders(null, url)
    const inFolder = /^\/mailFolders(?:\/([^/]+)|\('([^']+)'\))(\/.*)?$/i.exec(path)
    if (inFolder !== null) {
      const folder = findFolder(inFolder[1] ?? inFolder[2] ?? '')
      if (folder === undefined) return missing
      if (inFolder[3] === undefined) return { status: 200, json: shape(folder) }
      if (inFolder[3] === '/childFolders') return listFolders(folder.id, url)
      if (inFolder[3] === '/messages') return listMessages(folder, asked)
      if (inFolder[3] === '/messages/delta') return delta(folder, asked)
    }
    const one = /^\/messages\/([^/]+)(\/\$value)?$/.exec(path)
    const mail = mails.get(one?.[1] ?? '')
    if (one === null || mail === undefined) return missing
    counts[one[2] === undefined ? 'details' : 'originals'] += 1
    if (one[2] !== undefined) handedOut.set(mail.id, counts.requests)
    return one[2] === undefined
      ? { status: 200, json: toMessage(mail, url.searchParams) }
      : { status: 200, bytes: mail.raw }
  }

  const api = await startApi(handle, options.delayMs)
  const find = (messageId: string): GraphMail => {
    const mail = [...mails.values()].find((one) => headerOf(one.tree, 'message-id') === messageId)
    if (mail === undefined) throw new Error(`no mail ${messageId}`)
    return mail
  }
  return {
    ...api,
    apiUrl: `${api.url}/v1.0`,
    tokens,
    counts,
    writes,
    handedOut,
    addFolder,
    dropFolder: (id: string) => void folders.delete(id),
    put(raw: string | Buffer, receivedAt: Date, folder = 'inbox', { isDraft = false } = {}): string {
      const bytes = Buffer.from(raw)
      const tree = parseMime(bytes)
      const mail = {
        id: makeId('M'),
        folder: findFolder(folder)?.id ?? folder,
        raw: bytes,
        receivedAt: +receivedAt,
        tree,
        text: searchTextOf(tree),
        isRead: false,
        isDraft,
      }
      mails.set(mail.id, mail)
      events.push({ id: mail.id, folder: mail.folder, kind: 'here' })
      return mail.id
    },
    remove(messageId: string) {
      const mail = find(messageId)
      mails.delete(mail.id)
      events.push({ id: mail.id, folder: mail.folder, kind: 'removed' })
    },
    /** The same mail with the same id in another folder. */
    move(messageId: string, to: string) {
      const mail = find(messageId)
      events.push({ id: mail.id, folder: mail.folder, kind: 'removed' })
      mail.folder = findFolder(to)?.id ?? to
      events.push({ id: mail.id, folder: mail.folder, kind: 'here' })
    },
    markRead(messageId: string) {
      const mail = find(messageId)
      mail.isRead = true
      events.push({ id: mail.id, folder: mail.folder, kind: 'here' })
    },
    /** Every place in a delta or a list is forgotten. */
    forgetPlaces: () => places.forgetAll(),
    throttleFor: (ms: number) => void (throttledUntil = Date.now() + ms),
    resetCounts: () =>
      void Object.assign(counts, { requests: 0, throttled: 0, overruns: 0, details: 0, originals: 0, listed: 0 }),
  }
}

const pageSizeOf = (headers: Asked['headers']): number =>
  Math.min(Number(/odata\.maxpagesize=(\d+)/.exec(`${headers['prefer']}`)?.[1] ?? 10), 1_000)
