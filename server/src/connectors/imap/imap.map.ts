import type { FetchMessageObject, ListResponse, MessageAddressObject, MessageStructureObject } from 'imapflow'
import type { Address } from '@facteur/formats/rendition.ts'
import { keepable } from '#connectors/kit/charset.ts'
import { decodeHeaderText } from '#connectors/kit/encoded-words.ts'
import { findField, makeAddress, readAddresses, readHeaderBlock } from '#connectors/kit/mail-header.ts'
import type { FolderInfo, MessageHead, StructurePart } from '#connectors/kit/mailbox.ts'

const maxParts = 500
const maxDepth = 40
const maxAddresses = 500
export const deliveryHeaders = ['Delivered-To', 'X-Original-To', 'Envelope-To']
export const repairHeaders = ['Subject', 'From', 'To', 'Cc']

export function toHead(row: FetchMessageObject): MessageHead {
  const envelope = row.envelope ?? {}
  const from = toAddresses(envelope.from)
  return {
    uid: row.uid,
    messageId: keepable(envelope.messageId ?? ''),
    subject: keepable(envelope.subject ?? ''),
    from: from.length ? from : toAddresses(envelope.sender),
    to: toAddresses(envelope.to),
    cc: toAddresses(envelope.cc),
    deliveredTo: row.headers ? readDelivery(row.headers) : [],
    sentAt: sensibleDate(envelope.date),
    receivedAt: sensibleDate(row.internalDate) ?? sensibleDate(envelope.date) ?? new Date(0),
    sizeBytes: row.size ?? 0,
    parts: row.bodyStructure ? toParts(row.bodyStructure) : [],
    isStructureKnown: row.bodyStructure !== undefined,
  }
}

/** Leaves with their IMAP part numbers (RFC 3501 §6.4.5), counted here because a message inside a message shifts them. */
export function toParts(root: MessageStructureObject): StructurePart[] {
  const parts: StructurePart[] = []
  const walk = (node: MessageStructureObject, path: string, depth: number): void => {
    if (parts.length >= maxParts || depth > maxDepth) return
    if (isMultipart(node)) {
      node.childNodes?.forEach((child, index) => walk(child, path ? `${path}.${index + 1}` : `${index + 1}`, depth + 1))
      return
    }
    const part = path || '1'
    parts.push(toPart(node, part))
    const inner = node.childNodes?.[0]
    if (inner) walk(inner, isMultipart(inner) ? part : `${part}.1`, depth + 1)
  }
  walk(root, '', 0)
  return parts
}

const isMultipart = (node: MessageStructureObject) => node.type.startsWith('multipart/')

function toPart(node: MessageStructureObject, part: string): StructurePart {
  const disposition = node.disposition === 'attachment' || node.disposition === 'inline' ? node.disposition : null
  return {
    part,
    mediaType: keepable(node.type, 200),
    name: keepable(node.dispositionParameters?.['filename'] ?? node.parameters?.['name'] ?? '', 500),
    disposition,
    sizeBytes: node.size ?? 0,
    encoding: keepable(node.encoding ?? '7bit', 40),
    charset: keepable(node.parameters?.['charset'] ?? '', 40),
    contentId: keepable(node.id ?? '').replace(/^<|>$/g, ''),
  }
}

function toAddresses(list: MessageAddressObject[] | undefined): Address[] {
  if (!list) return []
  const found: Address[] = []
  for (const { name = '', address = '' } of list.slice(0, maxAddresses)) {
    // Dovecot writes these words where a part of the address is missing.
    const real = address.replace(/@(MISSING_DOMAIN|SYNTAX_ERROR)$/, '').replace(/^MISSING_MAILBOX(@|$)/, '')
    if (name || real) found.push(makeAddress(name, real))
  }
  return found
}

function sensibleDate(value: Date | string | undefined): Date | null {
  if (!value) return null
  const date = typeof value === 'string' ? new Date(value) : value
  const year = date.getUTCFullYear()
  return year >= 1980 && year < 2100 ? date : null
}

function readDelivery(header: Buffer): string[] {
  const names = new Set(deliveryHeaders.map((name) => name.toLowerCase()))
  const found = readHeaderBlock(header)
    .filter((field) => names.has(field.name))
    .flatMap((field) => readAddresses(field.value))
  return [...new Set(found.map(({ address }) => address.toLowerCase()))].filter((address) => address.includes('@'))
}

/** True where the envelope lost bytes or kept an encoded word: raw 8-bit and broken headers are read again from the header itself. */
export function needsRepair(head: MessageHead): boolean {
  return (
    isSuspect(head.subject) ||
    [...head.from, ...head.to, ...head.cc].some(({ name, address }) => isSuspect(name) || isSuspect(address))
  )
}

const isSuspect = (text: string) => text.includes('\ufffd') || text.includes('=?')

/** The head again, with subject and addresses from the raw header. */
export function repairHead(head: MessageHead, header: Buffer): MessageHead {
  const fields = readHeaderBlock(header)
  const addresses = (name: 'from' | 'to' | 'cc') => {
    const found = readAddresses(findField(fields, name))
    return found.length ? found : head[name]
  }
  return {
    ...head,
    subject: keepable(decodeHeaderText(findField(fields, 'subject'))) || head.subject,
    from: addresses('from'),
    to: addresses('to'),
    cc: addresses('cc'),
  }
}

const specialUses: Record<string, FolderInfo['specialUse']> = {
  '\\inbox': 'inbox',
  '\\sent': 'sent',
  '\\drafts': 'drafts',
  '\\trash': 'trash',
  '\\junk': 'junk',
  '\\archive': 'archive',
  '\\all': 'all',
}

export function toFolder(entry: ListResponse): FolderInfo {
  return {
    path: entry.path,
    name: entry.name,
    delimiter: entry.delimiter,
    specialUse: specialUses[entry.specialUse?.toLowerCase() ?? ''] ?? null,
    messages: entry.status?.messages ?? null,
    canOpen: !entry.flags.has('\\Noselect') && !entry.flags.has('\\NonExistent'),
  }
}
