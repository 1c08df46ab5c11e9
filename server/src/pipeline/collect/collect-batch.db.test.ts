import { expect, test } from 'vitest'
import { Fault } from '#platform/fault.ts'
import { inTransaction } from '#records/context.ts'
import { findFolderMarks } from '#records/sources/folder-marks.ts'
import { addSource } from '#records/sources/add-source.ts'
import { freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { listRules } from '#records/rules/rules.read.ts'
import { makeRule } from '#records/rules/make-rule.ts'
import { anyHead, anyMailbox } from '../testing/any-mailbox.ts'
import { collectBatch } from './collect-batch.ts'
import { afterNewBatch, freshMarks } from './plan-folder.ts'

test('when one original cannot be stored, the marks do not move past its mail', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const { id: sourceId } = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases: [] })
  const from = { sourceId, folder: 'INBOX', aliases: [], isSentFolder: false }
  const after = afterNewBatch({ ...freshMarks('INBOX', 1), isBackfillDone: true }, [1, 2, 3])
  const batch = { box: anyMailbox(), from, uids: [1, 2, 3], isBackfill: false, folderSize: 3, after }
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

test('of a sender the owner never wants nothing is fetched, and the rule counts it; a rule to collect fetches what says nothing', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const { id: sourceId } = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases: [] })
  const made = { sourceId, folder: 'INBOX', aliases: [], isSentFolder: false }
  const marks = { ...freshMarks('INBOX', 1), isBackfillDone: true }
  const silent = { subject: 'Hallo', isStructureKnown: true, from: [{ name: '', address: 'b@y.example' }] }
  const mails = [anyHead(1), { ...anyHead(2), ...silent }, anyHead(3)]
  const fetched: number[] = []
  const box = anyMailbox({
    heads: async (uids: readonly number[]) => mails.filter((one) => uids.includes(one.uid)),
    async *originals(uids: readonly number[]) {
      fetched.push(...uids)
      for (const uid of uids) yield { uid, raw: Buffer.from(`mail ${uid}`) }
    },
  })
  const batchOf = (uids: number[]) => {
    const after = afterNewBatch(marks, uids)
    return { box, from: made, uids, isBackfill: true, folderSize: 9_000, after }
  }
  await collectBatch(ctx, batchOf([1, 2]))
  expect(fetched).toEqual([1])
  const first = await inTransaction(ctx, (tx) =>
    tx.selectFrom('message').selectAll().orderBy('uid').executeTakeFirstOrThrow(),
  )
  const reach = { isWholeHost: true, isAnySubject: true }
  await inTransaction(ctx, async (tx) => {
    await makeRule(tx, ctx, { effect: 'never', mail: first, reach })
    await makeRule(tx, ctx, { effect: 'collect', mail: { ...first, sender: 'b@y.example' }, reach })
  })
  mails.push({ ...anyHead(4), ...silent })
  await collectBatch(ctx, batchOf([3, 4]))
  expect(fetched).toEqual([1, 4])
  const [collect, never] = (await listRules(ctx)).toSorted((a, b) => (a.effect < b.effect ? -1 : 1))
  expect([collect?.usedCount, never?.usedCount]).toEqual([0, 1])
  const third = await inTransaction(ctx, (tx) =>
    tx.selectFrom('message').selectAll().where('uid', '=', 3).executeTakeFirstOrThrow(),
  )
  expect(third).toMatchObject({ state: 'judged', collect: false, rule_id: never?.id })
  expect(third.reasons.map((one) => one.code)).toEqual(['rule.never-again'])
})
