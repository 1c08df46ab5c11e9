import { expect, test } from 'vitest'
import { readFilterMark } from './mail-filter.ts'

const markOf = (key: string, value: string) => readFilterMark([{ key, value }])

test('what filters of several makes say against a mail is read', () => {
  expect(markOf('x-spam-flag', 'YES')).toBe('junk')
  expect(markOf('x-spam-status', 'Yes, score=9.1 required=5.0')).toBe('junk')
  expect(markOf('x-ms-exchange-organization-scl', '6')).toBe('junk')
  expect(markOf('x-microsoft-antispam-mailbox-delivery', 'ucf:0;jmr:1;dest:J;OFR:SpamFilterAuthJ;')).toBe('junk')
  expect(markOf('x-forefront-antispam-report', 'CIP:192.0.2.1;SFV:SPM;CAT:PHSH;')).toBe('bait')
})

test('what they say for it counts for nothing, for anybody could have written it', () => {
  expect(markOf('x-spam-flag', 'NO')).toBeUndefined()
  expect(markOf('x-spam-status', 'No, score=-1.0')).toBeUndefined()
  expect(markOf('x-ms-exchange-organization-scl', '1')).toBeUndefined()
  expect(markOf('x-forefront-antispam-report', 'CIP:192.0.2.1;SFV:NSPM;CAT:NONE;')).toBeUndefined()
  expect(markOf('subject', 'yes spam')).toBeUndefined()
})

test('the worst of several filters counts', () => {
  const lines = [
    { key: 'x-spam-flag', value: 'YES' },
    { key: 'x-ms-exchange-organization-pcl', value: '7' },
  ]
  expect(readFilterMark(lines)).toBe('bait')
})
