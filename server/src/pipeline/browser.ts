import type { PageFetch, PageFetched, PrintedMail, PrintJob } from '@facteur/formats/browser-frames.ts'

/** Fetches what a page names, or says why not. Never throws. */
export type PageFetcher = (ask: Pick<PageFetch, 'url' | 'what'>) => Promise<Omit<PageFetched, 'is' | 'id'>>

export type PrintInput = Omit<PrintJob, 'op' | 'timeoutMs' | 'mayFetchPictures'>

/** Chromium as the stages see it. Throws the Faults `browser.*`; pictures elsewhere are printed only with a fetcher. */
export type Printer = {
  readonly isThere: boolean
  print(input: PrintInput, options?: { fetcher?: PageFetcher | undefined }): Promise<PrintedMail>
}

/** For who prints: attaches the mail itself to its PDF. Throws the Fault `file.not-attachable`. */
export type Attacher = {
  attach(input: { pdf: Uint8Array; file: { name: string; mediaType: string; bytes: Uint8Array } }): Promise<Buffer>
}
