import { expect, test } from 'vitest'
import { openPdfium } from './pdfium.ts'

test('nothing of pdfium hangs on the global object, where it would hold a heap that was dropped', async () => {
  const before = Object.getOwnPropertyNames(globalThis)
  await openPdfium()
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(before)
})
