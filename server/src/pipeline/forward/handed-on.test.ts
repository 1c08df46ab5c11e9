import { expect, test } from 'vitest'
import { handedOn } from './handed-on.ts'

const mail = { name: 'bon.eml', mediaType: 'message/rfc822' }
const pdf = { name: 'bon.pdf', mediaType: 'application/pdf' }
const xml = { name: 'factuur.xml', mediaType: 'application/xml' }

test('of a printed mail the PDF goes, which carries the mail; of an e-invoice both; of a mail that was not printed the mail', () => {
  expect(handedOn(mail, [pdf])).toEqual([pdf])
  expect(handedOn(xml, [pdf])).toEqual([xml, pdf])
  expect(handedOn(mail, [])).toEqual([mail])
})
