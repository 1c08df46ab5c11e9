import type { Page, Rendition } from '@facteur/formats/rendition.ts'
import { limits, UnreadableError } from './limits.ts'
import { readPageGlyphs } from './pdf-glyphs.ts'
import { hasWords, showsPicture } from './pdf-pictures.ts'
import { dropPdfium, dropPdfiumIfGrown, openPdfium, withMemory, type Pdfium } from './pdfium.ts'
import { layOutPage } from './page-layout.ts'
import { rescuePdf } from './rescue-pdf.ts'
import { emptyRendition } from './renditions.ts'
import { readInvoiceXml } from './xml.ts'

/** Reads the text of a PDF with a box for every word. Throws UnreadableError. */
export async function readPdf(bytes: Uint8Array, passwords: readonly string[] = []): Promise<Rendition> {
  return withDocument(bytes, readDocument, passwords)
}

type Work<T> = (pdfium: Pdfium, document: number, state: { isRescued: boolean }) => T

/** Opens a PDF, hands it to `work`, closes it whatever happens. Page handles are `work`'s own. The passwords are tried in turn. */
export async function withDocument<T>(bytes: Uint8Array, work: Work<T>, passwords: readonly string[] = []): Promise<T> {
  const pdfium = await openPdfium()
  try {
    const result = openOrRescue(pdfium, { bytes: fromHeaderOn(bytes), passwords }, work)
    dropPdfiumIfGrown(pdfium)
    return result
  } catch (thrown) {
    // pdfium leaves by a value where it can; anything thrown came out of the middle of its work.
    if (thrown instanceof UnreadableError && thrown.code !== 'file.too-much-memory') throw thrown
    dropPdfium()
    throw isOutOfMemory(pdfium, thrown)
      ? new UnreadableError('file.too-much-memory', 'the PDF needs too much memory')
      : thrown
  }
}

// pdfium aborts when it gets no memory, and also on its own mistakes: the size of its heap tells which.
function isOutOfMemory(pdfium: Pdfium, thrown: unknown): boolean {
  return thrown instanceof WebAssembly.RuntimeError && pdfium.pdfium.HEAPU8.length > limits.pdfHeapBytes / 2
}

type Locked = { bytes: Uint8Array; passwords: readonly string[]; isRescued?: boolean }

const maxPasswords = 20

function openOrRescue<T>(pdfium: Pdfium, locked: Locked, work: Work<T>): T {
  try {
    return openAndWork(pdfium, locked, work)
  } catch (thrown) {
    const isDamaged = thrown instanceof UnreadableError && thrown.code === 'file.damaged'
    const rescued = isDamaged ? rescuePdf(locked.bytes) : undefined
    if (rescued === undefined) throw thrown
    return openAndWork(pdfium, { ...locked, bytes: rescued, isRescued: true }, work)
  }
}

function openAndWork<T>(pdfium: Pdfium, { bytes, passwords, isRescued = false }: Locked, work: Work<T>): T {
  const held = pdfium.pdfium.wasmExports.malloc(bytes.length)
  if (!held) throw new UnreadableError('file.too-much-memory', 'no room for the file')
  pdfium.pdfium.HEAPU8.set(bytes, held)
  let document = 0
  let error = 0
  for (const password of ['', ...passwords.slice(0, maxPasswords)]) {
    document = pdfium.FPDF_LoadMemDocument(held, bytes.length, password)
    error = document ? 0 : pdfium.FPDF_GetLastError()
    if (error !== needsPassword) break
  }
  if (!document) {
    pdfium.pdfium.wasmExports.free(held)
    throw refusal(error)
  }
  const result = work(pdfium, document, { isRescued })
  pdfium.FPDF_CloseDocument(document)
  pdfium.pdfium.wasmExports.free(held)
  return result
}

// Numbers from fpdfview.h.
const needsPassword = 4
const unknownLock = 5

function refusal(error: number): UnreadableError {
  if (error === needsPassword || error === unknownLock)
    return new UnreadableError('file.encrypted', 'the PDF is protected by a password')
  return new UnreadableError('file.damaged', 'the PDF could not be opened')
}

/** Some mailers and scanners put bytes before the header; offsets in the file count from the header. */
function fromHeaderOn(bytes: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('%PDF-')
  return at > 0 ? bytes.subarray(at) : bytes
}

function readDocument(pdfium: Pdfium, document: number, { isRescued }: { isRescued: boolean }): Rendition {
  const pageCount = pdfium.FPDF_GetPageCount(document)
  if (pageCount > limits.pagesClaimed)
    throw new UnreadableError('file.too-many-pages', `the PDF claims ${pageCount} pages`)
  const pages: Page[] = []
  const pictures = new Set<number>()
  let characters = 0
  for (let index = 0; index < Math.min(pageCount, limits.pagesRead) && characters < limits.characters; index++) {
    const page = readPage(pdfium, document, { index, maxCharacters: limits.characters - characters })
    if (!page) continue
    pages.push(page.page)
    if (page.isPicture) pictures.add(page.page.number)
    characters += page.page.text.length
  }
  if (pages.length === 0) throw new UnreadableError('file.damaged', 'the PDF has no page that can be read')
  if (isRescued && characters === 0 && pictures.size === 0)
    throw new UnreadableError('file.damaged', 'the end of the PDF is missing')
  const carried = findInvoiceXml(pdfium, document)
  return {
    ...emptyRendition(carried ? 'factur-x' : 'pdf', 'application/pdf'),
    pages,
    pageCount,
    text: pages.map((page) => page.text).join('\f'),
    isTruncated: isRescued || pageCount > limits.pagesRead || characters >= limits.characters,
    ...carried,
    ...(needsRecognition(pages, pictures) ? { ocr: 'needed' as const } : {}),
  }
}

function readPage(
  pdfium: Pdfium,
  document: number,
  { index, maxCharacters }: { index: number; maxCharacters: number },
): { page: Page; isPicture: boolean } | undefined {
  const handle = pdfium.FPDF_LoadPage(document, index)
  if (!handle) return undefined
  const glyphs = readPageGlyphs(pdfium, handle, { maxCharacters })
  const size = { widthPt: pdfium.FPDF_GetPageWidthF(handle), heightPt: pdfium.FPDF_GetPageHeightF(handle) }
  const page = { number: index + 1, ...size, ...layOutPage(glyphs) }
  const isPicture = !hasWords(page.text) && showsPicture(pdfium, handle, size)
  pdfium.FPDF_ClosePage(handle)
  return { page, isPicture }
}

// A paper whose first page says something in letters is read by those: what follows it is terms or photos.
function needsRecognition(pages: readonly Page[], pictures: ReadonlySet<number>): boolean {
  const first = pages[0]
  return first !== undefined && (pictures.has(first.number) || pictures.size > pages.length / 2)
}

// The names the formats ask for come first; some senders use others, or none.
const invoiceXmlNames = /(factur-x|zugferd-invoice|xrechnung).*\.xml$/i
const rankName = (name: string) => (invoiceXmlNames.test(name) ? 2 : /\.xml$/i.test(name) ? 1 : 0)

function findInvoiceXml(pdfium: Pdfium, document: number): Pick<Rendition, 'eInvoice'> | undefined {
  const count = Math.min(pdfium.FPDFDoc_GetAttachmentCount(document), 50)
  const files = Array.from({ length: count }, (_, index) => pdfium.FPDFDoc_GetAttachment(document, index)).filter(
    (handle) => handle !== 0,
  )
  const named = files.map((handle) => ({ handle, rank: rankName(readName(pdfium, handle)) }))
  named.sort((one, other) => other.rank - one.rank)
  for (const { handle } of named) {
    const bytes = readAttachment(pdfium, handle)
    const carried = bytes === undefined ? undefined : readInvoiceXml(bytes)
    if (carried !== undefined) return carried
  }
  return undefined
}

function readName(pdfium: Pdfium, handle: number): string {
  const bytes = Math.min(pdfium.FPDFAttachment_GetName(handle, 0, 0), 2_000)
  if (bytes < 2) return ''
  return withMemory(pdfium, bytes, (at) => {
    pdfium.FPDFAttachment_GetName(handle, at, bytes)
    return pdfium.pdfium.UTF16ToString(at, bytes)
  })
}

function readAttachment(pdfium: Pdfium, handle: number): Uint8Array | undefined {
  return withMemory(pdfium, 4, (sizeAt) => {
    if (!pdfium.FPDFAttachment_GetFile(handle, 0, 0, sizeAt)) return undefined
    const bytes = pdfium.pdfium.getValue(sizeAt, 'i32')
    if (bytes <= 0 || bytes > 20_000_000) return undefined
    return withMemory(pdfium, bytes, (at) => {
      if (!pdfium.FPDFAttachment_GetFile(handle, at, bytes, sizeAt)) return undefined
      return pdfium.pdfium.HEAPU8.slice(at, at + bytes)
    })
  })
}
