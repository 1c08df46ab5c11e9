import type { FontName, Paper } from '../layouts/paper.ts'
import { openPaper } from '../layouts/paper.ts'
import { spacedVat } from '../phrasing.ts'
import { makeRandom } from '../random.ts'
import type { Random } from '../random.ts'
import { writeSheet } from './sheet-text.ts'
import type { SheetLine, SheetWish } from './sheet-text.ts'

export type Drawn = { title: string; bytes: Buffer }

type Look = {
  font: FontName
  bold: FontName
  size: number
  left: number
  right: number
  titleAt: 'left' | 'right' | 'centre'
  titleSize: number
  isLoud: boolean
  pairs: 'apart' | 'together' | 'row'
  houseAt: 'left' | 'right'
  hasVat: boolean
}

/** A paper that is no bill, on the plain stationery that chance gave its house. */
export async function drawSheet(random: Random, text: string, wish: SheetWish): Promise<Drawn> {
  const look = lookOf(wish.supplier.name)
  const lines = writeSheet(random, text, wish)
  const title = lines.flatMap((line) => (line.as === 'title' ? [line.text] : []))[0] ?? ''
  const paper = await openPaper({ title, day: wish.day, producer: 'Office paper' })
  paper.newSheet()
  let y = drawHead(paper, look, wish)
  for (const [index, line] of lines.entries()) {
    if (y > 770) {
      paper.newSheet()
      y = 60
    }
    y = drawLine(paper, { look, line, y, next: lines[index + 1] })
  }
  return { title, bytes: await paper.bytes() }
}

function lookOf(house: string): Look {
  const random = makeRandom(`sheet ${house}`)
  const font = random.pick(['plain', 'plain', 'serif', 'mono'] as const)
  const left = random.int(42, 70)
  return {
    font,
    bold: font === 'plain' ? 'bold' : font === 'serif' ? 'serifBold' : 'monoBold',
    size: random.int(8, 11),
    left,
    right: 595 - left,
    titleAt: random.pick(['left', 'left', 'centre', 'right'] as const),
    titleSize: random.int(11, 20),
    isLoud: random.chance(0.3),
    pairs: random.pick(['apart', 'together', 'together', 'row'] as const),
    houseAt: random.pick(['left', 'left', 'right'] as const),
    hasVat: random.chance(0.7),
  }
}

function drawHead(paper: Paper, look: Look, { supplier, owner }: SheetWish): number {
  const { font, bold, size, left, right, houseAt } = look
  const x = houseAt === 'left' ? left : right
  const vat = look.hasVat && supplier.vatNumber ? [spacedVat(supplier.vatNumber)] : []
  paper.text(supplier.name, { x, y: 50, size: size + 4, font: bold, align: houseAt })
  for (const [index, line] of [supplier.street, supplier.town, ...vat].entries())
    paper.text(line, { x, y: 66 + index * size * 1.4, size, font, align: houseAt })
  const other = houseAt === 'left' ? right - 190 : left
  for (const [index, line] of [owner.name, owner.street, owner.town].entries())
    paper.text(line, { x: other, y: 118 + index * size * 1.4, size, font })
  return 190
}

function drawLine(
  paper: Paper,
  { look, line, y, next }: { look: Look; line: SheetLine; y: number; next: SheetLine | undefined },
): number {
  const { font, bold, size, left, right } = look
  const gap = size * 1.6
  switch (line.as) {
    case 'title': {
      const x = look.titleAt === 'left' ? left : look.titleAt === 'right' ? right : 297
      const said = look.isLoud ? line.text.toUpperCase() : line.text
      paper.text(said, { x, y, size: look.titleSize, font: bold, align: look.titleAt })
      return y + look.titleSize + 12
    }
    case 'prose':
      return paper.paragraph(line.text, { x: left, y, width: right - left, size, font }) + 6
    case 'pair':
      if (look.pairs === 'apart') {
        paper.text(line.label, { x: left, y, size, font })
        paper.text(line.value, { x: left + 150, y, size, font })
      } else if (look.pairs === 'row') {
        paper.text(line.label, { x: left, y, size: size - 1, font })
        paper.text(line.value, { x: left, y: y + gap * 0.8, size, font: bold })
        return y + gap * 2
      } else paper.text(`${line.label}: ${line.value}`, { x: left, y, size, font })
      return y + gap
    case 'total':
      paper.text(line.label, { x: right - 210, y: y + 6, size, font: bold })
      paper.text(line.value, { x: right, y: y + 6, size, font: bold, align: 'right' })
      return y + gap + 12
    case 'head':
    case 'row': {
      const stops = stopsOf(line.cells, look)
      for (const [index, cell] of line.cells.entries())
        paper.text(cell, {
          ...(stops[index] ?? { x: left }),
          y: y + (line.as === 'head' ? 8 : 0),
          size,
          font: line.as === 'head' ? bold : font,
        })
      return y + gap + (line.as === 'head' ? 12 : next?.as === 'row' ? 0 : 6)
    }
  }
}

/** Words to the left of their column, the last ones with their figures to the right. */
function stopsOf(cells: readonly string[], { left, right }: Look): { x: number; align?: 'left' | 'right' }[] {
  const width = (right - left) / cells.length
  return cells.map((_, index) =>
    index === cells.length - 1 ? { x: right, align: 'right' } : { x: left + index * width },
  )
}
