import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readPdf } from './pdf.ts'
import { takePages } from './take-pages.ts'

/** A PDF of one line of text a page. */
function pdfOf(...texts: string[]): Uint8Array {
  const kids = texts.map((_, at) => `${4 + at * 2} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${texts.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...texts.flatMap((text, at) => {
      const shown = `BT /F 12 Tf 50 700 Td (${text}) Tj ET`
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + at * 2} 0 R>>`,
        `<</Length ${shown.length}>>stream\n${shown}\nendstream`,
      ]
    }),
  ]
  const body = objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF\n`, 'latin1')
}

const pile = pdfOf('Bill of the baker', 'Bill of the plumber', 'Terms of the plumber')

test('each group of pages becomes a PDF of its own', async () => {
  const papers = await takePages({ bytes: pile, groups: [[1], [2, 3]] })
  const texts = await Promise.all(
    papers.map(async (paper) => (await readPdf(paper)).pages.map(({ text }) => text.trim())),
  )
  expect(texts).toEqual([['Bill of the baker'], ['Bill of the plumber', 'Terms of the plumber']])
})

test('the same page taken again, at another moment, has the same bytes', async () => {
  const take = async () => Buffer.from((await takePages({ bytes: pile, groups: [[2]] }))[0] ?? [])
  const first = await take()
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  expect(first.equals(await take())).toBe(true)
  expect(first.toString('latin1')).toContain('/ID')
})

test('of a TIFF each page becomes a picture; several in one are not written', async () => {
  const shades = [40, 200].map((shade) => Buffer.alloc(60 * 80, shade))
  const raw = { width: 60, height: 160, channels: 1 as const, pageHeight: 80 }
  const bytes = await sharp(Buffer.concat(shades), { raw }).tiff({ compression: 'deflate' }).toBuffer()
  const papers = await takePages({ bytes, groups: [[1], [2]] })
  const seen = await Promise.all(papers.map((paper) => sharp(paper).stats()))
  expect(seen.map(({ channels }) => Math.round((channels[0]?.mean ?? 0) / 10) * 10)).toEqual([40, 200])
  expect(await sharp(papers[1]).metadata()).toMatchObject({ format: 'jpeg', width: 60, height: 80 })
  await expect(takePages({ bytes, groups: [[1, 2]] })).rejects.toThrow('several pages')
})

test('a page that is not there, and what is no PDF, are refused', async () => {
  await expect(takePages({ bytes: pile, groups: [[9]] })).rejects.toThrow('could not be taken out')
  await expect(takePages({ bytes: Buffer.from('no pdf'), groups: [[1]] })).rejects.toThrow()
})
