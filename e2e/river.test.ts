import type { Document } from '@facteur/contract/document.ts'
import type { Source } from '@facteur/contract/source.ts'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atelierLune } from './invented/owner.ts'
import { type InventedMail, makeWorld } from './invented/world.ts'
import { type Client, makeClient, ownerOf } from './kit/client.ts'
import { type Command, type Done, commandMissing, makeCommand, readLines } from './kit/command.ts'
import { asSuperuser } from './kit/superuser.ts'
import { type Dovecot, putMail, skipWithoutDovecot, startDovecot } from './kit/dovecot.ts'
import { allDeliveries, allMessages, archivedDocuments } from './kit/everything.ts'
import { type House, type RunningFacteur, makeHouse } from './kit/facteur.ts'
import { describe as describeDocument, repeated, scoreArchive } from './kit/score.ts'
import { say } from './kit/say.ts'
import { readMaildir } from './kit/seed.ts'
import { type SmtpSink, startSmtpSink } from './kit/smtp-sink.ts'
import { accountant, environmentOf, mailbox, seedBusiness } from './kit/standard.ts'
import { until } from './kit/wait.ts'

const slow = 180_000
const mailCount = 120

/** All that one run needs, from the mail server to the accountant. */
type River = {
  dovecot: Dovecot
  sink: SmtpSink
  house: House
  server: RunningFacteur
  facteur: Command
  client: Client
  source: string
  mails: InventedMail[]
  maildir: string
  files: string
  before: Map<string, string>
}

describe.skipIf(skipWithoutDovecot() || skipWithoutCommand()).each(['strong', 'weak'] as const)(
  'the whole river, by the command line, from a %s mail server',
  (capability) => {
    let river: River

    beforeAll(async () => void (river = await begin(capability)), slow)
    afterAll(async () => {
      await river?.house[Symbol.asyncDispose]()
      await river?.sink.stop()
      await river?.dovecot.stop()
      if (river !== undefined) await rm(river.files, { recursive: true, force: true })
    }, slow)

    test(
      'every mail has a verdict; the invoices are archived, nothing twice, next to nothing wrongly',
      { timeout: slow },
      async () => {
        const { facteur, client, mails, sink } = river
        const waited = ok(await facteur(['wait', '--timeout', '120']))
        const messages = readLines<{ kind: string | null; reasons: unknown[] }>(
          ok(await facteur(['message', 'list', '--json'])),
        )
        expect(messages).toHaveLength(mailCount)
        expect(messages.filter((one) => one.kind === null || one.reasons.length === 0)).toEqual([])
        const documents = readLines<Document>(ok(await facteur(['document', 'list', '--state', 'archived', '--json'])))
        const score = scoreArchive(mails, await archivedDocuments(client))
        say({
          server: capability,
          'wait ms': waited.ms,
          archived: documents.length,
          wanted: score.wanted.length,
          missed: score.missed.map(describeDocument).join('; '),
          wrong: score.wrong.map(describeDocument).join('; '),
        })
        expect(score.missed.length).toBeLessThanOrEqual(score.wanted.length * 0.05)
        expect(score.wrong.length).toBeLessThanOrEqual(3)
        expect(score.twice).toEqual([])
        expect(documents.map((one) => one.id).sort()).toEqual(
          (await archivedDocuments(client)).map((one) => one.id).sort(),
        )
        expectDelivered(documents, sink)
        expect((await allDeliveries(client)).filter((one) => one.state !== 'accepted')).toEqual([])
      },
    )

    test('the owner gets one mail about all of it, and the mailbox is as it was', { timeout: slow }, async () => {
      await until('the owner has mail', () => river.sink.to(ownerOf.email).length > 0)
      expect(river.sink.to(ownerOf.email).map((mail) => mail.subject)).toHaveLength(1)
      expect(river.before.size).toBe(mailCount)
      expect(await readMaildir(river.maildir)).toEqual(river.before)
    })

    test('a new mail is archived, delivered and said to the owner', { timeout: slow }, async () => {
      const { client, sink, maildir, facteur } = river
      const [mail] = (await makeWorld({ seed: 'a new one', mails: 1, mix: { pdf: 1 } })).mails
      const told = sink.to(ownerOf.email).length
      const began = performance.now()
      await putMail(maildir, { raw: mail?.raw ?? '' })
      // A server without IDLE is looked at every two minutes, or when somebody asks.
      if (capability === 'weak') ok(await facteur(['source', 'sync', river.source]))
      const sha256 = mail?.truth.documents[0]?.sha256
      await until(
        'the accountant has it',
        () => sink.to(accountant).some((one) => one.attachments[0]?.sha256 === sha256),
        { timeoutMs: 10_000 },
      )
      say({ server: capability, 'from arrival to accountant ms': performance.now() - began })
      expect((await archivedDocuments(client)).filter((one) => one.sha256 === sha256)).toHaveLength(1)
      await until('the owner knows', () => sink.to(ownerOf.email).length > told, { timeoutMs: 15_000 })
      expect(sink.to(ownerOf.email).at(-1)).toMatchObject({
        subject: expect.stringMatching(/^Er is een factuur te betalen|^Er zijn \d+ facturen te betalen/),
      })
    })

    test('a mail of 2015 that is moved in is found', { timeout: slow }, async () => {
      const { mails } = await makeWorld({
        seed: 'long ago',
        mails: 1,
        mix: { pdf: 1 },
        from: new Date('2015-03-01T08:00:00Z'),
        to: new Date('2015-03-02T08:00:00Z'),
      })
      await putMail(river.maildir, {
        folder: 'Facturen',
        raw: mails[0]?.raw ?? '',
        receivedAt: new Date('2015-03-01T08:00:00Z'),
        flags: 'S',
      })
      ok(await river.facteur(['wait', '--timeout', '60']))
      expect((await archivedDocuments(river.client)).map((one) => one.sha256)).toContain(
        mails[0]?.truth.documents[0]?.sha256,
      )
    })

    test(
      'a folder whose UIDs lost their meaning is looked at anew, without a second entry, and a folder that vanishes stops nothing',
      { timeout: slow },
      async () => {
        const { client, sink, maildir, facteur } = river
        const was = await standing(client, sink)
        const inFolder = await rawMails(maildir, 'Facturen')
        await asOwnerOfMailbox(river.dovecot, async (box) => {
          await box.mailboxDelete('Facturen')
          await box.mailboxDelete('Archive/2025')
        })
        ok(await facteur(['wait', '--timeout', '60']))
        await asOwnerOfMailbox(river.dovecot, (box) => box.mailboxCreate('Facturen'))
        for (const raw of inFolder) await putMail(maildir, { folder: 'Facturen', raw, flags: 'S' })
        ok(await facteur(['wait', '--timeout', '60']))
        expect(await standing(client, sink)).toEqual(was)
        expect(
          await asSuperuser(
            river.house.dataFolder,
            `select 1 from journal where action = 'folder.uidvalidity-changed'`,
          ),
        ).toHaveLength(1)
        expect(
          JSON.parse(ok(await facteur(['source', 'show', river.source, '--json'])).stdout) as Source,
        ).toMatchObject({ health: 'watching', trouble: null })
      },
    )

    test(
      'a changed password is said in plain words, and the new one makes it catch up',
      { timeout: slow },
      async () => {
        const { dovecot, client, source, maildir } = river
        await writeFile(join(dirname(dirname(dovecot.caFile)), 'users'), `${mailbox.user}:nieuwe-maan::::::\n`)
        await dovecot.restart()
        await until(
          'it needs its owner',
          async () => (await client.ask('getSource', { path: { id: source } })).health === 'needs-you',
        )
        expect((await client.ask('getSource', { path: { id: source } })).trouble).toMatchObject({
          code: 'mailbox.password-refused',
          say: expect.stringMatching(/password/i),
        })
        const [mail] = (await makeWorld({ seed: `meanwhile ${capability}`, mails: 1, mix: { pdf: 1 } })).mails
        await putMail(maildir, { raw: mail?.raw ?? '' })
        await client.ask('changeSource', { path: { id: source }, body: { password: 'nieuwe-maan' } })
        await until('it is archived', async () =>
          (await archivedDocuments(client)).some((one) => one.sha256 === mail?.truth.documents[0]?.sha256),
        )
        expect(await client.ask('getSource', { path: { id: source } })).toMatchObject({
          health: 'watching',
          trouble: null,
        })
      },
    )

    test('after a stop and a start it goes on by itself', { timeout: slow }, async () => {
      const { house, maildir, client } = river
      expect((await river.server.stop()).code).toBe(0)
      expect(await house.postmaster(), 'the database was shut down too').toBeUndefined()
      const [mail] = (await makeWorld({ seed: `asleep ${capability}`, mails: 1, mix: { pdf: 1 } })).mails
      await putMail(maildir, { raw: mail?.raw ?? '' })
      const began = performance.now()
      river.server = await house.start()
      say({ server: capability, 'second start ms': performance.now() - began })
      // Without IDLE, a mail that Dovecot shows a moment after our first look waits for the next one.
      if (capability === 'weak') ok(await river.facteur(['wait', '--timeout', '60']))
      await until('it is archived', async () =>
        (await archivedDocuments(client)).some((one) => one.sha256 === mail?.truth.documents[0]?.sha256),
      )
    })

    test('the archive proves itself whole, and a changed byte or row shows', { timeout: slow }, async () => {
      const { facteur, house } = river
      expect(await verify(facteur)).toMatchObject({ status: 0, isIntact: true, codes: [] })
      const restore = await flipOneByte(house, river.client)
      expect(await verify(facteur)).toMatchObject({
        status: 1,
        isIntact: false,
        codes: [expect.stringMatching(/^vault\./)],
      })
      await restore()
      const [changed] = await asSuperuser(
        house.dataFolder,
        `update document set fields = jsonb_set(fields, '{totalIncludingVat}', '"1.00"') where id = (select id from document where state = 'archived' limit 1) returning id`,
      )
      expect(await verify(facteur)).toMatchObject({
        status: 1,
        codes: ['document.changed'],
        subjects: [changed?.['id']],
      })
      await asSuperuser(house.dataFolder, `update journal set facts = facts || '{"x":1}' where sequence = 7`)
      expect((await verify(facteur)).codes).toContain('journal.changed')
    })
  },
)

function skipWithoutCommand(): boolean {
  const missing = commandMissing()
  if (missing !== null) process.stderr.write(`skipped: ${missing}\n`)
  return missing !== null
}

async function begin(capability: 'strong' | 'weak'): Promise<River> {
  const files = await mkdtemp(join(tmpdir(), 'facteur-files-'))
  const [ownerPassword, mailPassword] = [join(files, 'owner'), join(files, 'mailbox')]
  await writeFile(ownerPassword, `${ownerOf.password}\n`)
  await writeFile(mailPassword, `${mailbox.password}\n`)
  const dovecot = await startDovecot({ users: [{ name: mailbox.user, password: mailbox.password }], capability })
  const maildir = dovecot.maildir(mailbox.user)
  const { mails } = await makeWorld({ seed: `river ${capability}`, mails: mailCount })
  await seedBusiness(maildir, mails)
  const before = await readMaildir(maildir)
  const sink = await startSmtpSink()
  const port = capability === 'strong' ? dovecot.port : dovecot.plainPort
  const house = await makeHouse({
    ...environmentOf({ sink }),
    FACTEUR_EGRESS_ALLOW: `127.0.0.1:${port},localhost:${port}`,
  })
  const server = await house.start()
  const setUp = ok(
    await makeCommand(house.environment)([
      'setup',
      '--email',
      ownerOf.email,
      '--password-file',
      ownerPassword,
      '--organisation',
      ownerOf.organisation,
      '--vat-number',
      atelierLune.vatNumber,
      '--language',
      'nl',
      '--json',
    ]),
  )
  const { token } = JSON.parse(setUp.stdout) as { token: string }
  const facteur = makeCommand({ ...house.environment, FACTEUR_URL: house.url, FACTEUR_TOKEN: token })
  ok(await facteur(['destination', 'add', 'email', '--to', accountant]))
  const added = ok(
    await facteur([
      'source',
      'add',
      'imap',
      '--host',
      'localhost',
      '--port',
      String(port),
      '--user',
      mailbox.user,
      '--password-file',
      mailPassword,
      '--tls-ca',
      dovecot.caFile,
      '--json',
    ]),
  )
  const { id: source } = JSON.parse(added.stdout) as { id: string }
  return {
    dovecot,
    sink,
    house,
    server,
    facteur,
    client: makeClient(house.url, { token }),
    source,
    mails,
    maildir,
    files,
    before,
  }
}

function ok(done: Done): Done {
  expect({ status: done.status, stderr: done.stderr }).toMatchObject({ status: 0 })
  return done
}

function expectDelivered(documents: readonly Document[], sink: SmtpSink): void {
  const sent = sink.to(accountant)
  const hashes = sent.map((mail) => mail.attachments[0]?.sha256 ?? '')
  // Of a mail that is itself the receipt the accountant gets the printed page, whose bytes are not those that were archived.
  const asReceived = documents.filter((one) => one.format !== 'html').map((one) => one.sha256 ?? '')
  expect(asReceived.filter((one) => !hashes.includes(one))).toEqual([])
  expect([hashes.length, new Set(hashes).size]).toEqual([documents.length, documents.length])
  expect(repeated(sent.map((mail) => mail.messageId))).toEqual([])
}

/** What must not change when the same mails come again. */
async function standing(client: Client, sink: SmtpSink) {
  return {
    archived: (await archivedDocuments(client)).map((one) => one.sha256).sort(),
    deliveries: (await allDeliveries(client)).length,
    sent: sink.to(accountant).length,
    told: (await allMessages(client)).length >= mailCount,
  }
}

/** By IMAP, as a mail program does it: what changes behind Dovecot's back it notices late. */
async function asOwnerOfMailbox(dovecot: Dovecot, use: (box: ImapFlow) => Promise<unknown>): Promise<void> {
  const auth = { user: mailbox.user, pass: mailbox.password }
  const box = new ImapFlow({
    host: dovecot.host,
    port: dovecot.port,
    secure: true,
    auth,
    tls: { ca: dovecot.ca },
    logger: false,
  })
  await box.connect()
  await use(box)
  await box.logout()
}

async function rawMails(maildir: string, folder: string): Promise<Buffer[]> {
  const cur = join(maildir, `.${folder}`, 'cur')
  const fresh = join(maildir, `.${folder}`, 'new')
  const names = await Promise.all(
    [cur, fresh].map(async (path) => (await readdir(path)).map((name) => join(path, name))),
  )
  return Promise.all(names.flat().map((path) => readFile(path)))
}

async function verify(facteur: Command) {
  const done = await facteur(['archive', 'verify', '--json'])
  const proof = JSON.parse(done.stdout) as { isIntact: boolean; troubles: { code: string; subject: string }[] }
  return {
    status: done.status,
    isIntact: proof.isIntact,
    codes: proof.troubles.map((one) => one.code),
    subjects: proof.troubles.map((one) => one.subject),
  }
}

/** Changes one byte in the middle of the encrypted original of an archived document; gives back how to undo it. */
async function flipOneByte(house: House, client: Client): Promise<() => Promise<void>> {
  const [archived] = await archivedDocuments(client)
  const [row] = await asSuperuser(house.dataFolder, 'select original_object from document where id = $1', [
    archived?.id,
  ])
  const object = String(row?.['original_object'])
  const found = (await readdir(join(house.dataFolder, 'vault'), { recursive: true, withFileTypes: true })).find(
    (entry) => entry.name === object,
  )
  const path = join(found?.parentPath ?? '', object)
  const bytes = await readFile(path)
  const changed = Buffer.from(bytes)
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1
  await writeFile(path, changed)
  return () => writeFile(path, bytes)
}
