import { PDFDocument } from '@cantoo/pdf-lib'
import { makeBills } from '../composed/make-bills.ts'
import { everySupplier } from '../composed/suppliers.ts'
import { owners } from '../owners.ts'
import { at, makeRandom } from '../random.ts'
import type { Random } from '../random.ts'
import type { Supplier } from '../suppliers.ts'
import type { TruthFields } from '../truth.ts'
import { drawTicket } from './draw-ticket.ts'
import { photograph, rasterOf, shots } from './photograph.ts'
import type { Shot } from './photograph.ts'
import { shops } from './shops.ts'
import type { Shop } from './shops.ts'
import { makeTicket } from './ticket.ts'

export type InventedPaper = {
  /** With the ending of what it is: `.jpg`, or `.pdf` around a picture without text. */
  name: string
  bytes: Buffer
  kind: 'receipt' | 'invoice' | 'credit-note'
  shot: Shot
  /** Name of the shop or supplier; where two lie in one picture, of the first. */
  group: string
  /** One, or two where two receipts lie side by side. */
  documents: TruthFields[]
}

export type PapersWish = {
  seed: string | number
  count: number
  shops?: readonly Shop[]
  suppliers?: readonly Supplier[]
}

/** Tickets (three of four) and bills as scanned or photographed. The same wish gives the same pixels with the same library. */
export async function* makePapers(wish: PapersWish): AsyncGenerator<InventedPaper> {
  const random = makeRandom(`papers ${wish.seed}`)
  const order = random.shuffle(wish.shops ?? shops)
  for (let index = 0; index < wish.count; index += 1) {
    const own = random.fork(`paper ${index}`)
    const shot = at(shots, index % shots.length)
    if (index % 4 === 3) yield await billPaper(own, { wish, index, shot })
    else
      yield await ticketPaper(own, {
        shop: at(order, index % order.length),
        second: index % 20 === 10 ? at(order, (index + 7) % order.length) : undefined,
        index,
        shot,
      })
  }
}

async function ticketPaper(
  random: Random,
  { shop, second, index, shot }: { shop: Shop; second: Shop | undefined; index: number; shot: Shot },
): Promise<InventedPaper> {
  const tickets = [shop, ...(second ? [second] : [])].map((one) => makeTicket(random, one))
  const papers = await Promise.all(
    tickets.map(async (ticket) => rasterOf(await drawTicket(ticket), random.int(560, 820))),
  )
  const bytes = await photograph(random, { papers, shot })
  return {
    ...(await packed(random, { bytes, index })),
    kind: 'receipt',
    shot,
    group: shop.name,
    documents: tickets.map((one) => one.fields),
  }
}

async function billPaper(
  random: Random,
  { wish, index, shot }: { wish: PapersWish; index: number; shot: Shot },
): Promise<InventedPaper> {
  const supplier = random.pick(wish.suppliers ?? everySupplier)
  const next = await makeBills({ seed: `${wish.seed} ${index}`, suppliers: [supplier], owners }).next()
  if (next.done) throw new Error('a house without a bill')
  const { bytes, truth } = next.value
  const paper = await rasterOf(bytes, shot === 'poor scan' ? 1500 : 1450)
  return {
    ...(await packed(random, { bytes: await photograph(random, { papers: [paper], shot }), index })),
    kind: truth.kind,
    shot,
    group: supplier.name,
    documents: [truth.fields],
  }
}

/** As it comes: a picture, or a PDF that only shows one. */
async function packed(
  random: Random,
  { bytes, index }: { bytes: Buffer; index: number },
): Promise<{ name: string; bytes: Buffer }> {
  const number = String(1000 + index * 7)
  if (!random.chance(0.2)) return { name: random.chance(0.5) ? `IMG_${number}.jpg` : `scan_${number}.jpg`, bytes }
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const day = new Date('2026-01-01T12:00:00Z')
  pdf.setCreationDate(day)
  pdf.setModificationDate(day)
  const picture = await pdf.embedJpg(bytes)
  const scale = 595 / picture.width
  pdf
    .addPage([595, picture.height * scale])
    .drawImage(picture, { x: 0, y: 0, width: 595, height: picture.height * scale })
  return { name: `scan_${number}.pdf`, bytes: Buffer.from(await pdf.save()) }
}
