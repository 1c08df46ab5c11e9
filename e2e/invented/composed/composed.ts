import type { Layout } from '../layouts/layout.ts'
import { drawFoot, drawPayment } from './foot.ts'
import { factsOf } from './facts.ts'
import { drawHead } from './head.ts'
import { sayOf } from './say.ts'
import { stationeryOf } from './stationery.ts'
import { drawLines } from './table.ts'
import type { Desk } from './table.ts'
import { drawTermsPage, drawSmallPrint } from './terms.ts'
import { drawTotals } from './totals.ts'
import { splitWriting } from './write-split.ts'

/** A bill on the stationery that chance gave its house: no two houses look alike, one house always does. */
export const composed: Layout = (sheet, { bill, say: phrasing }) => {
  const style = stationeryOf(bill.supplier)
  const say = sayOf(bill, style)
  const { special } = phrasing
  const facts = factsOf(bill, { style, say, otherTitle: phrasing.title, otherNumber: phrasing.w.otherNumber, special })
  const paper = splitWriting(sheet, style.written)
  let page = 0
  const desk: Desk = {
    paper,
    bill,
    style,
    say,
    left: style.supplierAt === 'sidebar' ? 148 : style.margin,
    right: 595 - style.margin,
    bottom: 770,
    turn() {
      paper.newSheet()
      page += 1
      drawFoot(desk, { facts, page })
      return 60
    },
  }
  desk.turn()
  let y = drawHead(desk, facts)
  if (style.extras.includes('intro') && phrasing.hasPrices && !special)
    y =
      paper.paragraph(facts.sentence('intro'), {
        x: desk.left,
        y,
        width: desk.right - desk.left,
        size: style.size,
        font: style.font,
      }) + 6
  y = drawLines(desk, y)
  if (!phrasing.hasPrices) return
  if (y > 640) y = desk.turn()
  y = drawTotals(desk, y + 10)
  if (y > 680) y = desk.turn()
  y = drawPayment(desk, { facts, y: y + 18 })
  for (const note of phrasing.notes.filter(() => !special && (bill.form === 'pro-forma' || bill.form === 'quote')))
    y = paper.paragraph(note, { x: desk.left, y, width: 400, size: style.size, font: style.font })
  if (style.extras.includes('thanks') && y < 760)
    paper.text(facts.sentence('thanks'), { x: desk.left, y: y + 12, size: style.size, font: style.font })
  if (style.extras.includes('small-print') && y < 700) drawSmallPrint(desk, { text: facts.sentence('legal'), y: 745 })
  if (style.extras.includes('terms-page') && bill.form === 'invoice') {
    desk.turn()
    drawTermsPage(desk, facts)
  }
}
