import { expect, test } from 'vitest'
import { firstReachOf, hostOf, isOpenToAll, reachOf } from './rule-words.ts'

test('a rule says by itself how far it reaches', () => {
  expect(reachOf({ sender: 'info@bank.example', subject: 'Uw overzicht' })).toEqual({
    isWholeHost: false,
    isAnySubject: false,
  })
  expect(reachOf({ sender: '@bank.example', subject: '' })).toEqual({ isWholeHost: true, isAnySubject: true })
})

test('never again from a newsletter means the whole address; from a forged or useful one only mails like it', () => {
  expect(firstReachOf({ collect: false, kind: 'newsletter' }).isAnySubject).toBe(true)
  expect(firstReachOf({ collect: true, kind: 'statement' }).isAnySubject).toBe(false)
  expect(firstReachOf({ collect: false, kind: 'phishing' }).isAnySubject).toBe(false)
})

test('everyone at a host of private mailboxes is nobody in particular', () => {
  expect(isOpenToAll(hostOf('Piet@GMAIL.com'))).toBe(true)
  expect(isOpenToAll(hostOf('facturen@drukkerij.example'))).toBe(false)
})
