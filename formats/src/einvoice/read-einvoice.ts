import { boundEInvoice } from './bound-einvoice.ts'
import { readCii } from './cii.ts'
import type { EInvoiceReading } from './einvoice.ts'
import { readUbl } from './ubl.ts'
import { find, parseXml, type XmlNode } from './xml-tree.ts'

const maxCharacters = 8_000_000

/**
 * Reads a UBL or CII invoice or credit note, within limits. A DOCTYPE is refused before anything is parsed.
 * The parser meets what strangers wrote: call it in the reader only; the server knows its answer.
 */
export function readEInvoice(xml: string): EInvoiceReading {
  if (xml.length > maxCharacters) return { is: 'refused', because: 'too-large' }
  if (/<!DOCTYPE/i.test(xml)) return { is: 'refused', because: 'doctype' }
  const tree = parse(xml)
  if (tree === undefined) return { is: 'refused', because: 'damaged' }
  const cii = unwrap(tree, 'CrossIndustryInvoice|CrossIndustryDocument')
  if (cii !== undefined) return { is: 'read', invoice: boundEInvoice(readCii(cii)) }
  for (const name of ['Invoice', 'CreditNote', 'SelfBilledInvoice', 'SelfBilledCreditNote']) {
    const root = unwrap(tree, name)
    if (root !== undefined && find(root, 'AccountingSupplierParty') !== undefined)
      return { is: 'read', invoice: boundEInvoice(readUbl(root, { isCreditNote: name.endsWith('CreditNote') })) }
  }
  return { is: 'refused', because: 'not-an-e-invoice' }
}

// Some senders leave the document in the envelope of the network it came through.
function unwrap(tree: XmlNode, name: string): XmlNode | undefined {
  return find(tree, name) ?? find(tree, 'StandardBusinessDocument', name)
}

function parse(xml: string): XmlNode | undefined {
  try {
    return parseXml(xml.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
