import { readCreditorReference } from '@facteur/formats/creditor-reference.ts'
import * as ibans from '@facteur/formats/iban.ts'
import * as communications from '@facteur/formats/structured-communication.ts'
import * as vatNumbers from '@facteur/formats/vat-number.ts'
import type { Found } from './values.ts'

const found = (value: string, text: string, at: number): Found<string> => ({ value, text, at, end: at + text.length })

export function findIbans(text: string): Found<string>[] {
  if (!/\d\d/.test(text)) return []
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

const shapes =
  /(?<![A-Za-z\d])(?:BE ?[01](?:[ .]?\d){9}|DE ?\d(?: ?\d){8}|FR ?[A-Z\d]{2}(?: ?\d){9}|NL ?\d(?:[ .]?\d){8} ?\.?B ?\d\d|LU ?\d{8}|AT ?U ?\d{8}|IT ?\d{11}|ES ?[A-Z]\d{7}[A-Z\d]|GB ?\d{3} ?\d{4} ?\d{2}|PL ?\d{10}|IE ?\d{7}[A-Z]{1,2})(?! ?[A-Za-z\d])/g

// Countries whose VAT numbers have no check digits that are known here: any code of letters and digits may look like one.
const unproven = new Set(['RO', 'BG', 'CY', 'CZ', 'EE', 'HU', 'LT', 'LV', 'MT', 'SI'])

/** Whether nothing in this VAT number proves that it is one. */
export const isUnprovenVatNumber = (value: string): boolean => unproven.has(value.slice(0, 2))

/** Numbers that look like a VAT number of a country, but whose check digits do not hold: misprints and examples. */
export function findUncheckedVatNumbers(text: string): Found<string>[] {
  const right = vatNumbers.findVatNumbers(text)
  return [...text.matchAll(shapes)].flatMap((match) => {
    const value = match[0].replace(/[ .]/g, '')
    const isKnown = right.some(
      ({ index, text: shown }) => match.index < index + shown.length && match.index + match[0].length > index,
    )
    return isKnown ? [] : [found(value, match[0], match.index)]
  })
}

// "VATIT 936…": a label drawn so close that it became one word. Blanked out, so that places stay what they are.
const gluedLabel = /(?<![A-Za-z])(?:VAT|BTW|TVA|IVA|UID|MWST)(?=(?:[A-Z]{2}|CHE)[ -]?[\dU])/g

export function findVatNumbers(printed: string): Found<string>[] {
  if (!/\d\d/.test(printed)) return []
  const text = printed.replace(gluedLabel, (label) => ' '.repeat(label.length))
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
