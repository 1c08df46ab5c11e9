import { readCreditorReference } from '@facteur/formats/creditor-reference.ts'
import * as ibans from '@facteur/formats/iban.ts'
import * as communications from '@facteur/formats/structured-communication.ts'
import * as vatNumbers from '@facteur/formats/vat-number.ts'
import type { Found } from './values.ts'

const found = (value: string, text: string, at: number): Found<string> => ({ value, text, at, end: at + text.length })

export function findIbans(text: string): Found<string>[] {
  return ibans.findIbans(text).map(({ iban, text: shown, index }) => found(iban, shown, index))
}

export function findStructuredCommunications(text: string): Found<string>[] {
  return communications
    .findStructuredCommunications(text)
    .map(({ communication, text: shown, index }) => found(communication, shown, index))
}

/** ISO 11649 creditor references (RF…) with right check digits. */
export function findCreditorReferences(text: string): Found<string>[] {
  return [...text.matchAll(/(?<![A-Z\d])RF\d{2}(?: ?[A-Z\d]{1,4}){1,6}(?![A-Z\d])/g)].flatMap((match) => {
    const value = readCreditorReference(match[0])
    return value ? [found(value, match[0], match.index)] : []
  })
}

// Two that papers print and that have no country code: a Belgian enterprise number, and the EU's one-stop-shop number.
const bareBelgian = /(?<![\d.])[01]\d{3}\.\d{3}\.\d{3}(?![\d.])/g
const oneStopShop = /(?<![A-Z\d])EU ?\d{9}(?!\d)/g

export function findVatNumbers(text: string): Found<string>[] {
  const all = vatNumbers.findVatNumbers(text).map(({ vatNumber, text: shown, index }) => found(vatNumber, shown, index))
  for (const match of text.matchAll(bareBelgian)) {
    const value = all.some(({ at, end }) => match.index >= at && match.index < end)
      ? undefined
      : vatNumbers.readVatNumber(match[0], 'BE')
    if (value) all.push(found(value, match[0], match.index))
  }
  for (const match of text.matchAll(oneStopShop)) all.push(found(match[0].replace(' ', ''), match[0], match.index))
  return all
}
