import { noMail } from '@facteur/formats/no-mail.ts'
import { createHash } from 'node:crypto'
import type { PageLook } from '@facteur/formats/page-look.ts'
import type { OpenedFile, OpenedMail, ScannedFile, Unreadable } from '@facteur/formats/rendition.ts'

/** The child may have been taken over: what it says is looked at before it is believed. */
export function isOpenedMail(value: unknown): value is OpenedMail {
  return (
    isObject(value) &&
    isText(value['subject']) &&
    isText(value['text']) &&
    isList(value['from']) &&
    isList(value['links']) &&
    areParts(value['parts'])
  )
}

export function isOpenedFile(value: unknown): value is OpenedFile {
  return isObject(value) && isText(value['sha256']) && isRendition(value['rendition']) && areParts(value['parts'])
}

export function isScannedFile(value: unknown): value is ScannedFile {
  return (
    isObject(value) && isRendition(value['rendition']) && isList(value['cutOuts']) && value['cutOuts'].every(isCutOut)
  )
}

const isCutOut = (value: unknown) =>
  isObject(value) && isText(value['name']) && value['bytes'] instanceof Uint8Array && isRendition(value['rendition'])

export function isUnlocked(value: unknown): value is { pdf: Uint8Array } {
  return isObject(value) && value['pdf'] instanceof Uint8Array
}

export function isTaken(value: unknown): value is { papers: Uint8Array[] } {
  return isObject(value) && isList(value['papers']) && value['papers'].every((one) => one instanceof Uint8Array)
}

export function isPageLook(value: unknown): value is PageLook {
  return (
    isObject(value) &&
    isText(value['title']) &&
    isText(value['text']) &&
    isList(value['links']) &&
    value['links'].every(
      (link) => isObject(link) && isText(link['url']) && isText(link['text']) && isText(link['near']),
    ) &&
    [value['embedded'], value['papers'], value['named']].every((list) => isList(list) && list.every(isText)) &&
    isList(value['files']) &&
    value['files'].every(
      (file) => isObject(file) && isText(file['mediaType']) && file['bytes'] instanceof Uint8Array,
    ) &&
    (value['refresh'] === null || isText(value['refresh']))
  )
}

export function isPng(value: unknown): value is { png: Uint8Array } {
  return isObject(value) && value['png'] instanceof Uint8Array
}

const areParts = (value: unknown) =>
  isList(value) &&
  value.every(
    (part) =>
      isObject(part) &&
      isText(part['name']) &&
      isText(part['sha256']) &&
      part['bytes'] instanceof Uint8Array &&
      isRendition(part['rendition']),
  )

const isRendition = (value: unknown) =>
  isObject(value) &&
  isText(value['format']) &&
  isText(value['text']) &&
  isList(value['pages']) &&
  (value['eInvoice'] === undefined || isEInvoice(value['eInvoice']))

const lists = ['lines', 'allowancesAndCharges', 'vatBreakdown', 'paymentMeans', 'notes', 'attachments']
const objects = ['supplier', 'customer', 'payment', 'references']
const texts = [
  'number',
  'currency',
  'totalExcludingVat',
  'totalVat',
  'totalIncludingVat',
  'totalPayable',
  'creditorIban',
]

const isEInvoice = (value: unknown) =>
  isObject(value) &&
  (value['syntax'] === 'ubl' || value['syntax'] === 'cii') &&
  (value['kind'] === 'invoice' || value['kind'] === 'credit-note') &&
  lists.every((name) => isList(value[name])) &&
  objects.every((name) => isObject(value[name])) &&
  texts.every((name) => value[name] === null || isText(value[name]))

const isText = (value: unknown) => typeof value === 'string'
const isList = (value: unknown): value is unknown[] => Array.isArray(value)
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A mail of which nothing could be had. */
export function emptyMail(unreadable: Unreadable): OpenedMail {
  return { ...noMail(), unreadable }
}

/** A file of which nothing but its bytes is known. */
export function emptyFile(bytes: Uint8Array, unreadable: Unreadable): OpenedFile {
  const mediaType = 'application/octet-stream'
  return {
    mediaType,
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    rendition: { format: 'unknown', mediaType, pages: [], pageCount: 0, text: '', isTruncated: false, unreadable },
    parts: [],
  }
}
