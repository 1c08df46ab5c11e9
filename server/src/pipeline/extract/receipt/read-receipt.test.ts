import { describe, expect, test } from 'vitest'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { readReceipt } from './read-receipt.ts'

const today = '2026-11-20'
const nobody = { ownVatNumbers: ['BE0123456749'], ownAddresses: [], ownNames: ['Studio Example'] }

/** A till's paper as recognised: every letter 7 points wide, every line 14 high. */
function scanOf(text: string, sure = 0.95): Rendition {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const words = lines.flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map((match) => ({
      text: match[0],
      box: [match.index * 7, row * 14, (match.index + match[0].length) * 7 - 1, row * 14 + 10] as const,
      sure,
    })),
  )
  const page = { number: 1, widthPt: 340, heightPt: lines.length * 14, words, text }
  return {
    format: 'image',
    mediaType: 'image/jpeg',
    pages: [page],
    pageCount: 1,
    text,
    isTruncated: false,
    ocr: 'done',
  }
}

const read = (text: string, sure?: number) => readReceipt({ rendition: scanOf(text, sure), context: nobody, today })

const bakery = `
       Bakkerij De Gouden Aar
            Molenstraat 8
          9999 Voorbeeldem
        BTW BE 0417.497.106

1 Zak herbruikbaar               1,00
1 Taart 6 pers.                 23,04

TOTAAL                       € 24,04
BTW 6% op 21,74                  1,30
BTW 21% op 0,83                  0,17

Bancontact 24,04
24/02/2026 12:38 kassa 1
Bonnr 534
        Dank u en tot morgen!`

test('a day that lost its points, or has colons for them, is one where the time follows', () => {
  const till = (said: string) => read(`Bakkerij Voorbeeld\nTaart   12,00\nTotaal   12,00\n${said}\nDank u`)
  expect(till('Datum 0103 2026 2146').fields.issuedOn).toBe('2026-03-01')
  expect(till('Ticket 6856 21:07:25 12:31').fields.issuedOn).toBe('2025-07-21')
  expect(till('Ticket 6856 21:07:25').fields.issuedOn).toBeNull()
})

test('a day that lost one of its signs is one beside the time, elsewhere a number', () => {
  const till = (said: string) => read(`Bakkerij Voorbeeld\nTaart   12,00\nTotaal   12,00\n${said}\nDank u`)
  expect(till('01:34PM   568017   0502-18').fields.issuedOn).toBe('2018-02-05')
  expect(till('12:10   05/0218').fields.issuedOn).toBe('2018-02-05')
  expect(till('Ticket 0502-18').fields.issuedOn).toBeNull()
})

test('a day one figure apart from a confirmed one is that day misread, not its rival', () => {
  const rendition = scanOf('Bakkerij Voorbeeld\nTotaal   12,00\n23/03/2018 19:08\n27/03/2018 19:08')
  const sure = (text: string) => (text === '23/03/2018' ? 0.97 : 0.9)
  const pages = rendition.pages.map((page) => ({
    ...page,
    words: page.words.map((word) => ({ ...word, sure: sure(word.text) })),
  }))
  const { fields, confidence } = readReceipt({ rendition: { ...rendition, pages }, context: nobody, today })
  expect(fields.issuedOn).toBe('2018-03-23')
  expect(confidence.issuedOn).toBeGreaterThan(0.95)
})

test('on a paper of which hardly a word is sure no day is shown', () => {
  const said = 'Bakkerij Voorbeeld\nTotaal   12,00\nDatum 01/03/2026 21:46\nDatum 01/03/2026'
  expect(read(said).fields.issuedOn).toBe('2026-03-01')
  expect(read(said, 0.5).fields.issuedOn).toBeNull()
})

test('a day of which a point was lost to a gap is a day', () => {
  expect(read(bakery.replace('24/02/2026', '24.02 2026')).fields.issuedOn).toBe('2026-02-24')
})

describe('a ticket of a till', () => {
  test('gives its shop, day, number and amounts, with the VAT of both rates together', () => {
    expect(read(bakery).fields).toMatchObject({
      supplierName: 'Bakkerij De Gouden Aar',
      supplierVatNumber: 'BE0417497106',
      invoiceNumber: '534',
      issuedOn: '2026-02-24',
      currency: 'EUR',
      totalIncludingVat: '24.04',
      totalExcludingVat: '22.57',
      totalVat: '1.47',
      isPaid: true,
    })
  })

  test('keeps its total where the recogniser put a gap into it, or lost its comma', () => {
    for (const total of ['24, 04', '24 ,04', '24 04', '24.O4', 'E 24,04'])
      expect(read(bakery.replace('€ 24,04', total)).fields.totalIncludingVat, total).toBe('24.04')
  })

  test('is known by misread labels', () => {
    const misread = bakery.replace('TOTAAL', 'T0TAAI').replace('Bancontact', 'Bancontaot')
    expect(read(misread).fields.totalIncludingVat).toBe('24.04')
  })

  test('outvotes a label whose digit was misread by the goods, the card and the VAT', () => {
    expect(read(bakery.replace('€ 24,04', '€ 29,04')).fields.totalIncludingVat).not.toBe('29.04')
  })

  test('mends the VAT of one rate by its base', () => {
    expect(read(bakery.replace('0,17', '6,17')).fields.totalVat).toBe('1.47')
  })

  test('says nothing of a total that only one doubtful line shows', () => {
    expect(read('Bij Janna\nMarkt 3\nx 12,10\ny 3 4,55\nz 8,20 2').fields.totalIncludingVat).toBeNull()
  })

  test('does not give VAT that does not fit the total', () => {
    const { fields } = read(bakery.replace('1,30', '4,44').replace('0,17', '3,33'))
    expect([fields.totalVat, fields.totalExcludingVat]).toEqual([null, null])
  })
})

describe('what was paid', () => {
  const paid = (rest: string) => read(`Chez Example\nRue Haute 3\n1000 Exemplaire\n03/05/2026 12:10\n${rest}`).fields

  test('is what was handed over less the change, where the total is lost', () => {
    const lines = `Cafe               2,50\nSandwich           6,40\nEau                2,00\nTO A               10,\nESPECES           20,00\nRENDU              9,10`
    expect(paid(lines).totalIncludingVat).toBe('10.90')
  })

  test('is not the cash that was handed over', () => {
    expect(paid(`Menu      17,80\nTOTAL     17,80\nESPECES   20,00\nRENDU      2,20`).totalIncludingVat).toBe('17.80')
  })

  test('is the total before rounding where what remains is called by an abbreviation', () => {
    const text = `
Kedai Contoh Sdn Bhd
Jalan Contoh 4
Goods                 17.22
Total:                17.22
RND ADJ                0.02-
TTL AFT RND           17.20
CASH                  20.00
Change Due             2.80
15/06/2026 20:34`
    expect(read(text).fields.totalIncludingVat).toBe('17.22')
  })

  test('is what remains after rounding where a Malaysian till calls that its total, and in doubt where it was not read', () => {
    const till = (remains: string) =>
      read(
        `Kedai Contoh Sdn Bhd\nJalan Contoh 4\nRoti    RM 40.00\nTeh    RM 21.27\nTotal Sales RM 61.27\nRounding Adjustment  -.02\n${remains}\n15/06/2026 20:34`,
      ).fields.totalIncludingVat
    expect(till('Net Total RM    61.25')).toBe('61.25')
    expect(till('Rounding RM    61.25\nCASH RM    61.25')).toBe('61.25')
    expect(till('Net Total')).toBeNull()
  })

  test('is not what the cents under it make of it, whatever their line is called', () => {
    const lines = `Menu      17,82\nTOTAL     17,82\nArr. especes   -0,02\nComptant a recevoir   17,80\nESPECES   20,00\nRENDU   2,20`
    expect(paid(lines).totalIncludingVat).toBe('17.82')
  })

  test('is the total before rounding in euro', () => {
    const lines = `Menu      17,82\nTOTAL     17,82\nARRONDI   -0,02\nESPECES   17,80`
    expect(paid(lines).totalIncludingVat).toBe('17.82')
  })

  test('is the largest of a row of the VAT table', () => {
    const lines = `Vis     50,00\nPlanche 46,80\nTVA%   HT      TVA    TTC\n21%  80,00  16,80  96,80\nTOTAL  80,00  16,80  96,80\nA PAYER  96,80`
    expect(paid(lines)).toMatchObject({ totalIncludingVat: '96.80', totalVat: '16.80', totalExcludingVat: '80.00' })
  })
})

describe('its day', () => {
  const dayOf = (lines: string) =>
    read(`Shop Example\nMarkt 1\n9999 Dorp\n${lines}\nTOTAAL  5,00\nBTW 21%  0,87`).fields.issuedOn

  test('stands near the time, not in the validity of the card', () => {
    expect(dayOf('Kaart geldig tot 01/12/2026\n07-03-26 14:22')).toBe('2026-03-07')
  })

  test('is read though a separator was misread or the time follows without a gap', () => {
    expect(dayOf('15:12:2025 17:44')).toBe('2025-12-15')
    expect(dayOf('15/12/202517:44')).toBe('2025-12-15')
    expect(dayOf('2025.12.15')).toBe('2025-12-15')
  })

  test('is the one whose label says so in one long word, with other days beside it', () => {
    expect(dayOf('Belegdatum 26.01.2025\nValuta 27.03.2025\n13.01.2025')).toBe('2025-01-26')
  })

  test('is the one when something was handed in, though the line goes on with when it is ready', () => {
    expect(dayOf('Depose: 04/06/2026 17:36 - Pret: 07/06/2026 17h')).toBe('2026-06-04')
    expect(dayOf('Klaar 12-03-2026 na 16u\nKassa 2  09-03-2026 11:05')).toBe('2026-03-09')
  })

  test('is never one that is still to come', () => {
    expect(dayOf('THT 07/03/2031')).toBeNull()
  })
})

describe('its VAT number', () => {
  const numberOf = (line: string) => read(`Shop Example\n${line}\nTOTAAL  5,00`).fields.supplierVatNumber

  test('is mended where letters were read for digits and the check digits then hold', () => {
    expect(numberOf('BTW BE ©417.497.1O6')).toBe('BE0417497106')
    expect(numberOf('BTW 8E 0417.497.l06')).toBe('BE0417497106')
  })

  test('is not guessed where a digit is wrong', () => {
    expect(numberOf('BTW BE 0417.497.108')).toBeNull()
  })

  test("is not the owner's", () => {
    expect(numberOf('Klant BTW BE 0123.456.749')).toBeNull()
  })
})

describe('its name', () => {
  const nameOf = (head: string) => read(`${head}\nTOTAAL  5,00\nBTW 21%  0,87`).fields.supplierName

  test('is not the title of the paper', () => {
    expect(nameOf('KASSATICKET\nWelkom bij\nSlagerij Voorbeeld\nKerkplein 2\n9999 Dorp')).toBe('Slagerij Voorbeeld')
  })

  test('goes on in the next line, and loses the number of the register', () => {
    expect(nameOf('HAPPY EXAMPLE CARE\nSTORES SDN BHD (123456-X)\nLOT 7, JALAN MERAH\n50000 KUALA EXAMPLE')).toMatch(
      /HAPPY EXAMPLE CARE STORES SDN BHD$/,
    )
  })

  test('is left out where nobody is sure of its letters', () => {
    expect(read('Sl4g rij V\nKerkplein 2\n9999 Dorp\nTOTAAL  5,00', 0.4).fields.supplierName).toBeNull()
  })
})

test('A flood of lines is read in a moment', () => {
  const flood = Array.from(
    { length: 3_000 },
    (_, i) => `CONTANT ${i},${i % 90} wisselgeld${i} 1${i} 21% totaal${i} ${i},50`,
  )
  // Of the processor: other work on the machine is no fault of ours.
  const before = process.cpuUsage()
  read(flood.join('\n'))
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(3_000)
})

describe('a receipt from elsewhere', () => {
  test('is in ringgit, with its number behind its label', () => {
    const text = `EXAMPLE MART SDN BHD (000000-A)\nJALAN SATU\nTAX INVOICE\nInvoice No : A-10442\nDate : 03/06/2018 10:11:12\nMILK      RM13.50\nBREAD      RM6.40\nTotal Sales (Inclusive GST) RM  19.90\nCASH RM  20.00\nCHANGE RM  0.10`
    expect(read(text).fields).toMatchObject({
      supplierName: 'EXAMPLE MART SDN BHD',
      invoiceNumber: 'A-10442',
      issuedOn: '2018-06-03',
      currency: 'MYR',
      totalIncludingVat: '19.90',
    })
  })

  test('has the month first in the United States', () => {
    const text = `Example Diner\n12 Main St\nSpringfield, IL 62701\n04/05/2026 6:12 PM\nBurger  $12.00\nSubtotal  $12.00\nSales Tax  $0.96\nTotal  $12.96\nVISA  $12.96`
    expect(read(text).fields).toMatchObject({ issuedOn: '2026-04-05', currency: 'USD', totalIncludingVat: '12.96' })
  })
})

test('a sentence at the head of a paper is nobody’s name', () => {
  const paper = bakery.replace('       Bakkerij De Gouden Aar', 'Deze gegevens worden bewaard')
  expect(read(paper).fields.supplierName).not.toBe('Deze gegevens worden bewaard')
})

test('a name with a word that was hardly read is left out rather than shown', () => {
  expect(read(bakery, 0.95).fields.supplierName).toBe('Bakkerij De Gouden Aar')
  expect(read(bakery, 0.78).fields.supplierName).toBeNull()
})

describe('a total', () => {
  const goods = 'Winkel De Proef\nDorpsplein 1\n9999 Dorp\nAppels      2,10\nPeren       3,45\n'

  test('that is called so and paid by card stands, though the rows of the VAT leave something out', () => {
    const text = `${goods}Statiegeld      0,90\nTOTAAL      6,45\nBETAALD MET PIN      6,45\nBTW  OVER  EUR\n9%      5,09      0,46\nTOTAAL      5,09      0,46\n20-08-2026 21:31`
    expect(read(text).fields.totalIncludingVat).toBe('6.45')
  })

  test('is what is asked for after rounding where the paper says so', () => {
    const text = `Nettoyage Exemple\nRue Haute 7\nNappe      43,50\nCostume      50,52\nTotal      94,02\nArrondi      0,02\nA payer (especes)      94,00\nLe 04/06/2026 17:36`
    expect(read(text).fields.totalIncludingVat).toBe('94.00')
  })
})
