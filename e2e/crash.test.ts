import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Dovecot, dovecotMissing, skipWithoutDovecot, startDovecot } from './kit/dovecot.ts'
import { allDeliveries, allMessages, archivedDocuments } from './kit/everything.ts'
import type { Client } from './kit/client.ts'
import { type House, makeHouse } from './kit/facteur.ts'
import { skipWithoutDebianPostgres, startOutsideDatabase } from './kit/outside-database.ts'
import { repeated } from './kit/score.ts'
import { say } from './kit/say.ts'
import { accountant, environmentOf, isLong, mailbox, seedBusiness, setUp } from './kit/standard.ts'
import { type SmtpSink, startSmtpSink } from './kit/smtp-sink.ts'
import { until, untilQuiet } from './kit/wait.ts'
import { makeRandom, type Random } from './invented/random.ts'
import { makeWorld } from './invented/world.ts'

const rounds = isLong ? 20 : 3
const splitRounds = isLong ? 5 : 1
const killsARound = 3
const mailCount = 300
const seed = process.env['FACTEUR_TEST_SEED'] ?? String(Date.now() % 1_000_000)
const slow = 240_000

describe.skipIf(skipWithoutDovecot())('kill -9 while mails flow', () => {
  let dovecot: Dovecot
  let truth: { archived: string[]; verdicts: string[] }

  beforeAll(async () => {
    if (dovecotMissing()) return
    dovecot = await startDovecot({ users: [{ name: mailbox.user, password: mailbox.password }] })
    const { mails } = await makeWorld({ seed: 'kill -9', mails: mailCount })
    await seedBusiness(dovecot.maildir(mailbox.user), mails)
    const began = performance.now()
    truth = await runUndisturbed(dovecot)
    say({ seed, mails: mailCount, archived: truth.archived.length, 'undisturbed ms': performance.now() - began })
  }, slow)

  afterAll(() => dovecot?.stop())

  test.each(range(rounds))(
    'round %i: whatever moment the server is killed at, the archive ends up as if nothing had happened',
    { timeout: slow },
    async (round) => {
      const random = makeRandom(`${seed} round ${round}`)
      await using sink = await startSlowSink()
      await using house = await makeHouse(environmentOf({ dovecot, sink }))
      const began = performance.now()
      let server = await house.start()
      const { client } = await setUp(server, dovecot)
      const database = await house.postmaster()
      for (const moment of momentsOf(random)) {
        await pause(moment.ms)
        await server.kill()
        expect(await house.postmaster(), 'the embedded database outlives the server, and is adopted').toBe(database)
        server = moment.isWhileStarting ? house.launch() : await house.start()
      }
      await until('the server answers', async () => (await client.ask('getInstallation')).hasOwner)
      await untilQuiet(client, { since: null, timeoutMs: slow / 2 }).catch((thrown: unknown) => {
        throw new Error(server.output().slice(-4_000), { cause: thrown })
      })
      await expectAllIsWell(client, { sink, truth })
      say({
        round,
        'ms with kills': performance.now() - began,
        uncertain: (await allDeliveries(client)).filter((one) => one.state === 'uncertain').length,
      })
      expect((await server.stop()).code).toBe(0)
    },
  )

  test(
    'the embedded database killed under a living server is brought back, and the river goes on',
    { timeout: slow },
    async () => {
      await using sink = await startSlowSink()
      await using house = await makeHouse(environmentOf({ dovecot, sink }))
      const server = await house.start()
      const { client } = await setUp(server, dovecot)
      await until('a few are archived', async () => (await client.ask('getOverview')).documents > 5)
      const before = await house.postmaster()
      process.kill(before ?? 0, 'SIGKILL')
      await until(
        'another database process answers',
        async () => (await house.postmaster()) !== before && (await client.ask('getInstallation')).hasOwner,
      )
      await untilQuiet(client, { since: null, timeoutMs: slow / 2 })
      await expectAllIsWell(client, { sink, truth })
      expect(server.isRunning()).toBe(true)
    },
  )

  test.skipIf(skipWithoutDebianPostgres()).each(range(splitRounds))(
    'round %i with page and worker apart, on a PostgreSQL of the operator: the worker is killed, the page stays',
    { timeout: slow },
    async (round) => {
      const random = makeRandom(`${seed} split ${round}`)
      await using sink = await startSlowSink()
      using outside = startOutsideDatabase()
      await using house = await makeHouse({
        ...environmentOf({ dovecot, sink }),
        DATABASE_URL: outside.appUrl,
        FACTEUR_DATABASE_OWNER_URL: outside.ownerUrl,
      })
      const page = await house.start({ FACTEUR_ROLE: 'api' })
      const { client } = await setUp(page, dovecot)
      let worker = await house.start({ FACTEUR_ROLE: 'worker' })
      for (const moment of momentsOf(random)) {
        await pause(moment.ms)
        await worker.kill()
        expect((await client.ask('getInstallation')).hasOwner, 'the page answers meanwhile').toBe(true)
        worker = moment.isWhileStarting
          ? house.launch({ FACTEUR_ROLE: 'worker' })
          : await house.start({ FACTEUR_ROLE: 'worker' })
      }
      await untilQuiet(client, { since: null, timeoutMs: slow / 2 })
      await expectAllIsWell(client, { sink, truth })
      expect(await house.postmaster(), 'no embedded database beside it').toBeUndefined()
    },
  )
})

/** Slow enough that a kill now and then strikes between a mail's last byte and the word that it was taken. */
async function startSlowSink(): Promise<SmtpSink> {
  return Object.assign(await startSmtpSink(), { mode: 'slow' as const, slowMs: 60 })
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** When to kill: some time after it is ready, now and then while it is still starting. */
function momentsOf(random: Random): { ms: number; isWhileStarting: boolean }[] {
  return range(killsARound).map((kill) => ({
    ms: Math.round(random.next() * random.next() * 6_000),
    isWhileStarting: kill < killsARound && random.next() < 0.3,
  }))
}

async function runUndisturbed(dovecot: Dovecot): Promise<{ archived: string[]; verdicts: string[] }> {
  await using sink = await startSlowSink()
  await using house: House = await makeHouse(environmentOf({ dovecot, sink }))
  const { client } = await setUp(await house.start(), dovecot)
  await untilQuiet(client, { since: null, timeoutMs: slow / 2 })
  return { archived: await hashesOf(client), verdicts: await verdictsOf(client) }
}

const hashesOf = async (client: Client) => (await archivedDocuments(client)).map((one) => one.sha256 ?? '').sort()
// Not whether it is collected: a reminder's copy is, as long as the invoice itself has not been seen.
const verdictsOf = async (client: Client) =>
  (await allMessages(client)).map((one) => `${one.folder} ${one.messageId} ${one.state} ${one.kind}`).sort()

async function expectAllIsWell(
  client: Client,
  { sink, truth }: { sink: SmtpSink; truth: { archived: string[]; verdicts: string[] } },
): Promise<void> {
  expect(await verdictsOf(client)).toEqual(truth.verdicts)
  expect(await hashesOf(client)).toEqual(truth.archived)
  const archive = await archivedDocuments(client)
  const deliveries = await allDeliveries(client)
  expect(deliveries.map((one) => one.document).sort(), 'one delivery for each document').toEqual(
    archive.map((one) => one.id).sort(),
  )
  expect(
    deliveries.filter((one) => one.state !== 'accepted' && one.state !== 'uncertain'),
    'accepted, or said to be uncertain',
  ).toEqual([])
  const sent = sink.to(accountant)
  expect(repeated(sent.map((one) => one.messageId)), 'no mail came twice').toEqual([])
  expect(repeated(sent.map((one) => one.attachments[0]?.sha256 ?? '')), 'no document came twice').toEqual([])
  const ids = new Set(sent.map((one) => one.messageId))
  expect(
    deliveries.filter((one) => one.state === 'accepted' && !ids.has(one.messageId)),
    'what is accepted did arrive',
  ).toEqual([])
  expect(await client.ask('verifyArchive')).toMatchObject({ isIntact: true, documents: archive.length, troubles: [] })
  // The owner's mail may still be planned for a few seconds from now.
  await until('no job is left behind', async () => (await client.ask('getHouse')).pendingJobs === 0)
}
