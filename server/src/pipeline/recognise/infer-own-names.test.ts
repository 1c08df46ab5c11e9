import { expect, test } from 'vitest'
import { anyRendition } from '../testing/any.ts'
import { inferOwnNames } from './infer-own-names.ts'

const bill = (supplier: string, town: string) =>
  anyRendition(`
${supplier}
Stationsstraat 4
${town}

                                             Factuuradres
                                             Atelier Lune SRL
                                             t.a.v. An Claes
                                             Rue Haute 1
                                             1000 Bruxelles

FACTUUR 2026-0042
Totaal                                       121,00
`)

const papers = [
  { sender: 'gist.example', rendition: bill('Bakkerij De Gist', '9000 Gent') },
  { sender: 'roer.example', rendition: bill('Drukkerij Roer BV', '2800 Mechelen') },
  { sender: 'kade.example', rendition: bill('Kadehuis NV', '8400 Oostende') },
]

test('who stands over the same postcode on papers of several senders is their customer: us', () => {
  expect(inferOwnNames(papers)).toEqual(['Atelier Lune SRL'])
})

test('a supplier that writes three times, and a name that two senders share, are not ours', () => {
  const again = [1, 2, 3].map(() => ({ sender: 'gist.example', rendition: bill('Bakkerij De Gist', '9000 Gent') }))
  expect(inferOwnNames([...again, ...papers.slice(1, 2)])).toEqual([])
})
