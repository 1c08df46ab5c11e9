import { expect, test } from 'vitest'
import { toMailboxFault } from './imap.fault.ts'
import { signingOf } from './imap.refusal.ts'

/** How a sign-in is refused: the server's words at this host, for this user with this password. */
function refuse(host: string, text: string, { user = 'jos@slager.example', password = 'Winter in Gent 3' } = {}) {
  const error = { authenticationFailed: true, responseStatus: 'NO', responseText: text }
  return toMailboxFault(error, { host, port: 993, signing: signingOf({ host, user }, password) })
}

const plain = '[AUTHENTICATIONFAILED] Invalid credentials (Failure)'

test.each([
  ['imap.gmail.com', plain, 'mailbox.app-password-needed', /^Google needs an app password/],
  ['imap.gmail.com', '[ALERT] Application-specific password required', 'mailbox.app-password-needed', /^Google needs/],
  ['imap.mail.me.com', plain, 'mailbox.app-password-needed', /^iCloud needs an app password/],
  ['imap.mail.yahoo.com', plain, 'mailbox.app-password-needed', /^Yahoo needs/],
  ['imap.fastmail.com', plain, 'mailbox.app-password-needed', /^Fastmail needs/],
  ['imap.gmx.net', plain, 'mailbox.password-refused', /^GMX refused .* switch IMAP on/],
  ['imap.web.de', plain, 'mailbox.password-refused', /^WEB\.DE refused .* before the @/],
  [
    'imap.zoho.eu',
    '[ALERT] IMAP access is disabled',
    'mailbox.password-unsupported',
    /^Zoho does not let .* Switch IMAP on/,
  ],
  [
    'outlook.office365.com',
    'AUTHENTICATE failed.',
    'mailbox.password-unsupported',
    /^Microsoft no longer .* Choose Microsoft/,
  ],
  ['outlook.office365.com', 'BasicAuthBlocked', 'mailbox.password-unsupported', /^Microsoft no longer/],
  ['imap.free.fr', plain, 'mailbox.password-refused', /part before the @/],
  ['imap.telenet.be', plain, 'mailbox.password-refused', /^imap\.telenet\.be refused/],
  ['mail.slager.example', plain, 'mailbox.password-refused', /^mail\.slager\.example refused/],
  [
    'mail.slager.example',
    'Please create an app password',
    'mailbox.app-password-needed',
    /^mail\.slager\.example needs/,
  ],
])('%s answers "%s": %s', (host, text, code, say) => {
  const fault = refuse(host, text)
  expect(fault).toMatchObject({ code, retry: 'never', say: expect.stringMatching(/^.{20,200}\.$/) })
  expect(fault.say).toMatch(say)
})

test('an app password that is refused is not asked for again', () => {
  const fault = refuse('imap.gmail.com', plain, { password: 'abcd efgh ijkl mnop' })
  expect(fault).toMatchObject({ code: 'mailbox.password-refused', say: expect.stringContaining('this app password') })
})

test('the user name without its domain is not blamed', () => {
  expect(refuse('imap.free.fr', plain, { user: 'jos' }).say).not.toContain('before the @')
})

test('a server that cannot check the password now, or that is too busy, is not taken for a refusal', () => {
  const place = { host: 'imap.gmail.com', port: 993 }
  const busy = { authenticationFailed: true, responseText: 'Too many simultaneous connections. (Failure)' }
  expect(toMailboxFault(busy, place).code).toBe('mailbox.throttled')
  const away = { authenticationFailed: true, serverResponseCode: 'UNAVAILABLE' }
  expect(toMailboxFault(away, place).code).toBe('mailbox.unreachable')
})

test('neither the password nor the user name is in the fault', () => {
  const fault = refuse('imap.gmail.com', plain, { user: 'josephine@gmail.com', password: 'hunter-zeven' })
  expect(JSON.stringify([fault.say, fault.facts])).not.toMatch(/hunter-zeven|josephine/)
})
