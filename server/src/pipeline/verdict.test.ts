import { expect, test } from 'vitest'
import { anyPart, anyRendition } from './testing/any.ts'
import { documentJsonOf, noFields, toVerdictJson, type Verdict } from './verdict.ts'

test('the outward verdict has the keys of the contract and no facts', () => {
  const verdict: Verdict = {
    kind: 'invoice',
    direction: 'purchase',
    collect: true,
    where: 'attachment',
    language: 'nl',
    reasons: [{ code: 'attachment.is-e-invoice', say: 'a.xml is an electronic invoice', facts: { name: 'a.xml' } }],
    documents: [{ part: 0, kind: 'invoice', companions: [] }],
    links: [],
  }
  const document = documentJsonOf({
    part: anyPart('a.xml', anyRendition('', { format: 'ubl', mediaType: 'application/xml' })),
    kind: 'invoice',
    read: { fields: noFields, confidence: {}, evidence: {} },
  })
  const json = toVerdictJson({ path: 'INBOX/1.eml', verdict, documents: [document] })
  expect(Object.keys(json)).toEqual([
    'path',
    'kind',
    'direction',
    'collect',
    'where',
    'language',
    'reasons',
    'documents',
    'links',
  ])
  expect(json.reasons).toEqual([{ code: 'attachment.is-e-invoice', say: 'a.xml is an electronic invoice' }])
  expect(json.documents[0]).toMatchObject({
    name: 'a.xml',
    mediaType: 'application/xml',
    format: 'ubl',
    kind: 'invoice',
    fields: { invoiceNumber: null, isPaid: false },
  })
})
