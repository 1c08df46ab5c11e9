import { UnreadableError } from './limits.ts'
import { withDocument } from './pdf.ts'
import { withMemory } from './pdfium.ts'

// From fpdf_save.h.
const removeSecurity = 3

/** The same PDF without its lock, for somebody who was given the password. Throws UnreadableError. */
export async function unlockPdf(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  return withDocument(
    bytes,
    (pdfium, document) => {
      const writer = pdfium.PDFiumExt_OpenFileWriter()
      const isSaved = pdfium.FPDF_SaveAsCopy(document, writer, removeSecurity)
      const size = pdfium.PDFiumExt_GetFileWriterSize(writer)
      const pdf = withMemory(pdfium, Math.max(1, size), (at) => {
        pdfium.PDFiumExt_GetFileWriterData(writer, at, size)
        return pdfium.pdfium.HEAPU8.slice(at, at + size)
      })
      pdfium.PDFiumExt_CloseFileWriter(writer)
      if (!isSaved || size === 0)
        throw new UnreadableError('file.damaged', 'the PDF could not be written without its lock')
      return pdf
    },
    [password],
  )
}
