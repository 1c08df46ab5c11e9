import { expect, test } from 'vitest'
import { everySupplier } from '../composed/suppliers.ts'
import { owners } from '../owners.ts'
import { at, makeRandom } from '../random.ts'
import { makeOthers, otherKinds } from './make-others.ts'
import { writeSheet } from './sheet-text.ts'

const wish = { supplier: at(everySupplier, 40), owner: at(owners, 0), day: '2026-03-31', iban: 'BE71096123456769' }

test('every sort of paper is drawn in turn, and the same wish gives the same bytes', async () => {
  const draw = async () => {
    const papers = []
    for await (const paper of makeOthers({ seed: 't', suppliers: everySupplier.slice(30, 33), perSupplier: 10 }))
      papers.push(paper)
    return papers
  }
  const [first, again] = [await draw(), await draw()]
  expect(new Set(first.map(({ sort }) => sort)).size).toBe(otherKinds.length)
  expect(first.every(({ bytes }, i) => again[i]?.bytes.equals(bytes))).toBe(true)
})

test('a text becomes a title, pairs, rows and a total', () => {
  const text = '# [Offerte|Devis]\nDatum: {day}\n| Wat | Bedrag\n+ | Ring | {a}\n= Totaal: {sum}\n> Dank.'
  const lines = writeSheet(makeRandom('t'), text, wish)
  expect(lines.map(({ as }) => as)).toEqual(['title', 'pair', 'head', 'row', 'total', 'prose'])
  expect(lines[3]).toMatchObject({ cells: ['Ring', expect.stringMatching(/\d/)] })
})
