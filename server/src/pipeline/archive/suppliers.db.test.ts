import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fields } from '@facteur/contract/verdict.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { correctDocument } from '#records/documents/correct-document.ts'
import { getDocument, listDocuments } from '#records/documents/documents.read.ts'
import { listHistory } from '#records/journal.read.ts'
import { getPayments, nl, seal } from './testing/seal.ts'
import { markPayments } from '#records/payments/mark-payments.ts'
import { releasePayment } from '#records/payments/release-payment.ts'
import { forgetLearned } from '#records/suppliers/forget-learned.ts'
import { findSuppliers, listSupplierMemories } from '#records/suppliers/supplier-memories.ts'
import { getSupplier, listSuppliers } from '#records/suppliers/suppliers.read.ts'
import { addDestination } from '#records/destinations/add-destination.ts'
import { listDeliveries } from '#records/destinations/deliveries.read.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { insertDocument } from '#records/testing/insert-document.ts'
import { fillOrganisation } from '#records/testing/fill-organisation.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { settleMessage } from '#records/messages/settle-message.ts'
import { verifyArchive } from '#records/verify-archive.ts'

let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())

const organisation = async () => (await makeOrganisation(fresh.ground)).ctx
const other = 'BE68539007547034'
const foreign = 'LT601010012345678901'

async function arrive(ctx: Context, given: Parameters<typeof insertDocument>[1] = {}): Promise<string> {
  const id = await insertDocument(ctx, given)
  await seal(ctx, id)
  return id
}

const stateOf = async (ctx: Context, id: string) => {
  const [payment] = await getPayments(ctx, id)
  return [payment?.state, ...(payment?.reasons.map((one) => one.code) ?? [])]
}
const learnHint: Parameters<typeof correctDocument>[1]['learnHint'] = ({ field, value }) => ({
  field,
  is: 'constant',
  value,
})
const correct = (ctx: Context, id: string, fields: Partial<Fields> | Record<string, string | null>, more = {}) =>
  correctDocument(ctx, { id, fields, evidence: {}, undo: [], learnHint, ...more })

test('papers with one VAT number make one supplier, with its accounts, hosts and days', async () => {
  const ctx = await organisation()
  const first = await arrive(ctx)
  await arrive(ctx, { fields: { supplierName: 'De Gist', issuedOn: '2026-05-31' }, sender: 'gist@gmail.com' })
  const [supplier, ...more] = await listSuppliers(ctx, {})
  expect(more).toEqual([])
  expect(supplier).toMatchObject({
    name: 'De Gist',
    vatNumbers: ['BE0123456749'],
    accounts: [{ iban: 'BE71096123456769', firstSeenOn: '2026-03-31', lastSeenOn: '2026-05-31', isConfirmed: true }],
    hosts: ['gist.example'],
    documentCount: 2,
    firstDocumentOn: '2026-03-31',
    lastDocumentOn: '2026-05-31',
    hasPassword: false,
  })
  expect((await getDocument(ctx, first, nl)).supplier).toBe(supplier?.id)
  expect((await listDocuments(ctx, { supplier: supplier?.id ?? '', limit: 5 }, nl)).total).toBe(2)
  expect((await listDocuments(ctx, { supplier: 'sup_0', limit: 5 }, nl)).total).toBe(0)
  for (const query of ['gist', 'BE 0123.456.749', 'be71 0961', 'gist.example'])
    expect([query, (await listSuppliers(ctx, { query })).length]).toEqual([query, 1])
  expect(await listSuppliers(ctx, { query: 'taart' })).toEqual([])
})

test('without a VAT number a paper is known by its account, or by name and sender', async () => {
  const ctx = await organisation()
  await arrive(ctx)
  await arrive(ctx, { fields: { supplierVatNumber: null, supplierName: 'De Gist' }, sender: '' })
  await arrive(ctx, { fields: { supplierVatNumber: null, creditorIban: null } })
  await arrive(ctx, { fields: { supplierVatNumber: null, creditorIban: null, supplierName: 'Garage Nord' } })
  expect((await listSuppliers(ctx, {})).map((one) => [one.name, one.documentCount])).toEqual([
    ['Bakkerij De Gist BV', 3],
    ['Garage Nord', 1],
  ])
})

test('a supplier whose name was never read is listed by its host, a name on two lines on one', async () => {
  const ctx = await organisation()
  await arrive(ctx, { fields: { supplierName: null } })
  await arrive(ctx, {
    fields: { supplierName: 'Garage\n  Nord', supplierVatNumber: 'NL123456782B90', creditorIban: null },
  })
  expect((await listSuppliers(ctx, {})).map((one) => one.name)).toEqual(['Garage Nord', 'gist.example'])
})

test('an account that a supplier did not use before holds the payment until the owner releases it, and then it is known', async () => {
  const ctx = await organisation()
  await addDestination(ctx, { destination: { connector: 'email', to: 'boek@houder.example' }, trouble: null })
  const queued = async () => (await listDeliveries(ctx, { limit: 10 })).total
  const first = await arrive(ctx)
  const held = await arrive(ctx, { fields: { creditorIban: other } })
  expect(await stateOf(ctx, first)).toEqual(['to-pay'])
  expect(await stateOf(ctx, held)).toEqual(['held', 'payment.account-differs'])
  expect(await queued()).toBe(1)
  expect((await listSupplierMemories(ctx))[0]?.ibans).toEqual(['BE71096123456769'])
  await releasePayment(ctx, { id: held, ...nl })
  expect(await queued()).toBe(2)
  expect((await listSupplierMemories(ctx))[0]?.ibans.toSorted()).toEqual([other, 'BE71096123456769'])
  expect(await stateOf(ctx, await arrive(ctx, { fields: { creditorIban: other } }))).toEqual(['to-pay'])
})

test('what is held and called a fraud is never paid, and its account and sender are forgotten, until that is taken back', async () => {
  const ctx = await organisation()
  await arrive(ctx)
  const forged = await arrive(ctx, { fields: { creditorIban: other }, sender: 'betaal@gist-facturen.example' })
  expect(await stateOf(ctx, forged)).toEqual(['held', 'payment.account-differs'])
  await correct(ctx, forged, {}, { kind: 'phishing' })
  expect((await stateOf(ctx, forged))[0]).toBe('not-payable')
  const met = await listSuppliers(ctx, {})
  expect(met.flatMap(({ accounts }) => accounts.map(({ iban }) => iban))).not.toContain(other)
  expect(met.flatMap(({ hosts }) => hosts)).not.toContain('gist-facturen.example')
  const next = await arrive(ctx, { fields: { creditorIban: other, invoiceNumber: '2026-0099' } })
  expect((await stateOf(ctx, next))[0]).toBe('held')
  await correct(ctx, forged, {}, { kind: 'invoice' })
  expect((await stateOf(ctx, forged))[0]).toBe('held')
})

test('the same name with another account, under whatever VAT number and sender, is held', async () => {
  const ctx = await organisation()
  await arrive(ctx)
  const forged = await arrive(ctx, {
    fields: { supplierVatNumber: null, creditorIban: other },
    sender: 'facturen@gist-betalingen.example',
  })
  expect(await stateOf(ctx, forged)).toEqual(['held', 'payment.account-differs'])
  expect((await listSuppliers(ctx, { query: 'gist-betalingen' })).length).toBe(0)
})

test('a second forged paper is held like the first, though the forger is a supplier of that name by then', async () => {
  const ctx = await organisation()
  await arrive(ctx)
  const forged = { supplierVatNumber: null, creditorIban: other }
  const sender = 'facturen@gist-betalingen.example'
  const first = await arrive(ctx, { fields: forged, sender })
  const second = await arrive(ctx, { fields: { ...forged, invoiceNumber: 'F-2' }, sender })
  expect(await stateOf(ctx, second)).toEqual(['held', 'payment.account-differs'])
  // To correct what has nothing to do with the account does not let it go.
  await correct(ctx, first, { supplierVatNumber: 'BE0403170701' })
  expect(await stateOf(ctx, first)).toEqual(['held', 'payment.account-differs'])
})

test('a credit note, or what says that it is paid already, does not make a strange account a known one', async () => {
  const ctx = await organisation()
  await arrive(ctx)
  await arrive(ctx, { kind: 'credit-note', fields: { creditorIban: other, invoiceNumber: 'C-1' } })
  await arrive(ctx, { fields: { creditorIban: other, invoiceNumber: 'C-2', isPaid: true } })
  await arrive(ctx, { fields: { creditorIban: other, invoiceNumber: 'C-3', isDirectDebit: true } })
  expect((await listSupplierMemories(ctx))[0]?.ibans).toEqual(['BE71096123456769'])
  const asked = await arrive(ctx, { fields: { creditorIban: other, invoiceNumber: 'C-4' } })
  expect(await stateOf(ctx, asked)).toEqual(['held', 'payment.account-differs'])
  // Computed anew from all papers, the profile says the same.
  await correct(ctx, asked, { invoiceNumber: 'C-5' })
  expect((await listSupplierMemories(ctx))[0]?.ibans).toEqual(['BE71096123456769'])
})

test('an account in another country than the VAT number holds even a first paper; a first paper alone is not held', async () => {
  const ctx = await organisation()
  const strange = await arrive(ctx, { fields: { creditorIban: foreign } })
  expect(await stateOf(ctx, strange)).toEqual(['held', 'payment.foreign-account'])
  const receipt = await arrive(ctx, { kind: 'receipt', fields: { creditorIban: foreign, supplierVatNumber: null } })
  expect(await stateOf(ctx, receipt)).toEqual(['paid', 'payment.already-paid'])
})

test('a direct debit that was marked as paid by mistake is a direct debit again', async () => {
  const ctx = await organisation()
  const id = await arrive(ctx, { fields: { isDirectDebit: true } })
  await markPayments(ctx, { documents: [id], isPaid: true, ...nl })
  await markPayments(ctx, { documents: [id], isPaid: false, ...nl })
  expect(await stateOf(ctx, id)).toEqual(['direct-debit', 'payment.direct-debit'])
})

test('what came in a suspected mail is held with what was said of the mail', async () => {
  const ctx = await organisation()
  const id = await arrive(ctx, { holdReasons: [{ code: 'sender.looks-alike', facts: { domain: 'g1st.example' } }] })
  expect(await stateOf(ctx, id)).toEqual(['held', 'sender.looks-alike'])
  await releasePayment(ctx, { id, ...nl })
  expect(await stateOf(ctx, id)).toEqual(['to-pay'])
})

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const found = (ctx: Context, days: number, creditorIban: string, more: Parameters<typeof insertDocument>[1] = {}) =>
  arrive(ctx, { isBackfill: true, ...more, fields: { issuedOn: daysAgo(days), creditorIban, ...more.fields } })
const own = 'BE71096123456769'

test('a forged invoice that a first scan meets first is held, not handed on, and its account forgotten, once an older paper says otherwise', async () => {
  const ctx = await organisation()
  await addDestination(ctx, { destination: { connector: 'email', to: 'boek@houder.example' }, trouble: null })
  const queued = async () => (await listDeliveries(ctx, { limit: 10 })).total
  const forged = await found(ctx, 5, other)
  expect(await stateOf(ctx, forged)).toEqual(['to-pay'])
  expect(await queued()).toBe(1)
  const genuine = await found(ctx, 100, own)
  expect(await stateOf(ctx, forged)).toEqual(['held', 'payment.account-differs'])
  expect(await stateOf(ctx, genuine)).toEqual(['to-pay'])
  expect(await queued()).toBe(1)
  expect((await listSupplierMemories(ctx))[0]?.ibans).toEqual([own])
  const notices = await inTransaction(ctx, (tx) =>
    tx.selectFrom('notice').select(['document_id', 'code']).where('document_id', '=', forged).execute(),
  )
  expect(notices).toEqual([{ document_id: forged, code: 'payment.held' }])
  expect((await listHistory(ctx, forged)).map((one) => one.action)).toContain('payment.hold')
  expect(await stateOf(ctx, await found(ctx, 130, own))).toEqual(['to-pay'])
  expect(await stateOf(ctx, await arrive(ctx, { fields: { creditorIban: other } }))).toEqual([
    'held',
    'payment.account-differs',
  ])
  expect(await verifyArchive(ctx)).toMatchObject({ isIntact: true })
})

test('a forged invoice in the name of a supplier, sent from elsewhere, is found by the older papers too', async () => {
  const ctx = await organisation()
  const sender = 'facturen@gist-betalingen.example'
  const forged = await found(ctx, 5, other, { sender, fields: { supplierVatNumber: null } })
  await found(ctx, 100, own)
  expect(await listSuppliers(ctx, {})).toHaveLength(2)
  expect(await stateOf(ctx, forged)).toEqual(['held', 'payment.account-differs'])
  expect((await listSupplierMemories(ctx)).flatMap((one) => one.ibans)).toEqual([own])
})

test('where both papers are recent both are held, and what is older than both tells which account is the supplier’s', async () => {
  const ctx = await organisation()
  const newer = await found(ctx, 5, own)
  const forged = await found(ctx, 15, other)
  expect([await stateOf(ctx, newer), await stateOf(ctx, forged)]).toEqual([
    ['held', 'payment.account-differs'],
    ['held', 'payment.account-differs'],
  ])
  expect(await stateOf(ctx, await found(ctx, 35, own))).toEqual(['to-pay'])
  expect((await listSupplierMemories(ctx))[0]?.ibans).toEqual([own])
})

test('a supplier that changed banks months ago, or whose new account was checked, is not held for an old paper', async () => {
  const ctx = await organisation()
  const papers = [await found(ctx, 5, other), await found(ctx, 40, other), await found(ctx, 75, other)]
  const older = await found(ctx, 90, own)
  for (const id of [...papers, older]) expect(await stateOf(ctx, id)).toEqual(['to-pay'])

  const checked = await organisation()
  const newer = await found(checked, 5, other)
  await found(checked, 100, own)
  await releasePayment(checked, { id: newer, ...nl })
  await found(checked, 130, 'BE43068999999501', { fields: { supplierVatNumber: null } })
  expect(await stateOf(checked, newer)).toEqual(['to-pay'])
})

test('what was due long ago is not held for an older paper, and what is strange itself holds nothing', async () => {
  const ctx = await organisation()
  const long = await found(ctx, 300, other)
  expect(await stateOf(ctx, await found(ctx, 400, own))).toEqual(['to-pay'])
  expect(await stateOf(ctx, long)).toEqual(['to-pay'])

  const again = await organisation()
  const genuine = await found(again, 5, own)
  await found(again, 100, other, { holdReasons: [{ code: 'sender.looks-alike', facts: { domain: 'g1st.example' } }] })
  expect(await stateOf(again, genuine)).toEqual(['to-pay'])
})

test('a correction changes fields, payment, search and profile, keeps what was said before, and the archive proves itself', async () => {
  const ctx = await organisation()
  const id = await arrive(ctx, { fields: { totalIncludingVat: null, invoiceNumber: null } })
  expect(await stateOf(ctx, id)).toEqual(['held', 'payment.amount-unknown'])
  await correct(ctx, id, { totalIncludingVat: '1.234,50', invoiceNumber: 'AB-77', dueOn: '30/04/2026' })
  const document = await getDocument(ctx, id, nl)
  expect(document).toMatchObject({
    needsReview: false,
    corrected: ['dueOn', 'invoiceNumber', 'totalIncludingVat'],
    fields: { totalIncludingVat: '1234.50', dueOn: '2026-04-30' },
    confidence: { totalIncludingVat: 1 },
    payment: { amount: '1234.50', dueOn: '2026-04-30' },
  })
  expect((await stateOf(ctx, id)).slice(1)).toEqual([])
  expect((await listDocuments(ctx, { query: 'AB-77', limit: 5 }, nl)).total).toBe(1)
  const entry = (await listHistory(ctx, id)).find((one) => one.action === 'document.correct')
  expect(entry?.facts['changes']).toMatchObject({ invoiceNumber: { before: null, after: 'AB-77' } })
  expect(await verifyArchive(ctx)).toMatchObject({ isIntact: true, troubles: [] })
  await fresh.asSuperuser(`update document set fields = fields || '{"invoiceNumber":"X"}' where id = $1`, [id])
  expect((await verifyArchive(ctx)).troubles.map((one) => one.code)).toEqual(['document.changed'])
})

test.each([
  ['creditorIban', 'BE71096123456768', 'field.iban-wrong'],
  ['supplierVatNumber', 'BE0123456748', 'field.vat-number-wrong'],
  ['issuedOn', '31/02/2026', 'field.day-wrong'],
  ['totalIncludingVat', 'twaalf', 'field.amount-wrong'],
  ['currency', 'euro', 'field.currency-wrong'],
  ['structuredCommunication', '+++090/9337/55494+++', 'field.communication-wrong'],
])('a wrong %s is refused, and nothing changes', async (field, value, code) => {
  const ctx = await organisation()
  const id = await arrive(ctx)
  await expect(correct(ctx, id, { [field]: value })).rejects.toMatchObject({ code })
  expect((await getDocument(ctx, id, nl)).corrected).toEqual([])
})

test('what is corrected is learned for the supplier, found for the next paper, and can be forgotten', async () => {
  const ctx = await organisation()
  const id = await arrive(ctx)
  await correct(ctx, id, { supplierName: 'De Gist' })
  const supplier = (await getDocument(ctx, id, nl)).supplier ?? ''
  expect(await getSupplier(ctx, supplier)).toMatchObject({
    name: 'De Gist',
    learned: [{ field: 'supplierName', is: 'constant', value: 'De Gist', document: id }],
  })
  const clues = { vatNumbers: ['BE0123456749'], ibans: [], host: undefined }
  expect((await findSuppliers(ctx, clues))[0]?.hints).toEqual([
    { field: 'supplierName', is: 'constant', value: 'De Gist' },
  ])
  await arrive(ctx, { fields: { supplierName: 'BAKKERIJ GIST BVBA', issuedOn: '2026-06-30' } })
  expect((await getSupplier(ctx, supplier)).name).toBe('De Gist')
  await forgetLearned(ctx, { id: supplier, field: 'supplierName' })
  expect(await getSupplier(ctx, supplier)).toMatchObject({ name: 'BAKKERIJ GIST BVBA', learned: [] })
  expect((await findSuppliers(ctx, clues))[0]?.hints).toEqual([])
  await expect(forgetLearned(ctx, { id: supplier, field: 'supplierName' })).rejects.toMatchObject({
    code: 'supplier.nothing-learned',
  })
})

test('taking a correction back puts back what was read, and an older lesson that it replaced', async () => {
  const ctx = await organisation()
  const first = await arrive(ctx)
  const second = await arrive(ctx, { fields: { issuedOn: '2026-05-31' } })
  const seen = { page: 1, text: 'Bakkerij' }
  await fresh.asSuperuser(`update document set confidence = '{"supplierName":0.9}', evidence = $2 where id = $1`, [
    second,
    JSON.stringify({ supplierName: seen }),
  ])
  const before = await getDocument(ctx, second, nl)
  const learned = async () =>
    (await getSupplier(ctx, before.supplier ?? '')).learned.map((one) => [one.field, one.value, one.document])
  await correct(ctx, first, { supplierName: 'De Gist' })
  await correct(ctx, second, { supplierName: 'Gits', totalIncludingVat: '12' })
  await correct(ctx, second, { supplierName: 'Gist', currency: 'USD' }, { kind: 'receipt' })
  expect(await learned()).toContainEqual(['supplierName', 'Gist', second])
  expect((await getDocument(ctx, second, nl)).payment?.state).toBe('paid')
  await correct(ctx, second, {}, { undo: ['supplierName', 'currency', 'kind', 'dueOn'] })
  const after = await getDocument(ctx, second, nl)
  expect(after.corrected).toEqual(['totalIncludingVat'])
  expect(after.evidence['supplierName']).toEqual(seen)
  expect(after.confidence['supplierName']).toBe(0.9)
  expect(after.confidence['currency']).toBeUndefined()
  expect(after).toMatchObject({
    kind: 'invoice',
    fields: { ...before.fields, totalIncludingVat: '12.00' },
    payment: { state: 'to-pay', amount: '12.00' },
  })
  expect(await learned()).toEqual([
    ['totalIncludingVat', '12.00', second],
    ['supplierName', 'De Gist', first],
  ])
  expect((await listHistory(ctx, second)).findLast((one) => one.action === 'document.correct')?.facts).toMatchObject({
    changes: { supplierName: { before: 'Gist', after: 'Bakkerij De Gist BV' } },
    undone: expect.arrayContaining(['currency', 'kind', 'supplierName']),
  })
  expect(await verifyArchive(ctx)).toMatchObject({ isIntact: true })
})

test('taking back a corrected VAT number brings the paper back to the supplier it was of', async () => {
  const ctx = await organisation()
  await arrive(ctx)
  const id = await arrive(ctx)
  const was = (await getDocument(ctx, id, nl)).supplier
  await correct(ctx, id, { supplierVatNumber: 'NL123456782B90' })
  expect((await getDocument(ctx, id, nl)).supplier).not.toBe(was)
  await correct(ctx, id, {}, { undo: ['supplierVatNumber'] })
  expect((await getDocument(ctx, id, nl)).supplier).toBe(was)
  expect(await listSuppliers(ctx, {})).toMatchObject([{ documentCount: 2, learned: [] }])
})

test('a corrected VAT number moves the paper, and what it taught, to the supplier it is of', async () => {
  const ctx = await organisation()
  const right = await arrive(ctx)
  const wrong = await arrive(ctx, { fields: { supplierVatNumber: 'NL123456782B90', creditorIban: null } })
  await correct(ctx, wrong, { currency: 'EUR' })
  expect(await listSuppliers(ctx, {})).toHaveLength(2)
  await correct(ctx, wrong, { supplierVatNumber: 'BE 0123.456.749' })
  const [supplier, ...none] = await listSuppliers(ctx, {})
  expect(none).toEqual([])
  expect((await getDocument(ctx, right, nl)).supplier).toBe(supplier?.id)
  expect(supplier).toMatchObject({ documentCount: 2, vatNumbers: ['BE0123456749'] })
  expect(supplier?.learned.map((one) => one.field).toSorted()).toEqual(['currency', 'supplierVatNumber'])
})

test('a corrected account is looked at anew: another than before holds, the known one lets go', async () => {
  const ctx = await organisation()
  await addDestination(ctx, { destination: { connector: 'email', to: 'boek@houder.example' }, trouble: null })
  const queued = async () => (await listDeliveries(ctx, { limit: 10 })).total
  await arrive(ctx)
  const id = await arrive(ctx, { fields: { creditorIban: other } })
  expect(await stateOf(ctx, id)).toEqual(['held', 'payment.account-differs'])
  expect(await queued()).toBe(1)
  await correct(ctx, id, { creditorIban: 'BE71 0961 2345 6769' })
  expect(await stateOf(ctx, id)).toEqual(['to-pay'])
  expect(await queued()).toBe(2)
  await correct(ctx, id, { creditorIban: other })
  expect(await stateOf(ctx, id)).toEqual(['held', 'payment.account-differs'])
  // It stood in the outbox still: held again, it does not go.
  expect(await queued()).toBe(1)
  expect((await listSupplierMemories(ctx))[0]?.ibans).toEqual(['BE71096123456769'])
})

test('a paper of which nobody can tell what it is waits to be looked at, until its owner says that it is something else', async () => {
  const ctx = await organisation()
  const id = await arrive(ctx, { kind: 'other', fields: { invoiceNumber: null, totalIncludingVat: null } })
  await fresh.asSuperuser('update document set needs_review = true where id = $1', [id])
  await correct(ctx, id, {}, { kind: 'other' })
  expect((await getDocument(ctx, id, nl)).needsReview).toBe(false)
  await correct(ctx, id, { supplierName: 'De Gist' })
  expect((await getDocument(ctx, id, nl)).needsReview).toBe(false)
  await correct(ctx, id, {}, { kind: 'invoice' })
  expect((await getDocument(ctx, id, nl)).needsReview).toBe(true)
})

test('a corrected number unties two that looked like one invoice, and ties others', async () => {
  const ctx = await organisation()
  const one = await arrive(ctx, { fields: { invoiceNumber: 'A-1' } })
  const two = await arrive(ctx, { fields: { invoiceNumber: 'A-1', totalIncludingVat: '99.00' } })
  expect([await stateOf(ctx, one), await stateOf(ctx, two)]).toEqual([
    ['held', 'payment.possible-double'],
    ['held', 'payment.possible-double'],
  ])
  await correct(ctx, two, { invoiceNumber: 'A-2' })
  expect([await stateOf(ctx, one), await stateOf(ctx, two)]).toEqual([['to-pay'], ['to-pay']])
  expect((await listDocuments(ctx, { needsReview: true, limit: 5 }, nl)).total).toBe(0)
  await correct(ctx, two, { invoiceNumber: 'A-1' })
  expect((await getDocument(ctx, one, nl)).possibleDoubles).toEqual([two])
  expect(await stateOf(ctx, one)).toEqual(['held', 'payment.possible-double'])
})

test('what was marked as paid stays paid through a correction, and a quote that is an invoice after all goes on', async () => {
  const ctx = await organisation()
  await addDestination(ctx, { destination: { connector: 'email', to: 'boek@houder.example' }, trouble: null })
  const quote = await arrive(ctx, { kind: 'quote' })
  expect(await stateOf(ctx, quote)).toEqual(['not-payable', 'payment.not-an-invoice'])
  expect(await listSuppliers(ctx, {})).toEqual([])
  await correct(ctx, quote, {}, { kind: 'invoice' })
  expect(await stateOf(ctx, quote)).toEqual(['to-pay'])
  expect((await listDeliveries(ctx, { limit: 10 })).total).toBe(1)
  expect(await listSuppliers(ctx, {})).toHaveLength(1)
  await inTransaction(ctx, (tx) =>
    tx.updateTable('payment').set({ state: 'paid', paid_at: new Date() }).where('document_id', '=', quote).execute(),
  )
  await correct(ctx, quote, { totalIncludingVat: '50' })
  expect(await getPayments(ctx, quote)).toMatchObject([{ state: 'paid', amount: '50.00' }])
})

test('the password that opened a document becomes its supplier’s when it is sealed', async () => {
  const ctx = await organisation()
  const id = await insertDocument(ctx)
  await fresh.asSuperuser(
    `insert into pdf_password (id, organisation_id, secret, document_id) values ('pwd_' || $1, $2, '', $1)`,
    [id, ctx.organisation],
  )
  await seal(ctx, id)
  expect(await listSuppliers(ctx, {})).toMatchObject([{ hasPassword: true }])
})

test('two thousand suppliers are remembered once; what changes is read alone', async () => {
  const ctx = await organisation()
  await arrive(ctx)
  await fresh.asSuperuser(
    `insert into supplier (id, organisation_id, name, vat_numbers, hosts, document_count, version)
     select 'sup_' || $1 || n, $1, 'Leverancier ' || n, array['BE' || n], array['l' || n || '.example'], 3, n + 10
     from generate_series(1, 2000) n`,
    [ctx.organisation],
  )
  const list = await listSupplierMemories(ctx)
  expect(list).toHaveLength(2001)
  const start = performance.now()
  for (let i = 0; i < 50; i++) await listSupplierMemories(ctx)
  expect((performance.now() - start) / 50).toBeLessThan(20)
  expect(await listSupplierMemories(ctx)).toBe(list)
  await arrive(ctx)
  expect((await listSupplierMemories(ctx)).find((one) => one.hosts[0] === 'gist.example')?.documentCount).toBe(2)
})

/** A mail as recognise leaves it: no invoice, and word of another account. */
async function announce(ctx: Context, sender: string, code = 'payment.account-changed'): Promise<string> {
  const { source, message } = await fillOrganisation(ctx)
  const reasons = JSON.stringify([{ code, facts: {} }])
  await fresh.asSuperuser(
    `update message set received_at = now(), sender = $2, is_unsure = true, collect = false, kind = 'other', reasons = $3::jsonb where id = $1 and source_id = $4`,
    [message, sender, reasons, source],
  )
  return message
}

test('word of another account from its address holds what a supplier asks for next, until the owner settled that mail', async () => {
  const ctx = await organisation()
  const mail = await announce(ctx, 'An@Gist.example')
  const held = await arrive(ctx)
  expect(await stateOf(ctx, held)).toEqual(['held', 'payment.account-announced'])
  expect(
    await stateOf(
      ctx,
      await arrive(ctx, {
        fields: { supplierVatNumber: 'NL123456782B90', supplierName: 'Garage Nord', creditorIban: null },
        sender: 'a@nord.example',
      }),
    ),
  ).toEqual(['to-pay'])
  await settleMessage(ctx, { id: mail })
  expect(await stateOf(ctx, await arrive(ctx, { fields: { issuedOn: '2026-04-30' } }))).toEqual(['to-pay'])
  await releasePayment(ctx, { id: held, ...nl })
  expect(await stateOf(ctx, held)).toEqual(['to-pay'])
})

test('another account that was only mentioned holds nothing whose account is known', async () => {
  const ctx = await organisation()
  await announce(ctx, 'an@gist.example', 'payment.account-differs')
  expect(await stateOf(ctx, await arrive(ctx))).toEqual(['to-pay'])
})

test('a statement that is corrected to an invoice waits for that word too, and so does the bill of another supplier than was read', async () => {
  const ctx = await organisation()
  await arrive(ctx)
  const mail = await announce(ctx, 'an@gist.example')
  const statement = await arrive(ctx, { kind: 'statement' })
  expect(await stateOf(ctx, statement)).toEqual(['not-payable', 'payment.not-an-invoice'])
  await correct(ctx, statement, {}, { kind: 'invoice' })
  expect(await stateOf(ctx, statement)).toEqual(['held', 'payment.account-announced'])

  const misread = await arrive(ctx, {
    fields: { supplierVatNumber: 'NL123456782B90', supplierName: 'Garage Nord', creditorIban: null },
    sender: 'scan@printer.example',
  })
  expect(await stateOf(ctx, misread)).toEqual(['to-pay'])
  await correct(ctx, misread, { supplierVatNumber: 'BE0123456749', supplierName: 'Bakkerij De Gist BV' })
  expect(await stateOf(ctx, misread)).toEqual(['held', 'payment.account-announced'])

  await settleMessage(ctx, { id: mail })
  const later = await arrive(ctx, { kind: 'statement' })
  await correct(ctx, later, {}, { kind: 'invoice' })
  expect(await stateOf(ctx, later)).toEqual(['to-pay'])
})
