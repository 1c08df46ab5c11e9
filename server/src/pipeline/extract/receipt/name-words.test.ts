import { expect, test } from 'vitest'
import { mendName, namesTrade, saysTradeOnly } from './name-words.ts'

test('A common word of a shop is spelt right where one letter was misread', () => {
  expect(mendName('FILL UP ENTERPRTSE')).toBe('FILL UP ENTERPRISE')
  expect(mendName('Apothoek Voorbeeld')).toBe('Apotheek Voorbeeld')
})

test("A name that is nobody's common word stays as it was read", () => {
  expect(mendName('Stationers Rusteveld')).toBe('Stationers Rusteveld')
})

test('A name may say what kind of shop it is of', () => {
  expect([namesTrade('bakkerij voorbeeld'), namesTrade('jan voorbeeld')]).toEqual([true, false])
})

test('What only tells a trade and its wares is no name of anybody', () => {
  expect([saysTradeOnly('doe-het-zelf & hout'), saysTradeOnly('bakkerij voorbeeld')]).toEqual([true, false])
})
