import { expect, test } from 'vitest'
import { linesOf } from '../../reading/lines.ts'
import { anyRendition } from '../../testing/any.ts'
import { judgePaper } from './judge-paper.ts'
import { withoutSlip } from './without-slip.ts'

const slip =
  'Empfangsschein          Zahlteil\nKonto / Zahlbar an\nCH44 3199 9123 0008 8901 2\nRechnung 4711\nCHF 50.00'

test('a paper is judged by what stands above the slip of the bank', () => {
  const rendition = anyRendition(`Garten AG\nRechnung 4711\n\n${slip}`)
  const { lines, hasSlip } = withoutSlip(rendition, linesOf(rendition))
  expect(hasSlip).toBe(true)
  expect(lines.map(({ text }) => text)).toEqual(['Garten AG', 'Rechnung 4711'])
})

test('a paper without a slip stays as it is', () => {
  const rendition = anyRendition('Garten AG\nRechnung 4711')
  expect(withoutSlip(rendition, linesOf(rendition))).toMatchObject({ hasSlip: false, lines: { length: 2 } })
})

test('a slip alone is no bill', () => {
  expect(['invoice', 'credit-note', 'receipt']).not.toContain(judgePaper(anyRendition(slip), 'a.pdf').kind)
})
