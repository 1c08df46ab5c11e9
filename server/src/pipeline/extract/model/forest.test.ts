import { expect, test } from 'vitest'
import { makeForest } from './forest.ts'

const weights = { features: ['near', 'far'], bias: 0, trees: ['0<0.5 -2 1<3 1 2'] }

test('a tree is walked by named features', () => {
  const { score } = makeForest(weights)
  expect(score({ near: 0, far: 9 })).toBeCloseTo(1 / (1 + Math.exp(2)))
  expect(score({ near: 1, far: 1 })).toBeCloseTo(1 / (1 + Math.exp(-1)))
  expect(score({ far: 4, near: 1 })).toBeCloseTo(1 / (1 + Math.exp(-2)))
})

test('weights that were cut short are refused', () => {
  expect(() => makeForest({ ...weights, trees: ['0<0.5 -2 1 2 3'] })).toThrow(RangeError)
})
