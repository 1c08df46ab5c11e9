import { expect, test } from 'vitest'
import { learn } from './learn.ts'

const lessons = Array.from({ length: 60 }, (_, i) => ({
  signals: new Map(
    i % 2 === 0
      ? [
          ['sun', 1],
          ['noise', i % 3],
        ]
      : [
          ['rain', 1],
          ['noise', i % 3],
        ],
  ),
  right: i % 2,
  weight: 1,
}))

test('what goes with a class gets weight for it, and noise hardly any', () => {
  const { names, rows } = learn(lessons, { classes: 2, penalty: 0.001, rounds: 200 })
  const of = (name: string) => rows[names.indexOf(name)] ?? []
  expect((of('sun')[0] ?? 0) - (of('sun')[1] ?? 0)).toBeGreaterThan(2)
  expect((of('rain')[1] ?? 0) - (of('rain')[0] ?? 0)).toBeGreaterThan(2)
  expect(Math.abs((of('noise')[0] ?? 0) - (of('noise')[1] ?? 0))).toBeLessThan(0.5)
})

test('the same lessons give the same weights', () => {
  const once = () => learn(lessons, { classes: 2, penalty: 0.001, rounds: 20 })
  expect(once()).toEqual(once())
})

test('a signal seen in a few mails only is not learnt', () => {
  const rare = [...lessons, { signals: new Map([['once', 1]]), right: 0, weight: 1 }]
  expect(learn(rare, { classes: 2, penalty: 0.001, rounds: 5 }).names).not.toContain('once')
})
