import type { Address } from '@facteur/formats/rendition.ts'
import { keepable } from '#connectors/kit/charset.ts'
import type { FeedHead } from '#connectors/kit/feed.ts'
import { showsSign, startOfText } from '#connectors/kit/likely.ts'
import { makeAddress, readAddresses } from '#connectors/kit/mail-header.ts'
import type { StructurePart } from '#connectors/kit/mailbox.ts'
import { type GraphAttachment, type GraphMessage, graphMessage } from './graph.answers.ts'

const maxAddresses = 500
const maxParts = 500
const deliveryNames = new Set(['delivered-to', 'x-original-to', 'envelope-to'])

/** How a message was found: what a search took for likely and what is new is looked at closely, the rest by what the list told. */
export type FoundBy = 'list' | 'search' | 'news'
type Hint = { by: FoundBy; message: GraphMessage }

export function writeHint(message: GraphMessage, by: FoundBy): string {
  const { subject, bodyPreview, toRecipients, ccRecipients, ...rest } = message
  const bounded = {
    ...rest,
    subject: subject?.slice(0, 2_000),
    bodyPreview: bodyPreview?.slice(0, 300),
    toRecipients: toRecipients?.slice(0, 50),
    ccRecipients: ccRecipients?.slice(0, 50),
    attachments: rest.attachments?.slice(0, maxParts),
  }
  return JSON.stringify({ by, message: bounded })
}

/** Null where there is none, or one of another version of ours: then the message is asked for. */
export function readHint(hint: string | undefined): Hint | null {
  if (hint === undefined) return null
  try {
    const { by, message } = JSON.parse(hint) as { by?: FoundBy; message?: unknown }
    const parsed = graphMessage.safeParse(message)
    return parsed.success && by !== undefined ? { by, message: parsed.data } : null
  } catch {
    return null
  }
}

/**
 * True where the list did not tell enough: nothing but a mail without attachments and without any sign of a paper is settled by
 * it. Graph calls attachments inside the text none, so a mail with a sign is looked at too.
 */
export function wantsDetail(hint: Hint | null): boolean {
  if (hint === null || hint.by === 'news') return true
  const { message } = hint
  if (typeof message.receivedDateTime !== 'string' || typeof message.bodyPreview !== 'string') return true
  if ((message.attachments?.length ?? 0) > 0) return false
  // Nearly no text: it may be all in a picture.
  if (message.bodyPreview.trim().length < 10) return true
  if (hint.by === 'search' || message.hasAttachments !== false) return true
  const { name, address } = message.from?.emailAddress ?? {}
  return showsSign([message.subject, name, address, message.bodyPreview].join('\n'))
}

/** `isWhole`: body and attachments were asked for. What came bare has to be read whole. */
export function toHead(message: GraphMessage & { isBare?: boolean }, { isWhole }: { isWhole: boolean }): FeedHead {
  const isHtml = message.body?.contentType?.toLowerCase() !== 'text'
  const body = message.body?.content ?? null
  const attachments = message.attachments ?? []
  const textBytes = body === null ? 4_000 : Buffer.byteLength(body)
  const text: StructurePart = {
    ...emptyPart,
    part: '1',
    mediaType: isHtml ? 'text/html' : 'text/plain',
    sizeBytes: textBytes,
  }
  const parts = attachments.slice(0, maxParts).flatMap((one, index) => toPart(one, index + 2))
  return {
    id: message.id,
    messageId: keepable(message.internetMessageId ?? ''),
    subject: keepable(message.subject ?? ''),
    from: toAddresses([message.from ?? {}]),
    to: toAddresses(message.toRecipients ?? []),
    cc: toAddresses(message.ccRecipients ?? []),
    deliveredTo: readDelivery(message),
    sentAt: readDate(message.sentDateTime),
    receivedAt: readDate(message.receivedDateTime) ?? readDate(message.sentDateTime) ?? new Date(0),
    sizeBytes: textBytes + parts.reduce((sum, part) => sum + part.sizeBytes, 0),
    parts: [text, ...parts],
    isStructureKnown: message.isBare !== true,
    text:
      body !== null
        ? startOfText(body, isHtml)
        : isWhole
          ? ''
          : attachments.length > 0
            ? null
            : (message.bodyPreview ?? null),
  }
}

const emptyPart = { name: '', disposition: null, encoding: '', charset: '', contentId: '' } as const

function toPart(one: GraphAttachment, number: number): StructurePart[] {
  const type = one['@odata.type'] ?? ''
  // A link to a file in somebody's cloud: its text is in the mail.
  if (/referenceAttachment$/i.test(type)) return []
  const isMail = /itemAttachment$/i.test(type)
  return [
    {
      ...emptyPart,
      part: `${number}`,
      mediaType: isMail
        ? 'message/rfc822'
        : keepable((one.contentType ?? 'application/octet-stream').toLowerCase(), 200),
      name: keepable(one.name ?? '', 500),
      disposition: one.isInline === true ? 'inline' : 'attachment',
      sizeBytes: one.size ?? 0,
      contentId: one.isInline === true ? 'inline' : '',
    },
  ]
}

type Person = {
  emailAddress?: { name?: string | null | undefined; address?: string | null | undefined } | null | undefined
}

function toAddresses(people: readonly Person[]): Address[] {
  return people
    .slice(0, maxAddresses)
    .map(({ emailAddress }) => {
      const { name, address } = emailAddress ?? {}
      // Graph repeats the address where there is no name.
      return makeAddress(name === address ? '' : (name ?? ''), address ?? '')
    })
    .filter(({ name, address }) => name !== '' || address !== '')
}

function readDelivery({ internetMessageHeaders }: GraphMessage): string[] {
  const found = (internetMessageHeaders ?? [])
    .filter(({ name }) => deliveryNames.has(name.toLowerCase()))
    .flatMap(({ value }) => readAddresses(Buffer.from(value, 'utf8').toString('latin1')))
  return [...new Set(found.map(({ address }) => address.toLowerCase()))].filter((address) => address.includes('@'))
}

export function readDate(value: string | null | undefined): Date | null {
  const date = new Date(value ?? '')
  const year = date.getUTCFullYear()
  return year >= 1980 && year < 2100 ? date : null
}
