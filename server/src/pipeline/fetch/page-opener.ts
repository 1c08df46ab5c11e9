import type { EgressAnswer } from '#platform/egress-fetch.ts'

/** What a page asks for while its script runs; null: not to be had. */
export type FetchFor = (url: string) => Promise<{ url: string; answer: EgressAnswer } | null>

/** What came out of a page when its script had run: files it led to, and the page as it then stands. */
export type RunPage = { url: string; html: string; files: { mediaType: string; name: string; bytes: Uint8Array }[] }

/** Runs the script of a page in the browser child, which has no network: all it asks for comes through `fetchFor`. */
export type PageOpener = (input: {
  url: string
  bytes: Uint8Array
  contentType: string
  fetchFor: FetchFor
}) => Promise<RunPage>
