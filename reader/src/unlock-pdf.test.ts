import { makeMail, makeTextPdf } from '@facteur/formats/testing/small-files.ts'
import { expect, test } from 'vitest'
import { openFile, openMail } from './open.ts'
import { makePageImage } from './page-image.ts'
import { withDocument } from './pdf.ts'
import { unlockPdf } from './unlock-pdf.ts'

const printed = makeTextPdf([{ x: 50, y: 780, text: 'FACTUUR 2026-0042' }])

const locked = await withDocument(printed, (pdfium, document) => {
  pdfium.EPDF_SetEncryption(document, 'geheim', 'eigenaar', 0)
  const writer = pdfium.PDFiumExt_OpenFileWriter()
  pdfium.PDFiumExt_SaveAsCopy(document, writer)
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer)
  const at = pdfium.pdfium.wasmExports.malloc(size)
  pdfium.PDFiumExt_GetFileWriterData(writer, at, size)
  return pdfium.pdfium.HEAPU8.slice(at, at + size)
})

const read = async (bytes: Uint8Array, passwords?: string[]) =>
  (await openFile({ bytes, name: 'f.pdf', isLean: false, ...(passwords ? { passwords } : {}) })).rendition

test('a locked PDF is read with the password that fits, whichever of them it is', async () => {
  expect((await read(locked)).unreadable?.code).toBe('file.encrypted')
  expect((await read(locked, ['fout', 'ook fout'])).unreadable?.code).toBe('file.encrypted')
  expect((await read(locked, ['fout', 'geheim'])).text).toContain('2026-0042')
})

test('a locked PDF inside a mail is tried with the same passwords', async () => {
  const mail = makeMail({
    subject: 'Factuur',
    text: 'Uw factuur',
    parts: [{ type: 'application/pdf', name: 'f.pdf', bytes: Buffer.from(locked) }],
  })
  const { parts } = await openMail(mail, { isLean: false, passwords: ['geheim'] })
  expect(parts[0]?.rendition.text).toContain('2026-0042')
})

test('a page of a locked PDF is drawn with its password and not without', async () => {
  const page = { bytes: locked, page: 1, maxWidthPx: 200 }
  await expect(makePageImage(page)).rejects.toMatchObject({ code: 'file.encrypted' })
  expect((await makePageImage({ ...page, passwords: ['geheim'] })).length).toBeGreaterThan(100)
})

test('the lock can be taken off, and the words stay', async () => {
  const open = await unlockPdf(locked, 'geheim')
  expect((await read(open)).text).toContain('2026-0042')
  await expect(unlockPdf(locked, 'fout')).rejects.toMatchObject({ code: 'file.encrypted' })
})
