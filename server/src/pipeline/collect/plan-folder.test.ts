import { expect, test } from 'vitest'
import { afterBackfillBatch, afterNewBatch, backfillUids, beginBackfill, freshMarks, newUids } from './plan-folder.ts'

const started = (all: number[]) => beginBackfill(freshMarks('INBOX', 7), all)

test('the first scan goes from the newest mail to the oldest', () => {
  expect(backfillUids(started([3, 9, 5]), [3, 9, 5])).toEqual([9, 5, 3])
})

test('a crash after the first batch goes on below it, and mail that came meanwhile is news', () => {
  const marks = afterBackfillBatch(started([1, 2, 3, 4]), [4, 3], false)

  expect(backfillUids(marks, [1, 2, 3, 4, 5])).toEqual([2, 1])
  expect(newUids(marks, [1, 2, 3, 4, 5])).toEqual([5])
})

test('a mail moved in with an old date has a new UID and is found', () => {
  const marks = afterBackfillBatch(started([10, 11]), [11, 10], true)

  expect(newUids(marks, [10, 11, 12])).toEqual([12])
})

test('a UID that becomes visible late, below the highest, is still found, once', () => {
  const marks = afterNewBatch(afterBackfillBatch(started([10]), [10], true), [13])
  expect(newUids(marks, [10, 12, 13])).toEqual([12])

  expect(newUids(afterNewBatch(marks, [12]), [10, 12, 13])).toEqual([])
})

test('the server that answers the last mail when there is none newer brings nothing twice', () => {
  const marks = afterBackfillBatch(started([10, 11]), [11, 10], true)

  expect(newUids(marks, [11])).toEqual([])
})

test('an empty folder is done at once, and its first mail is news', () => {
  const marks = started([])
  expect(marks.isBackfillDone).toBe(true)

  expect(newUids(marks, [1])).toEqual([1])
})

test('what is older than the owner asked for is not news either, not even in a folder without recent mail', () => {
  const marks = beginBackfill(freshMarks('Archive/2019', 7), [10, 11, 12], [])
  expect(marks.isBackfillDone).toBe(true)

  expect(newUids(marks, [10, 11, 12, 13])).toEqual([13])
})
