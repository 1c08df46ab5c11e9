import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { dayCandidates } from './day-candidates.ts'

const featuresIn = (text: string) => {
  const candidates = dayCandidates(paperOf(anyRendition(text)), { isReceipt: false, isCredit: false })
  return new Map(candidates.map(({ value, features }) => [value, features]))
}

test('a day that the terms lead on from to another printed day is told from one beside it', () => {
  const days = featuresIn(`
Xalun 12/03/2026
Morip 05/03/2026
Dreva 11/04/2026
Betaling binnen 30 dagen`)
  expect(days.get('2026-03-12')).toMatchObject({ 'term.leads.on': 1, 'term.leads.here': 0 })
  expect(days.get('2026-03-05')).toMatchObject({ 'term.leads.on': 0 })
  expect(days.get('2026-04-11')).toMatchObject({ 'term.leads.on': 0, 'term.leads.here': 1 })
})

test('a number that begins with its month speaks for a day of that month', () => {
  const days = featuresIn(`
Stuk 202603-118
Xalun 12/03/2026
Morip 25/02/2026`)
  expect(days.get('2026-03-12')?.['month.in.number']).toBe(1)
  expect(days.get('2026-02-25')?.['month.in.number']).toBe(0)
})

test('what other days are called speaks for the one without a known name; two readings of one day are no rivals', () => {
  const days = featuresIn(`
Xalun 12/13/2026
Leverdatum 03/04/2026
Vervaldatum 12/28/2026`)
  expect(days.get('2026-12-13')).toMatchObject({ 'others.delivery': 1, 'others.due': 1, 'others.issued': 0 })
  expect(days.get('2026-03-04')?.['others.delivery']).toBe(0)
})
