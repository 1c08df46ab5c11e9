import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { findNames, hasLegalForm } from './find-names.ts'

const namesIn = (text: string) => findNames(paperOf(anyRendition(text)), () => false).map(({ value }) => value)

test('a first letter drawn by itself belongs to its word', () => {
  expect(namesIn('S chraubenkontor Wendel GmbH')).toContain('Schraubenkontor Wendel GmbH')
})

test('a footer gives the name before its address and its numbers', () => {
  expect(namesIn('Kaasmakerij De Wei BV Molenstraat 4, 9000 Gent - BE71 0961 2345 6769')).toContain(
    'Kaasmakerij De Wei BV',
  )
  expect(namesIn('Bij Ons Thuis Kerkstraat 4, 9000 Gent - BTW BE 0123.456.749')).toContain('Bij Ons Thuis')
})

test('a name begins behind the sentence before it', () => {
  const names = namesIn('Betaald met Payconiq. Soephuis Bezorgd BV, BE 0123.456.749')
  expect(names).toContain('Soephuis Bezorgd BV')
  expect(names.filter((name) => name.includes('Payconiq. '))).toEqual([])
})

test('small words are no legal forms', () => {
  expect(hasLegalForm('Kaasmakerij De Wei BV')).toBe(true)
  expect(hasLegalForm('Alles wat men as')).toBe(false)
})

test('who stands behind a house is not its name', () => {
  const paper = paperOf(
    anyRendition('Töpferei Lindenhof\nInh. Gerlinde Paschke\nZaakvoerder: Jan Maes\nTel. 0221 4471'),
  )
  expect(findNames(paper, () => true).map(({ value }) => value)).not.toContain('Inh. Gerlinde Paschke')
  expect(findNames(paper, () => true).map(({ value }) => value)).toContain('Töpferei Lindenhof')
})
