/** A file that an invoice carries inside itself, as base64. `name` and `mediaType` are what its sender says. */
export type EmbeddedFile = { name: string | null; mediaType: string | null; bytes: Uint8Array }

const maxFiles = 50

// An element by its local name, its attributes (which may hold a '>'), and text that is no other element.
const object = () =>
  /(<(?:[\w.-]+:)?(?:EmbeddedDocumentBinaryObject|AttachmentBinaryObject)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*)>([^<]+)</g

/** The files inside a UBL or CII document, in their order; at most 50, and no more than `maxBytes` together. */
export function findEmbeddedFiles(xml: string, { maxBytes }: { maxBytes: number }): EmbeddedFile[] {
  const files: EmbeddedFile[] = []
  let left = maxBytes
  for (const [, , attributes = '', base64 = ''] of xml.matchAll(object())) {
    if (files.length >= maxFiles || base64.length > left * 1.5) break
    // Some write the ends of lines as numbered characters.
    const bytes = Uint8Array.from(Buffer.from(base64.replace(/&#x?[\da-f]{1,4};/gi, ''), 'base64'))
    if (bytes.length === 0 || bytes.length > left) continue
    left -= bytes.length
    files.push({ name: valueOf(attributes, 'filename'), mediaType: valueOf(attributes, 'mimeCode'), bytes })
  }
  return files
}

/** Kept where the bytes were: how many there were. */
export const sizeAttribute = 'facteur-size'

/** The same document without those files, which would make each later reading slow. What is said about them stays. */
export function withoutEmbeddedFiles(xml: string): string {
  return xml.replace(object(), (whole, tag: string, _attributes: string, base64: string) => {
    const length = base64.replace(/&#x?[\da-f]{1,4};|[\s=]+/gi, '').length
    return length < 200 ? whole : `${tag.trimEnd()} ${sizeAttribute}="${Math.floor((length * 3) / 4)}"><`
  })
}

function valueOf(attributes: string, name: string): string | null {
  const match = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = (match?.[1] ?? match?.[2] ?? '').trim()
  return value === '' ? null : value
}
