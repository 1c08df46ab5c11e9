import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenedFile } from '@facteur/formats/rendition.ts'
import { inTransaction } from '../context.ts'
import { getDocument, getDocumentFiles } from '../documents/documents.read.ts'
import { unlockDocument } from '../documents/unlock-document.ts'
import { getSupplier } from '../suppliers/suppliers.read.ts'
import { fillOrganisation } from '../testing/fill-organisation.ts'
import { type FreshGround, freshGround } from '../testing/fresh-ground.ts'
import { insertDocument } from '../testing/insert-document.ts'
import { makeOrganisation } from '../testing/make-organisation.ts'
import { forgetPassword } from './forget-password.ts'
import { findPdfPasswords } from './pdf-passwords.read.ts'

let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())

const nl = { language: 'nl' } as const
const locked = { state: 'unreadable', reasons: [{ code: 'file.encrypted', facts: {} }] } as const

/** Stands for the reader: opens with "sesam" alone. */
async function readFile({ passwords }: { passwords: readonly string[] }): Promise<OpenedFile> {
  const isOpen = passwords.includes('sesam')
  return {
    mediaType: 'application/pdf',
    sizeBytes: 1,
    sha256: '',
    parts: [],
    rendition: {
      format: 'pdf',
      mediaType: 'application/pdf',
      pages: [],
      pageCount: isOpen ? 1 : 0,
      text: isOpen ? 'FACTUUR 12' : '',
      isTruncated: false,
      ...(isOpen ? {} : { unreadable: { code: 'file.encrypted' } }),
    },
  }
}
const unlock = { readFile, kindOf: async () => 'invoice' }

test('the right password puts a locked PDF back on the river, and opens the next ones of its sender; a wrong one changes nothing', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const id = await insertDocument(ctx, { ...locked, reasons: [...locked.reasons], kind: 'other' })
  expect(await getDocument(ctx, id, nl)).toMatchObject({ state: 'unreadable', needsPassword: true })
  await expect(unlockDocument(ctx, { id, password: 'fout', ...unlock })).rejects.toMatchObject({
    code: 'document.password-wrong',
  })
  expect((await getDocument(ctx, id, nl)).needsPassword).toBe(true)
  expect(await findPdfPasswords(ctx, { document: id })).toEqual([])

  const waiting = await insertDocument(ctx, { ...locked, reasons: [...locked.reasons], sender: 'post@gist.example' })
  const foreign = await insertDocument(ctx, { ...locked, reasons: [...locked.reasons], sender: 'post@anders.example' })
  const before = await getDocumentFiles(ctx, id)
  await unlockDocument(ctx, { id, password: 'sesam', ...unlock })
  expect(await getDocument(ctx, id, nl)).toMatchObject({ state: 'received', kind: 'invoice', needsPassword: false })
  expect((await getDocumentFiles(ctx, id)).rendition).not.toBe(before.rendition)
  expect(await findPdfPasswords(ctx, { document: id })).toEqual(['sesam'])
  expect(await findPdfPasswords(ctx, { senderAddress: 'andere@gist.example' })).toEqual(['sesam'])
  expect(await findPdfPasswords(ctx, { senderAddress: 'facturen@anders.example' })).toEqual([])
  await expect(unlockDocument(ctx, { id, password: 'sesam', ...unlock })).rejects.toMatchObject({
    code: 'document.not-locked',
  })
  expect(await getDocument(ctx, waiting, nl)).toMatchObject({ state: 'received', needsPassword: false })
  expect((await getDocument(ctx, foreign, nl)).needsPassword).toBe(true)
  const jobs = await fresh.asSuperuser(`select data->>'id' as id from pgboss.job where name = 'extract'`)
  expect(jobs.filter((job) => job['id'] === id)).toHaveLength(1)
})

test('at a public mail provider a password is for that very address', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const id = await insertDocument(ctx, { ...locked, reasons: [...locked.reasons], sender: 'bakker@gmail.com' })
  await unlockDocument(ctx, { id, password: 'sesam', ...unlock })
  expect(await findPdfPasswords(ctx, { senderAddress: 'Bakker@gmail.com' })).toEqual(['sesam'])
  expect(await findPdfPasswords(ctx, { senderAddress: 'ander@gmail.com' })).toEqual([])
})

test('the password of a supplier is kept sealed, shows as kept, and is gone when forgotten', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const ids = await fillOrganisation(ctx)
  expect((await getSupplier(ctx, ids.supplier)).hasPassword).toBe(true)
  expect(await findPdfPasswords(ctx, { supplier: ids.supplier })).toEqual(['sesam'])
  const stored = await fresh.asSuperuser('select secret from pdf_password where supplier_id = $1', [ids.supplier])
  expect(String(stored[0]?.['secret'])).not.toContain('sesam')
  await forgetPassword(ctx, { id: ids.supplier })
  expect((await getSupplier(ctx, ids.supplier)).hasPassword).toBe(false)
  expect(await findPdfPasswords(ctx, { supplier: ids.supplier })).toEqual([])
  const left = await inTransaction(ctx, (tx) => tx.selectFrom('pdf_password').select('id').execute())
  expect(left).toEqual([])
})

test('what is forgotten opens nothing any more, also where the paper it came with was set aside as a second copy', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const ids = await fillOrganisation(ctx)
  const sender = 'facturen@dubbel.example'
  const copy = await insertDocument(ctx, { ...locked, reasons: [...locked.reasons], sender })
  await unlockDocument(ctx, { id: copy, password: 'sesam', ...unlock })
  await inTransaction(ctx, (tx) =>
    tx
      .updateTable('supplier')
      .set({ hosts: ['dubbel.example'] })
      .execute(),
  )
  expect(await findPdfPasswords(ctx, { senderAddress: sender })).toEqual(['sesam'])
  await forgetPassword(ctx, { id: ids.supplier })
  expect(await findPdfPasswords(ctx, { senderAddress: sender })).toEqual([])
  expect((await getSupplier(ctx, ids.supplier)).hasPassword).toBe(false)
})
