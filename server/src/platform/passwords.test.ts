import { expect, test } from 'vitest'
import { hashPassword, requireGoodPassword, verifyPassword } from './passwords.ts'

test('a password is verified against its argon2id hash, whose form and value never change', async () => {
  const hash = await hashPassword('zeven blauwe fietsen', Buffer.alloc(16, 1))

  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$AQEBAQEBAQEBAQEBAQEBAQ\$/)
  expect(await hashPassword('zeven blauwe fietsen', Buffer.alloc(16, 1))).toBe(hash)
  expect(await hashPassword('zeven blauwe fietsen')).not.toBe(hash)
  expect(await verifyPassword({ hash, password: 'zeven blauwe fietsen' })).toBe(true)
  expect(await verifyPassword({ hash, password: 'zeven blauwe fietsen ' })).toBe(false)
  expect(await verifyPassword({ hash: 'nonsense', password: 'x' })).toBe(false)
})

test('a long password, and one with letters written in two ways, stays the same password', async () => {
  const long = 'é'.repeat(64)
  expect(
    await verifyPassword({ hash: await hashPassword(long.normalize('NFC')), password: long.normalize('NFD') }),
  ).toBe(true)
})

test('passwords that are guessed first are refused', () => {
  const words = ['els.peeters@lune.example', 'Atelier Lune']
  const bad = [
    'kort',
    'Password2024!!',
    'P@ssw0rd12345',
    '123456789012',
    'azertyuiopqs',
    'abcabcabcabc',
    'motdepasse!!!',
    'facteurfacteur',
    'peeters123456',
    'atelierlune2026',
    'x'.repeat(257),
  ]
  for (const password of bad) expect(() => requireGoodPassword(password, words), password).toThrow(/password/)
  for (const password of [
    'zeven blauwe fietsen',
    'Xk9$mQ2!vB7#',
    'mijn atelier ligt aan de gracht',
    'é'.repeat(6) + 'àüöïñç',
  ])
    expect(() => requireGoodPassword(password, words)).not.toThrow()
})
