import { expect, test } from 'vitest'
import { concepts, countConcepts, lexicon } from './lexicon.ts'

const heard = (text: string) => concepts.filter((_, at) => (countConcepts(text)[at] ?? 0) > 0)
const turnsOf = (words: string) => words.split(' ')

test('every turn of phrase is heard where it is said', () => {
  const deaf = concepts.flatMap((concept) =>
    turnsOf(lexicon[concept])
      .filter((turn) => !heard(turn.replaceAll('_', ' ').replaceAll('*', 'x')).includes(concept))
      .map((turn) => `${concept} ${turn}`),
  )
  expect(deaf).toEqual([])
})

test('no turn of phrase stands twice under one subject', () => {
  const twice = concepts.flatMap((concept) =>
    turnsOf(lexicon[concept]).filter((turn, at, all) => all.indexOf(turn) !== at),
  )
  expect(twice).toEqual([])
})

test('an older mail below is heard by the word before its colon, and not by that word alone', () => {
  expect(heard('van: jan verlinde')).toContain('reply')
  expect(heard('op 3 maart 2026 schreef an:')).not.toContain('calendar')
  expect(heard('hij schreef een brief')).not.toContain('reply')
})
