import { makePdf, makeStream, makeTextPdf, type PrintedLine } from '@facteur/formats/testing/small-files.ts'
import type { Rendition } from '@facteur/formats/rendition.ts'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { openFile } from '../open.ts'
import { makePageImage } from '../page-image.ts'
import { scanFile } from './scan.ts'

// Recognising takes seconds of the processor; on a machine that builds something else meanwhile, ten times as long.
vi.setConfig({ testTimeout: 120_000 })

const lines: PrintedLine[] = [
  { x: 60, y: 780, text: 'Garage De Nieuwe Steenweg', size: 16 },
  { x: 60, y: 740, text: 'Factuurnummer: 2026-0815' },
  { x: 60, y: 720, text: 'Factuurdatum: 14/03/2026' },
  { x: 60, y: 680, text: 'Onderhoud en kleine beurt met olie', size: 11 },
  { x: 420, y: 680, text: '100,00', size: 11 },
  { x: 60, y: 660, text: 'Vervangen van de remblokken vooraan', size: 11 },
  { x: 420, y: 660, text: '250,00', size: 11 },
  { x: 60, y: 600, text: 'Totaal te betalen', size: 14 },
  { x: 420, y: 600, text: '423,50', size: 14 },
  { x: 60, y: 560, text: 'Met dank voor uw vertrouwen en tot een volgende keer' },
]
const printed = makeTextPdf(lines)
const picture = await makePageImage({ bytes: printed, page: 1, maxWidthPx: 1_240 })

const scan = async (bytes: Uint8Array) =>
  (await scanFile({ bytes: Uint8Array.from(bytes), name: 'scan', maxPages: 5 })).rendition

const findWord = (rendition: Rendition, text: string) => rendition.pages[0]?.words.find((word) => word.text === text)

test('a picture waits for its words, and says so', async () => {
  const { rendition } = await openFile({ bytes: picture, name: 'scan.png', isLean: false })
  expect(rendition).toMatchObject({ format: 'image', pageCount: 1, ocr: 'needed', text: '' })
  expect(rendition.pages[0]).toMatchObject({ widthPt: 1_240, heightPt: 1_755 })
})

test('the words of a scan come line by line, each with its place and how sure it is', async () => {
  const rendition = await scan(picture)
  expect(rendition).toMatchObject({ format: 'image', ocr: 'done', pageCount: 1 })
  expect(rendition.text).toMatch(/Factuurnummer: 2026-0815\n+Factuurdatum: 14\/03\/2026/)
  expect(rendition.text).toMatch(/Totaal te betalen {3,}423,50/)
  const total = findWord(rendition, '423,50')
  // Both engines read it alike, which no engine alone may be so sure of.
  expect(total?.sure).toBe(0.97)
  // 420 points from the left and 600 from the bottom of a page drawn at 1240 / 595 pixels a point.
  expect(total?.box[0]).toBeCloseTo(420 * (1_240 / 595), -1)
  expect(total?.box[3]).toBeCloseTo((842 - 600) * (1_240 / 595), -1)
})

test('a page that lies on its side and a little askew is turned upright, and its image with it', async () => {
  const askew = await sharp(picture).rotate(93, { background: '#ffffff' }).png().toBuffer()
  const rendition = await scan(askew)
  expect(rendition.text).toMatch(/Totaal te betalen {3,}423,50/)
  const page = rendition.pages[0]
  expect(page?.turned).toBeCloseTo(267, 0)
  const shown = await makePageImage({ bytes: askew, page: 1, maxWidthPx: 2_000, turned: page?.turned ?? 0 })
  const { width = 0 } = await sharp(shown).metadata()
  const factor = width / (page?.widthPt ?? 1)
  const [left, top, right, bottom] = findWord(rendition, '423,50')?.box ?? [0, 0, 0, 0]
  const area = { left, top, width: right - left, height: bottom - top }
  const onShown = Object.fromEntries(Object.entries(area).map(([key, value]) => [key, Math.round(value * factor)]))
  const { channels } = await sharp(shown)
    .extract(onShown as typeof area)
    .stats()
  expect(channels[0]?.min).toBeLessThan(120)
})

test('a PDF that only shows a picture is read like one, its places in points; one with letters is left to them', async () => {
  const jpeg = await sharp(picture).jpeg().toBuffer()
  const scanned = makePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>',
    makeStream('595 0 0 842 0 0 cm /I Do'),
    makeStream(
      jpeg,
      '/Type/XObject/Subtype/Image/Width 1240/Height 1755/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode',
    ),
  ])
  const opened = await openFile({ bytes: scanned, name: 'scan.pdf', isLean: false })
  expect(opened.rendition).toMatchObject({ format: 'pdf', ocr: 'needed' })
  const rendition = await scan(scanned)
  expect(rendition).toMatchObject({ format: 'pdf', ocr: 'done', pageCount: 1 })
  const total = findWord(rendition, '423,50')
  expect(total?.box[0]).toBeCloseTo(420, -1)
  expect(total?.box[3]).toBeCloseTo(842 - 600, -1)
  expect((await openFile({ bytes: printed, name: 'f.pdf', isLean: false })).rendition.ocr).toBeUndefined()
})

test('each page of a TIFF is read', async () => {
  const raw = await sharp(picture).removeAlpha().raw().toBuffer()
  const tiff = await sharp(Buffer.concat([raw, raw]), {
    raw: { width: 1_240, height: 2 * 1_755, channels: 3, pageHeight: 1_755 },
  })
    .tiff({ compression: 'deflate' })
    .toBuffer()
  const opened = await openFile({ bytes: tiff, name: 'fax.tiff', isLean: false })
  expect(opened.rendition).toMatchObject({ pageCount: 2, ocr: 'needed' })
  const rendition = await scan(tiff)
  expect(rendition.pages.map(({ text }) => text.includes('423,50'))).toEqual([true, true])
})

test('what is cut short or claims to be a picture says that it could not be read', async () => {
  expect((await scan(picture.subarray(0, 40))).unreadable).toBeDefined()
  expect((await scan(Buffer.from('geen beeld'))).text).toBe('geen beeld')
})

const bon = (shop: string, total: string) =>
  makeTextPdf([
    { x: 60, y: 780, text: shop, size: 30 },
    { x: 60, y: 720, text: 'Dorpsstraat 12 Kerkdorp', size: 26 },
    { x: 60, y: 660, text: 'Datum 14/03/2026', size: 26 },
    { x: 60, y: 600, text: `Twee grote broden ${total}`, size: 26 },
    { x: 60, y: 540, text: `Totaal te betalen ${total}`, size: 26 },
    { x: 60, y: 480, text: 'Betaald met kaart', size: 26 },
    { x: 60, y: 420, text: 'Dank u en tot ziens', size: 26 },
  ])

async function layOnTable(
  papers: readonly { left: number; bytes: Uint8Array }[],
  background = '#604838',
): Promise<Buffer> {
  const table = sharp({ create: { width: 2_000, height: 1_300, channels: 3, background } })
  const sheets = papers.map(async ({ left, bytes }) => ({
    input: Buffer.from(await makePageImage({ bytes, page: 1, maxWidthPx: 760 })),
    left,
    top: 100,
  }))
  return table
    .composite(await Promise.all(sheets))
    .jpeg()
    .toBuffer()
}

test('two receipts side by side on a table are two papers, and the same photo gives the same two', async () => {
  const photo = await layOnTable([
    { left: 120, bytes: bon('Bakkerij Het Korenhuis', '14,60') },
    { left: 1_120, bytes: bon('Drankhandel De Stoop', '28,35') },
  ])
  const { cutOuts, rendition } = await scanFile({ bytes: photo, name: 'foto.jpg', maxPages: 5 })
  expect(rendition).toMatchObject({ ocr: 'done', text: '' })
  expect(cutOuts.map(({ name }) => name)).toEqual(['paper-1.jpg', 'paper-2.jpg'])
  expect(cutOuts[0]?.rendition.text).toMatch(/Korenhuis[^]*14,60/)
  expect(cutOuts[1]?.rendition.text).toMatch(/Stoop[^]*28,35/)
  const again = await scanFile({ bytes: photo, name: 'foto.jpg', maxPages: 5 })
  expect(again.cutOuts.map(({ bytes }) => Buffer.from(bytes))).toEqual(cutOuts.map(({ bytes }) => Buffer.from(bytes)))
})

test('two receipts on a white ground are parted where nothing printed joins them', async () => {
  const papers = [
    { left: 120, bytes: bon('Bakkerij Het Korenhuis', '14,60') },
    { left: 1_120, bytes: bon('Drankhandel De Stoop', '28,35') },
  ]
  const photo = await layOnTable(papers, '#ffffff')
  const { cutOuts } = await scanFile({ bytes: photo, name: 'scan.jpg', maxPages: 5 })
  expect(cutOuts.map(({ rendition }) => /Korenhuis|Stoop/.exec(rendition.text)?.[0])).toEqual(['Korenhuis', 'Stoop'])
})

test('one receipt on a table is one paper', async () => {
  const photo = await layOnTable([{ left: 600, bytes: bon('Bakkerij Het Korenhuis', '14,60') }])
  const { cutOuts, rendition } = await scanFile({ bytes: photo, name: 'foto.jpg', maxPages: 5 })
  expect(cutOuts).toEqual([])
  expect(rendition.text).toMatch(/14,60/)
})
