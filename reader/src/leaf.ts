import type { Rendition } from '@facteur/formats/rendition.ts'
import { readHtml } from './html.ts'
import { readForm } from './html-form.ts'
import { readImage } from './image.ts'
import { limits, UnreadableError } from './limits.ts'
import { readPdf } from './pdf.ts'
import { emptyRendition, textRendition, unreadableRendition } from './renditions.ts'
import type { Sniffed } from './sniff.ts'
import { decodeText } from './text-decode.ts'
import { readXml } from './xml.ts'

const formats = {
  pdf: 'pdf',
  xml: 'xml',
  html: 'html',
  zip: 'zip',
  mail: 'mail',
  text: 'text',
  image: 'image',
  office: 'office',
  unsupported: 'unknown',
} as const

/** Reads one file that holds no others. Never throws for what the bytes say. */
export async function readLeaf(
  bytes: Uint8Array,
  sniffed: Sniffed,
  passwords: readonly string[] = [],
): Promise<Rendition> {
  try {
    refuseSize(bytes)
    return await readAs(bytes, sniffed, passwords)
  } catch (thrown) {
    return unreadable(thrown, sniffed)
  }
}

export function unreadable(thrown: unknown, sniffed: Sniffed): Rendition {
  return unreadableRendition(thrown, { format: formats[sniffed.is], mediaType: sniffed.mediaType })
}

export function refuseSize(bytes: Uint8Array, maxBytes: number = limits.fileBytes): void {
  if (bytes.length === 0) throw new UnreadableError('file.empty', 'the file is empty')
  if (bytes.length > maxBytes) throw new UnreadableError('file.too-large', `the file has ${bytes.length} bytes`)
}

function readAs(
  bytes: Uint8Array,
  { is, mediaType }: Sniffed,
  passwords: readonly string[],
): Rendition | Promise<Rendition> {
  if (is === 'pdf') return readPdf(bytes, passwords)
  if (is === 'xml') return readXml(bytes)
  if (is === 'image') return readImage(bytes, mediaType)
  if (is === 'text') return { ...textRendition(decodeText(bytes), { format: 'text', mediaType }), pageCount: 1 }
  if (is === 'html') return readHtmlFile(bytes)
  if (is === 'zip' || is === 'mail') return emptyRendition(formats[is], mediaType)
  throw new UnreadableError('file.unsupported', kindOf(mediaType))
}

/** A stable word for what could not be read yet; the media type where we have none. */
function kindOf(mediaType: string): string {
  if (/image\/hei[cf]/.test(mediaType)) return 'heic'
  if (mediaType === 'application/vnd.ms-outlook') return 'msg'
  if (mediaType === 'application/ms-tnef') return 'tnef'
  if (mediaType === 'application/pkcs7-mime') return 'p7m'
  return /officedocument|opendocument|msword|ms-excel|x-cfb/.test(mediaType) ? 'office' : mediaType
}

function readHtmlFile(bytes: Uint8Array): Rendition {
  const html = decodeText(bytes)
  const { text, isTruncated } = readHtml(html)
  const form = readForm(html)
  return {
    ...textRendition(text, { format: 'html', mediaType: 'text/html' }),
    pageCount: 1,
    isTruncated,
    ...(form === undefined ? {} : { form }),
  }
}
