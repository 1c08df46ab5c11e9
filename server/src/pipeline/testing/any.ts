import type { OpenedMail, OpenedPart, Rendition, Word } from '@facteur/formats/rendition.ts'

/** Invented mails and papers for tests. */
export function anyMail(over: Partial<OpenedMail> = {}): OpenedMail {
  return {
    messageId: '<1@gist.example>',
    subject: 'Bericht',
    from: [{ name: 'Bakkerij De Gist', address: 'an@gist.example' }],
    to: [{ name: '', address: 'info@lune.example' }],
    cc: [],
    replyTo: [],
    deliveredTo: ['info@lune.example'],
    sentAt: '2026-03-31T08:00:00Z',
    isBulk: false,
    isAutoSubmitted: false,
    authenticationResults: [],
    text: '',
    html: '',
    links: [],
    parts: [],
    attachedMails: [],
    isTruncated: false,
    ...over,
  }
}

export function anyRendition(text: string, over: Partial<Rendition> = {}): Rendition {
  return {
    format: 'pdf',
    mediaType: 'application/pdf',
    pages: [{ number: 1, widthPt: 595, heightPt: 842, words: wordsOf(text), text }],
    pageCount: 1,
    text,
    isTruncated: false,
    ...over,
  }
}

export function anyPart(name: string, rendition: Rendition, over: Partial<OpenedPart> = {}): OpenedPart {
  return {
    name,
    declaredType: rendition.mediaType,
    mediaType: rendition.mediaType,
    sizeBytes: 40_000,
    sha256: name,
    isInline: false,
    inside: 'message',
    depth: 0,
    rendition,
    bytes: new Uint8Array(),
    ...over,
  }
}

/** Words with boxes from a drawing in text: a character is 5 points wide, a line 14 high, from 50 points down. */
function wordsOf(drawing: string): Word[] {
  return drawing.split('\n').flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map((found) => {
      const left = 40 + found.index * 5
      return { text: found[0], box: [left, 50 + row * 14, left + found[0].length * 5 - 1, 60 + row * 14] as const }
    }),
  )
}

export const invoicePage = `
Bakkerij De Gist BV
Molenstraat 4, 9000 Gent
BTW BE 0123.456.749

                                             Factuuradres
                                             Atelier Lune SRL
                                             Rue Haute 1, 1000 Bruxelles
                                             BE 0987.654.394

FACTUUR 2026-0042

Factuurdatum: 31/03/2026        Vervaldag: 30/04/2026

Omschrijving                     Aantal      Prijs       Bedrag
Brood                                10      10,00       100,00

                                 Totaal excl. btw     € 100,00
                                 Btw 21 %             €  21,00
                                 Totaal incl. btw     € 121,00

Gelieve te betalen op BE71 0961 2345 6769 met mededeling +++090/9337/55493+++
`
