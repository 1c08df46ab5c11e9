import { beIban, beVat } from './check-digits.ts'
import type { Supplier } from './suppliers.ts'

/** The business whose mailbox this is. */
export type Owner = {
  name: string
  person: string
  street: string
  town: string
  host: string
  vatNumber: string
  aliases: readonly string[]
}

export const atelierLune: Owner = {
  name: 'Atelier Lune BV',
  person: 'Noor Claes',
  street: 'Keizersteeg 14',
  town: '2800 Mechelen',
  host: 'atelierlune.example',
  vatNumber: beVat('09773154'),
  aliases: ['info', 'facturen', 'noor'],
}

/** The owner as a supplier: for its own sales invoices in Sent. */
export function asSupplier(owner: Owner): Supplier {
  return {
    name: owner.name,
    country: 'BE',
    language: 'nl',
    trade: 'jewellery',
    street: owner.street,
    town: owner.town,
    host: owner.host,
    vatNumber: owner.vatNumber,
    iban: beIban('9838104522'),
    layout: 'studio',
    colour: '#9c7a3c',
    numbering: 'AL{yyyy}-{nnn}',
    fileName: 'Factuur {number}.pdf',
    terms: 30,
    currency: 'EUR',
    regime: 'domestic',
    pays: 'transfer',
  }
}
