import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type Said,
  type ScriptClient,
  type ScriptFolder,
  type ScriptServer,
  startScriptImap,
} from '@facteur/e2e/kit/script-imap.ts'
import { makeCertificates } from '@facteur/e2e/kit/tls.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { openImapMailbox } from './imap.client.ts'
import { type Timing, defaultTiming } from './imap.session.ts'
import { imapSettings } from './imap.settings.ts'

const never = new AbortController().signal
const gmailCan = 'IMAP4rev1 UNSELECT IDLE NAMESPACE QUOTA ID XLIST CHILDREN X-GM-EXT-1 UIDPLUS MOVE CONDSTORE ESEARCH'
const exchangeCan = 'IMAP4 IMAP4rev1 UIDPLUS ID UNSELECT CHILDREN IDLE NAMESPACE LITERAL+'

let folder: string
let keys: { key: string; cert: string; ca: string }
const running: ScriptServer[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quirks-'))
  const { keyFile, certificateFile, ca } = await makeCertificates({ folder })
  keys = { key: await readFile(keyFile, 'utf8'), cert: await readFile(certificateFile, 'utf8'), ca }
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(async () => {
  for (const server of running.splice(0)) await server[Symbol.asyncDispose]()
})

const makeMail = (uid: number, items: Record<string, string> = {}) => ({
  uid,
  raw: `Message-ID: <${uid}@gist.example>\r\nDate: Tue, 31 Mar 2026 09:00:00 +0000\r\nFrom: De Gist <post@gist.example>\r\nSubject: Factuur ${uid}\r\n\r\nTe betalen: 12,00 EUR\r\n`,
  items,
})
const makeFolder = (path: string, change: Partial<ScriptFolder> = {}): ScriptFolder => ({
  path,
  flags: '',
  uidValidity: 7,
  uidNext: 4,
  mails: [1, 2, 3].map((uid) => makeMail(uid)),
  ...change,
})

type Answer = (client: ScriptClient, said: Said) => string | undefined | Promise<string | undefined>
async function open(
  capability: string,
  {
    folders = [makeFolder('INBOX')],
    answer,
    timing = {},
  }: { folders?: ScriptFolder[]; answer?: Answer; timing?: Partial<Timing> } = {},
) {
  const server = await startScriptImap({
    ...keys,
    capability,
    foldersOf: () => folders,
    ...(answer === undefined ? {} : { answer }),
  })
  running.push(server)
  const settings = imapSettings.parse({
    host: 'localhost',
    port: server.port,
    user: 'anna',
    security: 'implicit',
    tlsCa: keys.ca,
  })
  const ground = { egress: makeEgressGuard({ allow: [`localhost:${server.port}`] }), log: silentLog }
  const box = await openImapMailbox({ settings, secret: 'abcd efgh' }, ground, {
    ...defaultTiming,
    throttleMs: 5,
    answerWithinMs: 1_000,
    ...timing,
  })
  return { box, server }
}

/** Answers once, then as usual. */
function once(command: string, say: (said: Said, client: ScriptClient) => string): Answer {
  let isDone = false
  return (client, said) => {
    if (isDone || said.command !== command) return undefined
    isDone = true
    return say(said, client)
  }
}

describe('a server with the ways of Gmail', () => {
  const labels = [
    makeFolder('INBOX'),
    makeFolder('[Gmail]', { flags: '\\HasChildren \\Noselect' }),
    makeFolder('[Gmail]/All Mail', { flags: '\\HasNoChildren \\All', uidValidity: 4_294_967_295 }),
    makeFolder('[Gmail]/Bin', { flags: '\\HasNoChildren \\Trash' }),
    makeFolder('Facturen', { flags: '\\HasNoChildren' }),
  ]

  test('names the folder that holds everything, and one that cannot be opened', async () => {
    const { box } = await open(`${gmailCan} SPECIAL-USE`, { folders: labels })
    const folders = new Map((await box.folders()).map((one) => [one.path, one]))
    expect(folders.get('[Gmail]')).toMatchObject({ canOpen: false })
    expect(folders.get('[Gmail]/All Mail')).toMatchObject({ canOpen: true, specialUse: 'all', messages: 3 })
    expect(folders.get('[Gmail]/Bin')?.specialUse).toBe('trash')
    expect((await box.examine('[Gmail]/All Mail')).uidValidity).toBe(4_294_967_295n)
    expect((await box.heads(await box.uids())).map(({ subject }) => subject)).toEqual([
      'Factuur 1',
      'Factuur 2',
      'Factuur 3',
    ])
  })

  test('is waited for when it throttles a fetch, and everything is read', async () => {
    const slow = once('UID FETCH', ({ tag }) => `${tag} NO [THROTTLED] Command throttled (Failure)\r\n`)
    const { box } = await open(gmailCan, { answer: slow })
    await box.examine('INBOX')
    expect(await box.heads([1, 2, 3])).toHaveLength(3)
  })

  test('that says BYE for too much bandwidth is left alone for a while', async () => {
    const bye = once('UID FETCH', (_, client) => {
      client.say('* BYE [OVERQUOTA] Account exceeded command or bandwidth limits. abc123\r\n')
      client.hangUp()
      return ''
    })
    const { box } = await open(gmailCan, { answer: bye })
    await box.examine('INBOX')
    const fault = await box.heads([1, 2, 3]).then(
      () => undefined,
      (thrown: { code: string; retry: string }) => thrown,
    )
    expect(['mailbox.throttled', 'mailbox.disconnected']).toContain(fault?.code)
    expect(fault?.retry).toBe('later')
  })

  test('that tells of a mail before it shows it gives it at the next look', async () => {
    const inbox = makeFolder('INBOX')
    const { box, server } = await open(gmailCan, { folders: [inbox] })
    await box.examine('INBOX')
    const change = box.watch({ timeoutMs: 5_000, signal: never })
    await pause(200)
    for (const client of server.clients) client.say('* 4 EXISTS\r\n')
    expect(await change).toBe('changed')
    expect(await box.uidsAfter(3)).toEqual([])
    inbox.mails.push(makeMail(4))
    inbox.uidNext = 5
    expect(await box.uidsAfter(3)).toEqual([4])
  })

  test('that wants an app password is said so', async () => {
    const answer = once(
      'LOGIN',
      ({ tag }) => `${tag} NO [ALERT] Application-specific password required: https://support.example/x (Failure)\r\n`,
    )
    await expect(open(gmailCan, { answer })).rejects.toMatchObject({
      code: 'mailbox.app-password-needed',
      retry: 'never',
    })
  })
})

describe('a server with the ways of Exchange', () => {
  test('without envelope or structure, or with both wrong, has every mail seen', async () => {
    const mails = [
      makeMail(1, { ENVELOPE: 'ENVELOPE NIL', BODYSTRUCTURE: 'BODYSTRUCTURE NIL' }),
      makeMail(2, { 'RFC822.SIZE': 'RFC822.SIZE 0' }),
      makeMail(3, { BODYSTRUCTURE: 'BODYSTRUCTURE ("APPLICATION" "PDF" ("NAME" "x.pdf") NIL NIL "BASE64" 999999)' }),
      makeMail(4, { 'BODY.PEEK[]': 'BODY[] NIL' }),
      makeMail(5, { ENVELOPE: 'ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)' }),
    ]
    const { box } = await open(exchangeCan, { folders: [makeFolder('INBOX', { mails, uidNext: 6 })] })
    await box.examine('INBOX')
    const heads = await box.heads([1, 2, 3, 4, 5])
    expect(heads.map(({ uid }) => uid)).toEqual([1, 2, 3, 4, 5])
    expect(heads[0]).toMatchObject({ subject: '', from: [], isStructureKnown: false })
    const originals = await Array.fromAsync(box.originals([1, 2, 3, 4, 5]))
    expect(originals.map(({ uid }) => uid)).toEqual([1, 2, 3, 5])
    expect(originals[1]?.raw.toString()).toContain('Factuur 2')
  })

  test.each([
    ['BYE Session invalidated - AccessDisabled', 'mailbox.disconnected'],
    ['BYE Connection is closed. 13', 'mailbox.disconnected'],
  ])('that ends a session with %s is come back to', async (text, code) => {
    const { box, server } = await open(exchangeCan)
    await box.examine('INBOX')
    const change = box.watch({ timeoutMs: 5_000, signal: never })
    await pause(100)
    for (const client of server.clients) {
      client.say(`* ${text}\r\n`)
      client.hangUp()
    }
    await expect(change).rejects.toMatchObject({ code, retry: 'later' })
  })

  test('that is unavailable for a moment passes by itself', async () => {
    const answer: Answer = (_, { command, tag }) =>
      command === 'UID SEARCH'
        ? `${tag} NO Server Unavailable. 15\r\n`
        : command === 'UID FETCH'
          ? `${tag} NO Server Unavailable. 15\r\n`
          : undefined
    const { box } = await open(exchangeCan, { answer })
    await box.examine('INBOX')
    await expect(box.uids()).rejects.toMatchObject({ retry: 'later' })
  })

  test('that ends IDLE after a while is listened to again, and its news heard', async () => {
    const inbox = makeFolder('INBOX')
    const idles: string[] = []
    const answer: Answer = (client, { command, tag }) => {
      if (command !== 'IDLE') return undefined
      idles.push(tag)
      if (idles.length > 1) return undefined
      setTimeout(() => client.say(`${tag} OK IDLE completed.\r\n`), 1_200)
      return '+ IDLE accepted, awaiting DONE command.\r\n'
    }
    const { box, server } = await open(exchangeCan, { folders: [inbox], answer })
    await box.examine('INBOX')
    const change = box.watch({ timeoutMs: 10_000, signal: never })
    await pause(1_600)
    expect(idles).toHaveLength(2)
    for (const client of server.clients) client.say('* 4 EXISTS\r\n')
    expect(await change).toBe('changed')
  })

  test('that ends IDLE at once each time is asked now and then instead', async () => {
    let idles = 0
    const answer: Answer = (client, { command, tag }) => {
      if (command !== 'IDLE') return undefined
      idles += 1
      setTimeout(() => client.say(`${tag} OK IDLE completed.\r\n`), 5)
      return '+ idling\r\n'
    }
    const { box } = await open(exchangeCan, { answer, timing: { pollEveryMs: 100 } })
    await box.examine('INBOX')
    expect(await box.watch({ timeoutMs: 1_000, signal: never })).toBe('timeout')
    expect(idles).toBeLessThan(8)
  })
})
