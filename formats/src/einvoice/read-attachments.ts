import type { EInvoiceAttachment } from './einvoice.ts'
import { sizeAttribute } from './embedded-files.ts'
import { attributeOf, textOf, type XmlNode } from './xml-tree.ts'

const maxAttachments = 50

/**
 * Files carried inside the XML as base64, with the name and type their sender gave them; `sizeBytes` is 0 where nothing was sent.
 */
export function readAttachments(objects: readonly XmlNode[]): EInvoiceAttachment[] {
  return objects.slice(0, maxAttachments).map((object, index) => {
    const sizeBytes = Buffer.from(textOf(object) ?? '', 'base64').length
    const name = attributeOf(object, 'filename')?.split(/[/\\]/).at(-1)?.trim() || `attachment-${index + 1}`
    const mediaType = attributeOf(object, 'mimeCode') ?? 'application/octet-stream'
    const taken = Number(attributeOf(object, sizeAttribute) ?? 0)
    return { name, mediaType, sizeBytes: sizeBytes || (Number.isSafeInteger(taken) ? taken : 0) }
  })
}
