import type { Random } from '../random.ts'
import type { Shop } from './shops.ts'
import type { TillWords } from './till-words.ts'

/** A line of a ticket; with `right` the amount stands at the far side. */
export type TicketLine =
  | { left: string; right?: string; at?: 'centre'; isBold?: boolean; isBig?: boolean }
  | 'rule'
  | 'space'

/** What the parts of a ticket are made with: `random` for this ticket, `house` for what its shop does always. */
export type Printing = {
  random: Random
  house: Random
  say: TillWords
  shop: Shop
  /** Cents as this till writes them. */
  money: (cents: number) => string
}

export const centred = (left: string): TicketLine => ({ left, at: 'centre' })
