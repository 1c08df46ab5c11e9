import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { judgePaper } from './judge-paper.ts'
import type { PaperKind } from './words.ts'

const tail = '\nSubtotaal 100,00\nBTW 21% 21,00\nTotaal 121,00\nBE 0123.456.749  IBAN BE71 0961 2345 6769\n'
const ftail =
  '\nTotal HTVA 100,00 €\nTVA 21% 21,00 €\nTotal TVAC 121,00 €\nTVA BE 0123.456.749  IBAN BE71 0961 2345 6769\n'
const dtail =
  '\nNettobetrag 100,00 €\nMwSt. 19% 19,00 €\nGesamtbetrag 119,00 €\nUSt-IdNr. DE136695976\nZahlbar bis 30.04.2026\n'
const etail = '\nSubtotal £100.00\nVAT 20% £20.00\nTotal due £120.00\nVAT Reg No GB999999973\n'
const papers: [PaperKind, string][] = [
  ['invoice', 'Advocaten X BV\n\nERELOONNOTA\n\nNr. 2026/14     Datum: 1 maart 2026' + tail],
  ['invoice', 'Schilder Y\n\nNota 2026-14\nDatum 01/03/2026' + tail],
  ['invoice', 'Energie Z NV\n\nJaarafrekening elektriciteit\nFactuurnummer 88123991\nFactuurdatum 01/03/2026' + tail],
  [
    'invoice',
    'Assur NV\n\nVERVALDAGBERICHT\nPolisnr. 44.123.11\nVervaldag 01/03/2026\nPremie 100,00\nTaksen 21,00\nTe betalen 121,00 EUR\nIBAN BE71 0961 2345 6769 BE 0123.456.749',
  ],
  [
    'invoice',
    "Assur SA\n\nAvis d'échéance\nPolice 44.123.11\nÉchéance 01/03/2026\nPrime 100,00\nÀ payer 121,00 EUR\nIBAN BE71 0961 2345 6769",
  ],
  ['invoice', 'Facture / Factuur\nN° 2026-77\nDate / Datum 01/03/2026' + ftail],
  ['invoice', 'FACTUUR - KOPIE\n2026-77\nDatum 01/03/2026' + tail],
  ['invoice', 'DUPLICATA FACTURE F-77\nDate 01/03/2026' + ftail],
  ['invoice', "Facture d'acompte n° A-12\ndu 3 mars 2026" + ftail],
  ['invoice', 'Maître Dupont\n\nÉtat de frais et honoraires\nRéf. 2026/77\nBruxelles, le 3 mars 2026' + ftail],
  ['invoice', 'Schlussrechnung\nNr. 2026-77\nBerlin, den 3. März 2026' + dtail],
  ['invoice', 'Anwalt AG\n\nHonorarrechnung 2026-77\n03.03.2026' + dtail],
  ['invoice', 'Stadtwerke\nIhre Jahresabrechnung Strom\nRechnungsnummer 77881\nRechnungsdatum 03.03.2026' + dtail],
  ['invoice', 'Acme Ltd\nBILL TO: Atelier Lune\nInvoice # INV-77\nDate: 3 March 2026' + etail],
  ['invoice', 'Acme Ltd\nTax Invoice\nNumber  77881\nDate  03/03/2026' + etail],
  ['invoice', 'Sales invoice 77881\n3 Mar 2026' + etail],
  ['invoice', 'VERKOOPFACTUUR VF-77\nDatum 01/03/2026\nBestelbon: 4412\nLeveringsbon: L-881' + tail],
  ['invoice', 'Garage\nFACTUUR\nNummer: 77 881   Datum: 01/03/2026\nOrderbevestiging OB-12' + tail],
  ['credit-note', 'CREDITFACTUUR 77\nDatum 01/03/2026' + tail],
  ['credit-note', "FACTURE D'AVOIR N° 77\nDate 01/03/2026" + ftail],
  ['credit-note', 'Stornorechnung Nr. 77\nzur Rechnung 76 vom 01.03.2026' + dtail],
  ['receipt', 'KASSATICKET\nBakker\nBrood 2,50\nTotaal 2,50\nBE 0123.456.749'],
  ['quote', 'OFFERTE 77\nDatum 01/03/2026\nGeldig tot 01/04/2026\nNa akkoord volgt de factuur.' + tail],
  ['quote', 'Angebot Nr. 77\nwir bieden an' + dtail],
  ['quote', 'Kostenvoranschlag\nNr. 77' + dtail],
  ['quote', 'Offre de prix\nN° 77\nConditions: facture payable à 30 jours' + ftail],
  ['order-confirmation', 'BESTELBON 77\nLeverancier: X BV\nFactuuradres: Atelier Lune' + tail],
  ['order-confirmation', 'PURCHASE ORDER 77\nInvoice to: Acme Ltd\nPlease quote PO number on invoice' + etail],
  ['order-confirmation', 'Auftragsbestätigung AB-77\nDatum 01.03.2026\nRechnungsadresse: Lune' + dtail],
  ['delivery-note', 'LEVERINGSBON\nNr 77\nDatum 01/03/2026\nKlant K12\nBrood 10 st'],
  ['delivery-note', 'Bordereau de livraison 77' + ftail],
  [
    'statement',
    'REKENINGOVERZICHT\nFactuur 12 100,00\nFactuur 13 50,00\nTotaal openstaand 150,00\nIBAN BE71 0961 2345 6769\nBE 0123.456.749',
  ],
  [
    'statement',
    'Relevé de compte\nFacture 12 100,00\nFacture 13 50,00\nSolde à payer 150,00\nIBAN BE71 0961 2345 6769',
  ],
  [
    'reminder',
    'AANMANING\nDatum 01/03/2026\nFactuur 12 van 01/01/2026 100,00\nTe betalen 100,00\nIBAN BE71 0961 2345 6769\nBE 0123.456.749',
  ],
  ['reminder', 'Zahlungserinnerung\nRechnungsnummer 12 Rechnungsdatum 01.01.2026\nBetrag 100,00 EUR' + dtail],
  ['payslip', 'Bulletin de paie mars 2026\nNet à payer 2 100,00\nIBAN BE71 0961 2345 6769'],
  [
    'contract',
    'Huurovereenkomst\nTussen partijen\nDe huurprijs bedraagt 900,00 EUR per maand, te betalen op BE71 0961 2345 6769',
  ],
  ['certificate', 'Verzekeringsbewijs\nPolis 12\nGeldig tot 01/03/2027'],
  ['payment-notice', 'Remittance advice\nInvoice 12 100.00\nTotal 100.00\nIBAN BE71 0961 2345 6769'],
  ['ticket', 'Boarding pass\nBRU - LIS\nSeat 12A\nTotal EUR 120.00'],
  ['customs-paper', 'COMMERCIAL INVOICE\nFor customs purposes only\nInvoice number 12\nTotal value 100.00 USD'],
]

test.each(papers)('%s: %s', (kind, page) => {
  expect(judgePaper(anyRendition(page), 'doc0001.pdf').kind).toBe(kind)
})

test('a paper without any title that names VAT number, total and account asks for money', () => {
  expect(judgePaper(anyRendition(`Schilder Y${tail}Gelieve te betalen`), 'doc1.pdf').kind).toBe('invoice')
})

const asBill =
  'Factuurdatum 01/03/2026\nVervaldag 31/03/2026\nKlantnummer K12' + tail + 'Gelieve te betalen op deze rekening'

test('a paper printed on the sheet of a bill is what its title says', () => {
  const titled = (title: string) => judgePaper(anyRendition(`Groothandel Y\n\n${title}\n${asBill}`), 'doc1.pdf').kind
  expect(titled('FACTUUR 2026-14')).toBe('invoice')
  expect(titled('LEVERINGSBON 2026-14')).toBe('delivery-note')
  expect(titled('ORDERBEVESTIGING 2026-14')).toBe('order-confirmation')
  expect(titled('OFFERTE 2026-14')).toBe('quote')
  expect(titled('PRO FORMA FACTUUR 2026-14')).toBe('pro-forma')
})

test('a bill that names its order, its delivery and its offer is a bill', () => {
  const page = `Groothandel Y\n\nFACTUUR 2026-14\nBestelbon: OB-441\nLeveringsbon: LB-881\nOfferte: OF-12\n${asBill}`
  expect(judgePaper(anyRendition(page), 'doc1.pdf').kind).toBe('invoice')
})

test('a bill in a neighbouring language is a bill', () => {
  expect(judgePaper(anyRendition(`Joyas Z SL\n\nFactura A26-14\nFecha 01/03/2026${tail}`), 'a.pdf').kind).toBe(
    'invoice',
  )
  expect(judgePaper(anyRendition(`Oro Z SRL\n\nFattura n. 14\nData 01/03/2026${tail}`), 'a.pdf').kind).toBe('invoice')
})

const pagesOf = (...texts: string[]) => {
  const pages = texts.map((text, at) => anyRendition(text).pages.map((page) => ({ ...page, number: at + 1 }))).flat()
  return { ...anyRendition(texts.join('\f')), pages, pageCount: pages.length }
}

test('a letter that comes with its bill on the next page is that bill', () => {
  const letter =
    'Geachte heer,\n\nHierbij bezorgen wij u zoals afgesproken de gevraagde papieren.\nMet vriendelijke groeten'
  expect(judgePaper(pagesOf(letter, `FACTUUR\nFactuurnummer 2026-14\n${asBill}`), 'a.pdf').kind).toBe('invoice')
  expect(judgePaper(pagesOf(letter, 'Bijlage: openingsuren en adressen van onze winkels'), 'a.pdf').kind).toBe(
    'unknown',
  )
})

test('another paper with a bill behind it is looked at, never set aside silently', () => {
  const note = 'LEVERINGSBON LB-12\nGoederen in goede staat ontvangen\nRing 10 stuks\nGewicht 2 kg'
  const paper = judgePaper(pagesOf(note, `FACTUUR\nFactuurnummer 2026-14\n${asBill}`), 'a.pdf')
  expect(paper.kind === 'invoice' || paper.mayBeBill === true).toBe(true)
})

test('a delivery note with prices is not doubted because of them; one that gives the number of an invoice is', () => {
  const page = (title: string) =>
    `Edelsmeedhuis Roer BV\nBTW BE 0123.456.749    IBAN BE71 0961 2345 6769\n\n${title}\n\nDatum    12/03/2026\nRing zilver    10    10,00    100,00\nTotaal excl. btw    100,00\nBtw 21 %    21,00\nTotaal    121,00`
  const plain = judgePaper(anyRendition(page('LEVERINGSBON LB-12')), 'a.pdf')
  expect(plain.kind).toBe('delivery-note')
  expect(1 - plain.sure).toBeGreaterThan(0.08)
  expect(plain.mayBeBill).toBeUndefined()
  const numbered = judgePaper(anyRendition(page('LEVERINGSBON LB-12\nFactuurnummer 2026-14')), 'a.pdf')
  expect(numbered.mayBeBill ?? numbered.kind === 'invoice').toBe(true)
})

test('a paper of no name that adds up and says where to pay is never set aside silently', () => {
  const page =
    'Stroomhuis\nUw klantnummer 10044817\nReferentie 2620 0044\nOpgemaakt op 24/03/2026\nUiterste betaaldatum 14/04/2026\nOp rekening BE71 0961 2345 6769\nBtw-nr. BE 0123.456.749\nVastrecht 100,00\nBedrag zonder btw 100,00\nBtw 6 % 6,00\nDit betaalt u 106,00'
  const paper = judgePaper(anyRendition(page), 'a.pdf')
  expect(['invoice', 'receipt'].includes(paper.kind) || paper.mayBeBill === true).toBe(true)
})

test('an offer without a title is no bill, and the words that tipped the balance are said', () => {
  const page =
    'Firma Y\nOffertenummer 77   Datum 01/03/2026\nWij danken u voor uw prijsaanvraag.\nGeldig tot 31/03/2026\nRing 100,00\nKetting 50,00\nTotaal 150,00\nLevertijd: 3 weken na bestelling\nVoor akkoord, datum en handtekening:'
  expect(judgePaper(anyRendition(page), 'a.pdf')).toMatchObject({ kind: 'quote', word: expect.stringMatching(/\w/) })
})

test('the contract of an insurance is set aside', () => {
  const page = 'Polis\nVerzekeringsovereenkomst\nJaarpremie 120,00 EUR'
  expect(['contract', 'certificate']).toContain(judgePaper(anyRendition(page), 'a.pdf').kind)
})

test('a file without text is known by its name only', () => {
  expect(judgePaper(anyRendition(''), 'factuur_12.pdf')).toMatchObject({ kind: 'no-text', word: 'invoice' })
  expect(judgePaper(anyRendition(''), 'IMG_12.pdf').sure).toBe(0)
})

test('a commercial invoice is a customs paper only where customs are spoken of and nobody asks to be paid', () => {
  const goods = 'Commercial invoice 4711\nDate 03/03/2026\nRings 10  100.00\nTotal 100.00 USD\n'
  expect(judgePaper(anyRendition(`${goods}HS code 7113.11\nCountry of origin: BE`), 'a.pdf').kind).toBe('customs-paper')
  expect(judgePaper(anyRendition(`Handelsrechnung 4711\nRechnungsdatum 03.03.2026${dtail}`), 'a.pdf').kind).toBe(
    'invoice',
  )
})

test('the receipt part of a payment slip makes no receipt of a letter', () => {
  const letter =
    'Liebe Mitglieder,\nbitte zahlen Sie den Beitrag.\n\nReceipt\nPayment part\nCH44 3199 9123 0008 8901 2\nAmount 50.00'
  expect(judgePaper(anyRendition(letter), 'a.pdf').kind).not.toBe('receipt')
})

test('a title torn apart by the recogniser is still a title', () => {
  const note =
    'LEVERINGSB ON 1442\nDatum 01/03/2026\nFactuurnummer 77\nKlant K12\nBrood 10,00\nTotaal 10,00\nBTW 21%\nBE 0123.456.749'
  expect(judgePaper(anyRendition(note, { ocr: 'done' }), 'scan.pdf').kind).toBe('delivery-note')
})

test('change given back at a till makes no credit note of its ticket; a ticket that is called one is', () => {
  const ticket = (title: string, sign: string) =>
    `PARKING GROENPLAATS\n${title} 0042  kassa 2\n14/02/2026 10:12\nParkeren 2 u ${sign}4,00\nTOTAAL EUR ${sign}4,00\nBTW 21% ${sign}0,69\nContant 10,00\nRetour 6,00\nBedankt, goede reis`
  const kindOf = (text: string) => judgePaper(anyRendition(text, { ocr: 'done' }), 'foto.jpg').kind
  expect(kindOf(ticket('Ticket', ''))).toBe('receipt')
  expect(kindOf(ticket('CREDITNOTA', '-'))).toBe('credit-note')
})

test.each([
  ['Rechnungskorrektur (384) Nr. RK-77 vom 03.03.2026', 'invoice'],
  ['Selbst ausgestellte Rechnung (389) Nr. G-77 vom 03.03.2026 - GUTSCHRIFT', 'invoice'],
  ['Gutschrift (381) Nr. G-77 vom 03.03.2026', 'credit-note'],
  ['Invoice type code: 381\nDocument 77', 'credit-note'],
  ['Tipologia documento TD04\nNumero 77', 'credit-note'],
])('a program that shows an e-invoice tells its kind by a code: %s', (title, kind) => {
  expect(judgePaper(anyRendition(`eRechnung für Menschen\n\n${title}${dtail}`), 'doc.pdf').kind).toBe(kind)
})

test('an invoice that corrects another and gives money back is a credit note', () => {
  const page = `Werkzeuge Lind KG\n\nKorrekturrechnung Nr. 953-2025\nZur Rechnung R11614 vom 07.02.2025${dtail}Der Betrag wird mit Ihrer nächsten Rechnung verrechnet.`
  expect(judgePaper(anyRendition(page), 'doc.pdf').kind).toBe('credit-note')
})

const bill =
  'BRASSERIE DE KADE\nTafel 12    3 couverts\n2 Koffie      6,40\n1 Soep        7,50\nTotaal EUR   13,90\nBTW 12%       1,49\n03/03/2026 12:41\n'
test.each([
  'PRO FORMA REKENING - GEEN GELDIG BTW KASTICKET',
  'Dit is geen geldig btw-kasticket',
  "Ceci n'est pas un ticket de caisse valable",
  'Note non valable comme ticket de caisse',
  'Kein gültiger Kassenbon',
  'This is not a valid VAT receipt',
])('a bill at the table that is no ticket is set aside: %s', (line) => {
  const paper = judgePaper(anyRendition(`${bill}${line}`, { ocr: 'done' }), 'foto.jpg')
  expect([paper.kind, paper.mayBeBill, paper.word !== '']).toEqual(['pro-forma', undefined, true])
})

test('without these words it is a receipt', () => {
  expect(judgePaper(anyRendition(bill, { ocr: 'done' }), 'foto.jpg').kind).toBe('receipt')
})
