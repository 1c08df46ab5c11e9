import { expect, test } from 'vitest'
import { type DueInvoice, makeDigestMail } from './make-digest.ts'
import { sayNextStep } from './say-notice.ts'

const due = (over: Partial<DueInvoice> = {}): DueInvoice => ({
  supplier: 'Bakkerij De Gist',
  number: '42',
  amount: '121.00',
  currency: 'EUR',
  dueOn: '2026-11-30',
  isHeld: false,
  isBackfill: false,
  ...over,
})
const make = (list: DueInvoice[]) =>
  makeDigestMail({
    language: 'en',
    organisationName: 'Atelier Lune',
    organisation: 'org_1',
    publicUrl: 'http://127.0.0.1:8420',
    due: list,
    today: '2026-11-22',
  })

test('one invoice is said with supplier and amount in the subject', () => {
  expect(make([due()]).subject).toBe('An invoice has to be paid: Bakkerij De Gist, 121.00 EUR')
})

test('years of back-fill make one mail that counts the old ones', () => {
  const mail = make([due(), ...Array.from({ length: 900 }, () => due({ isBackfill: true, dueOn: '2022-01-31' }))])
  expect(mail.text).toContain('probably paid long ago: 900')
  expect(mail.text.split('\n').length).toBeLessThan(12)
})

test('a mail about old invoices alone does not say that 0 have to be paid', () => {
  const mail = make([due({ isBackfill: true, dueOn: '2022-01-31' })])
  expect(mail.subject).toBe('Found while looking through older mail, probably paid long ago: 1')
})

test('a mailbox that needs its owner is told before the invoices, and alone where there are none', () => {
  const tidings = ['Facteur can no longer look into info@x.example: it needs you']
  const base = {
    language: 'en',
    organisationName: 'Atelier Lune',
    organisation: 'org_1',
    publicUrl: 'http://f',
    today: '2026-11-22',
  }
  const alone = makeDigestMail({ ...base, due: [], tidings })
  expect(alone.subject).toBe(tidings[0])
  expect(alone.text).toContain('Look at it: http://f/needs-you?organisation=org_1')
  const both = makeDigestMail({ ...base, due: [due()], tidings })
  expect(both.subject).toContain('An invoice has to be paid')
  expect(both.text.indexOf('info@x.example')).toBeLessThan(both.text.indexOf('Bakkerij De Gist, 42'))
})

test('what is overdue is said so, and comes first', () => {
  const text = make([due(), due({ supplier: 'Drukkerij Inkt', dueOn: '2026-11-01' })]).text
  expect(text.indexOf('overdue since 2026-11-01')).toBeLessThan(text.indexOf('due 2026-11-30'))
  expect(text.indexOf('overdue since')).toBeGreaterThan(0)
})

test('a mail about a mailbox says what to do, as its trouble wants it', () => {
  const about = (trouble: string) => ({ code: 'source.needs-you', facts: { name: 'info@x.example', trouble } })
  expect(sayNextStep(about('oauth.revoked'), 'en').join()).toContain('choose "Link again"')
  expect(sayNextStep(about('mailbox.password-refused'), 'nl').join()).toContain('Het wachtwoord werd geweigerd')
  expect(sayNextStep(about('mailbox.unreachable'), 'fr').join()).toContain('dit pourquoi')
  expect(sayNextStep({ code: 'delivery.failed', facts: {} }, 'en')).toEqual([])
})
