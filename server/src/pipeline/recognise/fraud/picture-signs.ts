import type { OpenedMail, OpenedPart, Rendition } from '@facteur/formats/rendition.ts'
import { makeReason } from '#records/reasons.ts'
import type { JudgedDocument } from '../../verdict.ts'
import { accountsIn } from './own-words.ts'
import type { Sign } from './sign.ts'

const maxText = 40_000
const leastAmounts = 3
/** Programs round page and data apart. */
const rounding = 0.055
/** A sum with two decimals, however its thousands are parted. */
const amounts = /(?<![\d.,])\d{1,3}(?:[ .,'\u00a0\u202f]\d{3}){0,3}[.,]\d{2}(?![\d])|(?<![\d.,])\d{1,9}[.,]\d{2}(?!\d)/g

/** The XML that is paid by and the page that people look at: another account or total on one of them is said and held. */
export function pictureSigns({ parts }: Pick<OpenedMail, 'parts'>, documents: readonly JudgedDocument[]): Sign[] {
  return documents
    .flatMap(({ part, companions }) => (part === null ? [] : [part, ...companions].map((at) => ({ part, at }))))
    .flatMap(({ part, at }): Sign[] => {
      const original = parts[part]
      const picture = parts[at]
      if (original === undefined || picture === undefined || !differs(original, picture)) return []
      const facts = { name: picture.name, original: original.name }
      return [{ weight: 1, reason: makeReason('payment.picture-differs', facts) }]
    })
    .slice(0, 1)
}

function differs({ rendition: { eInvoice } }: OpenedPart, { rendition: picture }: OpenedPart): boolean {
  if (eInvoice === undefined || (picture.format !== 'pdf' && picture.format !== 'factur-x')) return false
  // What was recognised from a picture may be misread.
  if (picture.ocr !== undefined || picture.isTruncated) return false
  const text = picture.text.slice(0, maxText)
  return hasOtherAccount(eInvoice, text) || hasOtherTotal(eInvoice, text)
}

type EInvoice = NonNullable<Rendition['eInvoice']>

function hasOtherAccount({ payment }: EInvoice, text: string): boolean {
  const told = payment.accounts.flatMap(({ iban }) => iban?.replace(/\s/g, '').toUpperCase() ?? [])
  const shown = accountsIn(text)
  return told.length > 0 && shown.length > 0 && !shown.some((iban) => told.includes(iban))
}

function hasOtherTotal({ totalIncludingVat, totalPayable }: EInvoice, text: string): boolean {
  const told = [totalIncludingVat, totalPayable].flatMap((amount) =>
    amount === null ? [] : [Math.abs(Number(amount))],
  )
  const shown = Array.from(text.matchAll(amounts), ([amount]) => Number(amount.replaceAll(/\D/g, '')) / 100)
  return (
    told.some((amount) => amount > 0) &&
    new Set(shown).size >= leastAmounts &&
    !told.some((amount) => shown.some((one) => Math.abs(one - amount) < rounding))
  )
}
