import { makeEInvoice } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { expect, test } from 'vitest'
import { readFields } from '../extract/read-fields.ts'
import { anyMail, anyPart, anyRendition } from '../testing/any.ts'
import { judgeMail } from './judge-mail.ts'

const context = { ownVatNumbers: ['BE0987654394'], ownAddresses: ['info@lune.example'], ownNames: [] }
const plain = (text: string) =>
  anyRendition(text, { pages: [{ number: 1, widthPt: 595, heightPt: 842, words: [], text }] })

// These run in the server, not in a child with a time limit: a hostile text must not hold up the others.
test.each([
  'a',
  '1',
  '1.',
  ' ',
  'factuur ',
  'BE71 ',
  'a@',
  '<ID',
  '<ExchangedDocument>',
  '+++',
  'RF18 ',
  '12 ',
  '€ ',
  'rechnung',
  '-',
  'nr. ',
])('a flood of %j is judged and read in an instant', (piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length))
  const eInvoice = { ...makeEInvoice(), number: text.slice(0, 10_000) }
  const start = performance.now()
  judgeMail(
    anyMail({
      subject: text.slice(0, 2_000),
      text,
      html: text,
      parts: [
        anyPart('a.pdf', plain(text)),
        anyPart('a.xml', anyRendition('', { format: 'cii', eInvoice, mediaType: 'application/xml' })),
      ],
    }),
    context,
  )
  readFields({ rendition: plain(text), kind: 'invoice', context })
  expect(performance.now() - start).toBeLessThan(2_000)
})

test('a mail to hundreds, with addresses as long as headers may be, is judged in an instant', () => {
  const to = Array.from({ length: 500 }, (_, at) => ({ name: '', address: `${'a'.repeat(3_900)}${at}@lune.example` }))
  const links = Array.from({ length: 200 }, (_, at) => {
    const url = `https://x7.example/${at}/${'a'.repeat(1_900)}`
    return { url, text: '', near: '', line: '' }
  })
  const start = performance.now()
  judgeMail(anyMail({ subject: 'factuur', text: 'kort', to, links }), context)
  expect(performance.now() - start).toBeLessThan(2_000)
})
