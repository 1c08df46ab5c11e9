import { withDocument } from './pdf.ts'
import { UnreadableError } from './limits.ts'
import { withMemory, type Pdfium } from './pdfium.ts'
import { makePng } from './png.ts'

export type PageImageRequest = { bytes: Uint8Array; page: number; maxWidthPx: number }

const maxSidePx = 5_000
// From fpdfview.h: BGRx, annotations shown, bytes written in RGB order.
const bgrx = 3
const withAnnotations = 0x01
const reverseByteOrder = 0x10

/** A page of a PDF as PNG, at most `maxWidthPx` wide; `page` counts from 1. Throws UnreadableError. */
export async function makePageImage({ bytes, page, maxWidthPx }: PageImageRequest): Promise<Uint8Array> {
  return withDocument(bytes, (pdfium, document) => {
    const handle = pdfium.FPDF_LoadPage(document, page - 1)
    if (!handle) throw new UnreadableError('file.damaged', 'the PDF has no such page')
    const png = drawPage(pdfium, handle, maxWidthPx)
    pdfium.FPDF_ClosePage(handle)
    return png
  })
}

function drawPage(pdfium: Pdfium, handle: number, maxWidthPx: number): Uint8Array {
  const widthPt = Math.max(1, pdfium.FPDF_GetPageWidthF(handle))
  const heightPt = Math.max(1, pdfium.FPDF_GetPageHeightF(handle))
  const scale = Math.min(Math.min(maxWidthPx, maxSidePx) / widthPt, maxSidePx / heightPt)
  const width = Math.max(1, Math.round(widthPt * scale))
  const height = Math.max(1, Math.round(heightPt * scale))
  return withMemory(pdfium, width * height * 4, (at) => {
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, bgrx, at, width * 4)
    if (!bitmap) throw new UnreadableError('file.too-much-memory', 'no room for the page image')
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    pdfium.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, withAnnotations | reverseByteOrder)
    const png = makePng(pdfium.pdfium.HEAPU8.subarray(at, at + width * height * 4), { width, height })
    pdfium.FPDFBitmap_Destroy(bitmap)
    return png
  })
}
