import type { PageLook } from '@facteur/formats/page-look.ts'
import type { OpenedFile } from '@facteur/formats/rendition.ts'
import type { EgressAnswer, EgressFetch } from '#platform/egress-fetch.ts'
import { asFault } from '#platform/fault.ts'
import { readWebUrl, weighAddress } from '../reading/weigh-link.ts'
import { fileNameOf } from './file-name.ts'
import { type Jar, makeJar } from './jar.ts'
import { judgePage, mayOpen, type PageVerdict } from './judge-page.ts'
import { type LineTrouble, troubleOf } from './line-trouble.ts'
import type { PageOpener, RunPage } from './page-opener.ts'

/** An answer that was kept whole before anything looked at it. */
export type Kept = { url: string; bytes: Buffer; mediaType: string; disposition: string | null }

export type FollowParts = {
  fetch: EgressFetch
  readFile(input: { bytes: Uint8Array; name: string }): Promise<OpenedFile>
  readPage(input: { bytes: Uint8Array; url: string; charset?: string }): Promise<PageLook | undefined>
  openPage?: PageOpener | undefined
  /** A turn at that host; ends with the request. */
  turn(host: string): Promise<{ end(): Promise<void> }>
  /** Called before a page is left for the next address, and with each whole answer, in this order. */
  begin(): Promise<void>
  keep(kept: Kept): Promise<void>
  rest(ms: number): Promise<void>
  language: string
  /** For a file to which its server gives no name. */
  calledElse?: string | undefined
}

/** How following ended. `host`: the last one that was asked. */
export type Followed = { host: string } & (
  | { is: 'paper'; file: OpenedFile; bytes: Buffer; name: string }
  | { is: 'expired' | 'login' | 'failed' | 'refused'; code: string }
)

const limits = { redirects: 8, pages: 4, bytes: 25_000_000, timeoutMs: 60_000, idleMs: 15_000, retryMs: 2_500 }
const userAgent = 'Mozilla/5.0 (compatible; Facteur; fetches the invoices its owner was sent)'

type Walk = { jar: Jar; seen: string[]; redirects: number; pages: number; referer: string | undefined }
type Arrived = { kept: Kept } | { ended: Followed }

/** From the address in a mail to the paper: redirects, pages in between, and the file. One GET an address, and one POST where a page's own button sends; `from` goes on after what was kept. */
export async function follow(
  parts: FollowParts,
  { url, from }: { url: string; from?: Kept | undefined },
): Promise<Followed> {
  const walk: Walk = { jar: makeJar(), seen: [], redirects: 0, pages: 0, referer: undefined }
  let arrived: Arrived = from === undefined ? await arrive(parts, walk, url) : { kept: from }
  for (;;) {
    if ('ended' in arrived) return arrived.ended
    const looked = await look(parts, walk, arrived.kept)
    if ('followed' in looked) return looked.followed
    if (++walk.pages > limits.pages) return failed(arrived.kept.url, 'link.too-many-pages')
    walk.referer = arrived.kept.url
    await parts.begin()
    arrived = await arrive(parts, walk, looked.next, looked.post)
  }
}

/** Redirects up to the first answer that is none, which is kept. Every hop is judged like a link before it is asked for. */
async function arrive(parts: FollowParts, walk: Walk, first: string, post?: string): Promise<Arrived> {
  let at = first
  let body = post
  for (;;) {
    const url = readWebUrl(at)
    if (url === undefined) return end(failed(first, 'link.not-of-the-web', 'refused'))
    walk.seen.push(url.href.replace(/#.*$/, ''))
    const answer = await ask(parts, walk, url, body)
    if ('trouble' in answer) return end({ host: url.hostname, ...answer.trouble })
    walk.jar.keep(url, answer.setCookies)
    const location = sendsTo(answer)
    if (location === undefined) return arriveAt(parts, url, answer)
    const next = judgeRedirect(url, location)
    if ('code' in next) return end({ host: url.hostname, ...next })
    if (++walk.redirects > limits.redirects) return end(failed(url.href, 'link.redirects-too-often'))
    at = next.url
    body = undefined
  }
}

async function arriveAt(parts: FollowParts, url: URL, answer: EgressAnswer): Promise<Arrived> {
  const host = url.hostname
  const mediaType = (answer.headers['content-type'] ?? '').slice(0, 200)
  if (answer.isCut) return end({ host, is: 'failed', code: 'link.too-large' })
  const kept = {
    url: url.href,
    bytes: answer.bytes,
    mediaType,
    disposition: answer.headers['content-disposition'] ?? null,
  }
  if (answer.status >= 200 && answer.status < 300) {
    if (answer.bytes.length === 0) return end({ host, is: 'failed', code: 'link.brought-nothing' })
    await parts.keep(kept)
    return { kept }
  }
  const { status } = answer
  if (status === 404 || status === 410) return end({ host, is: 'expired', code: 'link.expired' })
  if (status === 401 || status === 407) return end({ host, is: 'login', code: 'link.needs-login' })
  if (status >= 500 || status === 429) return end({ host, is: 'failed', code: 'link.server-has-trouble' })
  // "Forbidden" may mean gone, or sign in first: what the page says decides.
  const page = await parts.readPage({ bytes: answer.bytes, url: url.href })
  const said = page === undefined ? undefined : judgePage(page, { url: url.href, seen: [] })
  if (said?.is === 'expired') return end({ host, is: 'expired', code: 'link.expired' })
  if (said?.is === 'login') return end({ host, is: 'login', code: 'link.needs-login' })
  return end({ host, is: 'failed', code: 'link.server-refuses' })
}

/** One GET, tried once more where no byte of an answer came, or where the server itself says that it is busy. */
async function ask(
  parts: FollowParts,
  walk: Walk,
  url: URL,
  body: string | undefined,
): Promise<EgressAnswer | { trouble: LineTrouble }> {
  for (let isAgain = false; ; isAgain = true) {
    const answer = await askOnce(parts, walk, url, body).catch((thrown: unknown) => asFault(thrown))
    if (!(answer instanceof Error)) {
      if (isAgain || body !== undefined || ![429, 502, 503, 504].includes(answer.status)) return answer
    } else if (isAgain || body !== undefined || answer.facts['isAnswered'] !== false || answer.retry === 'never') {
      return { trouble: troubleOf(answer) }
    }
    await parts.rest(limits.retryMs)
  }
}

async function askOnce(
  { fetch, turn, language }: FollowParts,
  walk: Walk,
  url: URL,
  body?: string,
): Promise<EgressAnswer> {
  const cookie = walk.jar.headerFor(url)
  const taken = await turn(url.hostname)
  try {
    return await fetch(url.href, {
      namedBy: 'link',
      ...(body === undefined ? {} : { method: 'POST', body }),
      maxBytes: limits.bytes,
      timeoutMs: limits.timeoutMs,
      idleMs: limits.idleMs,
      headers: {
        'user-agent': userAgent,
        accept: 'application/pdf,text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
        'accept-language': `${language},en;q=0.5`,
        ...(walk.referer === undefined || !isSameSite(walk.referer, url) ? {} : { referer: walk.referer }),
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...(cookie === undefined ? {} : { cookie }),
      },
    })
  } finally {
    await taken.end()
  }
}

// The address of the page before may hold a secret: only its own server sees it.
const isSameSite = (referer: string, url: URL) => readWebUrl(referer)?.origin === url.origin

/** Where an answer sends on to: by its status, or by the old header Refresh. */
function sendsTo({ status, headers }: EgressAnswer): string | undefined {
  if (status >= 300 && status < 400) return headers['location']
  const refresh = /^\s*\d{1,2}\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']{1,4000}?)["']?\s*$/i.exec(headers['refresh'] ?? '')
  return status === 200 ? refresh?.[1] : undefined
}

type Redirect = { url: string } | { is: 'refused' | 'login'; code: string }

function judgeRedirect(from: URL, location: string): Redirect {
  const to = URL.canParse(location, from) ? readWebUrl(new URL(location, from).href) : undefined
  if (to === undefined) return { is: 'refused', code: 'link.not-of-the-web' }
  if (from.protocol === 'https:' && to.protocol === 'http:') return { is: 'refused', code: 'link.loses-encryption' }
  if (!mayOpen(to.href)) return { is: 'refused', code: 'link.leads-astray' }
  return weighAddress(to).isLogin ? { is: 'login', code: 'link.needs-login' } : { url: to.href }
}

type Looked = { next: string; post?: string | undefined } | { followed: Followed }

/** What an answer is, by its bytes: a paper, or a page that leads on. */
async function look(parts: FollowParts, walk: Walk, kept: Kept): Promise<Looked> {
  const host = readWebUrl(kept.url)?.hostname ?? ''
  const named = fileNameOf({ disposition: kept.disposition ?? undefined, url: kept.url, mediaType: '' }, 'document')
  const file = await parts.readFile({ bytes: kept.bytes, name: named })
  if (!isPage(file, kept.bytes)) {
    const name = fileNameOf(
      { disposition: kept.disposition ?? undefined, url: kept.url, mediaType: file.mediaType },
      parts.calledElse ?? 'document',
    )
    return { followed: { host, is: 'paper', file, bytes: kept.bytes, name } }
  }
  const charset = /charset=["']?([\w-]{2,30})/i.exec(kept.mediaType)?.[1]
  const page = await parts.readPage({ bytes: kept.bytes, url: kept.url, ...(charset === undefined ? {} : { charset }) })
  if (page === undefined) return { followed: { host, is: 'failed', code: 'link.page-unreadable' } }
  const verdict = judgePage(page, { url: kept.url, seen: walk.seen })
  if (verdict.is === 'script' && parts.openPage !== undefined) return runScript(parts, walk, { kept, host })
  return toLooked(parts, verdict, host)
}

// What is no HTML may still be a page to us: an answer of a program that names the file, a word of farewell, a piece of a page.
const isPage = ({ mediaType, rendition }: OpenedFile, bytes: Uint8Array): boolean =>
  /html|json|^text\/plain|javascript/.test(mediaType) || (rendition.format === 'xml' && pieceOfPage.test(headOf(bytes)))

const pieceOfPage =
  /<(?:html|head|body|title|meta|h[1-6]|p|div|form|a|table|span|script|button|iframe|embed|object|center|main|section)[\s>]/i
const headOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 2_000)).toString('latin1')

async function toLooked(parts: FollowParts, verdict: PageVerdict, host: string): Promise<Looked> {
  switch (verdict.is) {
    case 'file': {
      const file = await parts.readFile({ bytes: verdict.bytes, name: 'document' })
      const name = fileNameOf(
        { disposition: undefined, url: '', mediaType: file.mediaType },
        parts.calledElse ?? 'document',
      )
      return { followed: { host, is: 'paper', file, bytes: Buffer.from(verdict.bytes), name } }
    }
    case 'next':
      return { next: verdict.url, post: verdict.post }
    case 'expired':
      return { followed: { host, is: 'expired', code: 'link.expired' } }
    case 'login':
      return { followed: { host, is: 'login', code: 'link.needs-login' } }
    case 'script':
      return { followed: { host, is: 'failed', code: 'link.needs-script' } }
    case 'nothing':
      return { followed: { host, is: 'failed', code: 'link.page-shows-no-way' } }
  }
}

async function runScript(
  parts: FollowParts,
  walk: Walk,
  { kept, host }: { kept: Kept; host: string },
): Promise<Looked> {
  await parts.begin()
  const run = await parts
    .openPage?.({
      url: kept.url,
      bytes: kept.bytes,
      contentType: kept.mediaType,
      fetchFor: (url) => fetchForPage(parts, walk, url),
    })
    .catch((): RunPage | undefined => undefined)
  if (run === undefined) return { followed: { host, is: 'failed', code: 'link.needs-script' } }
  for (const found of run.files) {
    const file = await parts.readFile({ bytes: found.bytes, name: found.name })
    if (!isPage(file, found.bytes))
      return { followed: { host, is: 'paper', file, bytes: Buffer.from(found.bytes), name: found.name } }
  }
  const page = await parts.readPage({ bytes: Buffer.from(run.html), url: run.url, charset: 'utf-8' })
  const verdict = page === undefined ? { is: 'nothing' as const } : judgePage(page, { url: run.url, seen: walk.seen })
  return toLooked(parts, verdict.is === 'script' ? { is: 'nothing' } : verdict, host)
}

/** What a page's script asks for: the same judging, turns and cookies as a link; redirects are followed here. */
async function fetchForPage(
  parts: FollowParts,
  walk: Walk,
  first: string,
): Promise<{ url: string; answer: EgressAnswer } | null> {
  let at = first
  for (let hop = 0; hop <= 5; hop += 1) {
    const url = readWebUrl(at)
    if (url === undefined || !mayOpen(at)) return null
    const answer = await askOnce(parts, walk, url).catch(() => null)
    if (answer === null) return null
    walk.jar.keep(url, answer.setCookies)
    const location = sendsTo(answer)
    if (location === undefined) return { url: url.href, answer }
    const next = judgeRedirect(url, location)
    if ('code' in next) return null
    at = next.url
  }
  return null
}

const end = (ended: Followed): Arrived => ({ ended })
const failed = (url: string, code: string, is: 'failed' | 'refused' = 'failed'): Followed => ({
  host: readWebUrl(url)?.hostname ?? '',
  is,
  code,
})
