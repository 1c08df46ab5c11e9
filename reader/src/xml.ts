import { withoutEmbeddedFiles } from '@facteur/formats/einvoice/embedded-files.ts'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { UnreadableError } from './limits.ts'
import { decodeText } from './text-decode.ts'
import { textRendition } from './renditions.ts'

/** XML by its root element. Throws UnreadableError for any DOCTYPE: entities have no place in an invoice. */
export function readXml(bytes: Uint8Array): Rendition {
  const xml = decodeText(bytes)
  if (/<!DOCTYPE/i.test(xml)) throw new UnreadableError('file.doctype-refused', 'the XML carries a DOCTYPE')
  const format = formatOf(rootOf(xml))
  // Files inside it are handed over as parts of their own; here they would be nothing but a long word.
  const bare = format === 'xml' ? xml : withoutEmbeddedFiles(xml)
  const rendition = textRendition(bare, { format, mediaType: 'application/xml' })
  return { ...rendition, pageCount: 1, ...(rendition.isTruncated ? {} : { xml: bare }) }
}

type Root = { name: string; head: string }

function rootOf(xml: string): Root {
  const rest = xml.replace(/^\ufeff/, '').replace(/^(\s+|<\?[^>]*\?>|<!--[\s\S]*?-->)*/, '')
  const name = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1]
  if (!name) throw new UnreadableError('file.damaged', 'the XML has no root element')
  return { name, head: rest.slice(0, 5_000) }
}

// The network's envelope around a document.
const enveloped = /<(?:[\w.-]+:)?(Invoice|CreditNote|CrossIndustryInvoice|CrossIndustryDocument)[\s>]/

function formatOf({ name, head }: Root): 'ubl' | 'cii' | 'xml' {
  if (name === 'StandardBusinessDocument') {
    const inner = enveloped.exec(head)?.[1]
    return inner === undefined ? 'xml' : formatOf({ name: inner, head })
  }
  if (name === 'CrossIndustryInvoice' || name === 'CrossIndustryDocument') return 'cii'
  const isUbl = head.includes('urn:oasis:names:specification:ubl:schema:xsd')
  return isUbl && /^(SelfBilled)?(Invoice|CreditNote)$/.test(name) ? 'ubl' : 'xml'
}
