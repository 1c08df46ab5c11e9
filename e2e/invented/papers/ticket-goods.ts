import type { Random } from '../random.ts'
import { goods } from './goods.ts'
import type { Shop } from './shops.ts'
import type { Printing, TicketLine } from './ticket-line.ts'

/** What was bought, or taken off again: `cents` of a discount are below nothing. */
export type Item = {
  text: string
  quantity: number
  cents: number
  rate: number
  letter: string
  sort: 'goods' | 'discount' | 'deposit'
}

export const rates = {
  BE: [21, 6],
  NL: [21, 9],
  FR: [20, 5.5],
  DE: [19, 7],
  GB: [20, 5],
  IE: [23, 13.5],
} as const

export function itemsOf({ random, house, shop, say }: Printing): Item[] {
  const { most, cents, isReduced } = goods[shop.kind]
  const [full, reduced] = rates[shop.country]
  const letters = house.pick(['AB', 'BA', '12', '21', 'CD'])
  const letterOf = (rate: number) => letters[rate === full ? 0 : 1] ?? 'A'
  const bought = Array.from({ length: random.int(1, most) }, (): Item => {
    const quantity = most > 1 && random.chance(0.25) ? random.int(2, 4) : 1
    const rate = isReduced && random.chance(0.8) ? reduced : full
    const each = priceOf(random, cents)
    return {
      text: random.pick(goods[shop.kind].words[shop.language]),
      quantity,
      cents: quantity * each,
      rate,
      letter: letterOf(rate),
      sort: 'goods',
    }
  })
  const [first] = bought
  const extra: Item[] = []
  if (first && most > 1 && random.chance(0.22))
    extra.push({
      ...first,
      text: house.pick(say.discount),
      quantity: 1,
      cents: -Math.max(1, Math.round((first.cents * random.int(5, 30)) / 100)),
      sort: 'discount',
    })
  if (shop.kind === 'supermarket' && random.chance(0.4)) {
    const cents = random.pick([10, 15, 25, 30, 75, 150])
    extra.push({
      text: house.pick(say.deposit),
      quantity: 1,
      cents,
      rate: full,
      letter: letterOf(full),
      sort: 'deposit',
    })
  }
  return [...bought, ...extra]
}

/** Most prices end as prices do. */
function priceOf(random: Random, [low, high]: readonly [number, number]): number {
  const cents = random.int(low, high)
  return random.chance(0.5) ? Math.max(low, cents - (cents % 10) + random.pick([0, 5, 9, 9])) : cents
}

export function goodsLines(items: readonly Item[], { random, house, shop, money }: Printing): TicketLine[] {
  const style = {
    isSplit: house.chance(0.5),
    hasLetter: house.chance(0.35),
    hasCode: house.chance(0.15),
    hasUnit: house.chance(0.12),
    times: house.pick([' x ', ' X ', 'x', ' * ', ' à ', ' @ ']),
    isQuantityFirst: house.chance(0.4),
  }
  return items.flatMap((item): TicketLine[] => {
    const price = `${money(item.cents)}${style.hasLetter ? ` ${item.letter}` : ''}`
    const code = style.hasCode && item.sort === 'goods' ? `${random.digits(5)} ` : ''
    if (shop.kind === 'fuel' && item.sort === 'goods') return fuelLines(item, { price, random, money })
    if (item.quantity > 1 && style.isSplit)
      return [
        { left: `${code}${item.text}` },
        { left: `  ${item.quantity}${style.times}${money(item.cents / item.quantity)}`, right: price },
      ]
    const counted = style.isQuantityFirst || item.quantity > 1 ? `${item.quantity} ${item.text}` : item.text
    const unit = style.hasUnit ? `  ${money(item.cents / item.quantity)}` : ''
    return [{ left: `${code}${counted}${unit}`, right: price }]
  })
}

/** Litres, the price of one to a tenth of a cent, and the pump. */
function fuelLines(
  item: Item,
  { price, random, money }: { price: string; random: Random; money: (cents: number) => string },
): TicketLine[] {
  const perLitre = random.int(1_350, 1_980)
  const litres = money(Math.round((item.cents * 1_000) / perLitre))
  const each = money(perLitre)
    .replace(/(\d)([.,])(\d)(\d)$/, '$2$1$3$4')
    .replace(/^[.,]/, '0$&')
  return [
    { left: `${random.pick(['Pomp', 'Pompe', 'Pump', '*'])} ${random.int(1, 12)} ${item.text}`, right: price },
    { left: `  ${litres} L x ${each}/L` },
  ]
}

export const isReturn = (shop: Shop) => shop.kind === 'hardware' || shop.kind === 'supermarket'
