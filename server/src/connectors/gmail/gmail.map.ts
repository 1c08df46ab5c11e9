import { decodeCharset, keepable } from '#connectors/kit/charset.ts'
import { decodeHeaderText } from '#connectors/kit/encoded-words.ts'
import type { FeedHead } from '#connectors/kit/feed.ts'
import { startOfText } from '#connectors/kit/likely.ts'
import { type HeaderField, findField, readAddresses, readHeaderDate } from '#connectors/kit/mail-header.ts'
import type { StructurePart } from '#connectors/kit/mailbox.ts'
import type { FullMessage, GmailPart } from './gmail.answers.ts'

const maxParts = 500
const maxDepth = 40
const deliveryNames = new Set(['delivered-to', 'x-original-to', 'envelope-to'])

/** The head of a message got with `format=full`; one that came bare has to be read whole. */
export function toHead(message: FullMessage & { isBare?: boolean }, { withDelivery = false } = {}): FeedHead {
  const fields = toFields(message.payload)
  const from = readAddresses(findField(fields, 'from'))
  const leaves = message.payload === undefined ? [] : leavesOf(message.payload)
  const delivered = withDelivery ? fields.filter(({ name }) => deliveryNames.has(name)) : []
  return {
    id: message.id,
    messageId: keepable(findField(fields, 'message-id')),
    subject: keepable(decodeHeaderText(findField(fields, 'subject'))),
    from: from.length > 0 ? from : readAddresses(findField(fields, 'sender')),
    to: readAddresses(findField(fields, 'to')),
    cc: readAddresses(findField(fields, 'cc')),
    deliveredTo: [
      ...new Set(delivered.flatMap(({ value }) => readAddresses(value)).map(({ address }) => address.toLowerCase())),
    ].filter((address) => address.includes('@')),
    sentAt: readHeaderDate(findField(fields, 'date')),
    receivedAt: readReceived(message, fields),
    sizeBytes: message.sizeEstimate ?? 0,
    parts: leaves.map(({ part }) => part),
    isStructureKnown: message.payload !== undefined && message.isBare !== true,
    text: textOf(leaves),
  }
}

function readReceived({ internalDate }: FullMessage, fields: HeaderField[]): Date {
  const at = Number(internalDate)
  return Number.isFinite(at) && at > 0 ? new Date(at) : (readHeaderDate(findField(fields, 'date')) ?? new Date(0))
}

/** The API gives values as text, decoded or not; what reads headers wants one character a byte. */
const toFields = (part: GmailPart | undefined): HeaderField[] =>
  (part?.headers ?? []).slice(0, 2_000).map(({ name, value }) => ({
    name: name.toLowerCase(),
    value: Buffer.from(value.slice(0, 65_536), 'utf8')
      .toString('latin1')
      .replace(/\r?\n[ \t]*/g, ' '),
  }))

type Leaf = { part: StructurePart; data: string | undefined }

/** Leaves in reading order; the API's part ids count from 0, ours from 1. */
function leavesOf(root: GmailPart): Leaf[] {
  const leaves: Leaf[] = []
  const walk = (node: GmailPart, path: string, depth: number): void => {
    if (leaves.length >= maxParts || depth > maxDepth) return
    const children = node.parts ?? []
    const isLeaf = !(node.mimeType ?? '').toLowerCase().startsWith('multipart/')
    if (isLeaf) leaves.push({ part: toPart(node, path || '1'), data: node.body?.data })
    children.forEach((child, index) => walk(child, path === '' ? `${index + 1}` : `${path}.${index + 1}`, depth + 1))
  }
  walk(root, '', 0)
  return leaves
}

function toPart(node: GmailPart, part: string): StructurePart {
  const fields = toFields(node)
  const disposition = /^\s*(attachment|inline)/i.exec(findField(fields, 'content-disposition'))?.[1]?.toLowerCase()
  return {
    part,
    mediaType: keepable((node.mimeType ?? 'text/plain').toLowerCase(), 200),
    name: keepable(node.filename ?? '', 500),
    disposition: disposition === 'attachment' || disposition === 'inline' ? disposition : null,
    sizeBytes: node.body?.size ?? 0,
    encoding: '',
    charset: keepable(/charset\s*=\s*"?([^\s;"]+)/i.exec(findField(fields, 'content-type'))?.[1] ?? '', 40),
    contentId: keepable(findField(fields, 'content-id')).replace(/^<|>$/g, ''),
  }
}

/** The start of the text; '' where the mail has none, so that nobody asks again. */
function textOf(leaves: readonly Leaf[]): string {
  const texts = leaves.filter(
    ({ part, data }) => data !== undefined && part.disposition !== 'attachment' && part.name === '',
  )
  const plain = texts.filter(({ part }) => part.mediaType === 'text/plain')
  const html = texts.find(({ part }) => part.mediaType === 'text/html')
  const chosen = plain.find(({ part }) => part.sizeBytes > 120) ?? html ?? plain[0]
  if (chosen?.data === undefined) return ''
  const bytes = Buffer.from(chosen.data.slice(0, 300_000), 'base64url')
  return startOfText(decodeText(bytes, chosen.part.charset), chosen.part.mediaType === 'text/html')
}

/** Google says UTF-8, some mails say otherwise: UTF-8 wherever it fits. */
function decodeText(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return decodeCharset(bytes, charset, { isCut: true })
  }
}
