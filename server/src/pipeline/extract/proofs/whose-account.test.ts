import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { firstOfPair, whoseAccounts } from './whose-account.ts'

const [ours, theirs] = ['BE92737041882623', 'BE71096123456769']
const foot = 'Eau de Roche SA - IBAN BE71 0961 2345 6769 - BIC GKCCBEBB'
const accountsOf = (page: string) => {
  const { notToPay, creditor } = whoseAccounts(paperOf(anyRendition(page)))
  return { notToPay: [...notToPay], creditor: creditor?.value }
}

test.each([
  `Het bedrag wordt omstreeks 10-10-2026 afgeschreven van rekening ${ours} t.g.v.\n${theirs}, incassant NL55ZZZ244411900000.`,
  `Wij innen automatisch van uw rekening BE92 7370 4188 2623.\n\n${foot}`,
  `Le montant sera prélevé sur votre compte BE92 7370 4188 2623 le 12/12/2026.\n\n${foot}`,
  `Der Betrag wird per SEPA-Lastschrift von Ihrem Konto ${ours} eingezogen.\n\n${foot}`,
  `EUR 72.00 will be debited from your account ${ours} on 12 December.\n\n${foot}`,
  `El importe se cargará en su cuenta ${ours}.\n\n${foot}`,
  `${foot}\n\nUw rekeningnummer: ${ours}`,
])('%s', (page) => {
  expect(accountsOf(page)).toEqual({ notToPay: [ours], creditor: theirs })
})

test('a sentence on the account ends where the next begins', () => {
  expect(accountsOf(`Le montant sera prélevé de votre compte.\n${foot}`).notToPay).toEqual([])
})

test('the account to pay to is the creditor’s, also where an old one stands below', () => {
  const page = `À payer sur le compte bancaire numéro ${theirs}\nAncien compte ${ours}`
  expect(accountsOf(page).notToPay).not.toContain(theirs)
})

test('from your account to ours', () => {
  expect(accountsOf(`Gelieve over te schrijven van uw rekening naar ${theirs}.`).notToPay).toEqual([])
})

test('of two accounts that are left none is proved', () => {
  expect(
    accountsOf(`Wij innen van uw rekening ${ours}.\n\n${foot}\nDE02 6005 0101 0002 0343 04`).creditor,
  ).toBeUndefined()
})

test('of a blocked account and a usual one the usual one is to be paid', () => {
  expect(accountsOf(`IBAN BE71 0961 2345 6769\nG-rekening ${ours}`)).toEqual({ notToPay: [ours], creditor: theirs })
})

test("of a supplier's two accounts side by side the first is meant, unless the bill is collected", () => {
  const firstOf = (page: string) => firstOfPair(paperOf(anyRendition(page)))?.value
  const two = `Konto BE71 0961 2345 6769 / ${ours}`
  expect(firstOf(two)).toBe(theirs)
  expect(firstOf(`${two}\nDer Betrag wird per Lastschrift eingezogen.`)).toBeUndefined()
  expect(firstOf(`IBAN BE71 0961 2345 6769\nIBAN ${ours}`)).toBeUndefined()
})
