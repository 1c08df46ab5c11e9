import { expect, test } from 'vitest'
import { anyMail } from '../../testing/any.ts'
import { lookAtMail } from '../look-at-mail.ts'

const context = { ownVatNumbers: [], ownAddresses: ['info@lune.example'], ownNames: [] }
const isOld = (mail: Parameters<typeof anyMail>[0]) => lookAtMail(anyMail(mail), context).signals.has('head.old')
const ancient = '2003-03-04T08:00:00.000Z'

test('a mail is of old by its own date only where no server noted when it came', () => {
  expect(isOld({ sentAt: ancient, authenticationResults: [] })).toBe(true)
  expect(isOld({ sentAt: ancient, authenticationResults: [], manner: { arrivedIn: 2026 } })).toBe(false)
  expect(isOld({ sentAt: ancient, authenticationResults: [], manner: { arrivedIn: 2003 } })).toBe(true)
  expect(isOld({ sentAt: null, authenticationResults: [], manner: { arrivedIn: 2001 } })).toBe(true)
})

test('a mail with a noted check is not of old, whatever its date', () => {
  expect(isOld({ sentAt: ancient, authenticationResults: ['mx.lune.example; dmarc=fail'] })).toBe(false)
})
