import type { EgressFetch } from '#platform/egress-fetch.ts'
import type { PageFetcher } from '../browser.ts'

const maxHops = 4
const maxBytes = 3_000_000
const timeoutMs = 8_000

/** Fetches the pictures that a mail names elsewhere, through the one way out; nothing else, and without cookies. */
export function makeFetchPictures(fetch: EgressFetch): PageFetcher {
  return async ({ url, what }) => {
    if (what !== 'picture') return refused(url, 'not a picture')
    try {
      return await follow(fetch, url, maxHops)
    } catch {
      return refused(url, 'not reached')
    }
  }
}

async function follow(fetch: EgressFetch, url: string, hops: number): ReturnType<PageFetcher> {
  if (hops === 0 || !/^https?:/i.test(url)) return refused(url, 'led nowhere')
  const headers = { accept: 'image/png,image/jpeg,image/gif,image/webp' }
  const { status, headers: said, bytes, isCut } = await fetch(url, { headers, maxBytes, timeoutMs, namedBy: 'link' })
  const next = said['location']
  if (status >= 300 && status < 400 && next !== undefined) return follow(fetch, new URL(next, url).href, hops - 1)
  return isCut ? refused(url, 'too large') : { url, status, headers: said, bytes }
}

const refused = (url: string, error: string) => ({ url, status: 0, headers: {}, bytes: new Uint8Array(), error })
