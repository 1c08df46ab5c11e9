import { expect, test } from 'vitest'
import { evidenceOf, evidenceStyle, pageSizeOf } from './evidence-box.ts'

test('a page of unknown size is taken for A4 when its picture has that shape, and for nothing when it has none', () => {
  expect(pageSizeOf(undefined, { width: 1240, height: 1754 })?.width).toBe(595.28)
  expect(pageSizeOf(undefined, { width: 1275, height: 1650 })?.width).toBe(612)
  expect(pageSizeOf(undefined, { width: 400, height: 2000 })).toBeUndefined()
})

test('the box lies where the value was seen, on its own page only', () => {
  const seen = { page: 1, box: [103, 53, 197, 67] as [number, number, number, number], text: '121,00' }
  expect(evidenceStyle(seen, 1, { width: 1000, height: 100 })).toEqual({
    left: '10.00%',
    top: '50.00%',
    width: '10.00%',
    height: '20.00%',
  })
  expect(evidenceStyle(seen, 2, { width: 1000, height: 100 })).toBeUndefined()
})

test('what an XML says is marked where the page prints the same; a place that was read stays', () => {
  const box = [1, 2, 3, 4] as [number, number, number, number]
  const document = {
    evidence: { invoiceNumber: { path: 'Invoice/ID', text: '7' }, dueOn: { page: 1, box, text: '7' } },
  }
  const places = { invoiceNumber: { page: 2, box, text: '7' } }
  expect(evidenceOf(document, 'invoiceNumber', places)?.page).toBe(2)
  expect(evidenceOf(document, 'dueOn', places)?.page).toBe(1)
  expect(evidenceOf(document, 'invoiceNumber')?.path).toBe('Invoice/ID')
  expect(evidenceOf(document, undefined, places)).toBeUndefined()
})
