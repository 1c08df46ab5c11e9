import { readdirSync, readFileSync } from 'node:fs'
import { makePdf, makeStream, makeTextPdf } from '@facteur/formats/testing/small-files.ts'
import { expect, test } from 'vitest'
import { ReaderChild } from './children-process.ts'
import { listLaunches } from './children-sandbox.ts'

const mostMB = 400
const timeoutMs = 200_000

const bill = makeTextPdf(
  Array.from({ length: 26 }, (_, index) => ({
    x: 60,
    y: 780 - index * 27,
    text: `${100 + index * 13} herstelling van een uurwerk ${index + 3},${10 + index}`,
    size: 15,
  })),
)

/** The picture data of a PNG is what a PDF can hold as it is. */
function scannedPdf(png: Buffer, pages: number): Buffer {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const chunks: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      chunks.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const about = `/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8`
  const packed = `/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 3/Columns ${width}>>`
  const kids = Array.from({ length: pages }, (_, index) => `${index + 5} 0 R`)
  return makePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages}>>`,
    makeStream('595 0 0 842 0 0 cm /I Do'),
    makeStream(Buffer.concat(chunks), `/Type/XObject/Subtype/Image${about}${packed}`),
    ...kids.map(
      () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</XObject<</I 4 0 R>>>>>>',
    ),
  ])
}

/** The most that a process under this one ever held, in MB; 0 where the system does not tell. */
function peakUnder(pid: number): number {
  const ids = readdirSync('/proc').map(Number).filter(Number.isInteger)
  const status = new Map(ids.map((id) => [id, textOf(`/proc/${id}/status`)]))
  const parentOf = (id: number) => Number(/^PPid:\s+(\d+)/m.exec(status.get(id) ?? '')?.[1] ?? 0)
  const isUnder = (id: number): boolean => id > 1 && (id === pid || isUnder(parentOf(id)))
  const peaks = ids.filter(isUnder).map((id) => Number(/^VmHWM:\s+(\d+)/m.exec(status.get(id) ?? '')?.[1] ?? 0))
  return Math.round(Math.max(0, ...peaks) / 1024)
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

test.skipIf(process.platform !== 'linux')(
  'a reader that draws, recognises a large picture and then a scanned PDF of two large pages stays below its 400 MB',
  { timeout: timeoutMs },
  async () => {
    const [launch] = listLaunches()
    if (!launch) throw new Error('no launch')
    const child = new ReaderChild(launch)
    await child.whenReady(20_000)
    const ask = async (request: object) => {
      const outcome = await child.ask(request, timeoutMs)
      if (outcome.is !== 'answered' || !outcome.reply.ok) throw new Error(`the reader said ${outcome.is}`)
      // Safe: our own child, asked for what has these members.
      return outcome.reply.result as { png: Buffer; rendition: { text: string; pages: unknown[] } }
    }
    const { png } = await ask({ op: 'page-image', bytes: bill, page: 1, maxWidthPx: 3_300 })
    const { rendition: photo } = await ask({ op: 'scan', bytes: png, name: 'foto.png', maxPages: 5 })
    expect(photo.text).toContain('herstelling')
    const pdf = scannedPdf(Buffer.from(png), 2)
    const { rendition } = await ask({ op: 'scan', bytes: pdf, name: 'scan.pdf', maxPages: 5 })
    expect(rendition.pages).toHaveLength(2)
    const peak = peakUnder(child.pid ?? 0)
    child.kill()
    expect(peak).toBeGreaterThan(100)
    expect(peak).toBeLessThan(mostMB)
  },
)
