import { withoutEmbeddedFiles } from '@facteur/formats/einvoice/embedded-files.ts'
import { readEInvoice } from '@facteur/formats/einvoice/read-einvoice.ts'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { limits, UnreadableError } from './limits.ts'
import { decodeText } from './text-decode.ts'
import { textRendition } from './renditions.ts'

/**
 * XML by its root element. Throws UnreadableError for any DOCTYPE (entities have no place in an invoice), and for an invoice that is
 * cut off or otherwise not well-formed: what its tags hold is not guessed at.
 */
export function readXml(bytes: Uint8Array): Rendition {
  const xml = decodeText(bytes)
  if (/<!DOCTYPE/i.test(xml)) throw new UnreadableError('file.doctype-refused', 'the XML carries a DOCTYPE')
  const format = formatOf(rootOf(xml))
  // Files inside it are handed over as parts of their own; here they would be nothing but a long word.
  const bare = format === 'xml' ? xml : withoutEmbeddedFiles(xml)
  const read = readInvoice(bare)
  if (format !== 'xml' && read.eInvoice === undefined && !isWellFormed(bare))
    throw new UnreadableError('file.damaged', 'the XML of an invoice that is not well-formed')
  return { ...textRendition(bare, { format, mediaType: 'application/xml' }), pageCount: 1, ...read }
}

// What has neither is some other XML: its tree is not built.
const mayBeEInvoice = /AccountingSupplierParty|CrossIndustry/

function readInvoice(xml: string): Pick<Rendition, 'eInvoice'> {
  const reading = mayBeEInvoice.test(xml) ? readEInvoice(xml) : undefined
  return reading?.is === 'read' ? { eInvoice: reading.invoice } : {}
}

function isWellFormed(xml: string): boolean {
  const reading = readEInvoice(xml)
  return reading.is === 'read' || reading.because !== 'damaged'
}

/**
 * What an attachment of a PDF says that is an invoice in itself; undefined for any other file. Its name does not decide.
 * Without `eInvoice` where it is an invoice by its root, but could not be read.
 */
export function readInvoiceXml(bytes: Uint8Array): Pick<Rendition, 'eInvoice'> | undefined {
  const { length } = bytes
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, 200)).toString('latin1')
  if (!/^[\s\u00ef\u00bb\u00bf\u00fe\u00ff\0]{0,100}</.test(start)) return undefined
  const xml = decodeText(bytes)
  if (/<!DOCTYPE/i.test(xml) || xml.length > limits.xmlCharacters) return undefined
  try {
    return formatOf(rootOf(xml)) === 'xml' ? undefined : readInvoice(withoutEmbeddedFiles(xml))
  } catch {
    return undefined
  }
}

type Root = { name: string; head: string }

function rootOf(xml: string): Root {
  const rest = xml.replace(/^\ufeff/, '').replace(/^(\s+|<\?[^>]*\?>|<!--[\s\S]*?-->)*/, '')
  const name = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1]
  if (!name) throw new UnreadableError('file.damaged', 'the XML has no root element')
  return { name, head: rest.slice(0, 20_000) }
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
