import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { makeMail, makePdf, makeStream, makeTextPdf } from '@facteur/formats/testing/small-files.ts'
import { makePageImage } from '../reader/src/page-image.ts'
import { openSharp } from '../reader/src/scan/picture.ts'

/** What is asked of a reader, and about what. */
export type HeavyJob = { kind: string; op: 'mail' | 'file' | 'page-image' | 'scan'; bytes: Uint8Array }

const wares = 'levering onderhoud reparatie horloge armband zilver gouden ketting batterij uurwerk artikel verzending'
const nameOf = (number: number) => wares.split(' ')[number % 12] ?? ''
const amountOf = (number: number) => (number * 3.37 + 1).toFixed(2).replace('.', ',')

/** An A4 bill of so many lines, from 20 to 120. */
function bill(lines: number): Buffer {
  const step = 750 / lines
  const size = step * 0.8
  return makeTextPdf(
    Array.from({ length: lines }, (_, index) => {
      const words = Array.from({ length: Math.round(60 / size) }, (_word, place) => nameOf(index * 7 + place * 3))
      return { x: 40, y: 800 - index * step, text: `${words.join(' ')}  ${amountOf(index)}`, size }
    }),
  )
}

const drawn = (lines: number, widthPx: number) =>
  makePageImage({ bytes: bill(lines), page: 1, maxWidthPx: Math.min(widthPx, 3_500) })

/** A PDF whose pages only show a picture each. */
async function scannedPdf(pages: number, { lines, widthPx }: { lines: number; widthPx: number }): Promise<Buffer> {
  const sharp = await openSharp()
  const picture = sharp(await drawn(lines, widthPx)).resize(widthPx)
  const { data, info } = await picture.jpeg({ quality: 70 }).toBuffer({ resolveWithObject: true })
  const about = `/Width ${info.width}/Height ${info.height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`
  const kids = Array.from({ length: pages }, (_, index) => `${index + 5} 0 R`)
  return makePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages}>>`,
    makeStream('595 0 0 842 0 0 cm /I Do'),
    makeStream(data, `/Type/XObject/Subtype/Image${about}`),
    ...kids.map(
      () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</XObject<</I 4 0 R>>>>>>',
    ),
  ])
}

/** A bill on a grainy table. */
async function photo(width: number, height: number, lines: number) {
  const sharp = await openSharp()
  const noise = { type: 'gaussian', mean: 110, sigma: 18 } as const
  const grain = sharp({ create: { width: 1_000, height: 1_000, channels: 3, background: '#000', noise } })
  const table = await sharp(await grain.png().toBuffer())
    .resize(width, height, { kernel: 'nearest', fit: 'fill' })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const sheet = sharp(await drawn(lines, 3_000)).resize({
    width: Math.round(width * 0.7),
    height: Math.round(height * 0.85),
    fit: 'inside',
  })
  const laid = sharp(table).composite([
    { input: await sheet.toBuffer(), left: Math.round(width * 0.12), top: Math.round(height * 0.06) },
  ])
  return sharp(await laid.removeAlpha().png({ compressionLevel: 0 }).toBuffer())
}

/** A hundred pages as full of words as a page can be. */
function wordyPdf(): Buffer {
  const lineOf = (page: number, index: number) => {
    const words = Array.from({ length: 28 }, (_, place) => `w${page}${index}${place}`).join(' ')
    return `BT /F1 5 Tf 20 ${830 - index * 6} Td (${words}) Tj ET`
  }
  const pages = Array.from({ length: 100 }, (_, page) => {
    const content = Array.from({ length: 136 }, (_line, index) => lineOf(page, index)).join('\n')
    const about = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + page * 2} 0 R`
    return [
      `${about}/Resources<</Font<</F1 3 0 R>>>>>>`,
      makeStream(deflateSync(Buffer.from(content)), '/Filter/FlateDecode'),
    ]
  })
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  return makePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count 100>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flat(),
  ])
}

/** One job of each kind that is heavy in its own way. All invented. */
export async function* heavyJobs(): AsyncGenerator<HeavyJob> {
  const attached = (bytes: Uint8Array, count: number) =>
    makeMail({
      subject: 'Factuur',
      text: 'Zie bijlage',
      parts: Array.from({ length: count }, (_, index) => ({ type: 'application/pdf', name: `f${index}.pdf`, bytes })),
    })
  yield { kind: 'mail with a text PDF', op: 'mail', bytes: attached(bill(40), 1) }
  yield { kind: 'mail with 40 MB attached', op: 'mail', bytes: attached(randomBytes(10_000_000), 4) }
  yield { kind: 'text PDF of 100 full pages', op: 'file', bytes: wordyPdf() }
  yield { kind: 'mail with ten of those', op: 'mail', bytes: attached(wordyPdf(), 10) }
  const wide = await scannedPdf(1, { lines: 40, widthPx: 5_000 })
  yield { kind: 'page image of a scan of 35 megapixels', op: 'page-image', bytes: wide }
  const large = await photo(6_000, 8_000, 30)
  const turned = await large.clone().withMetadata({ orientation: 6 }).jpeg({ quality: 75 }).toBuffer()
  yield { kind: 'page image of a turned photo of 48 megapixels', op: 'page-image', bytes: turned }
  yield { kind: 'photo of 12 megapixels', op: 'scan', bytes: await (await photo(4_000, 3_000, 25)).jpeg().toBuffer() }
  yield { kind: 'turned photo of 48 megapixels', op: 'scan', bytes: turned }
  const inRounds = await large.clone().jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer()
  yield { kind: 'the same, progressive in full colour', op: 'scan', bytes: inRounds }
  yield {
    kind: 'dense PNG of 24 megapixels',
    op: 'scan',
    bytes: await (await photo(4_240, 5_660, 100)).png().toBuffer(),
  }
  const sharp = await openSharp()
  const sheet = sharp(await drawn(60, 3_500)).resize(3_750)
  yield { kind: 'TIFF of 20 megapixels', op: 'scan', bytes: await sheet.tiff({ compression: 'lzw' }).toBuffer() }
  yield { kind: 'scanned PDF of 35 megapixels', op: 'scan', bytes: wide }
  yield { kind: 'dense scanned PDF of 3 pages', op: 'scan', bytes: await scannedPdf(3, { lines: 110, widthPx: 2_480 }) }
  yield { kind: 'scanned PDF of 50 pages', op: 'scan', bytes: await scannedPdf(50, { lines: 45, widthPx: 2_480 }) }
}
