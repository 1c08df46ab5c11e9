import { withMemory, type Pdfium } from './pdfium.ts'

/** A page number, a stamp of the scanner or signs without meaning are no words of a paper. */
const leastLetters = 20

export function hasWords(text: string): boolean {
  let letters = 0
  for (const sign of text) if (/[A-Za-z\u00c0-\u024f0-9]/.test(sign) && ++letters >= leastLetters) return true
  return false
}

// From fpdf_edit.h.
const textObject = 1
const pathObject = 2
const imageObject = 3
const formObject = 5

const maxObjects = 300
/** Letters drawn as outlines come in such crowds; a frame and a few rules do not. */
const crowdOfPaths = 60
/** So many texts on a page without words: letters of a font that does not say which they are. */
const fewTexts = 5
const leastShare = 0.08

/** Of a page without words: true where it shows a picture of some size, or outlines or texts that only the eye reads. Looks at few objects only. */
export function showsPicture(pdfium: Pdfium, page: number, size: { widthPt: number; heightPt: number }): boolean {
  const count = Math.min(pdfium.FPDFPage_CountObjects(page), maxObjects)
  let paths = 0
  let texts = 0
  for (let index = 0; index < count; index++) {
    const object = pdfium.FPDFPage_GetObject(page, index)
    if (!object) continue
    const type = pdfium.FPDFPageObj_GetType(object)
    if (type === imageObject && shareOf(pdfium, object, size) >= leastShare) return true
    if (type === formObject && shareOf(pdfium, object, size) >= leastShare) return true
    if (type === textObject && ++texts >= fewTexts) return true
    if (type === pathObject && ++paths >= crowdOfPaths) return true
  }
  return false
}

function shareOf(pdfium: Pdfium, object: number, { widthPt, heightPt }: { widthPt: number; heightPt: number }): number {
  return withMemory(pdfium, 16, (at) => {
    if (!pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return 0
    const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.pdfium.HEAPF32.subarray(at >> 2, (at >> 2) + 4)
    return (Math.abs(right - left) * Math.abs(top - bottom)) / Math.max(1, widthPt * heightPt)
  })
}
