import { openPaper } from '../layouts/paper.ts'
import { makeRandom } from '../random.ts'
import type { Ticket } from './ticket.ts'

/** The ticket as a PDF of its own narrow size. */
export async function drawTicket({ shop, lines, fields }: Ticket): Promise<Buffer> {
  const house = makeRandom(`paper ${shop.name}`)
  const width = house.pick([165, 200, 226])
  const size = width / 31
  const gap = size * house.pick([1.25, 1.4])
  const [font, bold] = house.chance(0.7) ? (['mono', 'monoBold'] as const) : (['plain', 'bold'] as const)
  const paper = await openPaper({ title: shop.name, day: fields.issuedOn ?? '2026-01-01', producer: 'till' })
  paper.newSheet([width, 40 + lines.length * gap * 1.25])
  let y = 26
  for (const line of lines) {
    if (line === 'rule') paper.text('-'.repeat(40), { x: width / 2, y, size: size * 0.8, font, align: 'centre' })
    else if (line !== 'space') {
      const face = line.isBold ? bold : font
      const wanted = line.isBig ? size * 1.35 : size
      const room = width - 16
      const needed = paper.fonts[face].widthOfTextAtSize(`${line.left}${line.right ?? ''}  `, wanted)
      const fit = Math.min(wanted, (wanted * room) / needed)
      paper.text(line.left, {
        x: line.at === 'centre' ? width / 2 : 8,
        y,
        size: fit,
        font: face,
        align: line.at ?? 'left',
      })
      if (line.right) paper.text(line.right, { x: width - 8, y, size: fit, font: face, align: 'right' })
      if (line.isBig) y += gap * 0.3
    }
    y += gap
  }
  return paper.bytes()
}
