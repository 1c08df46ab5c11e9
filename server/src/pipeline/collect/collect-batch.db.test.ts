import { expect, test } from 'vitest'
import type { MessageHead, OpenMailbox } from '#connectors/kit/mailbox.ts'
import { Fault } from '#platform/fault.ts'
import { inTransaction } from '#records/context.ts'
import { findFolderMarks } from '#records/sources/folder-marks.ts'
import { addSource } from '#records/sources/add-source.ts'
import { freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { collectBatch } from './collect-batch.ts'
import { afterNewBatch, freshMarks } from './plan-folder.ts'

const head = (uid: number): MessageHead => ({
  uid,
  messageId: `<${uid}@x.example>`,
  subject: 'Factuur',
  from: [{ name: '', address: 'a@x.example' }],
  to: [],
  cc: [],
  deliveredTo: [],
  sentAt: null,
  receivedAt: new Date('2026-11-22T08:00:00Z'),
  sizeBytes: 10,
  parts: [],
  isStructureKnown: false,
})

// Only what collectBatch asks of a mailbox.
const boxOf = (uids: readonly number[]) =>
  ({
    heads: async () => uids.map(head),
    slices: async () => new Map(),
    async *originals() {
      for (const uid of uids) yield { uid, raw: Buffer.from(`mail ${uid}`) }
    },
  }) as unknown as OpenMailbox

test('when one original cannot be stored, the marks do not move past its mail', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const { id: sourceId } = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases: [] })
  const from = { sourceId, folder: 'INBOX', aliases: [], isSentFolder: false }
  const after = afterNewBatch({ ...freshMarks('INBOX', 1), isBackfillDone: true }, [1, 2, 3])
  const batch = { box: boxOf([1, 2, 3]), from, uids: [1, 2, 3], isBackfill: false, folderSize: 3, after }
  const full = new Fault('vault.full', { say: 'full', retry: 'later' })
  let stored = 0
  const vault = {
    ...ctx.vault,
    store: (...input: Parameters<typeof ctx.vault.store>) =>
      ++stored === 1 ? Promise.reject(full) : ctx.vault.store(...input),
  }

  await expect(collectBatch({ ...ctx, vault }, batch)).rejects.toMatchObject({ code: 'vault.full' })
  expect(await inTransaction(ctx, (tx) => findFolderMarks(tx, ctx, sourceId, 'INBOX'))).toBeUndefined()

  await collectBatch(ctx, batch)
  const rows = await inTransaction(ctx, (tx) => tx.selectFrom('message').select('state').execute())
  expect(rows.map((row) => row.state)).toEqual(['waiting', 'waiting', 'waiting'])
})
