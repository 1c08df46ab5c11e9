import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { commonPasswords } from './common-passwords.ts'
import { Fault } from './fault.ts'

const derive = promisify(argon2)

/** OWASP's second choice for argon2id (19 MiB, 2 passes, 1 lane): about 40 ms, and ten at once do not exhaust a small host. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

/** OWASP ASVS 5.0, 6.2.1. The page advises more. */
export const shortestPassword = 8
export const longestPassword = 256

/** `$argon2id$v=19$m=…,t=…,p=…$salt$hash`, the form other programs know too. */
export async function hashPassword(password: string, salt: Buffer = randomBytes(16)): Promise<string> {
  const hash = await derive('argon2id', { ...cost, message: password.normalize('NFKC'), nonce: salt })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(hash)}`
}

const written = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const found = written.exec(hash)
  if (found === null || password.length > longestPassword) return false
  const [, memory, passes, parallelism, salt = '', wanted = ''] = found
  const expected = Buffer.from(wanted, 'base64')
  const given = await derive('argon2id', {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
    message: password.normalize('NFKC'),
    nonce: Buffer.from(salt, 'base64'),
  })
  return timingSafeEqual(given, expected)
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

/** Refuses what is guessed first. `words`: what an attacker knows anyway, such as the e-mail address or the firm's name. */
export function requireGoodPassword(password: string, words: readonly string[]): void {
  const say = whyBad(password, words)
  if (say !== undefined) throw new Fault('password.weak', { say })
}

function whyBad(password: string, words: readonly string[]): string | undefined {
  const length = [...password].length
  if (length < shortestPassword) return `Choose a password of at least ${shortestPassword} characters.`
  if (password.length > longestPassword) return `Choose a password of at most ${longestPassword} characters.`
  const plain = password.toLowerCase().normalize('NFKC')
  if (new Set(plain).size < 5) return 'This password repeats the same few characters: choose another.'
  if (isCommon(plain)) return 'This password is on the lists that attackers try first: choose another.'
  if (isSequence(plain)) return 'This password is a row of keys or numbers: choose another.'
  if (isMadeOf(plain, known(words))) {
    return 'This password is made of your e-mail address, your name or the name of the product: choose another.'
  }
  return undefined
}

/** Nothing but a letter or two, digits and signs beside what anybody could guess. */
function isMadeOf(plain: string, words: readonly string[]): boolean {
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), plain)
  return left !== plain && (left.match(/\p{L}/gu)?.length ?? 0) < 4
}

function known(words: readonly string[]): string[] {
  const all = [...words, 'facteur'].flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  return all.filter((word) => word.length >= 4)
}

// "Password2024!!!" is "password" in a coat.
function isCommon(plain: string): boolean {
  const bare = plain.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '')
  const unleet = bare
    .replaceAll('0', 'o')
    .replaceAll('1', 'i')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replaceAll('5', 's')
  return [plain, bare, unleet, halfOf(plain), halfOf(unleet)].some(
    (one) => one !== undefined && commonPasswords.has(one),
  )
}

function halfOf(text: string): string | undefined {
  const half = text.slice(0, text.length / 2)
  return text === half + half ? half : undefined
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
]

function isSequence(plain: string): boolean {
  return rows.some((row) => [row, [...row].toReversed().join('')].some((one) => (one + one).includes(plain)))
}
