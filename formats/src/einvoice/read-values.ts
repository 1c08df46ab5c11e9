import { isCalendarDay, makeDay, type CalendarDay } from '../date.ts'
import { findIbans, readIban } from '../iban.ts'
import { readDecimal, toDecimal } from '../money.ts'
import { readStructuredCommunication } from '../structured-communication.ts'
import type { EInvoice, EInvoiceAttachment } from './einvoice.ts'
import { attributeOf, textOf, type XmlNode } from './xml-tree.ts'

/** '1234.5' in EUR gives '1234.50'; null for anything that is no number. */
export function readAmount(text: string | null, currency: string | null): string | null {
  const money = text === null ? undefined : readDecimal(text.replace(/^\+/, ''), currency ?? 'EUR')
  return money ? toDecimal(money) : null
}

/** 'YYYY-MM-DD' with or without a zone or time, or 'YYYYMMDD' (CII format 102). */
export function readDay(text: string | null): CalendarDay | null {
  if (text === null) return null
  const head = text.slice(0, 10)
  if (isCalendarDay(head)) return head
  const compact = /^(\d{4})(\d{2})(\d{2})/.exec(text)
  return (compact && makeDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))) ?? null
}

export function readVat(text: string | null): string | null {
  const compact = text?.toUpperCase().replace(/[\s.-]/g, '') ?? ''
  return compact === '' ? null : compact
}

const creditNoteCodes = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532'])

export const kindOf = (typeCode: string | null): EInvoice['kind'] =>
  typeCode !== null && creditNoteCodes.has(typeCode) ? 'credit-note' : 'invoice'

/** The first account that is a valid IBAN. */
export function pickIban(accounts: readonly (string | null)[]): string | null {
  const found = accounts.map((account) =>
    account === null ? undefined : (readIban(account) ?? findIbans(account)[0]?.iban),
  )
  return found.find((iban) => iban !== undefined) ?? null
}

type References = Pick<EInvoice, 'structuredCommunication' | 'paymentReference'>

/** A reference that is a structured communication is that and nothing else. */
export function splitReferences(references: readonly (string | null)[]): References {
  const given = references.filter((reference) => reference !== null)
  const structured = given
    .map((reference) => readStructuredCommunication(reference))
    .find((reference) => reference !== undefined)
  const plain = given.find((reference) => readStructuredCommunication(reference) === undefined)
  return { structuredCommunication: structured ?? null, paymentReference: plain ?? null }
}

export const isDirectDebitCode = (code: string) => code === '49' || code === '59'

export function isSettled({ payable, including }: { payable: string | null; including: string | null }): boolean {
  const isNothing = payable !== null && /^-?0+(\.0+)?$/.test(payable)
  return isNothing && including !== null && !/^-?0+(\.0+)?$/.test(including)
}

const maxAttachments = 50

/** Base64 objects carried inside the XML. */
export function readAttachments(objects: readonly XmlNode[]): EInvoiceAttachment[] {
  return objects.slice(0, maxAttachments).flatMap((object, index) => {
    const base64 = textOf(object)
    if (base64 === null) return []
    const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
    const name = attributeOf(object, 'filename')?.split(/[/\\]/).at(-1) ?? `attachment-${index + 1}`
    return [
      {
        name,
        mediaType: attributeOf(object, 'mimeCode') ?? 'application/octet-stream',
        sizeBytes: bytes.length,
        bytes,
      },
    ]
  })
}

export function joinNotes(notes: readonly (string | null)[]): string | null {
  const given = notes.filter((note) => note !== null)
  return given.length === 0 ? null : given.join('\n').slice(0, 5_000)
}
