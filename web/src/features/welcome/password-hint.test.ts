import { expect, test } from 'vitest'
import { hintOf, strengthOf } from './password-hint.ts'

test('seven characters are too short, however odd', () => {
  expect(hintOf('a1!B2?c')).toBe('short')
})

test('twelve times the same letter is only just allowed; a sentence is good', () => {
  expect(hintOf('aaaaaaaaaaaa')).toBe('plain')
  expect(hintOf('gold rings on sunday')).toBe('good')
  expect(strengthOf('gold rings on sunday')).toBeGreaterThan(strengthOf('aaaaaaaaaaaa'))
})
