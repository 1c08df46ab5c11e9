import { fileNameOf, makeBill } from '../bill.ts'
import type { Bill } from '../bill.ts'
import { addDays } from '../calendar-day.ts'
import { drawBill } from '../layouts/draw-bill.ts'
import { atelierLune } from '../owner.ts'
import type { Owner } from '../owner.ts'
import { makeRandom } from '../random.ts'
import type { Supplier } from '../suppliers.ts'
import { documentOf } from '../truth.ts'
import type { TruthDocument } from '../truth.ts'
import { stationeryOf } from './stationery.ts'
import { everySupplier } from './suppliers.ts'

export type DrawnBill = { bill: Bill; bytes: Buffer; truth: TruthDocument }

export type BillsWish = {
  seed: string | number
  /** By default all houses; give those of one half to train on it. */
  suppliers?: readonly Supplier[]
  perSupplier?: number
  owner?: Owner
  /** To whom, where it is more than one: chance picks one for each bill. */
  owners?: readonly Owner[]
}

/** Bills as PDF with their truth, without mails around them: one after the other, the same wish gives the same bytes. */
export async function* makeBills(wish: BillsWish): AsyncGenerator<DrawnBill> {
  for (const supplier of wish.suppliers ?? everySupplier)
    for (let index = 0; index < (wish.perSupplier ?? 1); index += 1) yield await drawOne(wish, { supplier, index })
}

async function drawOne(
  wish: BillsWish,
  { supplier, index }: { supplier: Supplier; index: number },
): Promise<DrawnBill> {
  const random = makeRandom(`bills ${wish.seed} ${supplier.host} ${index}`)
  const isCredit = random.chance(0.08)
  const isLong = supplier.layout === 'composed' && stationeryOf(supplier).linesPerBill === 'many'
  const bill = makeBill(random, {
    supplier,
    owner: random.pick(wish.owners ?? [wish.owner ?? atelierLune]),
    issuedOn: addDays('2025-01-02', random.int(0, 690)),
    sequence: random.int(3, 980),
    form: isCredit ? 'credit-note' : 'invoice',
    ...(isCredit ? { corrects: `${random.int(2020, 2026)}-${random.digits(4)}` } : {}),
    ...(isLong ? { lineCount: random.int(24, 60) } : random.chance(0.4) ? { lineCount: random.int(1, 9) } : {}),
  })
  const bytes = await drawBill(bill)
  return { bill, bytes, truth: documentOf(bill, { name: fileNameOf(bill), bytes }) }
}
