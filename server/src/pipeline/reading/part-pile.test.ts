import type { Rendition } from '@facteur/formats/rendition.ts'
import { expect, test } from 'vitest'
import { anyRendition, invoicePage } from '../testing/any.ts'
import { partPile } from './part-pile.ts'

/** Pages as the recogniser of a scan hands them on. */
function pile(...drawings: string[]): Rendition {
  const pages = drawings.map((drawing, index) => {
    const [page] = anyRendition(drawing).pages
    const words = page?.words.map((word) => ({ ...word, sure: 0.95 })) ?? []
    return { number: index + 1, widthPt: 595, heightPt: 842, words, text: drawing }
  })
  return anyRendition('', { pages, pageCount: pages.length, text: drawings.join('\f'), ocr: 'done' })
}

const plumber = `
Loodgieter Kwik BV
Kaai 9, 8000 Brugge
BTW BE 0666.777.802

FACTUUR 00148                                Atelier Lune SRL
Datum: 24/08/2026                            BE 0987.654.394

Kraan                                             200,00
                                 Maatstaf         200,00
                                 BTW 6 %           12,00
                                 Eindtotaal       212,00
`
const secondOfBaker = invoicePage.replaceAll('2026-0042', '2026-0043').replaceAll('100,00', '300,00')
const anotherOfBaker = secondOfBaker.replaceAll('21,00', '63,00').replaceAll('163,00', '363,00')
const terms = `
Algemene voorwaarden
1. Klachten zijn slechts ontvankelijk binnen acht dagen na ontvangst van de goederen.
2. Bij niet-betaling is een intrest van 8 % per jaar verschuldigd, met een minimum van 40,00 EUR.
`
const bakery = `
Bakkerij De Gist
BTW BE 0123.456.749
Kassaticket
03/05/2026 08:12
1 brood        3,10
TOTAAL         3,10
Bancontact     3,10
`
const pub = `
Cafe De Kraan
BTW BE 0666.777.802
Kassa 2 Tafel 9
07/05/2026 21:40
2 koffie       7,00
TOTAAL         7,00
Bancontact     7,00
`
const taxi = pub.replace('0666.777.802', '0555.666.775').replaceAll('7,00', '19,00')

test('bills of different suppliers that went through the feeder together are papers of their own', () => {
  expect(partPile(pile(invoicePage, plumber))).toEqual([[1], [2]])
  expect(partPile(pile(bakery, pub))).toEqual([[1], [2]])
})

test('two bills of one supplier are two by their numbers, where both are summed up', () => {
  expect(partPile(pile(invoicePage, anotherOfBaker))).toEqual([[1], [2]])
})

test('a page that goes on stays with the paper before it', () => {
  expect(partPile(pile(invoicePage, terms, plumber))).toEqual([[1, 2], [3]])
  expect(partPile(pile(`${invoicePage}\n Pagina 1/2`, `Pagina 2/2\n${plumber}`, taxi))).toEqual([[1, 2], [3]])
})

test('a bill of several pages is never torn', () => {
  const [first = '', rest = ''] = invoicePage.split('Omschrijving')
  const carried = `${first}\nOver te dragen   Totaal   90,00`
  expect(partPile(pile(carried, `Omschrijving${rest}`))).toEqual([])
  expect(partPile(pile(carried, `${first}Omschrijving${rest}`))).toEqual([])
  expect(partPile(pile(invoicePage, terms))).toEqual([])
  expect(partPile(pile(`${invoicePage}\nBlz. 1 van 2`, `${plumber}\nBlz. 2 van 2`))).toEqual([])
  // Its number read once with a letter O.
  expect(partPile(pile(invoicePage, anotherOfBaker.replaceAll('2026-0043', '2O26-OO42')))).toEqual([])
})

test('where one page is not clear, all stay together', () => {
  const headless = plumber.replace('FACTUUR 00148', '')
  expect(partPile(pile(invoicePage, headless, taxi))).toEqual([])
  expect(partPile(pile(invoicePage, '', taxi))).toEqual([])
  expect(partPile(pile(invoicePage, plumber.replace('Kraan ', 'Mise en page 2'), taxi))).toEqual([[1], [2], [3]])
})

test('a copy of the same bill is not another one, and the words of a PDF are no scan', () => {
  expect(partPile(pile(invoicePage, invoicePage))).toEqual([])
  const printed = pile(invoicePage, plumber)
  const pages = printed.pages.map((page) => ({ ...page, words: anyRendition(page.text).pages[0]?.words ?? [] }))
  expect(partPile({ ...printed, pages })).toEqual([])
  expect(partPile({ ...pile(invoicePage, plumber), isTruncated: true })).toEqual([])
})
