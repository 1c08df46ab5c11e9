import { expect, test } from 'vitest'
import type { SupplierMemory } from '#records/suppliers/supplier-memory.ts'
import { anyMail, anyPart, anyRendition, invoicePage } from '../testing/any.ts'
import type { JudgeContext } from './judge-context.ts'
import { holdReasonsOf } from '../hold-reasons.ts'
import { chooseByHand } from './choose-by-hand.ts'
import { judgeMail } from './judge-mail.ts'

const other = 'BE68 5390 0754 7034'
const gist: SupplierMemory = {
  id: 'gist',
  name: 'Bakkerij De Gist',
  vatNumbers: ['BE0123456749'],
  ibans: ['BE71096123456769'],
  hosts: ['gist.example'],
  documentCount: 3,
  hints: [],
}
const context: JudgeContext = {
  ownVatNumbers: ['BE0987654394'],
  ownAddresses: ['info@lune.example'],
  ownNames: ['Atelier Lune'],
  suppliers: [gist],
}
const codes = (verdict: { reasons: { code: string }[] }) => verdict.reasons.map(({ code }) => code)
const forged = anyPart('f.pdf', anyRendition(invoicePage.replace('BE71 0961 2345 6769', other)))

test('a known supplier that wants to be paid elsewhere is shown to the owner, that first, and nothing is collected', () => {
  const text = `Beste,\n\nOnze bank werd overgenomen. Wilt u de factuur van maart betalen op dit nummer: ${other}?\n\nAn`
  const verdict = judgeMail(anyMail({ subject: 'Re: Factuur 12', text }), context)
  expect(verdict).toMatchObject({ collect: false, isUnsure: true, isPaymentHeld: true })
  expect(codes(verdict)[0]).toMatch(/^payment\./)
  expect(codes(verdict)).not.toContain('mail.has-no-invoice')
})

test('so is a letter with another account as a PDF', () => {
  const letter = anyPart('brief.pdf', anyRendition(`Geachte klant,\n\nGewijzigd rekeningnummer: ${other}\n\nDe Gist`))
  const verdict = judgeMail(anyMail({ subject: 'Bericht', text: 'Zie de brief.', parts: [letter] }), context)
  expect(verdict).toMatchObject({ collect: false, isUnsure: true, isPaymentHeld: true })
  expect(codes(verdict)[0]).toMatch(/^payment\./)
})

test('a stranger who announces an account is shown too', () => {
  const mail = anyMail({
    from: [{ name: 'Kontor Weiss', address: 'fibu@kontor-weiss.example' }],
    subject: 'Geänderte Bankverbindung',
    text: `Bitte überweisen Sie künftig auf unser neues Konto: ${other}`,
  })
  expect(judgeMail(mail, context)).toMatchObject({ collect: false, isUnsure: true })
})

test('another account on an invoice from its own host is collected and held', () => {
  const verdict = judgeMail(anyMail({ parts: [forged] }), context)
  expect(verdict).toMatchObject({ kind: 'invoice', collect: true, isPaymentHeld: true })
})

test('from a host that was never its own it waits for the owner, is not collected, and not called bait', () => {
  const verdict = judgeMail(
    anyMail({ from: [{ name: 'De Gist', address: 'an@factoring.example' }], parts: [forged] }),
    context,
  )
  expect(verdict).toMatchObject({ kind: 'invoice', collect: false, isUnsure: true, isPaymentHeld: true, documents: [] })
  expect(codes(verdict)).toContain('sender.other-than-before')
})

test('with pressure on top it is bait', () => {
  const from = [{ name: 'De Gist', address: 'an@mailer.example' }]
  const mail = anyMail({ from, text: 'Factuur in bijlage, gelieve vandaag nog te betalen.', parts: [forged] })
  expect(judgeMail(mail, context)).toMatchObject({ kind: 'phishing', collect: false, isUnsure: true })
})

test('the known account through the host of a billing program is an ordinary invoice', () => {
  const paper = anyPart('f.pdf', anyRendition(invoicePage))
  const verdict = judgeMail(
    anyMail({ from: [{ name: 'De Gist', address: 'no-reply@bills.example' }], parts: [paper] }),
    context,
  )
  expect(verdict).toMatchObject({ kind: 'invoice', collect: true })
  expect(verdict.isPaymentHeld).toBeUndefined()
})

test('a mail of the bank that names accounts is no news of a supplier', () => {
  const bank: SupplierMemory = { ...gist, id: 'bank', vatNumbers: [], hosts: ['leiebank.example'] }
  const mail = anyMail({
    from: [{ name: 'Leiebank', address: 'info@leiebank.example' }],
    subject: 'Uitgaande overschrijving',
    text: `Er werd € 120,00 overgeschreven van uw rekening BE71 0961 2345 6769 naar ${other} (Garage Dok).\nUw saldo vindt u in de app.`,
  })
  expect(judgeMail(mail, { ...context, suppliers: [bank] }).isUnsure).toBeUndefined()
})

test.each([
  `Beste, we storten € 50,00 terug op rekeningnummer ${other}.`,
  `De premie wordt op 5 mei van uw rekening ${other} afgehouden.`,
  `Uw mandaat M-12 voor rekening ${other} is geregistreerd.`,
  `Op uw lijst staat nummer ${other}.`,
])('a known supplier that asks nothing on another account is left in peace: %s', (text) => {
  expect(judgeMail(anyMail({ subject: 'Bericht', text }), context).isUnsure).toBeUndefined()
})

test('collected by hand all the same, its payment still waits', () => {
  const mail = anyMail({ from: [{ name: 'De Gist', address: 'an@factoring.example' }], parts: [forged] })
  const byHand = chooseByHand(mail, judgeMail(mail, context))
  expect(byHand).toMatchObject({ collect: true, isPaymentHeld: true })
  expect(holdReasonsOf(byHand, 'invoice').map(({ code }) => code)).toContain('payment.account-differs')
})
