import type { Printing, TicketLine } from './ticket-line.ts'

const cards = {
  BE: ['BANCONTACT', 'VISA', 'MAESTRO', 'Bancontact', 'PAYCONIQ', 'MASTERCARD'],
  NL: ['PIN', 'Pin', 'MAESTRO', 'V PAY', 'VISA', 'Bankpas'],
  FR: ['CB', 'CARTE BANCAIRE', 'VISA', 'CB SANS CONTACT'],
  DE: ['EC-Karte', 'girocard', 'VISA', 'Kartenzahlung', 'MASTERCARD'],
  GB: ['VISA', 'MASTERCARD', 'DEBIT', 'VISA DEBIT', 'CONTACTLESS'],
  IE: ['VISA', 'MASTERCARD', 'DEBIT', 'CONTACTLESS'],
} as const

export type Paid = { lines: TicketLine[]; slip: TicketLine[] }

/** How it was paid: by card with or without a slip, in cash with change and rounded where that is usual, with a voucher first. */
export function payLines(total: number, { random, house, say, shop, money }: Printing, stamp: string): Paid {
  const hasSlip = house.chance(0.4)
  const isCard = random.chance(0.7)
  const voucher = total > 1500 && random.chance(0.06) ? 100 * random.int(3, 8) : 0
  const left = total - voucher
  const first: TicketLine[] = voucher > 0 ? [{ left: house.pick(say.voucher), right: money(voucher) }] : []
  if (isCard) {
    const card = random.pick(cards[shop.country])
    const code = shop.country === 'GB' ? 'GBP' : 'EUR'
    return {
      lines: [...first, { left: card, right: money(left) }],
      slip: hasSlip
        ? [
            'rule',
            { left: house.pick(say.slip), at: 'centre' },
            { left: `AID: A00000000${random.digits(5)}` },
            { left: `**** **** **** ${random.digits(4)}` },
            { left: `AUT ${random.digits(6)}`, right: `TERM ${random.digits(8)}` },
            ...(house.chance(0.4) ? [{ left: stamp }] : []),
            { left: house.pick(say.amount), right: house.chance(0.5) ? `${money(left)} ${code}` : money(left) },
            { left: house.pick(say.accepted), at: 'centre' as const },
          ]
        : [],
    }
  }
  const isRounded = (shop.country === 'BE' || shop.country === 'NL' || shop.country === 'IE') && house.chance(0.6)
  const due = isRounded ? Math.round(left / 5) * 5 : left
  const note = random.pick([500, 500, 1000, 5])
  const given = Math.ceil(due / note) * note
  return {
    lines: [
      ...first,
      ...(due === left
        ? []
        : [
            { left: house.pick(say.rounding), right: money(due - left) },
            { left: house.pick(say.rounded), right: money(due) },
          ]),
      { left: house.pick(say.cash), right: money(given) },
      ...(given > due || house.chance(0.5) ? [{ left: house.pick(say.change), right: money(given - due) }] : []),
    ],
    slip: [],
  }
}
