import { readdir, readFile, unlink } from 'node:fs/promises'
import { createServer, connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findFreePort,
  makeMailFolder,
  putMail,
  readFlags,
  removeMailFolder,
  skipWithoutDovecot,
  startDovecot,
  type Dovecot,
} from '@facteur/e2e/kit/dovecot.ts'
import type { ConnectorGround } from '#connectors/kit/connector.ts'
import { conformance, makeMail } from '#connectors/kit/conformance.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { openImapMailbox } from './imap.client.ts'
import { readOnlyCommands } from './imap.guard.ts'
import { defaultTiming, type Timing } from './imap.session.ts'
import { imapSettings } from './imap.settings.ts'

const isSkipped = skipWithoutDovecot()
const never = new AbortController().signal

type Way = {
  port?: number
  user?: string
  secret?: string
  host?: string
  /** `open`: nobody chose, the port decides. */
  security?: 'implicit' | 'starttls' | 'open'
  isCaKnown?: boolean
  ground?: Partial<ConnectorGround>
  timing?: Partial<Timing>
}

function open(dovecot: Dovecot, way: Way = {}) {
  const {
    port = dovecot.port,
    host = 'localhost',
    user = 'anna',
    secret = 'right horse',
    security = 'implicit',
    isCaKnown = true,
  } = way
  const chosen = security === 'open' ? {} : { security }
  const settings = imapSettings.parse({ host, port, user, ...chosen, ...(isCaKnown ? { tlsCa: dovecot.ca } : {}) })
  const egress = makeEgressGuard({ allow: [`127.0.0.0/8:${port}`, `[::1]:${port}`] })
  return openImapMailbox(
    { settings, secret },
    { egress, log: silentLog, ...way.ground },
    { ...defaultTiming, ...way.timing },
  )
}

/** Every command of a connection, without its tag; what follows a literal or a continuation is no command. */
function commandsOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => /^[0-9A-F]+ ((?:UID )?[A-Z]+)\b/.exec(line)?.[1] ?? [])
}

describe.skipIf(isSkipped).each(['strong', 'weak'] as const)('a %s mail server', (capability) => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot({
      users: ['anna', 'bert', 'carla', 'dirk'].map((name) => ({ name, password: 'right horse' })),
      capability,
    })
  })
  afterAll(() => dovecot?.stop())

  conformance(`IMAP on a ${capability} server`, async () => {
    const inbox = dovecot.maildir('bert')
    return {
      folder: 'Facturen/Énergie & gaz',
      emptyFolder: 'Archive',
      open: () => open(dovecot, { user: 'bert', timing: { pollEveryMs: 200 } }),
      put: async (raw, receivedAt) =>
        void (await putMail(inbox, { raw, receivedAt, folder: 'Facturen/Énergie & gaz', flags: '' })),
      async remove(messageId) {
        const folder = await makeMailFolder(inbox, 'Facturen/Énergie & gaz')
        for (const part of ['cur', 'new'])
          for (const name of await readdir(join(folder, part))) {
            if ((await readFile(join(folder, part, name), 'utf8')).includes(messageId))
              await unlink(join(folder, part, name))
          }
        await pause(50)
      },
      stop: async () => {},
    }
  })

  test('lets in with the right password, over TLS and over STARTTLS', async () => {
    await using implicit = await open(dovecot)
    expect((await implicit.examine('INBOX')).uidValidity).toBeGreaterThan(0n)
    const lines: string[] = []
    await using upgraded = await open(dovecot, {
      port: dovecot.plainPort,
      security: 'starttls',
      ground: { onCommand: (line) => lines.push(line) },
    })
    expect((await upgraded.examine('INBOX')).exists).toBe(0)
    expect(commandsOf(lines).indexOf('STARTTLS')).toBeGreaterThanOrEqual(0)
    expect(commandsOf(lines).indexOf('STARTTLS')).toBeLessThan(commandsOf(lines).indexOf('AUTHENTICATE'))
    expect(lines.join()).not.toContain(Buffer.from('right horse').toString('base64').slice(0, 12))
  })

  test('finds out by itself which encryption an unusual port speaks, and uses it', async () => {
    const lines: string[] = []
    const ground = { onCommand: (line: string) => void lines.push(line) }
    await using implicit = await open(dovecot, { security: 'open', ground })
    expect((await implicit.examine('INBOX')).exists).toBe(0)
    expect(commandsOf(lines)).not.toContain('STARTTLS')
    await using upgraded = await open(dovecot, { security: 'open', port: dovecot.plainPort, ground })
    expect((await upgraded.examine('INBOX')).exists).toBe(0)
    expect(commandsOf(lines)).toContain('STARTTLS')
  })

  test.each([
    ['wrong horse', 'anna'],
    ['', 'anna'],
    ['right horse', 'nobody'],
    ['quo"te\\', 'anna'],
    ['ünïcode', 'anna'],
  ])('refuses the password "%s" of %s at once', async (secret, user) => {
    const asked = Date.now()
    await expect(open(dovecot, { secret, user })).rejects.toMatchObject({
      code: 'mailbox.password-refused',
      retry: 'never',
    })
    expect(Date.now() - asked).toBeLessThan(3_000)
  })

  test('only receives commands that read, and no flag changes', async () => {
    const folder = dovecot.maildir('carla')
    for (let number = 1; number <= 5; number++)
      await putMail(folder, { raw: makeMail(number), ...(number % 2 ? { flags: number === 3 ? 'FS' : '' } : {}) })
    await putMail(folder, { raw: makeMail(9), folder: 'Oud', flags: 'S' })
    const before = await readFlags(folder)
    expect(Object.keys(before)).toHaveLength(6)
    const lines: string[] = []
    const mailbox = await open(dovecot, {
      user: 'carla',
      ground: { onCommand: (line) => lines.push(line) },
      timing: { pollEveryMs: 100, checkEveryMs: 100 },
    })
    for (const { path, canOpen } of await mailbox.folders()) {
      if (!canOpen) continue
      await mailbox.examine(path)
      const uids = await mailbox.uids()
      const heads = await mailbox.heads(uids, { withDelivery: true })
      await mailbox.slices(
        heads.flatMap(({ uid, parts }) => parts.slice(0, 1).map((part) => ({ uid, part }))),
        4_096,
      )
      await Array.fromAsync(mailbox.originals(uids))
      await mailbox.uidsAfter(1)
      await mailbox.watch({ timeoutMs: 250, signal: never })
    }
    await mailbox.glance(['INBOX', 'Oud', 'Sent', 'Trash', 'gone'])
    await mailbox[Symbol.asyncDispose]()
    const commands = new Set(commandsOf(lines))
    expect([...commands].filter((command) => !readOnlyCommands.has(command))).toEqual([])
    expect([...commands]).toEqual(
      expect.arrayContaining(['LIST', 'EXAMINE', 'UID SEARCH', 'UID FETCH', 'NOOP', 'LOGOUT']),
    )
    expect(commands.has('IDLE')).toBe(capability === 'strong')
    expect(
      lines.filter((line) => /BODY\[|BINARY\[|RFC822[ )]|SELECT\b/.test(line.replaceAll('BODY.PEEK[', ''))),
    ).toEqual([])
    expect(await readFlags(folder)).toEqual(before)
  })

  test('tells the use of its folders where it can, and by name where it cannot', async () => {
    await putMail(dovecot.maildir('dirk'), { raw: makeMail(1), folder: 'Facturen/Énergie' })
    await using mailbox = await open(dovecot, { user: 'dirk' })
    const folders = new Map((await mailbox.folders()).map((folder) => [folder.path, folder]))
    expect(folders.get('INBOX')?.specialUse).toBe('inbox')
    expect(folders.get('Sent')?.specialUse).toBe('sent')
    expect(folders.get('Trash')?.specialUse).toBe('trash')
    expect(folders.get('Facturen')).toMatchObject({ canOpen: false, messages: null })
    expect(folders.get('Facturen/Énergie')).toMatchObject({
      canOpen: true,
      messages: 1,
      name: 'Énergie',
      delimiter: '/',
    })
  })

  test('shows a folder that was made anew by another UIDVALIDITY, and one that is gone by name', async () => {
    const folder = dovecot.maildir('dirk')
    await putMail(folder, { raw: makeMail(1), folder: 'Tijdelijk' })
    await using mailbox = await open(dovecot, { user: 'dirk' })
    const before = await mailbox.examine('Tijdelijk')
    await mailbox.examine('INBOX')
    await removeMailFolder(folder, 'Tijdelijk')
    await expect(mailbox.examine('Tijdelijk')).rejects.toMatchObject({
      code: 'mailbox.folder-missing',
      facts: { host: 'localhost' },
    })
    expect((await mailbox.glance(['Tijdelijk', 'INBOX'])).has('Tijdelijk')).toBe(false)
    await pause(1_100)
    await putMail(folder, { raw: makeMail(1), folder: 'Tijdelijk' })
    expect((await mailbox.examine('Tijdelijk')).uidValidity).not.toBe(before.uidValidity)
  })

  test('whose folder is deleted while it is open gives a fault with a code, and a new connection names it', async () => {
    const folder = dovecot.maildir('dirk')
    await putMail(folder, { raw: makeMail(1), folder: 'Weg' })
    await using mailbox = await open(dovecot, { user: 'dirk' })
    await mailbox.examine('Weg')
    const uids = await mailbox.uids()
    await removeMailFolder(folder, 'Weg')
    const outcome = await Array.fromAsync(mailbox.originals(uids)).then(
      (found) => ({ found: found.length }),
      (fault: { code: string }) => ({ code: fault.code }),
    )
    expect([
      { found: 0 },
      { code: 'mailbox.disconnected' },
      { code: 'mailbox.folder-missing' },
      { code: 'mailbox.refused' },
    ]).toContainEqual(outcome)
    await using again = await open(dovecot, { user: 'dirk' })
    await expect(again.examine('Weg')).rejects.toMatchObject({ code: 'mailbox.folder-missing' })
  })

  test('gives the first bytes of text parts, decoded, by part number', async () => {
    const folder = dovecot.maildir('dirk')
    const multipart = (text: string, encoding: string, charset: string) =>
      `Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${text}\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: binnen\r\nContent-Type: text/html\r\n\r\n<p>binnenin</p>\r\n--b--\r\n`
    await putMail(folder, {
      raw: multipart(Buffer.from('Totaal 121 €. '.repeat(400)).toString('base64'), 'base64', 'utf-8'),
      folder: 'Slices',
    })
    await putMail(folder, { raw: multipart('Montant =80 12', 'quoted-printable', 'windows-1252'), folder: 'Slices' })
    await putMail(folder, { raw: makeMail(3), folder: 'Slices' })
    await using mailbox = await open(dovecot, { user: 'dirk' })
    await mailbox.examine('Slices')
    const heads = await mailbox.heads(await mailbox.uids())
    expect(heads[0]?.parts.map(({ part, mediaType }) => `${part} ${mediaType}`)).toEqual([
      '1 text/plain',
      '2 message/rfc822',
      '2.1 text/html',
    ])
    const slices = await mailbox.slices(
      heads.flatMap(({ uid, parts }) => parts.slice(0, 1).map((part) => ({ uid, part }))),
      1_000,
    )
    expect([...slices.values()].map((text) => text.slice(0, 13))).toEqual([
      'Totaal 121 €.',
      'Montant € 12',
      'Bedrag: 3,00 ',
    ])
    expect(slices.get(1)?.length).toBeLessThan(1_000)
    const inner = heads[0]?.parts[2]
    expect(inner && (await mailbox.slices([{ uid: 1, part: inner }], 100)).get(1)?.trim()).toBe('<p>binnenin</p>')
  })

  test('with raw 8-bit and broken encoded words in the header is read all the same', async () => {
    const folder = dovecot.maildir('dirk')
    await putMail(folder, {
      folder: 'Rommel',
      raw: Buffer.from('From: Caf\xe9 Soleil <a@b.example>\r\nSubject: R\xe9f\xe9rence 12\r\n\r\nx\r\n', 'latin1'),
    })
    await putMail(folder, {
      folder: 'Rommel',
      raw: 'From: Société <a@b.example>\r\nSubject: Facture n° 7\r\n\r\nx\r\n',
    })
    await putMail(folder, {
      folder: 'Rommel',
      raw: 'From: =?utf-8?Q?Soci=C3?= =?utf-8?Q?=A9t=C3=A9?= <a@b.example>\r\nSubject: =?utf-8?Q?Factuur n=C2=B0 8?=\r\n\r\nx\r\n',
    })
    await using mailbox = await open(dovecot, { user: 'dirk' })
    await mailbox.examine('Rommel')
    const heads = await mailbox.heads(await mailbox.uids())
    expect(heads.map(({ subject, from }) => [subject, from[0]?.name])).toEqual([
      ['Référence 12', 'Café Soleil'],
      ['Facture n° 7', 'Société'],
      ['Factuur n° 8', 'Société'],
    ])
  })

  test('that stops is told as a lost connection, and one that is back lets in again', async () => {
    await using mailbox = await open(dovecot)
    await mailbox.examine('INBOX')
    const change = mailbox.watch({ timeoutMs: 20_000, signal: never }).catch((fault: { code: string }) => fault.code)
    await pause(100)
    await dovecot.restart()
    expect(await change).toBe('mailbox.disconnected')
    await expect(mailbox.uids()).rejects.toMatchObject({ code: 'mailbox.disconnected', retry: 'later' })
    await using again = await open(dovecot)
    expect((await again.examine('INBOX')).exists).toBe(0)
  })

  test('behind a connection that went dead without a word is noticed while watching', async () => {
    const proxy = await startProxy(dovecot.port)
    await using mailbox = await open(dovecot, {
      port: proxy.port,
      timing: { checkEveryMs: 300, pollEveryMs: 300, answerWithinMs: 500 },
    })
    await mailbox.examine('INBOX')
    proxy.freeze()
    const asked = Date.now()
    await expect(mailbox.watch({ timeoutMs: 60_000, signal: never })).rejects.toMatchObject({
      code: 'mailbox.disconnected',
      retry: 'later',
    })
    expect(Date.now() - asked).toBeLessThan(3_000)
    proxy.stop()
  })

  test('notices mail that came while other things were asked', async () => {
    const folder = dovecot.maildir('dirk')
    await using mailbox = await open(dovecot, { user: 'dirk', timing: { pollEveryMs: 200 } })
    await mailbox.examine('Archive')
    await putMail(folder, { raw: makeMail(50), folder: 'Archive' })
    const asked = Date.now()
    expect(await mailbox.watch({ timeoutMs: 5_000, signal: never })).toBe('changed')
    expect(Date.now() - asked).toBeLessThan(2_000)
    expect(await mailbox.uidsAfter(0)).toHaveLength(1)
    expect(await mailbox.watch({ timeoutMs: 300, signal: never })).toBe('timeout')
  })
})

describe.skipIf(isSkipped)('a certificate', () => {
  test('of an unknown authority is refused until that authority is given', async () => {
    await using dovecot = await startDovecot({ users: [{ name: 'anna', password: 'right horse' }] })
    const fault = { code: 'mailbox.certificate', retry: 'never', say: expect.stringContaining('does not know') }
    await expect(open(dovecot, { isCaKnown: false })).rejects.toMatchObject(fault)
    await expect(
      open(dovecot, { isCaKnown: false, port: dovecot.plainPort, security: 'starttls' }),
    ).rejects.toMatchObject(fault)
    await using mailbox = await open(dovecot, { host: '127.0.0.1' })
    expect((await mailbox.examine('INBOX')).exists).toBe(0)
  })

  test('for another name is refused', async () => {
    await using dovecot = await startDovecot({
      users: [{ name: 'anna', password: 'right horse' }],
      certificate: { names: ['mail.other.example'] },
    })
    const fault = { code: 'mailbox.certificate', say: expect.stringContaining('another name') }
    await expect(open(dovecot)).rejects.toMatchObject(fault)
    await expect(open(dovecot, { host: '127.0.0.1' })).rejects.toMatchObject(fault)
    await expect(open(dovecot, { port: dovecot.plainPort, security: 'starttls' })).rejects.toMatchObject(fault)
  })

  test('that has expired is refused', async () => {
    await using dovecot = await startDovecot({
      users: [{ name: 'anna', password: 'right horse' }],
      certificate: { days: 0 },
    })
    await pause(1_100)
    await expect(open(dovecot)).rejects.toMatchObject({
      code: 'mailbox.certificate',
      say: expect.stringContaining('expired'),
    })
  })
})

describe.skipIf(isSkipped)('a mail server that limits', () => {
  test('the connections of one user asks to come back later', async () => {
    await using dovecot = await startDovecot({
      users: [{ name: 'anna', password: 'right horse' }],
      maxUserConnections: 1,
    })
    await using first = await open(dovecot)
    await first.examine('INBOX')
    await expect(open(dovecot)).rejects.toMatchObject({ code: 'mailbox.throttled', retry: 'later' })
  })

  test('to TLS is not spoken to in clear, also not where the operator would allow it', async () => {
    await using dovecot = await startDovecot({ users: [{ name: 'anna', password: 'right horse' }] })
    const lines: string[] = []
    await using mailbox = await open(dovecot, {
      port: dovecot.plainPort,
      security: 'starttls',
      ground: { mayUsePlain: true, onCommand: (line) => lines.push(line) },
    })
    await mailbox.examine('INBOX')
    expect(commandsOf(lines)).toContain('STARTTLS')
  })
})

/** Passes bytes on until it is frozen: then both sides stay connected and nothing moves. */
async function startProxy(to: number): Promise<{ port: number; freeze(): void; stop(): void }> {
  const port = await findFreePort()
  const sockets: Socket[] = []
  const server = createServer((client) => {
    const target = connect(to, '127.0.0.1')
    client.pipe(target).pipe(client)
    for (const socket of [client, target]) sockets.push(socket.on('error', () => {}))
  }).listen(port, '127.0.0.1')
  return {
    port,
    freeze() {
      for (const socket of sockets) socket.unpipe().pause()
    },
    stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
