import type { BillForm } from '../bill.ts'
import { numberFrom } from '../bill.ts'
import { printDay } from '../calendar-day.ts'
import { printNumber } from '../amount.ts'
import { nothingToCollect } from '../truth.ts'
import { billMail, pdfOf } from './invoices.ts'
import { drawPages } from './papers.ts'
import { writeLetter } from './letters.ts'
import { frame, newBill, supplierAddress } from './scene.ts'
import type { MailMaker, Scene, Sketch, Wish } from './scene.ts'

type TradeForm = Extract<BillForm, 'quote' | 'order-confirmation' | 'delivery-note' | 'pro-forma'>

/** Papers around a sale that look like invoices, in the same stationery, and are not. */
export async function tradeMail(scene: Scene, { form, wish = {} }: { form: TradeForm; wish?: Wish }): Promise<Sketch> {
  const first = newBill(scene, { ...wish, form })
  const number = numberFrom(patterns[form], { day: first.issuedOn, sequence: first.sequence })
  const bill = { ...first, number }
  const file = { ...(await pdfOf(bill)), name: `${names[form][bill.language]}_${number}.pdf` }
  const { sent: _, ...sketch } = billMail(scene, { bill, file, attachments: [file], name: form, letter: form })
  return { ...sketch, truth: nothingToCollect(form, { scene: form, language: bill.language }) }
}

export const quote: MailMaker = (scene) => tradeMail(scene, { form: 'quote' })
export const orderConfirmation: MailMaker = (scene) => tradeMail(scene, { form: 'order-confirmation' })
export const deliveryNote: MailMaker = (scene) => tradeMail(scene, { form: 'delivery-note' })
export const proForma: MailMaker = (scene) => tradeMail(scene, { form: 'pro-forma' })

/** A list of open invoices, each with number, date and amount: the nearest thing to an invoice that is none. */
export async function statementMail(scene: Scene, wish: Wish = {}): Promise<Sketch> {
  const bill = newBill(scene, wish)
  const { language } = bill
  const rows = bill.lines.map(
    (line, i) =>
      `${numberFrom(bill.supplier.numbering, { day: bill.issuedOn, sequence: bill.sequence + 40 + i })}    ${printDay(bill.issuedOn, { language, style: 'short' })}    ${printNumber(line.cents, language)}`,
  )
  const bytes = await drawPages({
    title: titles[language],
    day: bill.issuedOn,
    house: bill.supplier.name,
    lines: [...rows, `${totals[language]} ${printNumber(bill.exclCents, language)} ${bill.currency}`].join('\n'),
  })
  const { subject, text } = writeLetter(scene.random, { kind: 'statement', bill })
  const mail = {
    ...frame(scene, { from: supplierAddress(bill.supplier, scene.random), subject }),
    text,
    attachments: [
      { name: `${titles[language].toLowerCase().replace(/\W+/g, '-')}.pdf`, mediaType: 'application/pdf', bytes },
    ],
  }
  return { mail, folder: 'INBOX', truth: nothingToCollect('statement', { scene: 'statement', language }) }
}

export const statement: MailMaker = (scene) => statementMail(scene)

const patterns: Record<TradeForm, string> = {
  quote: 'OF{yy}-{nnnn}',
  'order-confirmation': 'SO{nnnnnn}',
  'delivery-note': 'LB{nnnnnn}',
  'pro-forma': 'PF{yy}{nnnn}',
}

const names = {
  quote: { nl: 'Offerte', fr: 'Offre', de: 'Angebot', en: 'Quote' },
  'order-confirmation': { nl: 'Orderbevestiging', fr: 'Commande', de: 'AB', en: 'Order' },
  'delivery-note': { nl: 'Leveringsbon', fr: 'BL', de: 'Lieferschein', en: 'DeliveryNote' },
  'pro-forma': { nl: 'Proforma', fr: 'Proforma', de: 'Proforma', en: 'Proforma' },
} as const

const titles = {
  nl: 'Rekeningoverzicht',
  fr: 'Relevé de compte',
  de: 'Kontoauszug',
  en: 'Statement of account',
} as const
const totals = { nl: 'Openstaand saldo', fr: 'Solde ouvert', de: 'Offener Saldo', en: 'Balance' } as const
