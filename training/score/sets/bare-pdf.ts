import { openFile } from '../../../reader/src/open.ts'
import { squash } from '../equal.ts'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** The same pages without the files inside, so that only what is printed can be read. Undefined where it cannot be opened. */
export async function withoutEmbeddedXml(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
    for (const name of ['Names', 'AF', 'Metadata']) pdf.catalog.delete(PDFName.of(name))
    for (const page of pdf.getPages()) page.node.delete(PDFName.of('AF'))
    return await pdf.save({ useObjectStreams: false })
  } catch {
    return undefined
  }
}

/** Some examples carry the XML of another invoice than they print: only where its number is printed is it the truth. */
export async function printsNumber(bytes: Uint8Array, number: string): Promise<boolean> {
  const { rendition } = await openFile({ bytes, name: 'bare.pdf', isLean: false })
  return squash(rendition.text).includes(squash(number))
}
