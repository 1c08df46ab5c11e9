import { UnreadableError } from './limits.ts'
import { withDocument } from './pdf.ts'
import { type Pdfium, withMemory } from './pdfium.ts'

export type AttachRequest = {
  pdf: Uint8Array
  file: { name: string; mediaType: string; bytes: Uint8Array }
}

/** The same PDF with a file attached to it, as any viewer lists it. Throws UnreadableError. */
export async function attachToPdf({ pdf, file }: AttachRequest): Promise<Uint8Array> {
  return withDocument(pdf, (pdfium, document) => {
    const isAttached = withText(pdfium, file.name, (nameAt) => {
      const attachment = pdfium.FPDFDoc_AddAttachment(document, nameAt)
      if (!attachment) return false
      const isSet = withMemory(pdfium, Math.max(1, file.bytes.length), (at) => {
        pdfium.pdfium.HEAPU8.set(file.bytes, at)
        return pdfium.FPDFAttachment_SetFile(attachment, document, at, file.bytes.length)
      })
      pdfium.EPDFAttachment_SetSubtype(attachment, file.mediaType)
      return isSet
    })
    const saved = isAttached ? savePdf(pdfium, document) : undefined
    if (saved === undefined) throw new UnreadableError('file.damaged', 'the file could not be attached')
    return saved
  })
}

/** The document as it is now; undefined where pdfium could not write it. */
export function savePdf(pdfium: Pdfium, document: number): Uint8Array | undefined {
  const writer = pdfium.PDFiumExt_OpenFileWriter()
  const isSaved = pdfium.FPDF_SaveAsCopy(document, writer, 0)
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer)
  const pdf = withMemory(pdfium, Math.max(1, size), (at) => {
    pdfium.PDFiumExt_GetFileWriterData(writer, at, size)
    return pdfium.pdfium.HEAPU8.slice(at, at + size)
  })
  pdfium.PDFiumExt_CloseFileWriter(writer)
  return isSaved && size > 0 ? pdf : undefined
}

/** UTF-16, little endian, ended by a zero, as pdfium takes its words. */
function withText<T>(pdfium: Pdfium, text: string, work: (at: number) => T): T {
  const bytes = Buffer.from(`${text}\0`, 'utf16le')
  return withMemory(pdfium, bytes.length, (at) => {
    pdfium.pdfium.HEAPU8.set(bytes, at)
    return work(at)
  })
}
