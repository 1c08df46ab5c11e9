import { expect, test } from 'vitest'
import { isOurHost, makeFront } from './api.settings.ts'

const bare = { host: '127.0.0.1', port: 8420, publicUrl: null, tlsCert: null, tlsKey: null, trustProxy: false }

test('sign-in is possible on loopback, with TLS of our own, or behind a trusted proxy with an https address; else not', () => {
  expect(makeFront(bare).canSignIn).toBe(true)
  expect(makeFront({ ...bare, host: '0.0.0.0' })).toMatchObject({ canSignIn: false, isSecure: false })
  expect(makeFront({ ...bare, host: '0.0.0.0', publicUrl: 'https://f.example' }).canSignIn).toBe(false)
  expect(makeFront({ ...bare, host: '0.0.0.0', publicUrl: 'http://f.example', trustProxy: true }).canSignIn).toBe(false)
  expect(makeFront({ ...bare, host: '0.0.0.0', publicUrl: 'https://f.example', trustProxy: true })).toMatchObject({
    canSignIn: true,
    isSecure: true,
    publicUrl: 'https://f.example',
  })
  expect(makeFront({ ...bare, host: '0.0.0.0', tlsCert: 'c', tlsKey: 'k' })).toMatchObject({
    canSignIn: true,
    isSecure: true,
  })
})

test('settings that do not belong together are refused with a sentence', () => {
  expect(() => makeFront({ ...bare, tlsCert: 'c' })).toThrow(/belong together/)
  expect(() => makeFront({ ...bare, trustProxy: true })).toThrow(/FACTEUR_PUBLIC_URL/)
  expect(() => makeFront({ ...bare, publicUrl: 'facteur' })).toThrow(/not an address/)
})

test('only our own names are ours', () => {
  const front = makeFront({ ...bare, publicUrl: 'https://f.example', trustProxy: true })
  for (const host of ['f.example', 'F.example', '127.0.0.1:8420', 'localhost:8420', '[::1]:8420'])
    expect([host, isOurHost(front, host)]).toEqual([host, true])
  for (const host of ['evil.example', 'f.example.evil.example', '', null])
    expect([host, isOurHost(front, host)]).toEqual([host, false])
})
