import { expect, test } from 'vitest'
import { addDays, daysBetween, endOfMonth, findPrintedDays, isCalendarDay, readPrintedDay } from './date.ts'

test.each([
  ['2026-03-31', '2026-03-31'],
  ['31/03/2026', '2026-03-31'],
  ['31-03-2026', '2026-03-31'],
  ['31.03.2026', '2026-03-31'],
  ['31.3.26', '2026-03-31'],
  ['31. 3. 2026', '2026-03-31'],
  ['31 maart 2026', '2026-03-31'],
  ['1er avril 2026', '2026-04-01'],
  ['31. März 2026', '2026-03-31'],
  ['March 31, 2026', '2026-03-31'],
  ['31st March 2026', '2026-03-31'],
  ['15-Apr-26', '2026-04-15'],
  ['3 août 2026', '2026-08-03'],
  ['1 févr. 2026', '2026-02-01'],
  ['12 mrt 2026', '2026-03-12'],
  ['Mar 31 2026', '2026-03-31'],
  ['12/31/2026', '2026-12-31'],
  ['31 april 2026', undefined],
  ['31/13/2026', undefined],
  ['1.234,56', undefined],
  ['2026', undefined],
  ['12 stuks 2026', undefined],
])('the printed date %s is %s', (text, day) => {
  expect(readPrintedDay(text)).toBe(day)
})

test('3/4 is the third of April, unless the document counts the American way', () => {
  expect(readPrintedDay('03/04/2026')).toBe('2026-04-03')
  expect(readPrintedDay('03/04/2026', 'month-first')).toBe('2026-03-04')
})

test('dates are found in a line where they stand, and an account number is none', () => {
  const line = 'Factuurdatum: 31/03/2026   Vervaldatum: 30 april 2026   BE71 0961 2345 6769'
  expect(findPrintedDays(line).map(({ day, text, index }) => [day, line.slice(index, index + text.length)])).toEqual([
    ['2026-03-31', '31/03/2026'],
    ['2026-04-30', '30 april 2026'],
  ])
})

test('days are counted over months and leap years', () => {
  const day = readPrintedDay('2028-01-31')
  if (!day) throw new Error('a day')
  expect(addDays(day, 29)).toBe('2028-02-29')
  expect(endOfMonth(addDays(day, 1))).toBe('2028-02-29')
  expect(daysBetween(day, addDays(day, -40))).toBe(-40)
  expect([isCalendarDay('2026-02-29'), isCalendarDay('2028-02-29'), isCalendarDay('2026-2-9')]).toEqual([
    false,
    true,
    false,
  ])
})
