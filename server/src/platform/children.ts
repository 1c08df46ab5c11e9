import type { PageLook } from '@facteur/formats/page-look.ts'
import type { OpenedFile, OpenedMail, ScannedFile, Unreadable } from '@facteur/formats/rendition.ts'
import { scanTimes } from '@facteur/formats/scan-times.ts'
import { chooseLaunch, type Isolation } from './children-isolation.ts'
import {
  emptyFile,
  emptyMail,
  isOpenedFile,
  isOpenedMail,
  isPageLook,
  isPng,
  isScannedFile,
  isTaken,
  isUnlocked,
} from './children-results.ts'
import type { Launch } from './children-sandbox.ts'
import { makeWorkers, type Workers } from './children-workers.ts'
import { Fault } from './fault.ts'
import type { Log } from './log.ts'

export type ReaderPool = {
  /** Never throws for bad input: what could not be read says so in `unreadable`. Throws a Fault only for our own trouble. */
  readMail(bytes: Uint8Array, options?: { passwords?: readonly string[] }): Promise<OpenedMail>
  readFile(input: FileInput): Promise<OpenedFile>
  /** Recognises the words of a picture or of a PDF that only shows some; slow. Same promise as readFile. */
  readScan(input: ScanInput): Promise<ScannedFile>
  /** A PDF for each group of its pages, numbered from 1; undefined where they could not be taken out. */
  takePages(input: TakePagesInput): Promise<Uint8Array[] | undefined>
  /**
   * A page of a PDF or picture as PNG, `page` from 1, turned clockwise by `turned` degrees (Page.turned of its rendition).
   * Throws the Fault `page.not-drawable` where it cannot be drawn.
   */
  pageImage(input: PageImageInput): Promise<Buffer>
  /** A web page as the ways that lead on from it; undefined where it could not be read. */
  readPage(input: PageInput): Promise<PageLook | undefined>
  /** The same PDF without its lock. Throws the Fault `file.not-unlockable` where the password does not fit. */
  unlock(input: { bytes: Uint8Array; password: string }): Promise<Buffer>
  /** The PDF with a file attached to it. Throws the Fault `file.not-attachable`. */
  attach(input: AttachInput): Promise<Buffer>
  readonly isolation: Isolation
  /** How many children live now. */
  readonly childCount: number
  close(): Promise<void>
}

/** The passwords are tried on each PDF that is locked. */
export type FileInput = { bytes: Uint8Array; name: string; passwords?: readonly string[] }

/** Urgent: a person waits for it, so it goes before the others in the line. */
export type ScanInput = FileInput & { isUrgent?: boolean }

export type TakePagesInput = {
  bytes: Uint8Array
  groups: readonly (readonly number[])[]
  passwords?: readonly string[]
}

/** A page as it was fetched from `url`. */
export type PageInput = { bytes: Uint8Array; url: string; charset?: string }

export type PageImageInput = {
  bytes: Uint8Array
  page: number
  maxWidthPx: number
  turned?: number
  passwords?: readonly string[]
}

export type AttachInput = { pdf: Uint8Array; file: { name: string; mediaType: string; bytes: Uint8Array } }

export type ReaderPoolOptions = {
  size: number
  log: Log
  /** How long one item may take before its child is killed. */
  timeoutMs?: number
  /** After this long without work all children but one end. */
  idleMs?: number
  /** How many children recognise words side by side. */
  scanSize?: number
  scanTimeoutMs?: number
  /** Tried in this order; for tests. */
  launches?: Launch[]
}

// After most mails an opener holds 125 MB; one that grew would not have the room for the next large one.
const openers = { maxItemsPerChild: 500, maxRssBytes: 190_000_000, keptWhenIdle: 1 }
/** Words are recognised in children of their own: slower and larger, started when first needed, gone when it grows quiet. */
const recognisers = { maxItemsPerChild: 40, maxRssBytes: 290_000_000, keptWhenIdle: 0 }
const maxScannedPages = 10
/** Parts of a mail that killed its reader are read one by one, until this many more have failed. */
const maxFailedParts = 3

/** Starts with one trial child that proves how well it is shut in; the rest start when there is work. */
export async function makeReaderPool(options: ReaderPoolOptions): Promise<ReaderPool> {
  const { launch, isolation } = await chooseLaunch(options.launches)
  if (!isolation.isIsolated) options.log.warn('reader.not-isolated')
  const { size, log, timeoutMs = 20_000, idleMs = 60_000 } = options
  const workers = makeWorkers(launch, { ...openers, size, log, timeoutMs, idleMs })
  const scanning = { size: options.scanSize ?? 1, timeoutMs: options.scanTimeoutMs ?? scanTimes.ended }
  const scanners = makeWorkers(launch, { ...recognisers, ...scanning, log, idleMs })
  return {
    readMail: (bytes, { passwords = [] } = {}) => readMail(workers, { bytes, passwords }),
    readFile: (input) => readFile(workers, input),
    readScan: (input) => readScan(scanners, input),
    takePages: (input) => takePages(workers, input),
    pageImage: (input) => makePageImage(workers, input),
    readPage: (input) => readPage(workers, input),
    unlock: (input) => unlock(workers, input),
    attach: (input) => attach(workers, input),
    isolation,
    get childCount() {
      return workers.count() + scanners.count()
    },
    close: async () => void (await Promise.all([workers.close(), scanners.close()])),
  }
}

type MailInput = { bytes: Uint8Array; passwords: readonly string[] }

async function readMail(workers: Workers, { bytes, passwords }: MailInput): Promise<OpenedMail> {
  const work = await workers.run({ op: 'mail', bytes, passwords, isLean: false })
  if (work.ok && isOpenedMail(work.result)) return work.result
  const unreadable = work.ok ? nonsense : work.unreadable
  const lean = await workers.run({ op: 'mail', bytes, isLean: true })
  if (!lean.ok || !isOpenedMail(lean.result)) return emptyMail(unreadable)
  return readPartsAlone(workers, lean.result, passwords)
}

// One hostile attachment must not take the good ones down with it.
async function readPartsAlone(workers: Workers, mail: OpenedMail, passwords: readonly string[]): Promise<OpenedMail> {
  let failed = 0
  for (const part of mail.parts) {
    if (failed >= maxFailedParts) break
    const file = await readFile(workers, { bytes: part.bytes, name: part.name, passwords })
    part.rendition = file.rendition
    if (killCodes.has(file.rendition.unreadable?.code)) failed++
  }
  return { ...mail, isTruncated: true }
}

const killCodes = new Set<Unreadable['code'] | undefined>(['file.too-slow', 'file.too-much-memory'])
const nonsense: Unreadable = { code: 'file.damaged', detail: 'the reader gave no sensible answer' }

async function readFile(workers: Workers, { bytes, name, passwords = [] }: FileInput): Promise<OpenedFile> {
  const work = await workers.run({ op: 'file', bytes, name, passwords, isLean: false })
  if (work.ok && isOpenedFile(work.result)) return work.result
  return emptyFile(bytes, work.ok ? nonsense : work.unreadable)
}

async function readScan(scanners: Workers, { bytes, name, passwords = [], isUrgent }: ScanInput): Promise<ScannedFile> {
  const request = { op: 'scan', bytes, name, passwords, maxPages: maxScannedPages }
  const work = await scanners.run(request, { isUrgent: isUrgent === true })
  if (work.ok && isScannedFile(work.result)) return work.result
  return { rendition: emptyFile(bytes, work.ok ? nonsense : work.unreadable).rendition, cutOuts: [] }
}

async function takePages(workers: Workers, input: TakePagesInput): Promise<Uint8Array[] | undefined> {
  const work = await workers.run({ op: 'take-pages', ...input })
  return work.ok && isTaken(work.result) && work.result.papers.length === input.groups.length
    ? work.result.papers
    : undefined
}

async function readPage(workers: Workers, input: PageInput): Promise<PageLook | undefined> {
  const work = await workers.run({ op: 'page', ...input })
  return work.ok && isPageLook(work.result) ? work.result : undefined
}

async function unlock(workers: Workers, input: { bytes: Uint8Array; password: string }): Promise<Buffer> {
  const work = await workers.run({ op: 'unlock', ...input })
  if (work.ok && isUnlocked(work.result)) return Buffer.from(work.result.pdf)
  throw new Fault('file.not-unlockable', {
    say: 'This PDF could not be opened with that password.',
    facts: { because: work.ok ? 'nonsense' : work.unreadable.code },
  })
}

async function attach(workers: Workers, input: AttachInput): Promise<Buffer> {
  const work = await workers.run({ op: 'attach', ...input })
  if (work.ok && isUnlocked(work.result)) return Buffer.from(work.result.pdf)
  throw new Fault('file.not-attachable', {
    say: 'The mail could not be attached to its PDF.',
    facts: { because: work.ok ? 'nonsense' : work.unreadable.code },
  })
}

async function makePageImage(workers: Workers, input: PageImageInput): Promise<Buffer> {
  const work = await workers.run({ op: 'page-image', ...input })
  if (work.ok && isPng(work.result)) return Buffer.from(work.result.png)
  throw new Fault('page.not-drawable', {
    say: 'This page could not be drawn.',
    facts: { because: work.ok ? 'nonsense' : work.unreadable.code },
  })
}
