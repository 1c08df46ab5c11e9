import type { Address, OpenedMail } from '@facteur/formats/rendition.ts'
import type { EmailAddress, HeaderValue } from 'mailparser'
import { readFilterMark } from './mail-filter.ts'
import { readMailManner } from './mail-manner.ts'
import type { Mime } from './mime.ts'

export type MailHeaders = Pick<
  OpenedMail,
  | 'messageId'
  | 'subject'
  | 'from'
  | 'to'
  | 'cc'
  | 'replyTo'
  | 'deliveredTo'
  | 'sentAt'
  | 'isBulk'
  | 'isAutoSubmitted'
  | 'authenticationResults'
  | 'unsubscribeUrls'
  | 'returnPath'
  | 'filterMark'
  | 'manner'
>

const maxAddresses = 500
const maxHeaderCharacters = 4_000

/** The headers the river asks for, from what the parser read and the lines as they came. Pure. */
export function readMailHeaders({ headers, headerLines }: Pick<Mime, 'headers' | 'headerLines'>): MailHeaders {
  const lines = (name: string) => headerLines.filter(({ key }) => key === name).map(({ line }) => unfold(line))
  const said = headerLines.map(({ key, line }) => ({ key, value: unfold(line) }))
  const filterMark = readFilterMark(said)
  const bulkWord = lines('precedence').some((value) => /bulk|list|junk/i.test(value))
  return {
    messageId: (lines('message-id')[0] ?? '').replace(/^<|>$/g, '').slice(0, maxHeaderCharacters),
    subject: clean(textOf(headers.get('subject'))),
    from: addressesOf(headers.get('from')),
    to: addressesOf(headers.get('to')),
    cc: addressesOf(headers.get('cc')),
    replyTo: addressesOf(headers.get('reply-to')),
    deliveredTo: readDeliveredTo([...lines('delivered-to'), ...lines('x-original-to'), ...lines('envelope-to')]),
    sentAt: readSentAt(lines('date')[0]),
    isBulk: bulkWord || lines('list-id').length > 0 || lines('list-unsubscribe').length > 0,
    isAutoSubmitted: lines('auto-submitted').some((value) => !/^no\b/i.test(value)),
    authenticationResults: lines('authentication-results').slice(0, 20),
    unsubscribeUrls: lines('list-unsubscribe').flatMap(readUnsubscribe).slice(0, 10),
    ...readReturnPath(lines('return-path')[0]),
    ...(filterMark ? { filterMark } : {}),
    manner: readMailManner(said),
  }
}

function unfold(line: string): string {
  return clean(line.slice(line.indexOf(':') + 1)).trim()
}

const clean = (text: string) =>
  text
    .slice(0, maxHeaderCharacters)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

const textOf = (value: HeaderValue | undefined) => (typeof value === 'string' ? value : '')

function addressesOf(value: HeaderValue | undefined): Address[] {
  if (typeof value !== 'object' || value === null) return []
  const objects: unknown[] = Array.isArray(value) ? value : [value]
  return objects.flatMap((object) => (hasAddresses(object) ? object.value.flatMap(flatten) : [])).slice(0, maxAddresses)
}

const hasAddresses = (object: unknown): object is { value: EmailAddress[] } =>
  typeof object === 'object' && object !== null && 'value' in object && Array.isArray(object.value)

function flatten(entry: EmailAddress): Address[] {
  if (entry.group) return entry.group.flatMap(flatten)
  return [{ name: clean(entry.name ?? ''), address: clean(entry.address ?? '') }]
}

function readReturnPath(value: string | undefined): { returnPath?: string } {
  const address = value?.match(/[^\s<>,;"]+@[^\s<>,;"]+/)?.[0]?.toLowerCase()
  return address === undefined ? {} : { returnPath: address }
}

const readUnsubscribe = (value: string): string[] => value.match(/https?:\/\/[^\s<>,]+/gi) ?? []

function readDeliveredTo(values: readonly string[]): string[] {
  const found = values.flatMap((value) => value.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [])
  return [...new Set(found.map((address) => address.toLowerCase()))].slice(0, maxAddresses)
}

/** Undated and senseless (before e-mail, far in the future) alike give null. */
export function readSentAt(value: string | undefined): string | null {
  if (!value) return null
  const time = Date.parse(value.replace(/\([^)]*\)/g, '').trim())
  if (Number.isNaN(time) || time < Date.UTC(1980, 0) || time > Date.UTC(2200, 0)) return null
  return new Date(time).toISOString()
}
