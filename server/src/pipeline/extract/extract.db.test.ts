import { makeEInvoice } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { makeUbl } from '@facteur/formats/einvoice/testing/make-xml.ts'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Context, inTransaction } from '#records/context.ts'
import { correctDocument } from '#records/documents/correct-document.ts'
import { getDocument } from '#records/documents/documents.read.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { insertDocument } from '#records/testing/insert-document.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { getPayments, nl, seal } from '../archive/testing/seal.ts'
import type { Reader } from '../reader.ts'
import { anyRendition } from '../testing/any.ts'
import { makeExtract } from './extract.ts'

let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())

const ubl = anyRendition('', { format: 'ubl', mediaType: 'application/xml', pages: [] })

/** A reader that finds an e-invoice of which 100.00 was paid before, and counts how often it is asked. */
function makeReader() {
  const asked: string[] = []
  const rendition = { ...ubl, eInvoice: makeEInvoice({ prepaidCents: 10_000 }) }
  const reader: Reader = {
    readMail: () => Promise.reject(new Error('not asked for')),
    readScan: () => Promise.reject(new Error('not asked for')),
    readFile: async ({ name }) => {
      asked.push(name)
      return { mediaType: 'application/xml', sizeBytes: 1, sha256: '', rendition, parts: [] }
    },
  }
  return { asked, reader }
}

async function arrive(ctx: Context, kept: Rendition & { xml?: string }): Promise<string> {
  const id = await insertDocument(ctx)
  const rendition_object = await ctx.vault.store(ctx.organisation, Buffer.from(JSON.stringify(kept)))
  await inTransaction(ctx, (tx) =>
    tx
      .updateTable('document')
      .set({ state: 'received', rendition_object })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .execute(),
  )
  return id
}

async function extract(ctx: Context, reader: Reader, id: string): Promise<void> {
  const outcome = await makeExtract({ reader }).run(ctx, id)
  await inTransaction(ctx, async (tx) => outcome?.commit(tx))
}

test('what was kept before the reader read e-invoices is read anew; what is left to pay is paid, not the total', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const { reader, asked } = makeReader()
  const id = await arrive(ctx, { ...ubl, xml: makeUbl() })
  await extract(ctx, reader, id)
  expect(asked).toHaveLength(1)
  expect((await getDocument(ctx, id, nl)).fields).toMatchObject({
    invoiceNumber: 'T-2031/07',
    totalIncludingVat: '664.35',
  })
  await seal(ctx, id)
  expect(await getPayments(ctx, id)).toMatchObject([{ amount: '564.35' }])
})

test('what the reader read is used as it was kept', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const { reader, asked } = makeReader()
  const id = await arrive(ctx, { ...ubl, eInvoice: makeEInvoice() })
  await extract(ctx, reader, id)
  expect(asked).toEqual([])
  await seal(ctx, id)
  expect(await getPayments(ctx, id)).toMatchObject([{ amount: '664.35' }])
})

test('an invoice number that is pages long is cut, not the end of the document', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const { reader } = makeReader()
  const number = Array.from({ length: 2_000 }, (_, index) => (index * 7919).toString(36)).join('-')
  const id = await arrive(ctx, { ...ubl, eInvoice: { ...makeEInvoice(), number } })
  await extract(ctx, reader, id)
  await seal(ctx, id)
  expect((await getDocument(ctx, id, nl)).fields.invoiceNumber).toBe(number.slice(0, 300))
})

test('a bill that we wrote is kept apart with nothing to pay, until the owner says whose it is', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  await fresh.asSuperuser('update organisation set vat_number = $2 where organisation_id = $1', [
    ctx.organisation,
    'BE 0123.456.749',
  ])
  const bill = anyRendition(`
Kaasmakerij De Wei BV
Melkweg 4, 9000 Gent - info@dewei.example - BTW BE 0123.456.749
Klant: Atelier Lune SRL, Rue Haute 1, 1000 Bruxelles
BTW klant: BE 0987.654.394
FACTUUR 2026-118
Factuurdatum: 24/03/2026
Totaal excl. btw     € 100,00
Btw 21 %             €  21,00
Totaal incl. btw     € 121,00
Kaasmakerij De Wei BV - BTW BE 0123.456.749 - RPR Gent - IBAN BE71 0961 2345 6769`)
  const id = await arrive(ctx, bill)
  await extract(ctx, makeReader().reader, id)
  await seal(ctx, id)
  const kept = await getDocument(ctx, id, nl)
  expect(kept).toMatchObject({ direction: 'sales', fields: { supplierVatNumber: 'BE0123456749' } })
  expect(kept.reasons.map(({ code }) => code)).toContain('mail.is-own-sale')
  expect(await getPayments(ctx, id)).toMatchObject([{ state: 'not-payable', reasons: [{ code: 'payment.own-sale' }] }])

  const correct = (fields: Record<string, string>, undo: string[] = []) =>
    correctDocument(ctx, { id, fields, evidence: {}, undo, learnHint: () => undefined })
  await correct({ supplierVatNumber: 'BE0987654394' })
  expect(await getDocument(ctx, id, nl)).toMatchObject({ direction: 'purchase' })
  expect(await getPayments(ctx, id)).toMatchObject([{ state: 'to-pay' }])
  await correct({}, ['supplierVatNumber'])
  expect(await getDocument(ctx, id, nl)).toMatchObject({ direction: 'sales' })
})
