import type { OpenedPage, OpenPageJob, PageFetch, PageFetched } from '@facteur/formats/browser-frames.ts'
import type { PageOpener } from './page-opener.ts'

type Fetcher = (ask: Pick<PageFetch, 'url' | 'what'>) => Promise<Omit<PageFetched, 'is' | 'id'>>
/** The browser child as far as pages are opened in it. */
export type BrowserForPages = {
  readonly isThere: boolean
  openPage(input: Omit<OpenPageJob, 'op'>, options: { fetcher: Fetcher }): Promise<OpenedPage>
}

const limits = { maxRequests: 30, maxBytes: 25_000_000, timeoutMs: 60_000 }

/** Runs pages in the browser child; undefined where there is none. What only decorates a page is not fetched. */
export function makePageOpener(browser: BrowserForPages): PageOpener | undefined {
  if (!browser.isThere) return undefined
  return async ({ url, bytes, contentType, fetchFor }) => {
    let left = limits.maxRequests
    const fetcher: Fetcher = async ({ url: asked, what }) => {
      const none = { url: asked, status: 0, headers: {}, bytes: new Uint8Array() }
      if (what === 'picture' || what === 'style') return { ...none, error: 'not fetched' }
      // Counted in the child too, which a hostile page may have taken over.
      if (left-- <= 0) return { ...none, error: 'too many' }
      const found = await fetchFor(asked)
      if (found === null) return { ...none, error: 'not to be had' }
      const { status, headers, bytes: body } = found.answer
      return { url: found.url, status, headers, bytes: body }
    }
    const { url: end, html, files } = await browser.openPage({ url, bytes, contentType, ...limits }, { fetcher })
    return { url: end, html, files }
  }
}
