import { createHash } from 'node:crypto'
import { savePdf } from './attach-to-pdf.ts'
import { limits, UnreadableError } from './limits.ts'
import { withDocument } from './pdf.ts'
import type { Pdfium } from './pdfium.ts'
import { makeRoomFor } from './scan/make-room.ts'
import { openPicture } from './scan/picture.ts'
import { sniff } from './sniff.ts'

/** `groups`: page numbers from 1, in the order they are to stand in. */
export type TakePagesRequest = {
  bytes: Uint8Array
  groups: readonly (readonly number[])[]
  passwords?: readonly string[]
}

const mostBytes = 80_000_000

/**
 * A PDF of its own for each group of pages; of a TIFF, where each group is one page, a JPEG. The same pages give the same bytes
 * each time. Throws UnreadableError.
 */
export async function takePages(request: TakePagesRequest): Promise<Uint8Array[]> {
  const { is } = await sniff(request.bytes)
  return is === 'image' ? takePictures(request) : takeFromPdf(request)
}

async function takePictures({ bytes, groups }: TakePagesRequest): Promise<Uint8Array[]> {
  const papers: Uint8Array[] = []
  for (const [page = 0, ...more] of groups) {
    if (more.length > 0) throw new UnreadableError('file.unsupported', 'a picture of several pages is not written')
    const picture = await openPicture(bytes, page - 1)
    if (picture.bytes.cut > limits.decodingBytes)
      throw new UnreadableError('file.too-large', 'the page is too large to be taken out')
    await makeRoomFor(picture.bytes.cut)
    const flat = picture.open().flatten({ background: '#ffffff' }).toColourspace('srgb')
    papers.push(await flat.jpeg({ quality: 92 }).toBuffer())
  }
  return papers
}

async function takeFromPdf({ bytes, groups, passwords = [] }: TakePagesRequest): Promise<Uint8Array[]> {
  return withDocument(
    bytes,
    (pdfium, document) => {
      const papers: Uint8Array[] = []
      let total = 0
      for (const pages of groups) {
        const paper = takeGroup(pdfium, document, pages)
        total += paper.length
        // Pages that share what they show carry all of it, each.
        if (total > mostBytes) throw new UnreadableError('file.too-large', 'the pages are too large by themselves')
        papers.push(paper)
      }
      return papers
    },
    passwords,
  )
}

function takeGroup(pdfium: Pdfium, document: number, pages: readonly number[]): Uint8Array {
  const taken = pdfium.FPDF_CreateNewDocument()
  try {
    const isTaken = taken !== 0 && pdfium.FPDF_ImportPages(taken, document, pages.join(','), 0)
    const saved = isTaken ? savePdf(pdfium, taken) : undefined
    if (saved === undefined) throw new UnreadableError('file.damaged', 'the pages could not be taken out')
    return steady(saved)
  } finally {
    if (taken !== 0) pdfium.FPDF_CloseDocument(taken)
  }
}

const edgeBytes = 2_000
const dayOfAll = '20000101000000'

/** pdfium notes the moment and draws an identifier by lot, and the same paper must be known again: both are made steady. */
function steady(pdf: Uint8Array): Uint8Array {
  const head = latin1(pdf.subarray(0, edgeBytes))
  pdf.set(Buffer.from(head.replace(/(\/CreationDate ?\(D:)\d{14}/, `$1${dayOfAll}`), 'latin1'))
  const start = Math.max(0, pdf.length - edgeBytes)
  const tail = latin1(pdf.subarray(start))
  const found = /\/ID ?\[ ?(?:<[\dA-Fa-f]{32}> ?){2}\]/.exec(tail)
  if (found === null) return pdf
  const said = createHash('sha256').update(pdf.subarray(0, start + found.index))
  const id = said.digest('hex').slice(0, 32).toUpperCase()
  const named = found[0].replaceAll(/<[\dA-Fa-f]{32}>/g, `<${id}>`)
  pdf.set(Buffer.from(named, 'latin1'), start + found.index)
  return pdf
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
