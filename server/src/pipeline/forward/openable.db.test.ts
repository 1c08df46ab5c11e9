import { afterAll, beforeAll, expect, test } from 'vitest'
import { Fault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import type { Context } from '#records/context.ts'
import { sealSecret } from '#records/secrets.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { type Opener, makeOpenable } from './openable.ts'

let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())

const rendition = { format: 'pdf', mediaType: 'application/pdf', pages: [], pageCount: 1, text: '', isTruncated: false }
/** Stands for the reader: files with LOCK in them ask for "sesam". */
const reader: Opener = {
  async readFile({ bytes }) {
    const isLocked = Buffer.from(bytes).includes('LOCK')
    return {
      mediaType: 'application/pdf',
      sizeBytes: 1,
      sha256: '',
      parts: [],
      rendition: { ...rendition, format: 'pdf', ...(isLocked ? { unreadable: { code: 'file.encrypted' } } : {}) },
    }
  },
  async unlock({ password }) {
    if (password === 'sesam') return Buffer.from('%PDF open')
    throw new Fault('file.not-unlockable', { say: 'no' })
  },
}

async function keepPassword(ctx: Context, password: string, sender: string): Promise<void> {
  const id = makeId('PasswordId')
  const secret = await sealSecret(ctx, { noun: 'pdf', id, name: 'password' }, password)
  await fresh.asSuperuser('insert into pdf_password (id, organisation_id, secret, sender) values ($1, $2, $3, $4)', [
    id,
    ctx.organisation,
    secret,
    sender,
  ])
}

const pdf = (text: string) => ({ name: 'f.pdf', mediaType: 'application/pdf', bytes: Buffer.from(text) })
const whose = { document: 'doc_1', supplier: null, senderAddress: 'facturen@gist.example' }

test('of a locked PDF whose password the owner gave, the accountant gets the copy that opens', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const give = (text: string) => makeOpenable(ctx, { file: pdf(text), whose, reader })
  const locked = '%PDF /Encrypt LOCK'
  expect((await give(locked)).bytes.toString()).toBe(locked)
  await keepPassword(ctx, 'fout', 'gist.example')
  expect(await give(locked)).toEqual(pdf(locked))
  await keepPassword(ctx, 'sesam', 'gist.example')
  await keepPassword(ctx, 'nog-een', 'gist.example')
  expect(await give(locked)).toMatchObject({ bytes: Buffer.from('%PDF open'), isUnlocked: true })
})

test('what opens without a password goes as it came, even where it is encrypted', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  await keepPassword(ctx, 'sesam', 'gist.example')
  for (const text of ['%PDF plain', '%PDF /Encrypt for printing only'])
    expect(await makeOpenable(ctx, { file: pdf(text), whose, reader })).toEqual(pdf(text))
})
