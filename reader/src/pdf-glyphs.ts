import type { Box } from '@facteur/formats/rendition.ts'
import { withMemory, type Pdfium } from './pdfium.ts'

/** One character as shown, in points from the top left of the page. A space or line end has the text ' ' and an empty box. */
export type Glyph = { text: string; box: Box }

const noBox: Box = [0, 0, 0, 0]
const space: Glyph = { text: ' ', box: noBox }

/** The characters of a page in the order of its content, with boxes on the page as shown (crop and rotation done). */
export function readPageGlyphs(pdfium: Pdfium, page: number, { maxCharacters }: { maxCharacters: number }): Glyph[] {
  const textPage = pdfium.FPDFText_LoadPage(page)
  if (!textPage) return []
  const count = Math.min(pdfium.FPDFText_CountChars(textPage), maxCharacters)
  const { FPDFText_GetUnicode: unicodeOf, FPDFText_GetLooseCharBox: boxOf } = pdfium.pdfium.wasmExports
  const toShown = readPageTransform(pdfium, page)
  const glyphs = withMemory(pdfium, 16, (at) => {
    const found: Glyph[] = []
    for (let index = 0; index < count; index++) {
      const text = charOf(unicodeOf(textPage, index) >>> 0)
      if (text === undefined) continue
      if (text === ' ' || !boxOf(textPage, index, at)) found.push(space)
      else found.push({ text, box: readBox(pdfium, at, toShown) })
    }
    return found
  })
  pdfium.FPDFText_ClosePage(textPage)
  return glyphs
}

const ligatures: Record<number, string> = {
  0xfb00: 'ff',
  0xfb01: 'fi',
  0xfb02: 'fl',
  0xfb03: 'ffi',
  0xfb04: 'ffl',
  0xfb05: 'st',
  0xfb06: 'st',
}

function charOf(code: number): string | undefined {
  if (code === 2) return '-' // pdfium's mark for a hyphen at a line end
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f)
    return code === 0 ? undefined : ' '
  if (code === 0xad || code === 0xfffe || code === 0xffff || code === 0xfeff || (code >= 0x200b && code <= 0x200f))
    return undefined
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  return ligatures[code] ?? String.fromCodePoint(code)
}

type Transform = (x: number, y: number) => readonly [number, number]

// pdfium gives whole device pixels, so three corners of a very large page give the exact map.
function readPageTransform(pdfium: Pdfium, page: number): Transform {
  const scale = 1_000
  const width = Math.round(pdfium.FPDF_GetPageWidthF(page) * scale)
  const height = Math.round(pdfium.FPDF_GetPageHeightF(page) * scale)
  const shown = (x: number, y: number): [number, number] =>
    withMemory(pdfium, 8, (at) => {
      pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, at, at + 4)
      return [pdfium.pdfium.getValue(at, 'i32') / scale, pdfium.pdfium.getValue(at + 4, 'i32') / scale]
    })
  const [originX, originY] = shown(0, 0)
  const [rightX, rightY] = shown(1_000, 0)
  const [upX, upY] = shown(0, 1_000)
  const map = [
    (rightX - originX) / 1_000,
    (rightY - originY) / 1_000,
    (upX - originX) / 1_000,
    (upY - originY) / 1_000,
  ] as const
  return (x, y) => [originX + x * map[0] + y * map[2], originY + x * map[1] + y * map[3]]
}

// FS_RECTF is four floats: left, top, right, bottom, the origin at the bottom left of the page as written.
function readBox(pdfium: Pdfium, at: number, toShown: Transform): Box {
  const floats = pdfium.pdfium.HEAPF32
  const first = at >> 2
  const [x1, y1] = toShown(floats[first] ?? 0, floats[first + 1] ?? 0)
  const [x2, y2] = toShown(floats[first + 2] ?? 0, floats[first + 3] ?? 0)
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}
