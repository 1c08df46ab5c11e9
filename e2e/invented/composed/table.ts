import type { Bill } from '../bill.ts'
import type { Paper } from '../layouts/paper.ts'
import { makeRandom } from '../random.ts'
import type { Say } from './say.ts'
import type { Stationery } from './stationery.ts'

export type Desk = {
  paper: Paper
  bill: Bill
  style: Stationery
  say: Say
  left: number
  right: number
  /** Starts a page with head and foot; gives the y to go on. */
  turn: () => number
  /** Lines below this belong on the next page. */
  bottom: number
}

type Column = Stationery['columns'][number]
const widths: Record<Column, number> = {
  position: 22,
  article: 58,
  description: 0,
  quantity: 38,
  measure: 34,
  unit: 56,
  discount: 38,
  rate: 40,
  amount: 66,
}

type Spot = { column: Column; x: number; to: number }

/** The lines of the bill, over as many pages as they need, with what is carried over between them. */
export function drawLines(desk: Desk, top: number): number {
  const { paper, bill, style, say, left, right } = desk
  const spots = spotsOf(style.columns, { left, right })
  const height = style.size + 7
  const { font, boldFont, size } = style
  const head = (y: number) => {
    if (style.table === 'filled-head' || style.table === 'zebra')
      paper.box({
        x: left - 3,
        y,
        width: right - left + 6,
        height: height + 2,
        fill: style.table === 'zebra' ? bill.supplier.colour : '#e4e4e4',
      })
    for (const spot of spots)
      write(spot, {
        text: fitWord(desk, spot),
        y: y + height * 0.75,
        font: boldFont,
        size: size - 0.5,
        colour: style.table === 'zebra' ? '#ffffff' : '#222222',
      })
    if (style.table === 'ruled' || style.table === 'boxed')
      paper.line({ x: left - 3, y: y + height + 1, to: right + 3, colour: '#444444' })
    return y + height + 5
  }
  const write = (
    spot: Spot,
    { text, y, ...more }: { text: string; y: number; font: typeof font; size: number; colour?: string },
  ) =>
    isNumber(spot.column)
      ? paper.text(text, { x: spot.to, y, align: 'right', ...more })
      : paper.text(cut(text, { desk, width: spot.to - spot.x, font: more.font, size: more.size }), {
          x: spot.x,
          y,
          ...more,
        })
  const first = top
  let y = head(top)
  let sum = 0
  const random = makeRandom(`lines ${bill.supplier.name} ${bill.number}`)
  for (const [index, line] of bill.lines.entries()) {
    if (y + height > desk.bottom) {
      paper.text(style.words.carried, { x: left + 40, y: y + height * 0.75, font, size })
      paper.text(say.number(sum), { x: right, y: y + height * 0.75, font, size, align: 'right' })
      y = head(desk.turn())
      paper.text(style.words.brought, { x: left + 40, y: y + height * 0.75, font, size })
      paper.text(say.number(sum), { x: right, y: y + height * 0.75, font, size, align: 'right' })
      y += height
    }
    if (style.table === 'zebra' && index % 2 === 1)
      paper.box({ x: left - 3, y, width: right - left + 6, height, fill: '#f2f2f2' })
    for (const spot of spots)
      write(spot, { text: cellOf(spot.column, { desk, line, index, random }), y: y + height * 0.75, font, size })
    if (style.table === 'boxed') paper.line({ x: left - 3, y: y + height, to: right + 3, colour: '#bbbbbb' })
    sum += line.cents
    y += height
  }
  if (style.table === 'boxed')
    paper.box({
      x: left - 3,
      y: first < y ? first : y - 40,
      width: right - left + 6,
      height: Math.max(10, y - first),
      stroke: '#777777',
    })
  return y + 4
}

const isNumber = (column: Column) => !['position', 'article', 'description', 'measure'].includes(column)

function spotsOf(columns: readonly Column[], { left, right }: { left: number; right: number }): Spot[] {
  const fixed = columns.reduce((sum, column) => sum + widths[column], 0)
  const rest = right - left - fixed
  let x = left
  return columns.map((column, index) => {
    const width = column === 'description' ? rest : widths[column]
    // Figures end where words begin: leave them air.
    const before = columns[index - 1]
    const air = before && isNumber(before) && !isNumber(column) ? 9 : 0
    const spot = { column, x: x + air, to: x + width - (isNumber(column) ? 0 : 6) }
    x += width
    return spot
  })
}

/** The head of a column, with its last letters left out where it is too long. */
function fitWord(desk: Desk, spot: Spot): string {
  const { boldFont, size } = desk.style
  const width = spot.column === 'description' ? 400 : widths[spot.column] - 3
  return cut(wordFor(spot.column, desk), { desk, width, font: boldFont, size: size - 0.5 })
}

function wordFor(column: Column, { bill, style }: Desk): string {
  if (column === 'position') return '#'
  if (column === 'discount') return '%'
  const word = style.words[column]
  return column === 'amount' && style.sign === 'bare' ? `${word} ${bill.currency}` : word
}

function cellOf(
  column: Column,
  {
    desk,
    line,
    index,
    random,
  }: { desk: Desk; line: Bill['lines'][number]; index: number; random: ReturnType<typeof makeRandom> },
): string {
  const { say, bill } = desk
  switch (column) {
    case 'position':
      return String(index + 1)
    case 'article':
      return random.chance(0.5) ? random.digits(6) : `${random.word(2).toUpperCase()}-${random.digits(4)}`
    case 'description':
      return line.text
    case 'quantity':
      return random.chance(0.3) ? `${line.quantity}${desk.style.point}00` : String(line.quantity)
    case 'measure':
      return bill.language === 'fr' ? 'pce' : bill.language === 'de' ? 'Stk' : bill.language === 'nl' ? 'st' : 'pcs'
    case 'unit':
      return say.number(line.unitCents)
    case 'discount':
      return '0'
    case 'rate':
      return say.rate(line.rate)
    case 'amount':
      return say.number(line.cents)
  }
}

function cut(
  text: string,
  { desk, width, font, size }: { desk: Desk; width: number; font: Stationery['font']; size: number },
): string {
  let shown = text
  while (
    shown.length > 4 &&
    desk.paper.fonts[font].widthOfTextAtSize(shown.replace(/[\u202f\u2009]/g, ' '), size) > width
  )
    shown = shown.slice(0, -1)
  return shown
}
