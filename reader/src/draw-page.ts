import { UnreadableError } from './limits.ts'
import { withMemory, type Pdfium } from './pdfium.ts'

// From fpdfview.h: formats grey and BGRx, annotations shown, bytes written in RGB order.
const grey = 1
const bgrx = 3
const withAnnotations = 0x01
const reverseByteOrder = 0x10

export type DrawnSize = { width: number; height: number }

export type PageSize = { widthPt: number; heightPt: number }

export function sizeOfPage(pdfium: Pdfium, handle: number): PageSize {
  return {
    widthPt: Math.max(1, pdfium.FPDF_GetPageWidthF(handle)),
    heightPt: Math.max(1, pdfium.FPDF_GetPageHeightF(handle)),
  }
}

export function sizeAtScale({ widthPt, heightPt }: PageSize, scale: number): DrawnSize {
  return { width: Math.max(1, Math.round(widthPt * scale)), height: Math.max(1, Math.round(heightPt * scale)) }
}

/** The page as rows of four bytes a pixel: red, green, blue and one that says nothing. */
export function drawPageInColour(pdfium: Pdfium, handle: number, size: DrawnSize): Uint8Array {
  return draw(pdfium, handle, { size, format: bgrx, bytesPerPixel: 4, flags: withAnnotations | reverseByteOrder })
}

/** The page as rows of one byte a pixel. */
export function drawPageInGrey(pdfium: Pdfium, handle: number, size: DrawnSize): Uint8Array {
  return draw(pdfium, handle, { size, format: grey, bytesPerPixel: 1, flags: withAnnotations })
}

type Drawing = { size: DrawnSize; format: number; bytesPerPixel: number; flags: number }

function draw(pdfium: Pdfium, handle: number, { size, format, bytesPerPixel, flags }: Drawing): Uint8Array {
  const { width, height } = size
  const bytes = width * height * bytesPerPixel
  return withMemory(pdfium, bytes, (at) => {
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, format, at, width * bytesPerPixel)
    if (!bitmap) throw new UnreadableError('file.too-much-memory', 'no room for the page image')
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    pdfium.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, flags)
    const drawn = pdfium.pdfium.HEAPU8.slice(at, at + bytes)
    pdfium.FPDFBitmap_Destroy(bitmap)
    return drawn
  })
}
