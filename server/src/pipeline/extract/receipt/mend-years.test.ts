import type { Word } from '@facteur/formats/rendition.ts'
import { expect, test } from 'vitest'
import { mendYears } from './mend-years.ts'

const word = (text: string): Word => ({ text, box: [0, 0, 10, 10], sure: 0.95 })

test('A year that never was has noughts with a stroke; other figures read with that sign are in doubt', () => {
  const [day, number, amount] = mendYears([word('30.03.2826'), word('41873'), word('25,10')])
  expect(day).toMatchObject({ text: '30.03.2026', sure: 0.95 })
  expect(number).toMatchObject({ text: '41873', sure: 0.75 })
  expect(amount).toMatchObject({ text: '25,10', sure: 0.95 })
})

test('A day that has the sign itself is read, and in doubt', () => {
  expect(mendYears([word('2825-83-14')])[0]).toMatchObject({ text: '2025-83-14', sure: 0.75 })
})

test('A number of four figures is no year', () => {
  expect(mendYears([word('2826'), word('28.26'), word('€2826.-')])).toEqual([
    word('2826'),
    word('28.26'),
    word('€2826.-'),
  ])
})
