import { expect, test } from 'vitest'
import { inferTrustedAuthservId, readAuthentication } from './authentication.ts'

const mail = (...authenticationResults: string[]) => ({ authenticationResults })

test('the server that stands topmost in most mails is believed', () => {
  const mails = [
    mail('mx.a.example; dkim=pass'),
    mail('mx.a.example; spf=fail'),
    mail('mx.a.example; none'),
    mail('mx.b.example; dkim=pass'),
  ]
  expect(inferTrustedAuthservId(mails)).toBe('mx.a.example')
  expect(inferTrustedAuthservId(mails.slice(2))).toBeNull()
})

test('headers of others, above or below, count for nothing', () => {
  expect(readAuthentication(['mx.b.example; dmarc=pass'], 'mx.a.example').outcome).toBe('unknown')
  expect(readAuthentication(['mx.a.example; dmarc=fail', 'mx.b.example; dmarc=pass'], 'mx.a.example').outcome).toBe(
    'fail',
  )
})

test('where nobody is trusted, a pass is not believed', () => {
  expect(readAuthentication(['mx.a.example; dmarc=pass'], null).outcome).toBe('unknown')
  expect(readAuthentication(['mx.a.example; dmarc=fail'], null).outcome).toBe('fail')
})
