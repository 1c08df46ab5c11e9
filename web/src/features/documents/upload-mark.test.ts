import { expect, test } from 'vitest'
import { uploadMarkOf } from './upload-mark.ts'

test('a file that arrived, but cannot be read or waits for its password, gets no tick', () => {
  expect(uploadMarkOf('received', { state: 'unreadable', needsPassword: false })).toBe('unreadable')
  expect(uploadMarkOf('received', { state: 'unreadable', needsPassword: true })).toBe('locked')
  expect(uploadMarkOf('received', { state: 'set-aside', needsPassword: false })).toBe('set-aside')
})

test('what is archived or on its way keeps the word on its arrival', () => {
  expect(uploadMarkOf('received', { state: 'archived', needsPassword: false })).toBe('received')
  expect(uploadMarkOf('duplicate', undefined)).toBe('duplicate')
})
