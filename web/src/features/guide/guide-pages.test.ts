import { expect, test } from 'vitest'
import { findGuidePage } from './guide-pages.ts'

test('a page is found in the language of the reader, and in English where there is no other', () => {
  expect(findGuidePage('file.empty', 'nl')).toMatch(/^# Het bestand is leeg/)
  expect(findGuidePage('file.empty', 'en')).toMatch(/^# The file is empty/)
  expect(findGuidePage('file.empty', 'fr')).toMatch(/^# Le fichier est vide/)
  expect(findGuidePage('file.empty', 'de')).toMatch(/^# Die Datei ist leer/)
  expect(findGuidePage('file.empty', 'es')).toMatch(/^# The file is empty/)
})

test.each(['nl', 'fr', 'de'])('how to tell Google and Microsoft about this Facteur is there in %s', (language) => {
  for (const page of ['link-google', 'link-microsoft'])
    expect(findGuidePage(page, language)).not.toBe(findGuidePage(page, 'en'))
})

test('a code without a page has none', () => {
  expect(findGuidePage('file.unheard-of', 'nl')).toBeUndefined()
})
