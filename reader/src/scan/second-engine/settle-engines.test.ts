import { expect, test } from 'vitest'
import type { SeenWord } from '../tesseract.ts'
import { settleEngines } from './settle-engines.ts'

const word = (text: string, sure: number): SeenWord => ({ text, sure, box: [0, 0, 50, 20], line: 'first' })

test('an amount that both engines read alike is hardly in doubt any more, whatever stands glued to it', () => {
  expect(settleEngines(word('24,09', 0.7), [word('24.09', 0.6)])).toMatchObject({ text: '24,09', sure: 0.97 })
  expect(settleEngines(word('3x2.45', 0.8), [word('3x', 0.4), word('2.45', 0.9)]).sure).toBe(0.97)
})

test('a comma that the first engine lost comes back with the second', () => {
  expect(settleEngines(word('5659', 0.96), [word('56,59', 0.95)])).toMatchObject({ text: '56,59', sure: 0.97 })
})

test('a year in which one engine sees a comma is neither a sure year nor a sure amount', () => {
  const settled = settleEngines(word('2026', 0.92), [word('20,26', 0.8)])
  expect(settled).toMatchObject({ text: '2026', rival: '20,26', sure: 0.6 })
})

test('a sure second reading overrules an unsure first, but is never as sure as two', () => {
  const settled = settleEngines(word('56,99', 0.91), [word('56,59', 0.99)])
  expect(settled).toMatchObject({ text: '56,59', line: 'first', rival: '56,99' })
  expect(settled.sure).toBeLessThan(0.9)
})

test('two sound amounts that differ leave both in doubt, the surer one on top', () => {
  expect(settleEngines(word('3.40', 0.8), [word('3.90', 0.5)])).toMatchObject({
    text: '3.40',
    rival: '3.90',
    sure: 0.6,
  })
  expect(settleEngines(word('3.40', 0.96), [word('3.90', 0.98)]).sure).toBe(0.6)
})

test('a sound amount stands against a figure that is none, with some doubt', () => {
  expect(settleEngines(word('12.00', 0.95), [word('SO.50', 0.9)])).toMatchObject({ text: '12.00', sure: 0.78 })
  expect(settleEngines(word('12.00', 0.95), [word('SO.50', 0.4)])).toMatchObject({ text: '12.00', sure: 0.95 })
})

test('of two readings of a VAT number the one whose check digits hold is meant; where both hold, both are in doubt', () => {
  expect(settleEngines(word('0403.819.261', 0.95), [word('0403.019.261', 0.8)])).toMatchObject({
    text: '0403.019.261',
    sure: 0.86,
  })
  expect(settleEngines(word('0403.019.261', 0.95), [word('0403.819.261', 0.99)])).toMatchObject({
    text: '0403.019.261',
    sure: 0.95,
  })
  expect(settleEngines(word('BE0403019261', 0.95), [word('BE0403250873', 0.8)]).sure).toBe(0.6)
})

test('a number of as many figures that the second engine reads otherwise is in doubt, one day off the calendar is not', () => {
  expect(settleEngines(word('18142', 0.91), [word('10142', 0.9)])).toMatchObject({ text: '18142', sure: 0.78 })
  expect(settleEngines(word('30/12/2026', 0.8), [word('38/12/2026', 0.9)])).toMatchObject({ text: '30/12/2026' })
})

test('letters are left to the engine that knows accents, unless it could not read them', () => {
  expect(settleEngines(word('Éclair', 0.8), [word('Eclair', 0.99)]).text).toBe('Éclair')
  expect(settleEngines(word('Teal', 0.38), [word('Total', 0.96)]).text).toBe('Total')
})
