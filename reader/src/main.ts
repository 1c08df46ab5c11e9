/**
 * The reader: a child process that opens hostile files. It has no network, no database, no key and an empty environment;
 * its memory, time and place are limited from outside (server/src/platform/children.ts).
 *
 * Protocol: one frame in on standard input, one frame out on standard output, in turn (formats/src/frames.ts).
 * In:  { op: 'mail' | 'file' | 'scan' | 'page-image' | 'page' | 'unlock' | 'take-pages' | 'probe' | 'warm-up', … } with the bytes as a blob.
 * Out: { ok: true, result, rssBytes }, or { ok: false, unreadable, rssBytes } where there is no result to speak of; a bad file
 * is a result with `unreadable` set. The first frame out, unasked, is { ok: true, result: 'ready' }. End of input ends the child.
 */
import { encodeFrame, FrameReader } from '@facteur/formats/frames.ts'
import type { Unreadable } from '@facteur/formats/rendition.ts'
import { type AttachRequest, attachToPdf } from './attach-to-pdf.ts'
import { asUnreadable, limits, OwnTroubleError } from './limits.ts'
import { openFile, openMail } from './open.ts'
import { readPage } from './page.ts'
import { makePageImage, type PageImageRequest } from './page-image.ts'
import { openPdfium } from './pdfium.ts'
import { unlockPdf } from './unlock-pdf.ts'
import { collectEngines, collectGarbage } from './scan/collect-garbage.ts'
import { scanFile, type ScanRequest } from './scan/scan.ts'
import { probe, type ProbeRequest } from './probe.ts'
import { takePages, type TakePagesRequest } from './take-pages.ts'

export type ReaderRequest =
  | { op: 'mail'; bytes: Uint8Array; isLean: boolean; passwords?: readonly string[] }
  | { op: 'file'; bytes: Uint8Array; name: string; isLean: boolean; passwords?: readonly string[] }
  | ({ op: 'scan' } & ScanRequest)
  | ({ op: 'page-image' } & PageImageRequest)
  | { op: 'page'; bytes: Uint8Array; url: string; charset?: string }
  | { op: 'unlock'; bytes: Uint8Array; password: string }
  | ({ op: 'attach' } & AttachRequest)
  | ({ op: 'take-pages' } & TakePagesRequest)
  | ({ op: 'probe' } & ProbeRequest)
  | { op: 'warm-up' }
  /** For tests: a parser that never returns or eats memory without end; a reader that lacks a part. */
  | { op: 'misbehave'; how: Misbehaviour }

const maxRequestBytes = 100_000_000

async function answer(request: ReaderRequest): Promise<unknown> {
  switch (request.op) {
    case 'mail':
      return openMail(request.bytes, request)
    case 'file':
      return openFile(request)
    case 'scan':
      return scanFile(request)
    case 'page-image':
      return { png: await makePageImage(request) }
    case 'page':
      return readPage(request)
    case 'unlock':
      return { pdf: await unlockPdf(request.bytes, request.password) }
    case 'attach':
      return { pdf: await attachToPdf(request) }
    case 'take-pages':
      return { papers: await takePages(request) }
    case 'probe':
      return probe(request)
    case 'warm-up':
      return void (await openPdfium())
    case 'misbehave':
      return misbehave(request.how)
    default:
      return unreachable(request)
  }
}

type Misbehaviour = 'spin' | 'eat' | 'crash' | 'lack'

function misbehave(how: Misbehaviour): void {
  const held: Uint8Array[] = []
  if (how === 'crash') process.abort()
  if (how === 'lack') throw new OwnTroubleError('a part of the reader is missing')
  for (;;) if (how === 'eat') held.push(new Uint8Array(16_000_000).fill(1))
}

function unreachable(value: never): never {
  throw new Error(`unknown request ${String(value)}`)
}

// Safe: only our own server writes to this pipe.
const asRequest = (value: unknown) => value as ReaderRequest

async function serve(): Promise<void> {
  const frames = new FrameReader({ maxBytes: maxRequestBytes })
  say({ ok: true, result: 'ready' })
  for await (const chunk of process.stdin) {
    for (const request of frames.push(chunk)) {
      // The pieces it came in are as large again.
      if (sizeOf(asRequest(request)) > limits.largeBytes) collectGarbage()
      const reply = await answerSafely(asRequest(request))
      await tidyUp()
      say(reply)
      // What was said is the largest of all for a mail that holds much.
      await tidyUp()
    }
  }
}

const sizeOf = (request: ReaderRequest) => ('bytes' in request ? request.bytes.length : 0)

const grownBytes = 20_000_000
let tidyBytes = 130_000_000

/** What a large item left behind goes before this child says how much it holds, and before the next item comes. */
async function tidyUp(): Promise<void> {
  if (process.memoryUsage.rss() < tidyBytes + grownBytes) return
  await collectEngines()
  tidyBytes = process.memoryUsage.rss()
}

type Reply = { ok: true; result: unknown } | { ok: false; unreadable: Unreadable }

function answerSafely(request: ReaderRequest): Promise<Reply> {
  return answer(request).then(
    (result): Reply => ({ ok: true, result }),
    (thrown: unknown): Reply => ({ ok: false, unreadable: asUnreadable(thrown) }),
  )
}

function say(reply: Reply): void {
  for (const piece of encodeFrame({ ...reply, rssBytes: process.memoryUsage.rss() })) process.stdout.write(piece)
}

/** As sysexits.h has it: internal trouble of the software. The pool then blames no file. */
const ownTroubleExit = 70

await serve().catch((thrown: unknown) => {
  if (!(thrown instanceof OwnTroubleError)) throw thrown
  process.stderr.write(`${thrown.message}\n`)
  process.exit(ownTroubleExit)
})
