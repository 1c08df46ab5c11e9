import { expect, test } from 'vitest'
import { readMailManner } from './mail-manner.ts'

const mannerOf = (...lines: [string, string][]) => readMailManner(lines.map(([key, value]) => ({ key, value })))

test('an answer written in a program for people through a list where everybody writes', () => {
  expect(
    mannerOf(
      ['in-reply-to', '<1@zeilclub.example>'],
      ['user-agent', 'Mutt/1.4i'],
      ['list-post', '<mailto:praat@zeilclub.example>'],
      ['list-unsubscribe', '<mailto:leave@zeilclub.example>'],
    ),
  ).toEqual({ isAnswer: true, list: 'talk', program: 'person' })
})

test('a list to which nobody may write brings news, sent by a machine', () => {
  expect(
    mannerOf(['list-post', 'NO'], ['list-unsubscribe', '<https://nieuws.example/u>'], ['x-mailer', 'PHPMailer 6.1']),
  ).toEqual({ list: 'news', program: 'machine' })
})

test('a machine that says it is Outlook still has the lines of a machine', () => {
  expect(mannerOf(['x-mailer', 'Microsoft Outlook'], ['x-campaign-id', '88'])).toEqual({ program: 'machine' })
})

test('nothing said, nothing told', () => {
  expect(mannerOf(['subject', 'Mutt'], ['in-reply-to', ' '])).toEqual({})
})

test('the year of its coming is that of the server that received it last, whatever the sender wrote below', () => {
  expect(
    mannerOf(
      ['received', 'from x7.example by mx.zeilclub.example; Mon, 2 Mar 2026 08:00:00 +0000'],
      ['received', 'from elsewhere by x7.example; Tue, 4 Mar 2003 08:00:00 +0000'],
      ['date', 'Tue, 4 Mar 2003 08:00:00 +0000'],
    ),
  ).toEqual({ arrivedIn: 2026 })
  expect(mannerOf(['received', 'from 2003.example by mx.zeilclub.example'])).toEqual({})
})
