import { expect, test } from 'vitest'
import { initialsOf } from './supplier-face.tsx'

test('initials are of the words that tell one supplier from another', () => {
  expect(initialsOf('Goudhandel De Schaal BV')).toBe('GS')
  expect(initialsOf('Pierres & Perles SA')).toBe('PP')
  expect(initialsOf('N.V. Élan')).toBe('É')
  expect(initialsOf('De BV')).toBe('DB')
  expect(initialsOf('3M')).toBe('3')
  expect(initialsOf('')).toBe('')
})
