import { expect, test } from 'vitest'
import { makeRandom } from '../random.ts'
import { sha256 } from '../truth.ts'
import { goods, shopKinds } from './goods.ts'
import { makePapers } from './make-papers.ts'
import type { InventedPaper } from './make-papers.ts'
import { shops } from './shops.ts'
import { makeTicket } from './ticket.ts'
import { bulge, fade, shakeKernel } from './paper-wear.ts'
import { lay } from './warp.ts'

const textOf = (lines: ReturnType<typeof makeTicket>['lines']) =>
  lines.map((line) => (typeof line === 'string' ? '' : `${line.left} ${line.right ?? ''}`)).join('\n')

test('every shop prints the total, the number and its VAT number as the truth says', () => {
  for (const shop of shops) {
    const { lines, fields } = makeTicket(makeRandom(`test ${shop.name}`), shop)
    const text = textOf(lines)
    const digits = text.replace(/[^A-Z0-9]/g, '')
    expect(text.replaceAll(',', '.'), shop.name).toContain(fields.totalIncludingVat)
    expect(text).toContain(fields.invoiceNumber)
    if (shop.vatNumber) expect(digits).toContain(shop.vatNumber.slice(2))
    expect(fields.supplierVatNumber).toBe(shop.vatNumber)
    if (fields.totalVat === null) continue
    const cents = (value: string | null) => Math.round(Number(value) * 100)
    expect(cents(fields.totalExcludingVat) + cents(fields.totalVat)).toBe(cents(fields.totalIncludingVat))
  }
  expect(new Set(shops.map((shop) => shop.name)).size).toBe(shops.length)
  expect(Object.keys(goods).toSorted()).toEqual([...shopKinds].toSorted())
})

test('the same wish gives the same pictures, of several sorts, with two receipts in one now and then', async () => {
  const few = await collect({ seed: 'test', count: 3 })
  const again = await collect({ seed: 'test', count: 3 })
  expect(few.map((one) => sha256(one.bytes))).toEqual(again.map((one) => sha256(one.bytes)))
  for (const one of few) expect(one.bytes.subarray(0, 4).toString('latin1')).toMatch(/^(\xff\xd8\xff|%PDF)/)
  expect(new Set(few.map((one) => one.shot)).size).toBe(3)
})

test('a picture laid straight onto another keeps its pixels', () => {
  const table = { width: 8, height: 8, pixels: new Uint8Array(64).fill(9) }
  const paper = { width: 4, height: 4, pixels: new Uint8Array(16).fill(200) }
  lay(table, paper, [
    [2, 2],
    [6, 2],
    [6, 6],
    [2, 6],
  ])
  expect([table.pixels[0], table.pixels[2 * 8 + 2], table.pixels[4 * 8 + 4], table.pixels[7 * 8 + 7]]).toEqual([
    9, 200, 200, 9,
  ])
})

test('heat takes ink and no paper; a curl moves the middle of a line up; shaking keeps the light', () => {
  const paper = { width: 21, height: 40, pixels: new Uint8Array(21 * 40).fill(255) }
  paper.pixels.fill(0, 21 * 20, 21 * 21)
  const faded = fade(paper, { random: makeRandom('fade'), share: 0.5 })
  expect(faded.pixels[0]).toBe(255)
  expect(faded.pixels[20 * 21 + 5]).toBeGreaterThan(20)
  const curled = bulge(paper, 0.1)
  expect(curled.pixels[20 * 21]).toBe(0)
  expect(curled.pixels[16 * 21 + 10]).toBeLessThan(9)
  const { kernel, scale } = shakeKernel(makeRandom('shake'), 5)
  expect(kernel.reduce((sum, one) => sum + one, 0)).toBe(scale)
})

async function collect(wish: { seed: string; count: number }): Promise<InventedPaper[]> {
  const papers: InventedPaper[] = []
  for await (const paper of makePapers(wish)) papers.push(paper)
  return papers
}
