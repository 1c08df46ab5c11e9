import { noFields } from '@facteur/contract/verdict.ts'
import { expect, test } from 'vitest'
import { amountToPay } from './amount-to-pay.ts'
import { decidePayment } from './decide-payment.ts'

const fields = { ...noFields, totalIncludingVat: '664.35' }

test('what was paid in advance is not paid again, unless the owner corrected the total', () => {
  const hints = { payable: { of: '664.35', amount: '564.35' } }
  expect(amountToPay(fields, {})).toBe('664.35')
  expect(amountToPay(fields, hints)).toBe('564.35')
  expect(amountToPay({ totalIncludingVat: '700.00' }, hints)).toBe('700.00')
})

test('an amount that nobody pays is unknown, and held', () => {
  const huge = { ...fields, totalIncludingVat: '100000000000000.00' }
  expect(amountToPay(huge, {})).toBe(null)
  const decision = decidePayment({ kind: 'invoice', direction: 'purchase', fields: huge, hasDoubles: false })
  expect(decision).toMatchObject({ state: 'held', reasons: [{ code: 'payment.amount-unknown' }] })
})

test('of what was paid for more than it came to, nothing is due', () => {
  const decide = (amount: string) =>
    decidePayment({
      kind: 'invoice',
      direction: 'purchase',
      fields,
      hints: { payable: { of: '664.35', amount } },
      hasDoubles: false,
    })
  expect(decide('564.35')).toEqual({ state: 'to-pay', reasons: [] })
  expect(decide('-35.65').reasons).toEqual([{ code: 'payment.nothing-due', facts: {} }])
})
