import { expect, test } from 'vitest'
import { isPublicHost, isSharedHost } from './public-host.ts'

test.each(['gmail.com', 'telenet.be', 'yahoo.co.uk', 'web.de'])('%s is open to all', (host) =>
  expect(isPublicHost(host)).toBe(true),
)

test.each(['gist.example', 'mail.gist.be', 'live.lune.fr', 'notgmail.com'])('%s speaks for one firm', (host) =>
  expect(isSharedHost(host)).toBe(false),
)

test.each(['com', 'co.uk', 'com.au', 'myshopify.com', 'sendgrid.net', 'hotmail.fr'])(
  'a rule for all of %s would reach strangers',
  (host) => expect(isSharedHost(host)).toBe(true),
)
