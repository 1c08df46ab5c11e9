import { expect, test } from 'vitest'
import { linesByColumn } from '../reading/lines.ts'
import { anyRendition } from '../testing/any.ts'
import { aroundOf } from './around.ts'
import { paperOf } from './paper.ts'
import { numberTokens } from './tokens.ts'

const around = (text: string, value: string) => {
  const paper = paperOf(anyRendition(text, { pages: [{ number: 1, widthPt: 0, heightPt: 0, words: [], text }] }))
  const token = numberTokens(paper).find((one) => one.value === value)
  return token && aroundOf(paper, token)
}

test('two columns that touch are one cell, and each value has the label of its own column', () => {
  const rows = [
    'Zendnota      Periode                  Factuurnummer',
    'LB178782      17-06-2026 - 29-06-2026  F20260280',
  ]
  expect(linesByColumn(rows[1] ?? '')[0]?.cells).toHaveLength(2)
  expect(around(rows.join('\n'), 'F20260280')?.above).toBe('factuurnummer')
  expect(around(rows.join('\n'), 'LB178782')?.above).toBe('zendnota')
})

test('the last label of a head is not that of the first value below', () => {
  const rows = ['Bestelling    Leverdatum    Factuurnummer', 'A-4417        20/03/2026    VF26-0118']
  expect(around(rows.join('\n'), 'A-4417')?.before).toBe('')
})

test('a label that a row breaks in two is one label', () => {
  const rows = ['Klant 1177   Afdeling Oost   Uw dossier', 'nr.: D-8821']
  expect(around(rows.join('\n'), 'D-8821')?.before).toBe('uw dossier nr.: ')
})
