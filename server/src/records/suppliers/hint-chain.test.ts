import { expect, test } from 'vitest'
import type { KeptHint } from '../tables.ts'
import { addHints, forgetHints } from './hint-chain.ts'

const hint = (value: string, document: string, field: KeptHint['field'] = 'supplierName'): KeptHint => ({
  field,
  is: 'constant',
  value,
  learnedAt: '2026-05-01T08:00:00.000Z',
  document,
})
const valuesOf = (hints: readonly KeptHint[]) => hints.map((one) => one.value)

test('what replaced an older hint gives it back when it is taken back', () => {
  const both = addHints([hint('De Gist', 'a')], [hint('Gist BV', 'b')])
  expect(valuesOf(both)).toEqual(['Gist BV'])
  expect(forgetHints(both, { document: 'b' })).toEqual([hint('De Gist', 'a')])
})

test('one paper that was corrected twice teaches once', () => {
  const twice = addHints(addHints([hint('De Gist', 'a')], [hint('Gits', 'b')]), [hint('Gist', 'b')])
  expect(valuesOf(forgetHints(twice, { document: 'b', fields: ['supplierName'] }))).toEqual(['De Gist'])
})

test('what a paper taught before another is forgotten without touching the newer one', () => {
  const three = addHints(addHints([hint('A', 'a')], [hint('B', 'b')]), [hint('C', 'c')])
  const left = forgetHints(three, { document: 'b' })
  expect(valuesOf(left)).toEqual(['C'])
  expect(valuesOf(forgetHints(left, { document: 'c' }))).toEqual(['A'])
})

test('other fields stay as they are', () => {
  const hints = [hint('De Gist', 'a'), hint('EUR', 'a', 'currency')]
  expect(valuesOf(forgetHints(hints, { document: 'a', fields: ['supplierName'] }))).toEqual(['EUR'])
})
