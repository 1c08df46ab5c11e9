import { beVat } from '@facteur/e2e/invented/check-digits.ts'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { addDays } from '../../server/src/pipeline/extract/values.ts'
import { firstGap, wordsOf } from './add-line.ts'
import type { TrainingPaper } from './training-paper.ts'

/** Lines that papers carry beside their own facts: `{d}` is some day, `{n}` a number, `{a}` an amount, `{v}` the customer's VAT number. */
const lines: Record<'all' | 'credit', readonly string[]> = {
  all: [
    'Bij betaling voor {d}: 2 % korting',
    'Korting contant 2 % tot {d}',
    'Besteldatum: {d}',
    'Leverdatum: {d}',
    'Geleverd op {d} met leveringsbon {n}',
    'Uw bestelling {n} van {d}',
    'Offerte {n} van {d}',
    'Uw kenmerk: {n}',
    'Klantnr.: {n}',
    'Contract {n} geldig tot {d}',
    'Afgedrukt op {d}',
    'Na {d} rekenen wij 10 % verhoging',
    'Over te dragen {a}',
    'Vorig saldo: {a}',
    'Uw btw-nummer: {v}',
    'Btw afnemer {v}',
    'Escompte de 2 % pour paiement avant le {d}',
    'Escompte 3 % jusqu’au {d}',
    'Date de commande : {d}',
    'Livré le {d}',
    'Votre commande {n} du {d}',
    'Votre référence : {n}',
    'N° client : {n}',
    'Devis {n} du {d}',
    'À reporter {a}',
    'Capital social {a}',
    'N° TVA client : {v}',
    'TVA preneur {v}',
    '2 % Skonto bis {d}',
    'Bei Zahlung bis {d} gewähren wir 3 % Skonto',
    'Skonto bis zum {d}: {a}',
    'Bestelldatum: {d}',
    'Lieferdatum {d}',
    'Leistungsdatum: {d}',
    'Ihre Bestellung {n} vom {d}',
    'Kundennummer: {n}',
    'Ihr Zeichen: {n}',
    'Übertrag {a}',
    'Ihre USt-IdNr.: {v}',
    'UID Leistungsempfänger: {v}',
    '2% discount if paid by {d}',
    'Early payment discount until {d}: {a}',
    'Order date: {d}',
    'Delivery date: {d}',
    'Shipped {d}',
    'Your order {n} of {d}',
    'PO number: {n}',
    'Account no.: {n}',
    'Quote {n} dated {d}',
    'Carried forward {a}',
    'Customer VAT: {v}',
    'Your VAT number {v}',
    'Interest of 1 % a month from {d}',
  ],
  credit: [
    'Betreft factuur {n} van {d}',
    'Creditering van factuur {n} dd. {d}',
    'Correctie van factuur nr. {n}',
    'Concerne la facture {n} du {d}',
    'Annule la facture n° {n}',
    'Avoir sur facture {n} du {d}',
    'Zu Rechnung {n} vom {d}',
    'Storno der Rechnung Nr. {n}',
    'Refers to invoice {n} of {d}',
    'Credit against invoice no. {n}',
  ],
}

/** The same paper with one to three such lines on it, on free room of its first page. */
export function withTrapLines(paper: TrainingPaper, random: () => number): TrainingPaper {
  const first = paper.rendition.pages[0]
  const issuedOn = paper.truth.issuedOn
  if (!first || first.words.length === 0 || !issuedOn) return paper
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]
  let words = first.words
  for (let i = 0, count = 1 + Math.floor(random() * 3); i < count; i += 1) {
    const isCredit = paper.kind === 'credit-note' && random() < 0.5
    const line = fill(pick(isCredit ? lines.credit : lines.all) ?? '', { random, issuedOn, paper })
    const top = random() < 0.4 ? Math.max(...words.map(({ box }) => box[3])) + 6 : firstGap(words, 120 + random() * 500)
    words = [...words, ...wordsOf(line, { top, left: random() < 0.6 ? 60 : 300 })]
  }
  const rendition: Rendition = {
    ...paper.rendition,
    pages: [{ ...first, words }, ...paper.rendition.pages.slice(1)],
  }
  return { ...paper, rendition }
}

type Filling = { random: () => number; issuedOn: string; paper: TrainingPaper }

function fill(line: string, { random, issuedOn, paper }: Filling): string {
  const digits = (count: number) => String(Math.floor(random() * 10 ** count)).padStart(count, '0')
  const after = 1 + Math.floor(random() * 24)
  const day = addDays(
    issuedOn,
    /bestel|command|order|geleverd|livr|leist|offerte|devis|quote/i.test(line) ? -after : after,
  )
  const [year = '', month = '', of = ''] = day.split('-')
  const head = ['', '', 'PO-', 'K', '2026-', 'B', 'C/'][Math.floor(random() * 7)] ?? ''
  const cents = 1_000 + Math.floor(random() * 400_000)
  return line
    .replace('{d}', random() < 0.5 ? `${of}/${month}/${year}` : `${of}.${month}.${year}`)
    .replace('{n}', `${head}${digits(4 + Math.floor(random() * 5))}`)
    .replace('{a}', print(cents))
    .replace('{v}', paper.truth.customerVatNumber ?? beVat(`09${digits(6)}`))
}

const print = (cents: number) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`
