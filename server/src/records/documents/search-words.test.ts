import { expect, test } from 'vitest'
import { readKey } from '#platform/crypto.ts'
import { tokensOf, tokensOfQuery } from './search-words.ts'

const key = readKey(Buffer.alloc(32, 7))
const isFound = (text: string, question: string) => {
  const tokens = new Set(tokensOf(key, text))
  return tokensOfQuery(key, question).every((group) => group.some((token) => tokens.has(token)))
}

test('a token is always the same number, and says nothing without the key', () => {
  expect(tokensOf(key, 'factuur')).toEqual(tokensOf(key, 'FACTUUR'))
  expect(tokensOf(key, 'ab')).toEqual(['1228092660628223004'])
  expect(tokensOf(readKey(Buffer.alloc(32, 8)), 'ab')).not.toEqual(tokensOf(key, 'ab'))
})

test('tokens are positive numbers of at most 63 bits, and no more than 4,000', () => {
  const tokens = tokensOf(key, Array.from({ length: 9000 }, (_, i) => `woord${i}`).join(' '))
  expect(tokens).toHaveLength(4000)
  for (const token of tokens) expect(BigInt(token) >= 0n && BigInt(token) < 2n ** 63n).toBe(true)
})

test('a word is found by its beginning, without accents, in any case', () => {
  for (const question of ['crois', 'CROISSANTS', 'cro', 'croissant', 'pâté', 'pate', 'croissants pate'])
    expect([question, isFound('Vier croissants en pâté', question)]).toEqual([question, true])
  for (const question of ['taart', 'croissants taart', 'roissants'])
    expect([question, isFound('Vier croissants en pâté', question)]).toEqual([question, false])
})

test('an amount is found however it is written', () => {
  for (const written of ['1.234,50', '1,234.50', '1234.50', '1234,5', "1'234.50"]) {
    for (const asked of ['1234.50', '1.234,50', '1234,50', '1,234.50'])
      expect([written, asked, isFound(`Totaal ${written} EUR`, asked)]).toEqual([written, asked, true])
    expect(isFound(`Totaal ${written} EUR`, '1234.60')).toBe(false)
  }
})

test('numbers of invoices, accounts and communications are found with and without their signs', () => {
  const text = 'Factuur F/2026-0042, BE71 0961 2345 6769, +++090/9337/55493+++'
  for (const question of [
    'F/2026-0042',
    'f20260042',
    'BE71096123456769',
    'BE71 0961 2345 6769',
    '+++090/9337/55493+++',
    '090933755493',
    '2026-0042',
  ]) {
    expect([question, isFound(text, question)]).toEqual([question, true])
  }
})

test('a number asked for is not answered by every document of the same year', () => {
  const text = 'Factuur F/2026-0042 van 12/11/2026, klant 160, totaal 2.026,00'
  for (const question of ['AL2026-160', '2026-0043', 'F/2025-0042', '13/11/2026'])
    expect([question, isFound(text, question)]).toEqual([question, false])
  for (const question of ['€2.026,00', '12/11/2026', '2026'])
    expect([question, isFound(text, question)]).toEqual([question, true])
})

test('a word as long as a whole file holds up nobody', () => {
  const startedAt = performance.now()
  expect(isFound(`${'x'.repeat(400_000)} Factuur 2026-0042`, '2026-0042')).toBe(true)
  expect(performance.now() - startedAt).toBeLessThan(2_000)
})
