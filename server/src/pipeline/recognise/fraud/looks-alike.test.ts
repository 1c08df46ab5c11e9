import { expect, test } from 'vitest'
import { likenessOf } from './looks-alike.ts'

test.each([
  ['smeltkroes.example.pay-secure.example', 4],
  ['billing.smeltkroes.example.x7.example', 4],
  ['smeltkroes.example-betaling.example', 4],
  ['smeltkroes-betaling.example', 2.5],
  ['xn--smeltkros-i4a.example', 4],
  ['smeltkroes.example', 0],
  ['mail.smeltkroes.example', 0],
  ['smeltkroes.bills.example', 0],
])('%s beside a known host weighs %d', (domain, weight) => {
  expect(likenessOf(domain, ['smeltkroes.example'])).toBe(weight)
})

test('the same house in another country is no imitation', () => {
  expect(likenessOf('smeltkroes.com.au', ['smeltkroes.com'])).toBe(0)
})
