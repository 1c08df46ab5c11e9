import { expect, test } from 'vitest'
import { de } from '../../lib/texts/de.ts'
import { en } from '../../lib/texts/en.ts'
import { fr } from '../../lib/texts/fr.ts'
import { nl } from '../../lib/texts/nl.ts'
import { findGuidePage, guideCodes } from './guide-pages.ts'

const wordsOf = (texts: object): string[] =>
  Object.values(texts).flatMap((one) => (typeof one === 'string' ? one : wordsOf(one)))

// What a mail, a server or a provider says, rather than a button of ours.
const saidByOthers = new Set([
  'our new account',
  'other mail programs',
  'no',
  'onze nieuwe rekening',
  "andere mailprogramma's",
  'nee',
  'notre nouveau compte',
  'autres programmes de messagerie',
  'IMAP',
  'non',
  'unser neues Konto',
  'anderen Mailprogrammen',
  'nein',
])

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

test.each([
  { language: 'en', texts: en, quoted: /"([^"\n]+)"/g },
  { language: 'nl', texts: nl, quoted: /"([^"\n]+)"/g },
  { language: 'fr', texts: fr, quoted: /« ([^»\n]+) »/g },
  { language: 'de', texts: de, quoted: /„([^“\n]+)“/g },
])('a button that a page names in $language is called so on the page', ({ language, texts, quoted }) => {
  const known = saidByOthers.union(new Set(wordsOf(texts)))
  const strange = guideCodes.flatMap((code) => {
    const page = (findGuidePage(code, language) ?? '').replaceAll(/`[^`\n]*`/g, '')
    return [...page.matchAll(quoted)]
      .map(([, words]) => words ?? '')
      .filter((words) => !known.has(words))
      .map((words) => `${code}: ${words}`)
  })
  expect(strange).toEqual([])
})
