import { PDFDocument } from '@cantoo/pdf-lib'
import { makeBills } from '../composed/make-bills.ts'
import { everySupplier } from '../composed/suppliers.ts'
import { owners } from '../owners.ts'
import { at, makeRandom } from '../random.ts'
import type { Random } from '../random.ts'
import type { Supplier } from '../suppliers.ts'
import type { TruthFields } from '../truth.ts'
import { drawTicket } from './draw-ticket.ts'
import { photograph, rasterOf } from './photograph.ts'
import { shops } from './shops.ts'
import type { Shop } from './shops.ts'
import { shots, type Shot } from './shots.ts'
import { makeTicket } from './ticket.ts'

export type InventedPaper = {
  /** With the ending of what it is: `.jpg`, `.png`, or `.pdf` around a picture without text. */
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
  only?: 'tickets' | 'bills'
  suppliers?: readonly Supplier[]
}

/** Tickets (three of four) and bills as scanned or photographed. The same wish gives the same pixels with the same library. */
export async function* makePapers(wish: PapersWish): AsyncGenerator<InventedPaper> {
  const random = makeRandom(`papers ${wish.seed}`)
  const order = random.shuffle(wish.shops ?? shops)
  for (let index = 0; index < wish.count; index += 1) {
    const own = random.fork(`paper ${index}`)
    // One further with each round: every sort of paper is seen in every way.
    const shot = at(shots, (index + Math.floor(index / shots.length)) % shots.length)
    if (wish.only === 'bills' || (wish.only === undefined && index % 4 === 3))
      yield await billPaper(own, { wish, index, shot })
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
    ...(await packed(random, { pictures: [bytes], index })),
    kind: 'receipt',
    shot,
    group: shop.name,
    documents: tickets.map((one) => one.fields),
  }
}

/** More sheets than this nobody lays under a scanner for a bill. */
const mostSheets = 3

async function billPaper(
  random: Random,
  { wish, index, shot, tries = 0 }: { wish: PapersWish; index: number; shot: Shot; tries?: number },
): Promise<InventedPaper> {
  const supplier = random.pick(wish.suppliers ?? everySupplier)
  const next = await makeBills({
    seed: `${wish.seed} ${index}${tries === 0 ? '' : ` ${tries}`}`,
    suppliers: [supplier],
    owners,
  }).next()
  if (next.done) throw new Error('a house without a bill')
  const { bytes, truth } = next.value
  const sheets = (await PDFDocument.load(bytes)).getPageCount()
  // Its total stands on the last sheet: all are shown, or it is another bill's turn.
  if (sheets > mostSheets) return billPaper(random, { wish, index, shot, tries: tries + 1 })
  const pictures: Buffer[] = []
  for (let page = 1; page <= sheets; page += 1)
    pictures.push(
      await photograph(random, { papers: [await rasterOf(bytes, shot === 'poor scan' ? 1500 : 1450, page)], shot }),
    )
  return {
    ...(await packed(random, { pictures, index })),
    kind: truth.kind,
    shot,
    group: supplier.name,
    documents: [truth.fields],
  }
}

/** As it comes: a picture, or a PDF that only shows one; several sheets are a PDF always. */
async function packed(
  random: Random,
  { pictures, index }: { pictures: readonly Buffer[]; index: number },
): Promise<{ name: string; bytes: Buffer }> {
  const number = String(1000 + index * 7)
  const [only, ...others] = pictures
  const isPng = only?.[0] === 0x89
  if (only && others.length === 0 && !random.chance(isPng ? 0.5 : 0.2))
    return { name: `${random.chance(0.5) ? 'IMG' : 'scan'}_${number}.${isPng ? 'png' : 'jpg'}`, bytes: only }
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const day = new Date('2026-01-01T12:00:00Z')
  pdf.setCreationDate(day)
  pdf.setModificationDate(day)
  for (const bytes of pictures) {
    const picture = isPng ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes)
    const size = { width: 595, height: (595 * picture.height) / picture.width }
    pdf.addPage([size.width, size.height]).drawImage(picture, { x: 0, y: 0, ...size })
  }
  return { name: `scan_${number}.pdf`, bytes: Buffer.from(await pdf.save()) }
}
