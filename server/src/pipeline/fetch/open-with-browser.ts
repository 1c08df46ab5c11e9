import type { OpenedPage, OpenPageJob, PageFetch, PageFetched } from '@facteur/formats/browser-frames.ts'
import { atMost } from '#connectors/kit/at-most.ts'
import type { PageOpener } from './page-opener.ts'

type Fetcher = (ask: Pick<PageFetch, 'url' | 'what'>) => Promise<Omit<PageFetched, 'is' | 'id'>>
/** The browser child as far as pages are opened in it. */
export type BrowserForPages = {
  readonly isThere: boolean
  openPage(input: Omit<OpenPageJob, 'op'>, options: { fetcher: Fetcher }): Promise<OpenedPage>
}

/** Each may bring as much as all of them are allowed together. */
const mostAtOnce = 4
const limits = { maxRequests: 30, maxBytes: 25_000_000, timeoutMs: 60_000 }

/** Runs pages in the browser child; undefined where there is none. What only decorates a page is not fetched. */
export function makePageOpener(browser: BrowserForPages): PageOpener | undefined {
  if (!browser.isThere) return undefined
  return async ({ url, bytes, contentType, fetchFor }) => {
    let left = limits.maxRequests
    let bytesLeft = limits.maxBytes
    const none = (asked: string, error: string) => ({
      url: asked,
      status: 0,
      headers: {},
      bytes: new Uint8Array(),
      error,
    })
    const inLine = atMost(mostAtOnce)
    // Counted in the child too, which a hostile page may have taken over.
    const fetcher: Fetcher = ({ url: asked, what }) =>
      inLine(async () => {
        if (what === 'picture' || what === 'style') return none(asked, 'not fetched')
        if (left-- <= 0 || bytesLeft <= 0) return none(asked, 'too many')
        const found = await fetchFor(asked)
        if (found === null) return none(asked, 'not to be had')
        const { status, headers, bytes: body } = found.answer
        bytesLeft -= body.length
        return { url: found.url, status, headers, bytes: body }
      })
    const { url: end, html, files } = await browser.openPage({ url, bytes, contentType, ...limits }, { fetcher })
    return { url: end, html, files }
  }
}
