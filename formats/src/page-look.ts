import type { MailLink } from './rendition.ts'

/** What the reader makes of a web page to which a link led: the ways that lead on from it. All addresses are absolute. */
export type PageLook = {
  title: string
  /** What a person sees, cut short. */
  text: string
  links: MailLink[]
  /** Shown inside the page: embed, object, iframe. */
  embedded: string[]
  /** Of those, and of what the page names beside its text, what it calls a PDF or XML itself. */
  papers: string[]
  /** Files that stand in the page itself, as `data:` addresses. */
  files: { mediaType: string; bytes: Uint8Array }[]
  /** Files that the page's script names. */
  named: string[]
  /** Where the page sends its reader by itself, after no more than ten seconds. */
  refresh: string | null
  hasPassword: boolean
  /** It asks for something to be typed in. */
  hasFields: boolean
  hasScript: boolean
}
