import { expect, test } from 'vitest'
import type { FolderInfo, MessageHead, OpenMailbox } from '#connectors/kit/mailbox.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { addSource } from '#records/sources/add-source.ts'
import { findActiveSource } from '#records/sources/note-source.ts'
import { saveFolderMarks } from '#records/sources/folder-marks.ts'
import { freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { collectBatch } from './collect-batch.ts'
import { followRenames } from './follow-renames.ts'
import { afterNewBatch, freshMarks } from './plan-folder.ts'

const head = (uid: number, of: string): MessageHead => ({
  uid,
  messageId: `<${of}-${uid}@x.example>`,
  subject: 'dag',
  from: [{ name: '', address: 'jan@x.example' }],
  to: [],
  cc: [],
  deliveredTo: [],
  sentAt: null,
  receivedAt: new Date('2026-11-01'),
  sizeBytes: 10,
  parts: [],
  isStructureKnown: true,
})
const info = (path: string): FolderInfo => ({
  path,
  name: path,
  delimiter: '/',
  specialUse: null,
  messages: 3,
  canOpen: true,
})
/** Of one folder with three mails; all folders were made in the same second. */
const boxOf = (mails: string) =>
  ({
    examine: async () => ({ uidValidity: 7n, uidNext: 4, exists: 3 }),
    glance: async (paths: readonly string[]) =>
      new Map(paths.map((path) => [path, { uidValidity: 7n, uidNext: 4, messages: 3 }])),
    heads: async (uids: readonly number[]) => uids.map((uid) => head(uid, mails)),
    slices: async () => new Map(),
    async *originals() {},
  }) as unknown as OpenMailbox

async function chooseInvoices(ctx: Context) {
  const { id } = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases: [] })
  await inTransaction(ctx, (tx) =>
    tx
      .updateTable('source')
      .set({ folders: ['Facturen'] })
      .where('id', '=', id)
      .execute(),
  )
  const marks = freshMarks('Facturen', 7)
  await inTransaction(ctx, (tx) => saveFolderMarks(tx, ctx, id, marks))
  const from = { sourceId: id, folder: 'Facturen', aliases: [], isSentFolder: false }
  const uids = [1, 2, 3]
  const after = afterNewBatch(marks, uids)
  await collectBatch(ctx, { box: boxOf('invoice'), from, uids, isBackfill: false, folderSize: 3, after })
  return id
}

test.each([
  ['with the same mails under another name is followed', 'invoice', ['Nieuw']],
  ['with other mails, made in the same second and never chosen, is not looked into', 'private', ['Facturen']],
])('a folder %s', async (_what, mails, expected) => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const source = await findActiveSource(ctx, await chooseInvoices(ctx))
  if (source === undefined) throw new Error('no source')
  const { folders } = await followRenames(ctx, { source, box: boxOf(mails), listed: [info('Nieuw')] })
  expect(folders).toEqual(expected)
  expect((await findActiveSource(ctx, source.id))?.folders).toEqual(expected)
})

test('what the owner changed in the scope meanwhile is not undone', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const source = await findActiveSource(ctx, await chooseInvoices(ctx))
  if (source === undefined) throw new Error('no source')
  const stale = { ...source, scope_version: source.scope_version - 1 }
  await followRenames(ctx, { source: stale, box: boxOf('invoice'), listed: [info('Nieuw')] })
  expect((await findActiveSource(ctx, source.id))?.folders).toEqual(['Facturen'])
})
