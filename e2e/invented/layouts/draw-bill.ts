import type { Bill } from '../bill.ts'
import { phrase } from '../phrasing.ts'
import type { Phrasing, Special } from '../phrasing.ts'
import { composed } from '../composed/composed.ts'
import { boxed } from './boxed.ts'
import { headerBand } from './header-band.ts'
import { labelsAbove } from './labels-above.ts'
import type { Layout } from './layout.ts'
import type { LayoutName } from './layout-names.ts'
import { ledger } from './ledger.ts'
import { letter } from './letter.ts'
import { minimal } from './minimal.ts'
import { openPaper } from './paper.ts'
import { sidebar } from './sidebar.ts'
import { slip } from './slip.ts'
import { studio } from './studio.ts'
import { till } from './till.ts'
import { utility } from './utility.ts'
import { vatGrid } from './vat-grid.ts'

/** The bill as PDF bytes, in the supplier's own layout unless another is asked for. */
export async function drawBill(
  bill: Bill,
  layout: LayoutName = bill.supplier.layout,
  special?: Special,
): Promise<Buffer> {
  const say = special === undefined ? phrase(bill) : phraseSpecial(bill, special)
  const paper = await openPaper({
    title: `${say.title} ${say.number}`,
    day: bill.issuedOn,
    producer: `${bill.supplier.name} stationery`,
  })
  layouts[layout](paper, { bill, say })
  return paper.bytes()
}

function phraseSpecial(bill: Bill, special: Special): Phrasing {
  const say = phrase(bill)
  const { title, number, date, notes, hasPrices } = special
  return { ...say, title, w: { ...say.w, number, issuedOn: date }, notes: [...say.notes, ...notes], hasPrices, special }
}

const layouts: Record<LayoutName, Layout> = {
  'header-band': headerBand,
  slip,
  'labels-above': labelsAbove,
  utility,
  'vat-grid': vatGrid,
  minimal,
  sidebar,
  ledger,
  boxed,
  letter,
  studio,
  till,
  composed,
}
