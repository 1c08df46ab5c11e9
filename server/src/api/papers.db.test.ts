import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeEInvoice } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { makeUbl } from '@facteur/formats/einvoice/testing/make-xml.ts'
import type { OpenedFile } from '@facteur/formats/rendition.ts'
import { inTransaction } from '#records/context.ts'
import { type Filled, fillOrganisation } from '#records/testing/fill-organisation.ts'
import { insertDocument } from '#records/testing/insert-document.ts'
import { type MadeOrganisation, makeOrganisation } from '#records/testing/make-organisation.ts'
import { type OpenApi, openApi } from './testing/open-api.ts'

let open: OpenApi
let ours: MadeOrganisation
let ids: Filled
const drawn: unknown[] = []

const lockedPdf: OpenedFile = {
  mediaType: 'application/pdf',
  sizeBytes: 1,
  sha256: '',
  parts: [],
  rendition: {
    format: 'pdf',
    mediaType: 'application/pdf',
    pages: [],
    pageCount: 0,
    text: '',
    isTruncated: false,
    unreadable: { code: 'file.encrypted' },
  },
}

let opened = lockedPdf

beforeAll(async () => {
  open = await openApi({
    reader: {
      pageImage: async (input) => {
        drawn.push({ ...input, bytes: input.bytes.byteLength })
        return Buffer.from('png')
      },
      readFile: async () => opened,
    },
  })
  ours = await makeOrganisation(open.fresh.ground)
  ids = await fillOrganisation(ours.ctx)
})
afterAll(() => open[Symbol.asyncDispose]())

const get = (path: string) => open.ask('GET', `/api/v1/documents/${path}`, { token: ids.clearToken })

test('the words of a page come with their boxes in the measures of the page', async () => {
  const answer = await (await get(`${ids.document}/pages/1/words`)).json()
  expect(answer).toMatchObject({ width: 595, height: 842 })
  expect(answer).toHaveProperty('words.0', { text: 'FACTUUR', box: [40, 40, 95, 52] })
  for (const page of ['2', '0', 'x']) expect((await get(`${ids.document}/pages/${page}/words`)).status).toBe(404)
})

test('a page is drawn with the passwords that may open it', async () => {
  const response = await get(`${ids.document}/pages/1`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(drawn.at(-1)).toMatchObject({ page: 1, passwords: ['sesam'] })
})

test('an e-invoice is shown as a page in a sandbox that runs and fetches nothing', async () => {
  const response = await get(`${ids.document}/readable`)
  expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  expect(response.headers.get('content-disposition')).toMatch(/^inline/)
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox$/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const none = await insertDocument(ours.ctx)
  expect(await (await get(`${none}/readable`)).json()).toMatchObject({ status: 404, code: 'document.no-e-invoice' })
  expect((await get(`${none}/e-invoice`)).status).toBe(404)
})

test('what was kept before the reader read e-invoices is read anew', async () => {
  const id = await insertDocument(ours.ctx)
  const old = { ...lockedPdf.rendition, format: 'ubl', xml: makeUbl() }
  const object = await ours.ctx.vault.store(ours.ctx.organisation, Buffer.from(JSON.stringify(old)))
  await inTransaction(ours.ctx, (tx) =>
    tx
      .updateTable('document')
      .set({ rendition_object: object })
      .where('organisation_id', '=', ours.ctx.organisation)
      .where('id', '=', id)
      .execute(),
  )
  const isShown = async () => (await get(`${id}/readable`)).status
  expect(await isShown()).toBe(404)
  opened = { ...lockedPdf, rendition: { ...lockedPdf.rendition, format: 'ubl', eInvoice: makeEInvoice() } }
  expect(await isShown()).toBe(200)
  opened = lockedPdf
})

test('a wrong field of a correction is one clear fault', async () => {
  const ask = (body: unknown) => open.ask('PATCH', `/api/v1/documents/${ids.document}`, { token: ids.clearToken, body })
  expect(await (await ask({ fields: { creditorIban: 'BE00 1234' } })).json()).toMatchObject({
    status: 422,
    code: 'field.iban-wrong',
  })
  expect((await ask({ fields: { unknown: 'x' }, kind: 'quote' })).status).toBe(422)
  expect(await (await ask({ fields: { totalIncludingVat: '99,10' } })).json()).toMatchObject({
    fields: { totalIncludingVat: '99.10' },
    corrected: ['totalIncludingVat'],
  })
})

test('a password can be guessed ten times, then nobody listens for a while', async () => {
  const id = await insertDocument(ours.ctx, { state: 'unreadable', reasons: [{ code: 'file.encrypted', facts: {} }] })
  const guess = async () =>
    (
      await open.ask('POST', `/api/v1/documents/${id}/password`, { token: ids.clearToken, body: { password: 'x' } })
    ).json()
  for (let i = 0; i < 10; i++) expect(await guess()).toMatchObject({ code: 'document.password-wrong', status: 422 })
  expect(await guess()).toMatchObject({ code: 'request.too-many', status: 429 })
})

test('what only an XML or the owner said is marked where the page prints it', async () => {
  const text = 'FACTUUR 2026-0042 Bakkerij De Gist'
  const id = await insertDocument(ours.ctx, { text, fields: { supplierName: 'BAKKERIJ DE GIST' } })
  expect(await (await get(`${id}/pages`)).json()).toMatchObject({
    count: 1,
    places: { supplierName: { page: 1, box: [160, 40, 335, 52], text: 'Bakkerij De Gist' } },
  })
})
