import { makeBill } from '../bill.ts'
import type { Customer } from '../bill.ts'
import { dayOf } from '../calendar-day.ts'
import { beVat } from '../check-digits.ts'
import { asSupplier } from '../owner.ts'
import { nothingToCollect } from '../truth.ts'
import { billMail, pdfOf } from './invoices.ts'
import type { MailMaker } from './scene.ts'

const customers: readonly (Customer & { address: string })[] = [
  {
    name: 'Bloemenhuis Madelief',
    person: 'An Madou',
    street: 'Tulpstraat 2',
    town: '2800 Mechelen',
    vatNumber: beVat('09660127'),
    address: 'an@madelief.example',
  },
  {
    name: 'Galerie Noordlicht BV',
    person: 'Piet Vos',
    street: 'Sterrenplein 9',
    town: '2000 Antwerpen',
    vatNumber: beVat('09671843'),
    address: 'piet@noordlicht.example',
  },
  {
    name: 'Els Peeters',
    person: 'Els Peeters',
    street: 'Lindehof 6',
    town: '3018 Wijgmaal',
    vatNumber: null,
    address: 'els.peeters@brievenbak.example',
  },
]

/** One of our own invoices, in Sent: an invoice, but not a purchase. */
export const ownSalesInvoice: MailMaker = async (scene) => {
  const { address, ...customer } = scene.random.pick(customers)
  const supplier = asSupplier(scene.owner)
  const bill = makeBill(scene.random, {
    supplier,
    owner: scene.owner,
    customer,
    issuedOn: dayOf(scene.at),
    sequence: scene.nextSequence(supplier),
  })
  const file = await pdfOf(bill)
  const { mail } = billMail(scene, { bill, file, attachments: [file], name: 'own-sales-invoice' })
  const from = { name: scene.owner.name, address: `info@${scene.owner.host}` }
  const truth = {
    ...nothingToCollect('invoice', { scene: 'own-sales-invoice', language: bill.language }),
    direction: 'sales' as const,
  }
  return { mail: { ...mail, from, to: [{ name: customer.person, address }] }, folder: 'Sent', truth }
}
