import { expect, test } from 'vitest'
import { makeRandom } from '../../../random.ts'
import { growNotices, phraseBooks } from './grow-notices.ts'

test('every language words every sort, with something to say for each half', () => {
  const scenes = phraseBooks.map(({ wordings }) => wordings.map(({ scene }) => scene))
  for (const list of scenes) expect(list).toEqual(scenes[0])
  for (const { texts, subjects, scene } of phraseBooks.flatMap(({ wordings }) => wordings)) {
    expect(texts.length, scene).toBeGreaterThan(1)
    expect(subjects.length, scene).toBeGreaterThan(1)
  }
})

test('no text is in mails of both halves, and the same seed gives the same mails', () => {
  const grown = growNotices(2, makeRandom)
  const groupsOf = (wanted: number) => new Set(grown.filter(({ half }) => half === wanted).map(({ group }) => group))
  expect([...groupsOf(0)].filter((group) => groupsOf(1).has(group))).toEqual([])
  expect(growNotices(2, makeRandom)).toEqual(grown)
})
