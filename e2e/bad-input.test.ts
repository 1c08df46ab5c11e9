import { execFileSync } from 'node:child_process'
import { appendFile, mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Client } from './kit/client.ts'
import { type Dovecot, putMail, skipWithoutDovecot, startDovecot } from './kit/dovecot.ts'
import { allDeliveries, allDocuments, allMessages, archivedDocuments } from './kit/everything.ts'
import { type RunningFacteur, makeHouse } from './kit/facteur.ts'
import { skipWithoutDebianPostgres, startOutsideDatabase } from './kit/outside-database.ts'
import { makePoison, subjectId } from './kit/poison.ts'
import { scoreArchive } from './kit/score.ts'
import { seedMails } from './kit/seed.ts'
import { accountant, environmentOf, mailbox, setUp } from './kit/standard.ts'
import { startSmtpSink } from './kit/smtp-sink.ts'
import { until, untilQuiet } from './kit/wait.ts'
import { type InventedMail, makeWorld } from './invented/world.ts'

const slow = 180_000
const users = [{ name: mailbox.user, password: mailbox.password }]
const invoicesOnly = { pdf: 1 } as const

describe.skipIf(skipWithoutDovecot())('bad input', () => {
  test(
    'poison and bombs in the middle of a mailbox each end with a code, and everything else flows',
    { timeout: slow },
    async () => {
      await using dovecot = await startDovecot({ users })
      const maildir = dovecot.maildir(mailbox.user)
      const { mails } = await makeWorld({ seed: 'around poison', mails: 16, mix: invoicesOnly })
      const poison = await makePoison()
      await seedMails(maildir, mails.slice(0, 8))
      for (const one of poison) await putMail(maildir, { raw: one.raw })
      await seedMails(maildir, mails.slice(8))
      await using house = await makeHouse(environmentOf({ dovecot }))
      const server = await house.start()
      const { client } = await setUp(server, dovecot)
      await untilQuiet(client, { since: null, timeoutMs: slow })
      const messages = await allMessages(client)
      const documents = await allDocuments(client)
      expect(messages.filter((one) => one.state === 'waiting')).toEqual([])
      for (const one of poison) {
        const message = messages.find((mail) => mail.messageId.includes(`${subjectId(one.name)}@gif.example`))
        const about = documents.filter((document) => message?.documentIds.includes(document.id))
        const reasons = [message, ...about].flatMap((item) => item?.reasons ?? [])
        expect(reasons.map(({ code, say }) => `${code} ${say}`).join('\n'), one.name).toMatch(one.says)
        expect(
          about.filter((document) => document.state === 'archived'),
          `${one.name} is not archived`,
        ).toEqual([])
      }
      expect(scoreArchive(mails, documents)).toMatchObject({ missed: [], wrong: [], twice: [] })
      expect(server.isRunning()).toBe(true)
    },
  )

  test(
    'the mail server of the operator refuses, is busy, breaks off or is away: each delivery says how it stands',
    { timeout: slow },
    async () => {
      await using dovecot = await startDovecot({ users })
      const { mails } = await makeWorld({ seed: 'deliveries', mails: 6, mix: invoicesOnly })
      await using sink = await startSmtpSink()
      await using house = await makeHouse(environmentOf({ dovecot, sink }))
      const { client } = await setUp(await house.start(), dovecot)
      await untilQuiet(client, { since: null })
      const deliver = (index: number) => deliverNext(client, dovecot, mails[index])

      sink.mode = 'refuse'
      const refused = await deliver(0)
      expect(refused).toMatchObject({ state: 'failed', lastError: { code: 'delivery.refused' } })
      sink.mode = 'later'
      expect(await deliver(1)).toMatchObject({
        state: 'queued',
        attempts: 1,
        lastError: { code: 'delivery.refused' },
        nextTryAt: expect.any(String),
      })
      sink.mode = 'drop-before'
      const lost = await deliver(2)
      expect(lost).toMatchObject({ state: 'uncertain', lastError: { code: 'delivery.uncertain' } })
      sink.mode = 'drop-after'
      const unsaid = await deliver(3)
      expect(unsaid).toMatchObject({ state: 'uncertain' })
      expect(sink.to(accountant).map((mail) => mail.messageId)).toEqual([unsaid.messageId])
      sink.mode = 'slow'
      expect(await deliver(4)).toMatchObject({ state: 'accepted' })
      await sink.stop()
      expect(await deliver(5)).toMatchObject({ state: 'queued', lastError: { code: 'outgoing-mail.unreachable' } })

      await using again = await startSmtpSink({ port: sink.port })
      for (const { id } of [refused, lost])
        expect(await client.ask('decideDelivery', { path: { id }, body: { decision: 'send-again' } })).toMatchObject({
          state: 'queued',
        })
      expect(
        await client.ask('decideDelivery', { path: { id: unsaid.id }, body: { decision: 'it-arrived' } }),
      ).toMatchObject({ state: 'accepted' })
      await until(
        'what was sent again is accepted',
        async () => (await allDeliveries(client)).filter((one) => one.state === 'accepted').length >= 4,
      )
      expect(
        again
          .to(accountant)
          .map((mail) => mail.messageId)
          .sort(),
      ).toEqual([refused.messageId, lost.messageId].sort())
      await expect(
        client.ask('decideDelivery', { path: { id: unsaid.id }, body: { decision: 'send-again' } }),
      ).rejects.toMatchObject({ status: 409, code: 'delivery.not-open' })
    },
  )

  test.skipIf(skipWithoutDebianPostgres())(
    'the database goes away and comes back: the page says so, and the work resumes',
    { timeout: slow },
    async () => {
      await using dovecot = await startDovecot({ users })
      const { mails } = await makeWorld({ seed: 'database away', mails: 60, mix: invoicesOnly })
      await seedMails(dovecot.maildir(mailbox.user), mails)
      using outside = startOutsideDatabase()
      await using house = await makeHouse({
        ...environmentOf({ dovecot }),
        DATABASE_URL: outside.appUrl,
        FACTEUR_DATABASE_OWNER_URL: outside.ownerUrl,
      })
      const server = await house.start()
      const { client } = await setUp(server, dovecot)
      await until('work has begun', async () => (await client.ask('getOverview')).messages > 0)
      outside.halt()
      for (const route of ['getInstallation', 'getOverview'] as const)
        await expect(client.ask(route)).rejects.toMatchObject({ status: 503, code: 'database.away' })
      outside.resume()
      await untilQuiet(client, { since: null, timeoutMs: slow })
      expect(scoreArchive(mails, await archivedDocuments(client))).toMatchObject({ missed: [], twice: [] })
      expect((await allMessages(client)).filter((one) => one.state !== 'judged')).toEqual([])
      expect(await client.ask('verifyArchive')).toMatchObject({ isIntact: true })
      expect(server.isRunning()).toBe(true)
    },
  )

  test.skipIf(skipWithoutSmallDisk())(
    'a full disk is said with a code, nothing is lost, and it goes on when room is made',
    { timeout: slow },
    async () => {
      await using dovecot = await startDovecot({ users })
      const { mails } = await makeWorld({ seed: 'disk full', mails: 10, mix: invoicesOnly })
      await seedMails(dovecot.maildir(mailbox.user), mails)
      const room = makeSmallDisk()
      const ballast = join(room.folder, 'ballast')
      try {
        await using house = await makeHouse({
          ...environmentOf({ dovecot }),
          FACTEUR_VAULT: `file:${room.folder}/vault`,
        })
        const server = await house.start()
        await mkdir(join(room.folder, 'vault'), { recursive: true })
        await fill(ballast)
        const { client, source } = await setUp(server, dovecot)
        await until(
          'the source says that the disk is full',
          async () => (await client.ask('getSource', { path: { id: source } })).trouble?.code === 'vault.full',
        )
        expect(await client.ask('getSource', { path: { id: source } })).toMatchObject({ health: 'needs-you' })
        await rm(ballast)
        execFileSync('mount', ['-o', 'remount,size=64m', room.folder])
        await client.ask('syncSource', { path: { id: source } })
        await until(
          'all is archived',
          async () => scoreArchive(mails, await archivedDocuments(client)).missed.length === 0,
          { timeoutMs: 60_000 },
        )
        expect(await client.ask('getSource', { path: { id: source } })).toMatchObject({
          health: 'watching',
          trouble: null,
        })
      } finally {
        room.end()
      }
    },
  )
})

describe('what does not fit is refused at the start, with one sentence', () => {
  test(
    'a wrong key, no key any more, a second server on the same folder, a port that is taken',
    { timeout: slow },
    async () => {
      await using house = await makeHouse()
      const keyFile = join(house.dataFolder, 'master.key')
      const first = await house.start()
      await expectRefusal(house.launch({ FACTEUR_PORT: String(house.port + 1) }), 'server.already-running')
      await using other = await makeHouse()
      await expectRefusal(other.launch({ FACTEUR_PORT: String(house.port) }), /port|address/)
      expect(first.isRunning(), 'the first one did not notice').toBe(true)
      await first.stop()
      await rename(keyFile, `${keyFile}.away`)
      await expectRefusal(house.launch(), /^key\./)
      await expectRefusal(house.launch({ FACTEUR_MASTER_KEY_FILE: join(other.dataFolder, 'master.key') }), /^key\./)
      await rename(`${keyFile}.away`, keyFile)
      const back = await house.start()
      expect((await back.stop()).code).toBe(0)
    },
  )
})

/** The next delivery of a mail that arrives now, as soon as it is settled or waits for another try. */
async function deliverNext(client: Client, dovecot: Dovecot, mail: InventedMail | undefined) {
  const known = new Set((await allDeliveries(client)).map((one) => one.id))
  await putMail(dovecot.maildir(mailbox.user), { raw: mail?.raw ?? '', receivedAt: new Date() })
  const next = async () =>
    (await allDeliveries(client)).find(
      (one) => !known.has(one.id) && one.state !== 'sending' && (one.state !== 'queued' || one.lastError !== null),
    )
  await until('the delivery is settled', async () => (await next()) !== undefined)
  const found = await next()
  if (found === undefined) throw new Error('the delivery is gone again')
  return found
}

async function expectRefusal(server: RunningFacteur, code: string | RegExp): Promise<void> {
  const { code: status } = await server.exit
  const sentences = server
    .output()
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('{'))
  expect({ status, sentences }).toMatchObject({
    status: 1,
    sentences: [expect.stringMatching(/^[A-Z].*\. \[[\w.-]+\]$/)],
  })
  expect(/\[([\w.-]+)\]$/.exec(sentences[0] ?? '')?.[1] ?? '').toMatch(
    typeof code === 'string' ? new RegExp(`^${code.replaceAll('.', '\\.')}$`) : code,
  )
}

/** Writes until nothing fits any more. */
async function fill(file: string): Promise<void> {
  const page = Buffer.alloc(4096)
  for (let isFull = false; !isFull;)
    isFull = await appendFile(file, page).then(
      () => false,
      () => true,
    )
}

/** A disk of 2 MB in memory. */
function makeSmallDisk(): { folder: string; end(): void } {
  const folder = join(tmpdir(), `facteur-small-disk-${process.pid}`)
  execFileSync('mkdir', ['-p', folder])
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m,mode=755', 'tmpfs', folder], { stdio: 'ignore' })
  return {
    folder,
    end: () => void execFileSync('sh', ['-c', `umount -l ${folder}; rmdir ${folder}`], { stdio: 'ignore' }),
  }
}

function skipWithoutSmallDisk(): boolean {
  try {
    makeSmallDisk().end()
    return false
  } catch {
    process.stderr.write('skipped: a small disk in memory cannot be mounted here, so "disk full" is not tried\n')
    return true
  }
}
