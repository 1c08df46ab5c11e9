import { PDFDocument, StandardFonts, rgb } from '@cantoo/pdf-lib'
import type { PDFFont, PDFPage, RGB } from '@cantoo/pdf-lib'

/** A paper being written. Places are in points from the top left corner. */
export type Paper = {
  width: number
  height: number
  fonts: Record<FontName, PDFFont>
  newSheet(size?: [width: number, height: number]): void
  text(content: string, place: TextPlace): void
  /** Wraps at `width`; gives the y below the last line. */
  paragraph(content: string, place: TextPlace & { width: number }): number
  box(place: {
    x: number
    y: number
    width: number
    height: number
    fill?: string
    stroke?: string
    thickness?: number
  }): void
  line(place: { x: number; y: number; to: number; colour?: string; thickness?: number }): void
  /** A logo: a disc with a bite and a bar, so every colour gives another house. */
  logo(place: { x: number; y: number; size: number; colour: string; shape: number }): void
  /** A JPEG. */
  photo(jpeg: Buffer, place: { x: number; y: number; width: number; height: number }): Promise<void>
  bytes(): Promise<Buffer>
}

export type FontName = 'plain' | 'bold' | 'serif' | 'serifBold' | 'mono' | 'monoBold'
export type TextPlace = {
  x: number
  y: number
  size?: number
  font?: FontName
  colour?: string
  align?: 'left' | 'right' | 'centre'
}

const standard = {
  plain: StandardFonts.Helvetica,
  bold: StandardFonts.HelveticaBold,
  serif: StandardFonts.TimesRoman,
  serifBold: StandardFonts.TimesRomanBold,
  mono: StandardFonts.Courier,
  monoBold: StandardFonts.CourierBold,
} as const

/** Opens an A4 paper whose dates are fixed to `day`, so that the same bill gives the same bytes. */
export async function openPaper({
  title,
  day,
  producer,
}: {
  title: string
  day: string
  producer: string
}): Promise<Paper> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const noon = new Date(`${day}T12:00:00Z`)
  pdf.setTitle(title)
  pdf.setProducer(producer)
  pdf.setCreationDate(noon)
  pdf.setModificationDate(noon)
  const fonts = Object.fromEntries(Object.entries(standard).map(([name, font]) => [name, pdf.embedStandardFont(font)]))
  return makePaper(pdf, asFonts(fonts))
}

function makePaper(pdf: PDFDocument, fonts: Record<FontName, PDFFont>): Paper {
  let page: PDFPage | undefined
  const sheet = () => (page ??= pdf.addPage([595, 842]))
  const paper: Paper = {
    width: 595,
    height: 842,
    fonts,
    newSheet(size = [595, 842]) {
      page = pdf.addPage(size)
      ;[paper.width, paper.height] = size
    },
    text(content, { x, y, size = 9, font = 'plain', colour = '#222222', align = 'left' }) {
      const clean = printable(content)
      const width = align === 'left' ? 0 : fonts[font].widthOfTextAtSize(clean, size)
      const left = align === 'right' ? x - width : align === 'centre' ? x - width / 2 : x
      sheet().drawText(clean, { x: left, y: paper.height - y, size, font: fonts[font], color: inkOf(colour) })
    },
    paragraph(content, place) {
      const { size = 9, font = 'plain' } = place
      let y = place.y
      for (const line of wrap(printable(content), { font: fonts[font], size, width: place.width })) {
        paper.text(line, { ...place, y })
        y += size * 1.35
      }
      return y
    },
    box({ x, y, width, height, fill, stroke, thickness = 0.7 }) {
      sheet().drawRectangle({
        x,
        y: paper.height - y - height,
        width,
        height,
        ...(fill ? { color: inkOf(fill) } : {}),
        ...(stroke ? { borderColor: inkOf(stroke), borderWidth: thickness } : {}),
      })
    },
    line({ x, y, to, colour = '#999999', thickness = 0.6 }) {
      sheet().drawLine({
        start: { x, y: paper.height - y },
        end: { x: to, y: paper.height - y },
        color: inkOf(colour),
        thickness,
      })
    },
    logo({ x, y, size, colour, shape }) {
      const half = size / 2
      const centre = { x: x + half, y: paper.height - y - half }
      const ink = inkOf(colour)
      const white = rgb(1, 1, 1)
      if (shape % 3 === 0) {
        sheet().drawEllipse({ ...centre, xScale: half, yScale: half, color: ink })
        sheet().drawEllipse({
          x: centre.x + size * 0.18,
          y: centre.y + size * 0.1,
          xScale: half * 0.72,
          yScale: half * 0.72,
          color: white,
        })
      } else if (shape % 3 === 1) {
        sheet().drawSvgPath(`M ${half} 0 L ${size} ${half} L ${half} ${size} L 0 ${half} Z`, {
          x,
          y: paper.height - y,
          color: ink,
        })
        sheet().drawSvgPath(
          `M ${half} ${size * 0.3} L ${size * 0.7} ${half} L ${half} ${size * 0.7} L ${size * 0.3} ${half} Z`,
          { x, y: paper.height - y, color: white },
        )
      } else {
        for (const [i, tall] of [0.45, 1, 0.7].entries()) {
          sheet().drawRectangle({
            x: x + i * size * 0.36,
            y: centre.y - half,
            width: size * 0.26,
            height: size * tall,
            color: ink,
          })
        }
      }
    },
    async photo(jpeg, { x, y, width, height }) {
      sheet().drawImage(await pdf.embedJpg(jpeg), { x, y: paper.height - y - height, width, height })
    },
    async bytes() {
      return Buffer.from(await pdf.save({ addDefaultPage: false }))
    },
  }
  return paper
}

function wrap(content: string, { font, size, width }: { font: PDFFont; size: number; width: number }): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of content.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function inkOf(hex: string): RGB {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255
  return rgb(part(1), part(3), part(5))
}

/** The standard fonts know only the Windows Latin letters. */
function printable(content: string): string {
  return content.replace(/[\u202f\u2009]/g, '\u00a0').replace(/[\u2192]/g, '-')
}

// Safe: made from the entries of `standard`, whose keys are the font names.
const asFonts = (fonts: Record<string, PDFFont>) => fonts as Record<FontName, PDFFont>
