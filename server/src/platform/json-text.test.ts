import { expect, test } from 'vitest'
import { jsonText } from './json-text.ts'

test('text from outside that the database would refuse becomes text that it takes', () => {
  expect(JSON.parse(jsonText({ subject: 'a\u0000b', list: ['\ud83d'] }))).toEqual({ subject: 'ab', list: ['\ufffd'] })
})
