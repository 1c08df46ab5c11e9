/**
 * How the server and the browser child speak over its pipe, in frames (formats/src/frames.ts). Types only.
 *
 * The child has no network. One job at a time: the server sends a `BrowserJob`, the child answers with any number of `fetch`
 * frames, each of which the server answers with `fetched`, and at last with `done` or `failed`.
 */

export type BrowserJob = PrintJob | OpenPageJob | ProbeJob

/** A mail as PDF: A4, script off. Nothing is fetched but pictures, and those only where `mayFetchPictures`. */
export type PrintJob = {
  op: 'print'
  /** The HTML of the mail as sent, or null where it has none: then `text` is printed. */
  html: string | null
  text: string
  /** What the mail carries and may show as `cid:`. */
  pictures: readonly { contentId: string; mediaType: string; bytes: Uint8Array }[]
  /** Printed small above the mail, in this order. */
  header: readonly { label: string; value: string }[]
  title: string
  language: string
  mayFetchPictures: boolean
  timeoutMs: number
}

export type PrintedMail = {
  pdf: Uint8Array
  /** How much of the first page is our own header, in PDF points from its top. */
  headerPt: number
  /** Texts that the mail hides from the eye and that look like amounts; they are not printed. */
  hiddenAmounts: string[]
  /** Pictures of the mail's HTML that are somewhere else and were not printed. */
  picturesLeftOut: number
  /** True where the mail was longer than is printed. */
  isCut: boolean
}

/**
 * A web page that needs its script: run with script on, everything it asks for is fetched by the server (GET only).
 * `bytes` is the answer that was fetched already for `url`; it is not asked for again, links may work only once.
 */
export type OpenPageJob = {
  op: 'open-page'
  url: string
  bytes: Uint8Array
  contentType: string
  /** Press the one element whose words are these, once the page is quiet. */
  press?: string
  maxRequests: number
  maxBytes: number
  timeoutMs: number
}

/** A file that the page led to: an answer that is no page, a download, a blob. */
export type PageFile = { url: string; mediaType: string; name: string; bytes: Uint8Array }

export type OpenedPage = {
  /** Where the page ended up. */
  url: string
  /** The page as it stands after its script ran. */
  html: string
  files: PageFile[]
  requestCount: number
  /** True where a limit cut it short. */
  isCut: boolean
}

/** What the child and its Chromium can reach; asked at start and in tests. */
export type ProbeJob = { op: 'probe'; port: number; filePath: string }
export type BrowserProbe = {
  uid: number
  canConnect: boolean
  canReadFile: boolean
  chromium: string
  isSandboxed: boolean
}

export type PageFetch = { is: 'fetch'; id: number; url: string; what: 'page' | 'script' | 'style' | 'picture' | 'data' }

/** `url`: where redirects led; `error` instead of an answer where there is none. */
export type PageFetched = {
  is: 'fetched'
  id: number
  url: string
  status: number
  headers: Record<string, string>
  bytes: Uint8Array
  error?: string
}

export type BrowserFailure = {
  code: 'browser.cannot-start' | 'browser.too-slow' | 'browser.crashed' | 'browser.failed'
  detail: string
}

export type FromBrowser =
  | { is: 'ready' }
  | PageFetch
  | { is: 'done'; result: unknown }
  | ({ is: 'failed' } & BrowserFailure)
