import type { EInvoiceAttachment } from './einvoice.ts'
import { attributeOf, textOf, type XmlNode } from './xml-tree.ts'

const maxAttachments = 50

/** Files carried inside the XML as base64, with the type their sender gave them: whoever opens them asks the bytes. */
export function readAttachments(objects: readonly XmlNode[]): EInvoiceAttachment[] {
  return objects.slice(0, maxAttachments).flatMap((object, index) => {
    const base64 = textOf(object)
    if (base64 === null) return []
    const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
    const given = attributeOf(object, 'filename')?.split(/[/\\]/).at(-1)?.trim()
    const mediaType = attributeOf(object, 'mimeCode') ?? 'application/octet-stream'
    return [{ name: given || `attachment-${index + 1}`, mediaType, sizeBytes: bytes.length, bytes }]
  })
}
