import { createHash, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Key, makeKey, readKey, seal, unseal } from './crypto.ts'
import { Fault } from './fault.ts'

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const checkText = 'facteur key check 1'

/** Writes a file that is whole or absent after a crash, readable by us alone. */
export function writeFileDurably(path: string, bytes: Buffer | string): void {
  const part = `${path}.part`
  const file = openSync(part, 'w', 0o600)
  try {
    writeSync(file, bytes as string)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(part, path)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** The master key as words to print: 13 groups of four (base32 without I, O, 0, 1), the last 8 characters a checksum. */
export function makeRecoveryKey(key: Key): string {
  const check = createHash('sha256').update(key).digest().subarray(0, 5)
  const text = toBase32(key) + toBase32(check)
  return (text.match(/.{1,4}/g) ?? []).join('-')
}

/** Undoes makeRecoveryKey; spaces, dashes and case do not matter. */
export function readRecoveryKey(text: string): Key {
  const clean = text.toUpperCase().replace(/[\s-]/g, '')
  const key = readKey(fromBase32(clean.slice(0, 52), 32))
  if (makeRecoveryKey(key).replaceAll('-', '') !== clean)
    throw new Fault('key.invalid', { say: 'This is not a recovery key: a character is wrong or missing.' })
  return key
}

function toBase32(bytes: Buffer): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

function fromBase32(text: string, size: number): Buffer {
  let bits = ''
  for (const char of text) bits += Math.max(0, alphabet.indexOf(char)).toString(2).padStart(5, '0')
  return Buffer.from((bits.match(/.{8}/g) ?? []).slice(0, size).map((byte) => Number.parseInt(byte, 2)))
}

/**
 * The master key of this installation. Made on the very first start; afterwards a missing or other key is refused,
 * because everything in the vault was locked with the first one.
 */
export function openMasterKey(input: { dataFolder: string; keyFile: string | null }): { key: Key; isNew: boolean } {
  mkdirSync(input.dataFolder, { recursive: true, mode: 0o700 })
  const keyFile = input.keyFile ?? join(input.dataFolder, 'master.key')
  const checkFile = join(input.dataFolder, 'key-check')
  const isFirst = !existsSync(checkFile)
  if (!existsSync(keyFile)) {
    if (!isFirst)
      throw new Fault('key.missing', {
        say: `The master key ${keyFile} is missing: put the file back, or write your recovery key into it.`,
      })
    writeFileDurably(keyFile, `${makeRecoveryKey(makeKey())}\n`)
  }
  const key = readKeyFile(keyFile)
  if (isFirst) writeFileDurably(checkFile, seal(key, 'key-check', Buffer.from(checkText)).toString('base64'))
  else requireSameKey(key, checkFile, keyFile)
  return { key, isNew: isFirst }
}

function readKeyFile(path: string): Key {
  const text = readFileSync(path, 'utf8').trim()
  try {
    return readRecoveryKey(text)
  } catch (cause) {
    throw new Fault('key.invalid', {
      say: `The master key in ${path} is not complete: a character is wrong or missing.`,
      cause,
    })
  }
}

function requireSameKey(key: Key, checkFile: string, keyFile: string): void {
  try {
    const text = unseal(key, 'key-check', Buffer.from(readFileSync(checkFile, 'utf8'), 'base64'))
    if (timingSafeEqual(text, Buffer.from(checkText))) return
  } catch (cause) {
    throw new Fault('key.wrong', {
      say: `The master key in ${keyFile} is not the one this data was locked with.`,
      cause,
    })
  }
  throw new Fault('key.wrong', { say: `The master key in ${keyFile} is not the one this data was locked with.` })
}
