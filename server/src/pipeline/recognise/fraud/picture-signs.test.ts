import { makeEInvoice } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { expect, test } from 'vitest'
import { anyMail, anyPart, anyRendition } from '../../testing/any.ts'
import { judgeFile } from '../judge-file.ts'
import { pictureSigns } from './picture-signs.ts'

const eInvoice = makeEInvoice({ lines: [{ name: 'Smeltkroes', quantity: 1, priceCents: 100_000, rate: 21 }] })
const told = {
  ...eInvoice,
  payment: { ...eInvoice.payment, accounts: [{ iban: 'BE71096123456769', number: null, bic: null, name: null }] },
}
const xml = anyPart('f.xml', anyRendition('', { format: 'ubl', mediaType: 'application/xml', eInvoice: told }))
const page = 'FACTUUR 12\nNetto 1.000,00\nBTW 210,00\nTotaal 1.210,00\nIBAN BE71 0961 2345 6769'

const codesOf = (text: string, over = {}) => {
  const mail = anyMail({ parts: [xml, anyPart('f.pdf', anyRendition(text, over))] })
  return pictureSigns(mail, [{ part: 0, kind: 'invoice', companions: [1] }]).map(({ reason }) => reason.code)
}

test('a page that shows what the data say is left in peace, however it writes its sums', () => {
  expect(codesOf(page)).toEqual([])
  expect(codesOf(page.replace('1.210,00', '1 210.00'))).toEqual([])
  expect(codesOf(page.replace('1.210,00', '1.210,01'))).toEqual([])
  expect(codesOf('FACTUUR 12')).toEqual([])
})

test('another account or another total on the page is said', () => {
  expect(codesOf(page.replace('BE71 0961 2345 6769', 'BE68 5390 0754 7034'))).toEqual(['payment.picture-differs'])
  expect(codesOf(page.replace('1.210,00', '2.722,50'))).toEqual(['payment.picture-differs'])
})

test('what was recognised from a picture may be misread', () => {
  expect(codesOf(page.replace('1.210,00', '7.210,00'), { ocr: 'done' })).toEqual([])
})

test('so of a PDF that carries its data', () => {
  const hybrid = anyPart(
    'f.pdf',
    anyRendition(page.replace('1.210,00', '2.722,50'), { format: 'factur-x', eInvoice: told }),
  )
  expect(pictureSigns(anyMail({ parts: [hybrid] }), [{ part: 0, kind: 'invoice', companions: [] }])).toHaveLength(1)
})

test('a file that came alone is held as well', () => {
  const rendition = anyRendition(page.replace('1.210,00', '2.722,50'), { format: 'factur-x', eInvoice: told })
  const file = { rendition, mediaType: 'application/pdf', sizeBytes: 1_000, sha256: 'x', parts: [] }
  const context = { ownVatNumbers: [], ownAddresses: [], ownNames: [] }
  expect(judgeFile(file, { name: 'f.pdf', context })).toMatchObject({ collect: true, isPaymentHeld: true })
})
