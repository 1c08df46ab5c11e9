import type { Page, Rendition, ScannedFile } from '@facteur/formats/rendition.ts'
import { scanTimes } from '@facteur/formats/scan-times.ts'
import { drawPageInGrey, sizeAtScale, sizeOfPage } from '../draw-page.ts'
import { asUnreadable, limits, UnreadableError } from '../limits.ts'
import { readLeaf } from '../leaf.ts'
import { withDocument } from '../pdf.ts'
import { hasWords } from '../pdf-pictures.ts'
import type { Pdfium } from '../pdfium.ts'
import { sniff } from '../sniff.ts'
import { cutOutHalves, cutOutPapers } from './cut-outs.ts'
import { makeRoomFor, putPdfiumAway, withRoomForPdfium } from './make-room.ts'
import { decodedSide, decodeGrey, openGrey, openPicture, type Picture } from './picture.ts'
import { readScannedPage, type ScannedPage } from './read-page.ts'

export type ScanRequest = { bytes: Uint8Array; name: string; maxPages: number; passwords?: readonly string[] }

const drawnSidePx = 3_000
const dotsPerPoint = 250 / 72

/** Recognises the words of a picture or of a PDF that only shows some. Never throws for what the bytes say. */
export async function scanFile(request: ScanRequest): Promise<ScannedFile> {
  const { bytes, passwords } = request
  const sniffed = await sniff(bytes)
  const before = await withRoomForPdfium(
    () => readLeaf(bytes, sniffed, passwords),
    ({ unreadable }) => unreadable?.code === 'file.too-much-memory',
  )
  if (before.unreadable || (sniffed.is !== 'image' && sniffed.is !== 'pdf')) return { rendition: before, cutOuts: [] }
  try {
    const isPdf = sniffed.is === 'pdf'
    const pages = isPdf ? pdfPages(request, before) : picturePages(request)
    return before.pageCount === 1 && before.eInvoice === undefined
      ? await readOnePage(before, pages, request)
      : { rendition: await readPages(before, pages, request), cutOuts: [] }
  } catch (thrown) {
    return { rendition: { ...before, pages: [], text: '', unreadable: asUnreadable(thrown) }, cutOuts: [] }
  }
}

/** A photo or a scan of one page: more than one paper may lie in it. */
async function readOnePage(
  before: Rendition,
  pages: AsyncIterable<SeenPage>,
  request: ScanRequest,
): Promise<ScannedFile> {
  const [seen] = await Array.fromAsync(pages)
  if (seen === undefined) return { rendition: { ...before, ocr: 'done' }, cutOuts: [] }
  const { grey } = seen
  const until = performance.now() + scanTimes.patience
  const photo = { picture: seen.picture ?? (await openGrey(grey)), grey, until }
  const cutOuts = await cutOutPapers(photo)
  // The photo is only their container then: its words would be a second copy of theirs.
  if (cutOuts.length > 0) return { rendition: { ...before, ocr: 'done' }, cutOuts }
  const rendition = await readPages(before, [{ ...seen, until }], request)
  const [page] = rendition.pages
  const halves = page ? await cutOutHalves(photo, page) : []
  return halves.length > 0 ? { rendition: { ...before, ocr: 'done' }, cutOuts: halves } : { rendition, cutOuts: [] }
}

/** `picture`: what it was decoded from, which is finer than what is read. */
type SeenPage = ScannedPage & { picture?: Picture }

async function readPages(
  before: Rendition,
  scanned: AsyncIterable<ScannedPage> | Iterable<ScannedPage>,
  { maxPages }: ScanRequest,
): Promise<Rendition> {
  const startedAt = performance.now()
  const read = new Map<number, Page>()
  let isTruncated = before.isTruncated
  for await (const page of scanned) {
    if (read.size >= maxPages || performance.now() - startedAt > scanTimes.patience) {
      isTruncated = true
      break
    }
    read.set(page.number, await readScannedPage({ until: startedAt + scanTimes.patience, ...page }))
  }
  const numbers = [...new Set([...before.pages.map(({ number }) => number), ...read.keys()])].toSorted((a, b) => a - b)
  const pages = numbers.flatMap(
    (number) => read.get(number) ?? before.pages.find((page) => page.number === number) ?? [],
  )
  return { ...before, pages, text: pages.map(({ text }) => text).join('\f'), isTruncated, ocr: 'done' }
}

async function* picturePages({ bytes }: ScanRequest): AsyncIterable<SeenPage> {
  const { pageCount } = await openPicture(bytes)
  for (let page = 0; page < Math.min(pageCount, limits.pagesRead); page++) {
    const picture = await openPicture(bytes, page)
    await makeRoomFor(picture.bytes.shrunk)
    const grey = await decodeGrey(picture, { maxSide: decodedSide })
    yield { number: page + 1, grey, widthPt: picture.width, heightPt: picture.height, picture }
  }
}

/** Pages that say something in letters are left as they are. */
async function* pdfPages({ bytes, passwords }: ScanRequest, before: Rendition): AsyncIterable<ScannedPage> {
  for (const { number, text } of before.pages) {
    if (hasWords(text)) continue
    const page = await withRoomForPdfium(() => withDocument(bytes, draw(number), passwords))
    await putPdfiumAway()
    yield page
  }
}

const draw =
  (number: number) =>
  (pdfium: Pdfium, document: number): ScannedPage => {
    const handle = pdfium.FPDF_LoadPage(document, number - 1)
    if (!handle) throw new UnreadableError('file.damaged', 'the PDF has no such page')
    const points = sizeOfPage(pdfium, handle)
    const scale = Math.min(dotsPerPoint, drawnSidePx / Math.max(points.widthPt, points.heightPt))
    const size = sizeAtScale(points, scale)
    const data = drawPageInGrey(pdfium, handle, size)
    pdfium.FPDF_ClosePage(handle)
    return { number, grey: { data, ...size }, ...points }
  }
