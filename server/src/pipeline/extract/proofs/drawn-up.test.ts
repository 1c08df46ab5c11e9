import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { readFields } from '../read-fields.ts'
import { drawnUpOn, isOfElse } from './drawn-up.ts'

test.each([
  'Nr. 2026/88, opgemaakt te Torhout op 3 maart 2026',
  'Gedaan te Gent, 3 maart 2026',
  'Fait à Lyon, le 3 mars 2026',
  'Établi à La Louvière le 3 mars 2026',
  'Ausgestellt am 3. März 2026',
  'Rechnung 77, ausgestellt in Köln am 3. März 2026',
  'Issued in Leeds on 3 March 2026',
  'Emessa a Torino il 03/03/2026',
])('%s', (line) => {
  expect(drawnUpOn(paperOf(anyRendition(`${line}\nUw bestelling van 12/01/2026`)))?.value).toBe('2026-03-03')
})

test.each(['Contrat établi le 3/3/2026', 'Offerte opgesteld op 3 maart 2026', 'Attest uitgereikt op 3 maart 2026'])(
  'not the paper itself: %s',
  (line) => {
    expect(drawnUpOn(paperOf(anyRendition(line)))).toBeUndefined()
  },
)

test('the day of an order is that of something else', () => {
  const paper = paperOf(anyRendition('Uw offerte van 12 januari 2026\nFactuurdatum 3 maart 2026'))
  expect(drawnUpOn(paper)).toBeUndefined()
  expect([isOfElse(paper, '2026-01-12'), isOfElse(paper, '2026-03-03')]).toEqual([true, false])
})

test('a day of issue at the foot only, with an offer quoted above, and terms counted from it', () => {
  const page = `
Schrijnwerkerij Den Beitel BV
BTW BE 0123.456.749                          Atelier Lune SRL
FACTUUR 2026/121
Uw offerte van 12 januari 2026
Toonbank                                    EUR 100,00
Totaal excl. btw                            EUR 100,00
Btw 21 %                                     EUR 21,00
Totaal                                      EUR 121,00
Gedaan te Torhout, 3 maart 2026
Te betalen binnen 30 dagen na factuurdatum op BE71 0961 2345 6769.`
  const context = { ownVatNumbers: ['BE0987654394'], ownAddresses: ['info@lune.example'], ownNames: [] }
  const { fields } = readFields({ rendition: anyRendition(page), kind: 'invoice', context })
  expect(fields).toMatchObject({ issuedOn: '2026-03-03', dueOn: '2026-04-02' })
})
