import { drawPageInColour, sizeAtScale, sizeOfPage } from './draw-page.ts'
import { withDocument } from './pdf.ts'
import { limits, UnreadableError } from './limits.ts'
import { makePng } from './png.ts'
import { openPicture, openSharp } from './scan/picture.ts'
import { sniff } from './sniff.ts'

/** `turned`: degrees clockwise, as the rendition of a scan says of its page (Page.turned). */
export type PageImageRequest = {
  bytes: Uint8Array
  page: number
  maxWidthPx: number
  turned?: number
  passwords?: readonly string[]
}

const maxSidePx = 5_000

/** A page of a PDF or picture as PNG, upright and at most `maxWidthPx` wide; `page` counts from 1. Throws UnreadableError. */
export async function makePageImage(request: PageImageRequest): Promise<Uint8Array> {
  const { is } = await sniff(request.bytes)
  const drawn = is === 'image' ? await drawPicture(request) : await drawPdfPage(request)
  return request.turned ? turn(drawn, { ...request, turned: request.turned }) : drawn
}

function drawPdfPage({ bytes, page, maxWidthPx, passwords }: PageImageRequest): Promise<Uint8Array> {
  return withDocument(
    bytes,
    (pdfium, document) => {
      const handle = pdfium.FPDF_LoadPage(document, page - 1)
      if (!handle) throw new UnreadableError('file.damaged', 'the PDF has no such page')
      const { widthPt, heightPt } = sizeOfPage(pdfium, handle)
      const scale = Math.min(Math.min(maxWidthPx, maxSidePx) / widthPt, maxSidePx / heightPt)
      const size = sizeAtScale({ widthPt, heightPt }, scale)
      const png = makePng(drawPageInColour(pdfium, handle, size), size)
      pdfium.FPDF_ClosePage(handle)
      return png
    },
    passwords,
  )
}

async function drawPicture({ bytes, page, maxWidthPx }: PageImageRequest): Promise<Uint8Array> {
  const picture = await openPicture(bytes, page - 1)
  try {
    return await picture
      .open()
      .flatten({ background: '#ffffff' })
      .resize({
        width: Math.min(maxWidthPx, maxSidePx),
        height: maxSidePx,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .toColourspace('srgb')
      .png({ compressionLevel: 3 })
      .toBuffer()
  } catch {
    throw new UnreadableError('file.damaged', 'the picture could not be drawn')
  }
}

async function turn(
  png: Uint8Array,
  { turned, maxWidthPx }: { turned: number; maxWidthPx: number },
): Promise<Uint8Array> {
  const sharp = await openSharp()
  const upright = await sharp(png, { limitInputPixels: limits.imagePixels })
    .rotate(turned, { background: '#ffffff' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return sharp(upright).resize({ width: maxWidthPx, withoutEnlargement: true }).png({ compressionLevel: 3 }).toBuffer()
}
