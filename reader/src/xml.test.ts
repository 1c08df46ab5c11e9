import { makeUbl } from '@facteur/formats/einvoice/testing/make-xml.ts'
import { expect, test } from 'vitest'
import { readXml } from './xml.ts'

const read = (xml: string) => readXml(Buffer.from(xml))

test('an e-invoice that is cut off is damaged, and nothing of it is guessed at', () => {
  const whole = makeUbl()
  expect(read(whole).eInvoice).toBeDefined()
  expect(() => read(whole.slice(0, whole.length / 2))).toThrow(expect.objectContaining({ code: 'file.damaged' }))
  expect(() => read(whole.replace('</', '<'))).toThrow(expect.objectContaining({ code: 'file.damaged' }))
})

test('an invoice that names no supplier stays what its root says, with nothing read from it', () => {
  const bare = read('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>7</ID></Invoice>')
  expect([bare.format, bare.eInvoice]).toEqual(['ubl', undefined])
})
