import { expect, test } from 'vitest'
import { addressOf } from './address.ts'

const env = { connection: { incoming: { socket: { remoteAddress: '203.0.113.9' } } } }
const asked = (forwarded: string) => new Request('http://127.0.0.1/', { headers: { 'x-forwarded-for': forwarded } })

test('an address that the caller claims is believed only behind our own proxy, and then the one the proxy wrote', () => {
  expect(addressOf(asked('198.51.100.1, 192.0.2.7'), { env, trustsProxy: false })).toBe('203.0.113.9')
  expect(addressOf(asked('198.51.100.1, 192.0.2.7'), { env, trustsProxy: true })).toBe('192.0.2.7')
  expect(addressOf(new Request('http://127.0.0.1/'), { env, trustsProxy: true })).toBe('203.0.113.9')
  expect(addressOf(new Request('http://127.0.0.1/'), { env: {}, trustsProxy: false })).toBe('unknown')
})
