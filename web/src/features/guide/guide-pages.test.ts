import { expect, test } from 'vitest'
import { findGuidePage } from './guide-pages.ts'

test('a page is found in the language of the reader, and in English where there is no other', () => {
  expect(findGuidePage('file.empty', 'nl')).toMatch(/^# Het bestand is leeg/)
  expect(findGuidePage('file.empty', 'en')).toMatch(/^# The file is empty/)
  expect(findGuidePage('file.empty', 'fr')).toMatch(/^# The file is empty/)
})

test('a code without a page has none', () => {
  expect(findGuidePage('file.unheard-of', 'nl')).toBeUndefined()
})
