import type { Rendition, Word } from '@facteur/formats/rendition.ts'
import { describe, expect, it } from 'vitest'
import { findIbans, findVatNumbers } from '../identifiers.ts'
import type { Scored } from '../model/candidate.ts'
import { paperOf, type Paper } from '../paper.ts'
import { tokensOf } from '../tokens.ts'
import { nameCandidates } from './name-candidates.ts'
import { firmOf, witnessedName } from './name-witnesses.ts'

const nobody = { ownVatNumbers: [], ownAddresses: [], ownNames: [] }
const noMail = { fromName: '', fromAddress: '' }

/** Lines as `[left, top, text]`, in points. */
function sheet(lines: readonly (readonly [number, number, string])[]): Paper {
  const words = lines.flatMap(([left, top, text]): Word[] => {
    let x = left
    return text.split(' ').map((word) => {
      const box = [x, top, x + word.length * 5, top + 9] as const
      x += word.length * 5 + 2.5
      return { text: word, box }
    })
  })
  const page = { number: 1, widthPt: 595, heightPt: 842, words, text: lines.map(([, , text]) => text).join('\n') }
  return paperOf({ format: 'pdf', pages: [page], pageCount: 1, text: page.text } as unknown as Rendition)
}

function witnessed(lines: readonly (readonly [number, number, string])[], hints = noMail) {
  const paper = sheet(lines)
  const first = (find: typeof findIbans): Scored | undefined => {
    const [token] = tokensOf(paper, ({ cell }) => find(cell.text))
    return token && { value: token.value, score: 1, cell: token.cell, text: token.text }
  }
  const [vat, account] = [first(findVatNumbers), first(findIbans)]
  const candidates = nameCandidates(paper, { own: nobody, hints, vat: vat?.cell, account: account?.cell })
  return witnessedName(paper, { candidates, own: nobody, hints, vat, account })?.value
}

describe('the name that several things agree on', () => {
  it('is the firm at the foot of the page, before its VAT number', () => {
    const lines = [
      [60, 40, 'klokje.'],
      [330, 120, 'Atelier Lune BV'],
      [330, 132, 'Keizersteeg 14'],
      [330, 144, '2800 Mechelen'],
      [60, 800, 'Klokje Uurwerken NV, Torenlaan 6, 2800 Mechelen, BTW BE0417497106'],
    ] as const
    expect(witnessed(lines)).toBe('Klokje Uurwerken NV')
  })

  it('may have no legal form, where it heads the lines with VAT number and account', () => {
    const lines = [
      [420, 40, 'Pennenvrucht'],
      [420, 52, 'Waterweg 8'],
      [420, 64, '2011 AS Haarlem'],
      [420, 76, 'BTW BE0417497106'],
      [420, 88, 'IBAN BE68539007547034'],
      [60, 160, 'Atelier Lune BV'],
    ] as const
    expect(witnessed(lines)).toBe('Pennenvrucht')
  })

  it('is none where only a legal form speaks for one', () => {
    expect(
      witnessed([
        [60, 160, 'Atelier Lune BV'],
        [60, 172, 'Keizersteeg 14'],
      ]),
    ).toBeUndefined()
  })
})

describe('the firm of a brand', () => {
  it('has all of its words and a legal form, in whatever order', () => {
    const paper = sheet([
      [60, 40, 'BLAUWVELD papier'],
      [60, 800, 'Papier Blauwveld BV'],
    ])
    const candidates = nameCandidates(paper, { own: nobody, hints: noMail, vat: undefined, account: undefined })
    expect(firmOf('BLAUWVELD papier', { candidates, own: nobody })?.value).toBe('Papier Blauwveld BV')
    expect(firmOf('ROODVELD papier', { candidates, own: nobody })).toBeUndefined()
  })
})
