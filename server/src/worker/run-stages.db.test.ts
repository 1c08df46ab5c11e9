import { expect, test } from 'vitest'
import type { Reader } from '#pipeline/reader.ts'
import { makeScanPlaces } from '#pipeline/reading/scan-places.ts'
import { makeRecognise } from '#pipeline/recognise/recognise.ts'
import { anyMail, anyPart, anyRendition } from '#pipeline/testing/any.ts'
import { receiveMails } from '#pipeline/testing/any-mailbox.ts'
import { Fault } from '#platform/fault.ts'
import { silentLog } from '#platform/log.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { getWork } from '#records/organisations/work.read.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { makeCommitter } from './commit-together.ts'
import { type RunnableStage, runStage } from './run-stages.ts'

/** Mails of which the first ones hold a scan each; their words are read when `open` is called. */
function makeReader(scans: number) {
  const gate = Promise.withResolvers<void>()
  const asked: string[] = []
  const opened: string[] = []
  const scan = anyRendition('', { ocr: 'needed' })
  const reader: Reader = {
    readFile: () => Promise.reject(new Error('not asked for')),
    readMail: async (bytes) => {
      const name = Buffer.from(bytes).toString()
      opened.push(name)
      return anyMail({ messageId: name, parts: Number(name) <= scans ? [anyPart(`${name}.pdf`, scan)] : [] })
    },
    readScan: async ({ name }) => {
      asked.push(name)
      await gate.promise
      return { rendition: { ...scan, ocr: 'done' }, cutOuts: [] }
    },
  }
  return { reader, asked, opened, open: () => gate.resolve() }
}

function start({ ground }: FreshGround, stage: RunnableStage) {
  const warned: string[] = []
  const log = { ...silentLog, warn: (event: string) => void warned.push(event) }
  const options = { atOnce: 4, ahead: 8, commit: makeCommitter(), onMoved: () => {} }
  return { warned, runner: runStage({ ...ground, log }, stage, options) }
}

const statesOf = (ctx: Context) =>
  inTransaction(ctx, async (tx) => {
    const rows = await tx.selectFrom('message').select(['uid', 'state']).orderBy('uid').execute()
    return rows.map((row) => row.state)
  })

const jobsOf = (fresh: FreshGround) =>
  fresh.asSuperuser(`select state, retry_count, data->>'waits' as waits, start_after > now() + interval '2 seconds' as is_later
    from pgboss.job where name = 'recognise' and state < 'completed' order by state`)

const bringForward = (fresh: FreshGround) =>
  fresh.asSuperuser(`update pgboss.job set start_after = now() where state = 'retry'`)

test('while words are being recognised other mails pass; a mail with a scan is put back unharmed, and done once', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const { reader, asked, opened, open } = makeReader(2)
  await receiveMails(ctx, [1, 2, 3, 4, 5, 6])
  const { runner, warned } = start(fresh, makeRecognise({ reader, places: makeScanPlaces({ size: 1 }) }))
  await expect.poll(async () => (await statesOf(ctx)).filter((state) => state === 'judged').length).toBe(4)
  const putBack = { state: 'retry', retry_count: 0, waits: null, is_later: true }
  await expect.poll(() => jobsOf(fresh)).toMatchObject([putBack, { state: 'active' }])
  expect(await getWork(ctx, { since: null, queues: ['recognise'], isMailSet: false })).toMatchObject({
    isQuiet: false,
    pendingJobs: 2,
  })

  // Still no place: turned away again without being opened again.
  await bringForward(fresh)
  runner.wake()
  await expect.poll(() => jobsOf(fresh)).toMatchObject([putBack, { state: 'active' }])
  expect(opened.toSorted()).toEqual(['1', '2', '3', '4', '5', '6'])

  open()
  await expect.poll(async () => (await statesOf(ctx)).filter((state) => state === 'judged').length).toBe(5)
  await bringForward(fresh)
  runner.wake()
  await expect.poll(() => jobsOf(fresh)).toEqual([])
  await runner.stop()
  expect(asked.toSorted()).toEqual(['1.pdf', '2.pdf'])
  expect(await statesOf(ctx)).toEqual(Array(6).fill('judged'))
  expect(warned).toEqual([])
})

test('a reader that never starts is waited for twenty times; then the mail is set aside, with its reason', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const { reader } = makeReader(0)
  const readMail = () => Promise.reject(new Fault('reader.cannot-start', { say: 'no', retry: 'later' }))
  await receiveMails(ctx, [1])
  const { runner } = start(fresh, makeRecognise({ reader: { ...reader, readMail } }))
  await expect.poll(() => jobsOf(fresh)).toMatchObject([{ state: 'retry', retry_count: 0, waits: '1' }])
  await fresh.asSuperuser(`update pgboss.job set data = data || '{"waits": 20}', start_after = now()`)
  runner.wake()
  await expect.poll(() => statesOf(ctx)).toEqual(['unreadable'])
  await runner.stop()
  expect(await jobsOf(fresh)).toEqual([])
})
