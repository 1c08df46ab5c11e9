import { findEmbeddedFiles } from '@facteur/formats/einvoice/embedded-files.ts'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { displayName } from './part-name.ts'
import { sniff } from './sniff.ts'
import { decodeText } from './text-decode.ts'

export type XmlAttachment = { name: string; declaredType: string; bytes: Uint8Array }

/** PDFs and pictures that an e-invoice carries inside itself: what its sender shows of it. The bytes decide what they are. */
export async function readXmlAttachments(
  bytes: Uint8Array,
  { rendition, maxBytes }: { rendition: Rendition; maxBytes: number },
): Promise<XmlAttachment[]> {
  if (rendition.format !== 'ubl' && rendition.format !== 'cii') return []
  const found: XmlAttachment[] = []
  for (const [index, file] of findEmbeddedFiles(decodeText(bytes), { maxBytes }).entries()) {
    const { is } = await sniff(file.bytes)
    if (is !== 'pdf' && is !== 'image') continue
    const name = displayName(file.name ?? undefined, `attachment-${index + 1}.${is === 'pdf' ? 'pdf' : 'png'}`)
    found.push({ name, declaredType: file.mediaType ?? '', bytes: file.bytes })
  }
  return found
}
