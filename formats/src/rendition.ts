import type { EInvoice } from './einvoice/einvoice.ts'

/**
 * What `reader` makes of outside bytes, and all that recognise and extract ever look at.
 * Types only: they cross the pipe between the reader child and the server.
 */

/** [left, top, right, bottom] in PDF points (1/72 inch), the origin at the top left of the page as shown. */
export type Box = readonly [number, number, number, number]

/**
 * `sure` from 0 to 1 is there only where the word was recognised from a picture; `row` only where the lines of that picture
 * do not run level: words of one row stand in one line, whatever their boxes say.
 */
export type Word = { text: string; box: Box; sure?: number; row?: number }

/** One page as read. `words` are in reading order: top to bottom by line, left to right. */
export type Page = {
  number: number
  widthPt: number
  heightPt: number
  words: Word[]
  text: string
  /** Degrees clockwise that the page was turned to read it, beyond what the file itself says; sizes and boxes are of the turned page. */
  turned?: number
}

export type DocumentFormat = 'pdf' | 'image' | 'ubl' | 'cii' | 'factur-x' | 'html' | 'office' | 'text'

/** A file as read: text with positions, never the bytes themselves. */
export type Rendition = {
  format: DocumentFormat | 'xml' | 'zip' | 'mail' | 'unknown'
  /** Decided by the bytes, never by name or declared type. */
  mediaType: string
  pages: Page[]
  pageCount: number
  /** All text, pages separated by \f. */
  text: string
  /** What the e-invoice says: the file itself, or the XML that a hybrid PDF carries. Absent where that XML could not be read as one. */
  eInvoice?: EInvoice
  /** Of an e-invoice: what the pages that travel with it say of its payment. */
  beside?: { isPaid: boolean; isDirectDebit: boolean }
  /** True where a limit cut the reading short (pages, characters). */
  isTruncated: boolean
  /** Of a printed mail: how much of the first page, in points from its top, is the header that we printed ourselves. */
  headPt?: number
  /** 'needed': a picture, or pages without text that only show one; nothing was read from it yet. 'done': the words were recognised from the picture. */
  ocr?: 'needed' | 'done'
  /** Its pages were papers of their own, which stand among the parts beside it. */
  isPile?: boolean
  /** Of an HTML file in which something is typed: whether a password is, and the hosts it is sent to. */
  form?: { asksPassword: boolean; hosts: string[] }
  /** Set where the file could not be read; the other members are then empty. */
  unreadable?: Unreadable
}

/** Why a file could not be read. The code is stable and has a page in the guide. */
export type Unreadable = {
  code:
    | 'file.encrypted'
    | 'file.damaged'
    | 'file.too-large'
    | 'file.too-many-pages'
    | 'file.too-deep'
    | 'file.too-slow'
    | 'file.too-much-memory'
    | 'file.empty'
    | 'file.unsupported'
    | 'file.doctype-refused'
    | 'file.bomb'
    | 'mail.malformed'
  detail?: string
}

export type Address = { name: string; address: string }

export type MailLink = {
  url: string
  /** The words a person sees: anchor text, or the alt text of the image inside. */
  text: string
  /** About 80 characters of text around it. */
  near: string
  /** The words of the line in which it stands, those of other links left out; in plain text what leads to it. */
  line?: string
  /** Looks like a button: a background, a border, a name that says so. */
  isButton?: boolean
  /** The page says itself that this is to be kept as a file. */
  isDownload?: boolean
  /** A button of a form that sends only what the page itself filled in: its body, as `application/x-www-form-urlencoded`. */
  post?: string
}

/** A leaf of a mail or archive: attachment, inline image, member of a ZIP, attached message's attachment. */
export type OpenedPart = {
  /** Display name, sanitised: no path, control or bidirectional override characters; `outer.zip/inner.pdf` inside an archive. */
  name: string
  declaredType: string
  mediaType: string
  sizeBytes: number
  sha256: string
  isInline: boolean
  contentId?: string
  /** What it lies in: the message itself, an attached message, an archive, the e-invoice that stands before it among the parts, a pile of scans. */
  inside: 'message' | 'attached-message' | 'archive' | 'e-invoice' | 'pile'
  depth: number
  rendition: Rendition
  /** The decoded bytes. */
  bytes: Uint8Array
}

/** How a mail was written and sent, by the lines that programs and servers add: each is told only where they say so. */
export type MailManner = {
  /** It answers another mail. */
  isAnswer?: true
  /** It went through a list where everybody may write, or through one where only its owner does. */
  list?: 'talk' | 'news'
  /** Written in a program for people, or sent by one that sends to thousands. */
  program?: 'person' | 'machine'
  /** The year in which the server that received it last noted its coming. */
  arrivedIn?: number
}

export type OpenedMail = {
  messageId: string
  subject: string
  from: Address[]
  to: Address[]
  cc: Address[]
  replyTo: Address[]
  /** Delivered-To, X-Original-To, Envelope-To: addresses only, lower case. */
  deliveredTo: string[]
  /** ISO instant from the Date header, or null when absent or senseless. */
  sentAt: string | null
  isBulk: boolean
  isAutoSubmitted: boolean
  /** Authentication-Results headers, topmost first, unparsed. */
  authenticationResults: string[]
  /** Web addresses of the header List-Unsubscribe: never to be opened. */
  unsubscribeUrls?: string[]
  /** Where a failure to deliver would be reported: who really sent it, in lower case. Absent where the server noted none. */
  returnPath?: string
  /** What the filter of a mail server on the way wrote against the mail; absent where it wrote nothing against it. */
  filterMark?: 'junk' | 'bait'
  manner?: MailManner
  /** The plain text, or the text of the HTML where there is no plain part. */
  text: string
  html: string
  links: MailLink[]
  parts: OpenedPart[]
  /** Messages attached to or forwarded inside this one, outermost first; their parts stand in `parts` above. */
  attachedMails: { subject: string; from: Address[]; sentAt: string | null; text: string }[]
  isTruncated: boolean
  unreadable?: Unreadable
}

/** A file that stands alone: upload, member of a watched folder, `facteur inspect` of a PDF. */
export type OpenedFile = {
  mediaType: string
  sizeBytes: number
  sha256: string
  rendition: Rendition
  /** Present for an archive or a mail: what lies inside. */
  parts: OpenedPart[]
  mail?: OpenedMail
}

/** What recognising the words of a picture gives. `cutOuts`: the papers that lay side by side in one photo, each as its own picture. */
export type ScannedFile = { rendition: Rendition; cutOuts: CutOut[] }

export type CutOut = { name: string; bytes: Uint8Array; rendition: Rendition }
