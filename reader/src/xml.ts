import type { Rendition } from '@facteur/formats/rendition.ts'
import { UnreadableError } from './limits.ts'
import { decodeText } from './text-decode.ts'
import { textRendition } from './renditions.ts'

/** XML by its root element. Throws UnreadableError for any DOCTYPE: entities have no place in an invoice. */
export function readXml(bytes: Uint8Array): Rendition {
  const xml = decodeText(bytes)
  if (/<!DOCTYPE/i.test(xml)) throw new UnreadableError('file.doctype-refused', 'the XML carries a DOCTYPE')
  const format = formatOf(rootOf(xml))
  const rendition = textRendition(xml, { format, mediaType: 'application/xml' })
  return { ...rendition, pageCount: 1, ...(rendition.isTruncated ? {} : { xml }) }
}

type Root = { name: string; head: string }

function rootOf(xml: string): Root {
  const rest = xml.replace(/^\ufeff/, '').replace(/^(\s+|<\?[^>]*\?>|<!--[\s\S]*?-->)*/, '')
  const name = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1]
  if (!name) throw new UnreadableError('file.damaged', 'the XML has no root element')
  return { name, head: rest.slice(0, 5_000) }
}

function formatOf({ name, head }: Root): 'ubl' | 'cii' | 'xml' {
  if (name === 'CrossIndustryInvoice' || name === 'CrossIndustryDocument') return 'cii'
  const isUbl = head.includes('urn:oasis:names:specification:ubl:schema:xsd')
  return isUbl && (name === 'Invoice' || name === 'CreditNote') ? 'ubl' : 'xml'
}
