import { expect, test } from 'vitest'
import {
  type Key,
  canonicalJson,
  decryptObject,
  deriveKey,
  encryptObject,
  readKey,
  seal,
  sha256Hex,
  unseal,
  unwrapKey,
  wrapKey,
} from './crypto.ts'
import { makeRecoveryKey, readRecoveryKey } from './master-key.ts'

const key = readKey(Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex'))
const otherKey = readKey(Buffer.alloc(32, 7))
const identity = 'object:org_a/obj_b'

/** Bytes that look random and are the same every time: the hash of a count. */
function countedBytes() {
  let count = 0
  return (size: number) => Buffer.from(sha256Hex(`bytes ${(count += 1)}`), 'hex').subarray(0, size)
}

const encrypt = (plain: Buffer) => encryptObject(key, identity, plain, countedBytes())
const twoAndAHalf = Buffer.alloc(64 * 1024 * 2 + 500, 'invoice ')

test('a sealed value is AES-256-GCM as NIST knows it (test case 14)', () => {
  const sealed = seal(readKey(Buffer.alloc(32)), '', Buffer.alloc(16), Buffer.alloc(12))
  expect(sealed.subarray(12).toString('hex')).toBe('d0d1c8a799996bf0265b98b5d48ab919cea7403d4d606b6e074ec5d3baf39d18')
})

test('a derived key is HKDF-SHA256 as the RFC knows it (5869, A.3)', () => {
  // Safe: the test vector's key has 22 bytes; derivation takes any.
  const short = Buffer.alloc(22, 0x0b) as Buffer as Key
  expect(deriveKey(short, '').toString('hex')).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d')
})

// The hashes were derived a second time by WebCrypto from the format in ARCHITECTURE.md, without our code.
test.each([
  {
    name: 'an empty file',
    plain: Buffer.alloc(0),
    size: 87,
    hash: '058e7ab492720ce05afa96c9ea5c2861416ac3ef1a65001d3bc31ed097883253',
  },
  {
    name: 'a small file',
    plain: Buffer.from('Factuur 2026-0042'),
    size: 104,
    hash: '5a00cac5892d6c968f543dba24b9d0c5e9b93f607ed54622317dec2199bf3502',
  },
  {
    name: 'a file of exactly one chunk',
    plain: Buffer.alloc(64 * 1024, 1),
    size: 65_623,
    hash: 'b28f0171bbdd68c8c8515c820498bcf87a0265fd934df64839522e7b7abc845b',
  },
  {
    name: 'a file of two and a half chunks',
    plain: twoAndAHalf,
    size: 131_691,
    hash: '5441deed94128040f0e8cd10fbef694764d3b4e0d731c382d72e11cb368ee764',
  },
])('the form of $name in the vault never changes', ({ plain, size, hash }) => {
  const object = encrypt(plain)
  expect(object.subarray(0, 4).toString()).toBe('FCT1')
  expect({ size: object.length, hash: sha256Hex(object) }).toEqual({ size, hash })
  expect(decryptObject(key, identity, object).equals(plain)).toBe(true)
})

const chunk = 64 * 1024 + 16
const start = 4 + 60 + 7
const flip = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

test.each([
  { what: 'a changed first byte', of: (bytes: Buffer) => flip(bytes, start) },
  { what: 'a changed last byte', of: (bytes: Buffer) => flip(bytes, bytes.length - 1) },
  { what: 'a changed data key', of: (bytes: Buffer) => flip(bytes, 40) },
  { what: 'a changed prefix', of: (bytes: Buffer) => flip(bytes, 65) },
  { what: 'another form', of: (bytes: Buffer) => flip(bytes, 3) },
  { what: 'a last chunk cut off', of: (bytes: Buffer) => bytes.subarray(0, start + 2 * chunk) },
  {
    what: 'a first chunk cut out',
    of: (bytes: Buffer) => Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + chunk)]),
  },
  {
    what: 'two chunks that changed places',
    of: (bytes: Buffer) =>
      Buffer.concat([
        bytes.subarray(0, start),
        bytes.subarray(start + chunk, start + 2 * chunk),
        bytes.subarray(start, start + chunk),
        bytes.subarray(start + 2 * chunk),
      ]),
  },
  { what: 'a chunk too many', of: (bytes: Buffer) => Buffer.concat([bytes, bytes.subarray(start, start + chunk)]) },
  { what: 'only its head', of: (bytes: Buffer) => bytes.subarray(0, start) },
  { what: 'nothing', of: () => Buffer.alloc(0) },
])('an object with $what does not open', ({ of }) => {
  expect(() => decryptObject(key, identity, of(encrypt(twoAndAHalf)))).toThrow('vault.broken')
})

test('nothing opens with another key or at another place', () => {
  const object = encrypt(Buffer.from('secret'))
  const sealed = seal(key, 'secret:org_a/source/src_b/password', Buffer.from('secret'))
  const wrapped = wrapKey(key, 'organisation:org_a', otherKey)

  expect(() => decryptObject(otherKey, identity, object)).toThrow('vault.broken')
  expect(() => decryptObject(key, 'object:org_a/obj_c', object)).toThrow('vault.broken')
  expect(() => unseal(otherKey, 'secret:org_a/source/src_b/password', sealed)).toThrow('vault.broken')
  expect(() => unseal(key, 'secret:org_a/source/src_c/password', sealed)).toThrow('vault.broken')
  expect(() => unwrapKey(key, 'organisation:org_b', wrapped)).toThrow('vault.broken')
  expect(unwrapKey(key, 'organisation:org_a', wrapped).equals(otherKey)).toBe(true)
})

test('the same file twice gives two different objects', () => {
  const plain = Buffer.from('the same')
  expect(encryptObject(key, identity, plain).equals(encryptObject(key, identity, plain))).toBe(false)
})

test('the recovery key is the master key, and notices a slip of the pen', () => {
  const printed = makeRecoveryKey(key)
  expect(printed).toBe('AAAS-EA2E-AWDA-QCAK-BJFS-2DJQ-B6JB-CESV-CSLT-NF22-DEPB-YHA7-D2RS-NNG6-4LMG')
  expect(readRecoveryKey(printed.toLowerCase().replaceAll('-', ' ')).equals(key)).toBe(true)
  expect(() => readRecoveryKey(printed.replace('B', 'C'))).toThrow('key.invalid')
  expect(() => readRecoveryKey(printed.slice(0, -1))).toThrow('key.invalid')
})

test('equal facts have one written form', () => {
  expect(canonicalJson({ b: [1, 'é', null], a: { d: undefined, c: true } })).toBe('{"a":{"c":true},"b":[1,"é",null]}')
})
