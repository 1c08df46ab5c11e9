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

test.each([
  ['in the address on the envelope', 'spf=pass smtp.mailfrom=dmarc=pass@x7.example'],
  ['in quotes there', 'spf=pass smtp.mailfrom="a; dmarc=pass"@x7.example'],
  ['in quotes with a quote inside', String.raw`spf=pass smtp.mailfrom="a\"; dmarc=pass; b"@x7.example`],
  ['in a signature', 'dkim=pass header.i=dmarc=pass@x7.example header.d=x7.example'],
  ['in a remark', 'spf=pass (domain of dmarc=pass@x7.example; dmarc=pass) smtp.mailfrom=a@x7.example'],
  ['behind a quote in a remark', 'spf=pass (domain of "x does not designate) smtp.mailfrom="dmarc=pass"@x7.example'],
])('a pass that a stranger wrote %s is no pass', (_where, said) => {
  const results = [`mx.a.example; ${said}; dmarc=fail header.from=gist.example`]
  expect(readAuthentication(results, 'mx.a.example').outcome).toBe('fail')
})

test('what servers print in their own ways is understood', () => {
  for (const header of [
    'mx.a.example 1; dkim=pass (2048-bit key; unprotected) header.d=gist.example; dmarc=pass(p=reject dis=none)',
    'mx.a.example dmarc=pass action=none header.from=gist.example',
    'mx.a.example; arc=none; dmarc/1 = pass (policy=none) header.from=gist.example',
  ])
    expect([header, readAuthentication([header], 'mx.a.example').outcome]).toEqual([header, 'pass'])
  expect(readAuthentication(['spf=pass smtp.mailfrom=gist.example;dmarc=pass action=none'], 'spf').outcome).toBe('pass')
})
