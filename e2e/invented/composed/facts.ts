import type { Bill } from '../bill.ts'
import { addDays } from '../calendar-day.ts'
import { beIban, creditorReference, iban } from '../check-digits.ts'
import type { Special } from '../phrasing.ts'
import { makeRandom } from '../random.ts'
import type { Random } from '../random.ts'
import type { LabelKey } from './labels.ts'
import { sayable } from './reserved.ts'
import type { Say } from './say.ts'
import { fill, sentences, titles } from './sentences.ts'
import type { SentenceKey } from './sentences.ts'
import { inSlang } from './slang.ts'
import type { Stationery } from './stationery.ts'

export type Facts = {
  title: string
  numberLabel: string
  /** Label and value, the true ones and the traps, in the order of print. */
  meta: [label: string, value: string][]
  notes: string[]
  reference: string
  secondAccount: string | null
  isSpecial: boolean
  sentence(key: SentenceKey): string
}

const creditNumber = {
  nl: 'Creditnotanummer',
  fr: 'Note de crédit n°',
  de: 'Gutschriftnummer',
  en: 'Credit note no.',
}

/** What this bill says in words, by its house's habits. */
export function factsOf(
  bill: Bill,
  {
    style,
    say,
    otherTitle,
    otherNumber,
    special,
  }: { style: Stationery; say: Say; otherTitle: string; otherNumber: string; special?: Special | undefined },
): Facts {
  const house = makeRandom(`facts ${bill.supplier.name}`)
  const random = makeRandom(`facts ${bill.supplier.name} ${bill.number}`)
  const isBill = bill.form === 'invoice' || bill.form === 'credit-note'
  const kind = bill.form === 'credit-note' ? 'credit-note' : 'invoice'
  const variant = house.int(0, 11)
  const reference = referenceOf(bill)
  const holes = {
    number: bill.number,
    day: say.day(bill.issuedOn),
    due: bill.dueOn ? say.day(bill.dueOn) : '',
    days: String(bill.supplier.terms),
    amount: say.money(bill.inclCents),
    iban: bill.iban ? `${house.chance(0.5) ? 'IBAN ' : ''}${say.account(bill.iban)}` : '',
    reference,
    name: bill.supplier.name,
    two: say.money(Math.round(bill.inclCents * 0.02)),
    early: say.day(addDays(bill.issuedOn, 8)),
  }
  const sentence = (key: SentenceKey, more: Record<string, string> = {}) => {
    const choices = sayable(sentences[bill.language][key], bill.supplier)
    return fill(inSlang(choices[variant % choices.length] ?? '', bill.supplier), { ...holes, ...more })
  }
  const usual = !isBill ? otherNumber : kind === 'credit-note' ? creditNumber[bill.language] : style.words.number
  const numberLabel = special?.number ?? usual
  return {
    title: special?.title ?? (isBill ? titleOf(bill, { house, kind }) : otherTitle),
    numberLabel,
    meta: metaOf(bill, { style, say, random, numberLabel, special }),
    notes: [...notesOf(bill, { style, house, sentence }), ...(special?.notes ?? [])],
    isSpecial: special !== undefined,
    reference,
    secondAccount: style.hasSecondBank && bill.iban ? secondAccountOf(bill, house) : null,
    sentence,
  }
}

function titleOf({ language }: Bill, { house, kind }: { house: Random; kind: 'invoice' | 'credit-note' }): string {
  return house.pick(titles[language][kind])
}

function referenceOf(bill: Bill): string {
  if (bill.structuredCommunication) return bill.structuredCommunication
  return bill.supplier.asksFor === 'rf' ? creditorReference(bill.number.replace(/\W/g, '').toUpperCase()) : bill.number
}

function metaOf(
  bill: Bill,
  {
    style,
    say,
    random,
    numberLabel,
    special,
  }: { style: Stationery; say: Say; random: Random; numberLabel: string; special: Special | undefined },
): [string, string][] {
  const showsDue = bill.dueOn !== null && style.due !== 'sentence' && style.due !== 'nowhere'
  const core: [string, string][] = [
    ...(style.title === 'with-number' ? [] : [[numberLabel, bill.number] as [string, string]]),
    [
      special?.date ??
        (bill.form === 'credit-note' && /fa[ck]t|invoice|rechnung/i.test(style.words.issuedOn)
          ? dateWord[bill.language]
          : style.words.issuedOn),
      say.day(bill.issuedOn),
    ],
    ...(showsDue && bill.dueOn ? [[style.words.dueOn, say.day(bill.dueOn)] as [string, string]] : []),
    ...(special?.meta ?? []),
  ]
  const traps = style.traps.map((key): [string, string] => [style.words[key], trapValue(key, { bill, say, random })])
  if (style.customerVatAt === 'meta' && bill.customer.vatNumber)
    traps.push([style.words.customerVat, say.vatNumber(bill.customer.vatNumber)])
  return style.trapsFirst ? [...traps, ...core] : [...core, ...traps]
}

const dateWord = { nl: 'Datum', fr: 'Date', de: 'Datum', en: 'Date' }

function trapValue(key: LabelKey, { bill, say, random }: { bill: Bill; say: Say; random: Random }): string {
  const earlier = say.day(addDays(bill.issuedOn, -random.int(1, 20)))
  switch (key) {
    case 'customerNumber':
      return random.chance(0.6) ? random.digits(random.int(4, 6)) : bill.customerNumber
    case 'order':
      return random.chance(0.5) ? `PO-${random.digits(5)}` : random.digits(7)
    case 'delivery':
      return `LB${random.digits(6)}`
    case 'orderDate':
    case 'deliveryDate':
      return earlier
    case 'period':
      return `${earlier} - ${say.day(bill.issuedOn)}`
    case 'page':
      return '1/1'
    default:
      return random.chance(0.5) ? bill.customer.person : `P${random.digits(4)}`
  }
}

function notesOf(
  bill: Bill,
  {
    style,
    house,
    sentence,
  }: { style: Stationery; house: Random; sentence: (key: SentenceKey, more?: Record<string, string>) => string },
): string[] {
  const { supplier } = bill
  const notes: string[] = []
  if (bill.corrects) notes.push(sentence('corrects', { number: bill.corrects }))
  if (supplier.regime === 'reverse-charge') notes.push(sentence('reverse'))
  if (supplier.regime === 'exempt') notes.push(sentence('exempt'))
  if (supplier.regime === 'outside') notes.push(sentence('outside'))
  if (bill.isPaid) notes.push(sentence('paid'))
  if (bill.isDirectDebit) notes.push(sentence('debit'))
  if (bill.form === 'invoice' && !bill.isPaid && !bill.isDirectDebit) {
    const saysTerms = style.due === 'sentence' || style.due === 'both' || house.chance(0.3)
    if (supplier.terms === 'month-end') notes.push(sentence('monthEnd'))
    else if (saysTerms) notes.push(style.due === 'sentence' && house.chance(0.45) ? sentence('due') : sentence('terms'))
    if (style.extras.includes('discount-offer')) notes.push(sentence('offer'))
  }
  return notes
}

/** An account at another bank of the same house. */
function secondAccountOf({ supplier }: Bill, house: Random): string {
  if (supplier.country === 'BE') return beIban(`97${house.digits(8)}`)
  return iban('DE', `97${house.digits(16)}`)
}
