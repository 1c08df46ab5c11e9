import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import { Fault } from './fault.ts'

/**
 * Envelope encryption. Master key → organisation key → one data key per object; each wrap and each value names what it
 * belongs to as associated data, so nothing can be moved to another place. All keys 32 bytes; AES-256-GCM (NIST SP 800-38D).
 */
const nonceBytes = 12
const tagBytes = 16
const keyBytes = 32
const chunkBytes = 64 * 1024
const magic = Buffer.from('FCT1')

export type Key = Buffer & { readonly is: 'Key' }
// Safe: only called on 32 bytes that were made, derived or unwrapped as a key.
const asKey = (bytes: Buffer) => bytes as Key

export const makeKey = (): Key => asKey(randomBytes(keyBytes))

export function readKey(bytes: Buffer): Key {
  if (bytes.length !== keyBytes) throw new Fault('key.invalid', { say: 'The key must be 32 bytes.' })
  return asKey(bytes)
}

const broken = (cause?: unknown) =>
  new Fault('vault.broken', { say: 'This was changed, or belongs to another key.', cause })

/** nonce (12) | tag (16) | ciphertext. `identity` is associated data: where the value belongs. */
export function seal(key: Key, identity: string, plain: Uint8Array, nonce: Buffer = randomBytes(nonceBytes)): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(identity))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Undoes `seal`; throws `vault.broken` when key, identity or bytes differ. */
export function unseal(key: Key, identity: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  if (bytes.length < nonceBytes + tagBytes) throw broken()
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(identity))
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()])
  } catch (cause) {
    throw broken(cause)
  }
}

export const wrapKey = (outer: Key, identity: string, inner: Key): Buffer => seal(outer, `key:${identity}`, inner)
export const unwrapKey = (outer: Key, identity: string, wrapped: Uint8Array): Key =>
  readKey(unseal(outer, `key:${identity}`, wrapped))

/** A key for another purpose, so that no key does two things (HKDF-SHA256, RFC 5869). */
export const deriveKey = (key: Key, purpose: string): Key =>
  asKey(Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, keyBytes)))

/** Eleven-byte prefix (7 random, 4 counter) and a last-chunk flag: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015). */
function chunkNonce(prefix: Buffer, counter: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(nonceBytes)
  prefix.copy(nonce)
  nonce.writeUInt32BE(counter, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** An object of the vault: 'FCT1' | wrapped data key (60) | prefix (7) | chunks of 64 KiB, each ciphertext and tag (16). */
export function encryptObject(
  organisationKey: Key,
  identity: string,
  plain: Buffer,
  random: (size: number) => Buffer = randomBytes,
): Buffer {
  const dataKey = asKey(random(keyBytes))
  const wrapped = seal(organisationKey, `key:${identity}`, dataKey, random(nonceBytes))
  const prefix = random(7)
  const parts: Buffer[] = [magic, wrapped, prefix]
  const count = Math.max(1, Math.ceil(plain.length / chunkBytes))
  for (let counter = 0; counter < count; counter++) {
    const cipher = createCipheriv('aes-256-gcm', dataKey, chunkNonce(prefix, counter, counter === count - 1)).setAAD(
      Buffer.from(identity),
    )
    parts.push(
      cipher.update(plain.subarray(counter * chunkBytes, (counter + 1) * chunkBytes)),
      cipher.final(),
      cipher.getAuthTag(),
    )
  }
  return Buffer.concat(parts)
}

/** Undoes `encryptObject`. Nothing is returned unless every chunk, their order and the end are genuine. */
export function decryptObject(organisationKey: Key, identity: string, object: Buffer): Buffer {
  const wrappedEnd = magic.length + nonceBytes + tagBytes + keyBytes
  const start = wrappedEnd + 7
  if (object.length < start + tagBytes || !object.subarray(0, magic.length).equals(magic)) throw broken()
  const dataKey = unwrapKey(organisationKey, identity, object.subarray(magic.length, wrappedEnd))
  const prefix = object.subarray(wrappedEnd, start)
  const sealedChunk = chunkBytes + tagBytes
  const count = Math.ceil((object.length - start) / sealedChunk)
  const parts: Buffer[] = []
  try {
    for (let counter = 0; counter < count; counter++) {
      const chunk = object.subarray(start + counter * sealedChunk, start + (counter + 1) * sealedChunk)
      const decipher = createDecipheriv(
        'aes-256-gcm',
        dataKey,
        chunkNonce(prefix, counter, counter === count - 1),
      ).setAAD(Buffer.from(identity))
      decipher.setAuthTag(chunk.subarray(chunk.length - tagBytes))
      parts.push(decipher.update(chunk.subarray(0, chunk.length - tagBytes)), decipher.final())
    }
  } catch (cause) {
    throw broken(cause)
  }
  return Buffer.concat(parts)
}

export const sha256Hex = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
export const hmac = (key: Key, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** The same for many texts with one key: the key is prepared once. */
export function makeHmac(key: Key): (text: string) => Buffer {
  const prepared = createSecretKey(key)
  return (text) => createHmac('sha256', prepared).update(text).digest()
}

/** JSON with sorted keys and no spaces, so that equal facts have equal hashes (RFC 8785 for our plain values). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}
