import { expect, test } from 'vitest'
import { settle } from './second-look.ts'

const word = (text: string, sure: number) => ({
  text,
  sure,
  box: [0, 0, 80, 20] as [number, number, number, number],
  line: '1',
})

test('two looks that say the same are surer than either, and never certain', () => {
  expect(settle(word('14-03-26', 0.7), [word('14-03-26', 0.8)])).toMatchObject({ text: '14-03-26', sure: 0.94 })
  expect(settle(word('12,50', 0.85), [word('12.50', 0.9)])).toMatchObject({ text: '12,50', sure: 0.95 })
})

test('a look that differs counts only when it is surer by far, and then nobody relies on either', () => {
  expect(settle(word('10,85', 0.89), [word('10,65', 0.92)])).toMatchObject({ text: '10,85', sure: 0.89 })
  expect(settle(word('10,85', 0.5), [word('10,65', 0.8)])).toMatchObject({ text: '10,65', sure: 0.5 })
  expect(settle(word('10,85', 0.7), [word('10,65', 0.9)])).toMatchObject({ text: '10,65', sure: 0.55 })
})

test('a price of three places is not cut to an amount', () => {
  expect(settle(word('1.065', 0.8), [word('1.06', 0.9)])).toMatchObject({ text: '1.065', sure: 0.8 })
})

test('what is no amount and no day at the second look changes nothing, a day that was none before is taken', () => {
  expect(settle(word('03-02-16', 0.7), [word('a3-02', 0.9)])).toMatchObject({ text: '03-02-16', sure: 0.7 })
  expect(settle(word('03-02-16', 0.7), [])).toMatchObject({ sure: 0.7 })
  expect(settle(word('1O:03-26', 0.6), [word('10-03-26', 0.9)])).toMatchObject({ text: '10-03-26', sure: 0.8 })
})
