import { expect, test } from 'vitest'
import {
  findStructuredCommunications,
  makeStructuredCommunication,
  readStructuredCommunication,
} from './structured-communication.ts'

test('a structured communication is read in any of its printed forms', () => {
  for (const text of [
    '+++090/9337/55493+++',
    '***090/9337/55493***',
    '090/9337/55493',
    '+++ 090 / 9337 / 55493 +++',
    '090933755493',
  ]) {
    expect(readStructuredCommunication(text)).toBe('+++090/9337/55493+++')
  }
})

test('one wrong digit makes it no structured communication', () => {
  expect(readStructuredCommunication('+++090/9337/55494+++')).toBeUndefined()
  expect(readStructuredCommunication('+++000/0000/00097+++')).toBeUndefined()
})

test('where nothing is left over, the check digits are 97', () => {
  expect(makeStructuredCommunication('0000000097')).toBe('+++000/0000/09797+++')
  expect(readStructuredCommunication('+++000/0000/09700+++')).toBeUndefined()
})

test('it is found in a line of text, and a date or a phone number is not', () => {
  const line = 'Mededeling: +++090/9337/55493+++ tel. 011/2233/44556 op 31/03/2026'
  expect(findStructuredCommunications(line).map(({ text }) => text)).toEqual(['+++090/9337/55493+++'])
})
