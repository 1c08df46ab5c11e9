import { describe, expect, it } from 'vitest'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { paperOf } from '../paper.ts'
import { accountCandidates } from './account-candidates.ts'
import { plainAccount } from './plain-account.ts'

const nobody = { ownVatNumbers: [], ownAddresses: [], ownNames: [] }
const filler = Array.from({ length: 30 }, () => 'Levering van hout')

function account(lines: readonly string[]): string | undefined {
  const text = lines.join('\n')
  const pages = [{ number: 1, widthPt: 0, heightPt: 0, words: [], text }]
  const paper = paperOf({ format: 'pdf', pages, pageCount: 1, text } as unknown as Rendition)
  return plainAccount(paper, accountCandidates(paper, { own: nobody }))?.value
}

describe('an account that can be nobody else’s', () => {
  it('is the first of two banks that stand together', () => {
    expect(account(['IBAN DE89 3704 0044 0532 0130 00', 'IBAN DE75 5121 0800 1245 1261 99'])).toBe(
      'DE89370400440532013000',
    )
  })

  it('is not the blocked one for VAT', () => {
    expect(account(['G-rekening NL91 ABNA 0417 1643 00', 'IBAN NL20 INGB 0001 2345 67'])).toBe('NL20INGB0001234567')
  })

  it('is not the one that is charged, of whom the bill is collected', () => {
    const charged = 'Wij innen dit bedrag via domiciliëring van uw rekening BE68 5390 0754 7034'
    expect(account([charged, ...filler])).toBeUndefined()
    expect(account([charged, ...filler, 'Loonhuis vzw, Torenlaan 6, 2800 Mechelen – BE71 0961 2345 6769'])).toBe(
      'BE71096123456769',
    )
  })

  it('is none where two stand far apart', () => {
    expect(account(['IBAN DE89 3704 0044 0532 0130 00', ...filler, 'IBAN DE75 5121 0800 1245 1261 99'])).toBeUndefined()
  })
})
