import { makeEInvoice } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { makeUbl } from '@facteur/formats/einvoice/testing/make-xml.ts'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Context, inTransaction } from '#records/context.ts'
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
