import { expect, test } from 'vitest'
import { openFile } from './open.ts'

/** A page whose letters are drawn by a font that does not tell which they are. */
function pdfOf(texts: number): Buffer {
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`
  const page = Array.from({ length: texts }, (_, i) => `BT /F1 20 Tf 50 ${700 - 30 * i} Td <010203040506> Tj ET`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(page.join('\n')),
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar 6
 /Widths [600 600 600 600 600 600] /Resources << >> /CharProcs << /g 6 0 R >>
 /Encoding << /Type /Encoding /Differences [1 /g /g /g /g /g /g] >> >>`,
    stream('600 0 0 0 500 700 d1 0 0 500 700 re f'),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  return Buffer.from(
    `${file}xref\n0 7\n0000000000 65535 f \n${places.join('')}trailer << /Size 7 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`,
  )
}
const read = async (texts: number) =>
  (await openFile({ bytes: pdfOf(texts), name: 'page.pdf', isLean: false })).rendition

test('a page whose font does not tell its letters is to be read as a picture; a blank one is not', async () => {
  const [drawn, blank] = [await read(12), await read(0)]
  expect([drawn.unreadable, drawn.ocr, drawn.text.trim()]).toEqual([
    undefined,
    'needed',
    expect.stringMatching(/^\W*$/),
  ])
  expect([blank.unreadable, blank.ocr, blank.text]).toEqual([undefined, undefined, ''])
})
