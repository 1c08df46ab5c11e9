import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { MessageStructureObject } from 'imapflow'
import type { ConnectorGround } from '#connectors/kit/connector.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { openImapMailbox } from './imap.client.ts'
import { toMailboxFault } from './imap.fault.ts'
import { isReadOnly } from './imap.guard.ts'
import { toHead, toParts } from './imap.map.ts'
import { defaultTiming, type Timing } from './imap.session.ts'
import { imapSettings } from './imap.settings.ts'
import { groupBySize, packUids } from './imap.uid-set.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

type Answers = (command: string, tag: string, line: string) => string | null

/** A scripted IMAP server without TLS: answers by command; null hangs up. */
async function startScript(
  answers: Answers,
  { greeting = '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n' } = {},
): Promise<number> {
  const server = createServer((socket: Socket) => {
    socket.on('error', () => {})
    socket.write(greeting)
    let rest = ''
    socket.on('data', (data) => {
      rest += data.toString('latin1')
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        const [, tag = '', command = ''] = /^(\S+) ((?:UID )?\S+)/.exec(line) ?? []
        const answer = answers(command.toUpperCase(), tag, line) ?? usual(command.toUpperCase(), tag)
        if (answer === null) socket.destroy()
        else socket.write(answer, 'latin1')
      }
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  return (server.address() as AddressInfo).port
}

function usual(command: string, tag: string): string {
  if (command === 'AUTHENTICATE') return '+ \r\n'
  if (command === 'LOGOUT') return `* BYE\r\n${tag} OK\r\n`
  if (command === 'LIST') return `* LIST () "/" INBOX\r\n${tag} OK\r\n`
  if (command === 'EXAMINE')
    return `* 4 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 5] x\r\n${tag} OK [READ-ONLY] done\r\n`
  if (command) return `${tag} OK\r\n`
  return ''
}

/** Signs in with LOGIN, which needs no second line. */
const easyGreeting = { greeting: '* OK [CAPABILITY IMAP4rev1] ready\r\n' }

type Way = { ground?: Partial<ConnectorGround>; timing?: Partial<Timing>; security?: 'starttls' | 'implicit' }

function open(port: number, { ground = { mayUsePlain: true }, timing = {}, security = 'starttls' }: Way = {}) {
  const settings = imapSettings.parse({ host: '127.0.0.1', port, user: 'anna', security })
  const egress = makeEgressGuard({ allow: [`127.0.0.1:${port}`] })
  return openImapMailbox(
    { settings, secret: 'right horse' },
    { egress, log: silentLog, ...ground },
    { ...defaultTiming, openMs: 1_500, throttleMs: 5, ...timing },
  )
}

describe('a server that answers sign-in with', () => {
  test.each([
    ['NO [AUTHENTICATIONFAILED] Invalid credentials', 'mailbox.password-refused'],
    ['NO Login failed', 'mailbox.password-refused'],
    [
      'NO [ALERT] Application-specific password required: https://support.example/185833',
      'mailbox.app-password-needed',
    ],
    ['NO [AUTHENTICATIONFAILED] Please create an app password', 'mailbox.app-password-needed'],
    ['NO [WEBALERT https://accounts.example] Web login required.', 'mailbox.app-password-needed'],
    ['NO [UNAVAILABLE] Temporary authentication failure', 'mailbox.unreachable'],
    ['NO [LIMIT] Too many simultaneous connections. (Failure)', 'mailbox.throttled'],
    ['NO [AUTHENTICATIONFAILED] Too many login attempts, try again later', 'mailbox.throttled'],
    ['NO AUTHENTICATE failed. BasicAuthBlocked', 'mailbox.password-unsupported'],
    ['NO Your account does not have IMAP access enabled: IMAP access is disabled', 'mailbox.password-unsupported'],
  ])('%s', async (text, code) => {
    const port = await startScript((command, tag) => (command === 'LOGIN' ? `${tag} ${text}\r\n` : null), easyGreeting)
    await expect(open(port)).rejects.toMatchObject({ code, say: expect.stringMatching(/^.{20,200}\.$/) })
  })

  test('a disabled LOGIN cannot be given a password', async () => {
    const port = await startScript(() => null, { greeting: '* OK [CAPABILITY IMAP4rev1 LOGINDISABLED] ready\r\n' })
    await expect(open(port)).rejects.toMatchObject({ code: 'mailbox.password-unsupported' })
  })
})

describe('what is no mail server of ours', () => {
  test('without STARTTLS never hears the password', async () => {
    const heard: string[] = []
    const port = await startScript((_, __, line) => (heard.push(line), null))
    await expect(open(port, { ground: {} })).rejects.toMatchObject({ code: 'mailbox.tls-missing', retry: 'never' })
    expect(heard.filter((line) => /LOGIN|AUTHENTICATE/i.test(line))).toEqual([])
  })

  test('greets as already signed in to keep TLS away, and is refused', async () => {
    const port = await startScript(() => null, { greeting: '* PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] welcome\r\n' })
    await expect(open(port, { ground: {} })).rejects.toMatchObject({ code: 'mailbox.tls-missing' })
  })

  test.each([
    ['a web server', 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n'],
    ['an SMTP server', '220 mail.example ESMTP\r\n'],
    ['an SSH server', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['nonsense', `${'\u0001\u00ff'.repeat(500)}\r\n`],
  ])('is %s', async (_, greeting) => {
    const port = await startScript(() => null, { greeting })
    await expect(open(port)).rejects.toMatchObject({ code: 'mailbox.not-imap' })
  })

  test('says nothing', async () => {
    const port = await startScript(() => null, { greeting: '' })
    const asked = Date.now()
    await expect(open(port)).rejects.toMatchObject({ code: 'mailbox.unreachable', retry: 'later' })
    expect(Date.now() - asked).toBeLessThan(3_000)
  })

  test('does not speak TLS where TLS was expected', async () => {
    const port = await startScript(() => null)
    await expect(open(port, { security: 'implicit' })).rejects.toMatchObject({ code: 'mailbox.tls-missing' })
  })

  test('is not there', async () => {
    const port = await startScript(() => null)
    servers.splice(0).forEach((server) => server.close())
    await expect(open(port)).rejects.toMatchObject({ code: 'mailbox.unreachable', retry: 'later' })
  })

  test('may not be reached, or has no such name', async () => {
    const settings = imapSettings.parse({ host: 'localhost', port: 993, user: 'anna' })
    const ground = { egress: makeEgressGuard({ allow: [] }), log: silentLog }
    await expect(openImapMailbox({ settings, secret: 'x' }, ground)).rejects.toMatchObject({
      code: 'mailbox.egress-refused',
    })
    const unknown = {
      ...ground,
      egress: makeEgressGuard({
        allow: [],
        lookup: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
      }),
    }
    await expect(
      openImapMailbox({ settings: { ...settings, host: 'imap.no.example' }, secret: 'x' }, unknown),
    ).rejects.toMatchObject({ code: 'mailbox.host-unknown' })
  })
})

/** Rows as a server sends them, for `UID FETCH` of a set like `1:4` or `2,3`. */
function rowsOf(line: string): string {
  const [, set = ''] = /UID FETCH (\S+)/.exec(line) ?? []
  const uids = set.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split(':').map(Number)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
  return uids
    .map(
      (uid) =>
        `* ${uid} FETCH (UID ${uid} ENVELOPE (NIL "mail ${uid}" NIL NIL NIL NIL NIL NIL NIL NIL) INTERNALDATE "31-Mar-2026 10:00:00 +0200" RFC822.SIZE 90)\r\n`,
    )
    .join('')
}

describe('a difficult server', () => {
  test('that throttles is asked for less and less, and in the end gives all', async () => {
    const sets: string[] = []
    let refusals = 3
    const uids = Array.from({ length: 400 }, (_, index) => index + 1)
    const port = await startScript((command, tag, line) => {
      if (command !== 'UID FETCH') return null
      sets.push(line.split(' ')[3] ?? '')
      return refusals-- > 0 ? `${tag} NO [LIMIT] slow down\r\n` : `${rowsOf(line)}${tag} OK\r\n`
    }, easyGreeting)
    await using mailbox = await open(port)
    await mailbox.examine('INBOX')
    expect((await mailbox.heads(uids)).map(({ subject }) => subject)).toEqual(uids.map((uid) => `mail ${uid}`))
    expect(sets.slice(0, 4)).toEqual(['1:400', '1:200', '1:100', '1:50'])
  })

  test('that throttles for ever is left alone, with a hint when to come back', async () => {
    const port = await startScript(
      (command, tag) => (command === 'UID FETCH' ? `${tag} NO [OVERQUOTA] too much\r\n` : null),
      easyGreeting,
    )
    await using mailbox = await open(port)
    await mailbox.examine('INBOX')
    await expect(mailbox.heads([1, 2])).rejects.toMatchObject({
      code: 'mailbox.throttled',
      retry: 'later',
      facts: { retryAfterMs: 60_000 },
    })
  })

  test('that chokes on one message still gives the others, and of that one what it can', async () => {
    const port = await startScript((command, tag, line) => {
      if (command !== 'UID FETCH') return null
      const hasThird = rowsOf(line).includes('UID 3 ')
      if (hasThird && line.includes('ENVELOPE')) return `${tag} NO [SERVERBUG] cannot parse\r\n`
      return `${hasThird && !line.includes('ENVELOPE') ? '* 3 FETCH (UID 3 RFC822.SIZE 90 INTERNALDATE "31-Mar-2026 10:00:00 +0200")\r\n' : rowsOf(line)}${tag} OK\r\n`
    }, easyGreeting)
    await using mailbox = await open(port)
    await mailbox.examine('INBOX')
    const heads = await mailbox.heads([1, 2, 3, 4])
    expect(heads.map(({ uid, isStructureKnown, subject }) => [uid, isStructureKnown, subject])).toEqual([
      [1, false, 'mail 1'],
      [2, false, 'mail 2'],
      [3, false, ''],
      [4, false, 'mail 4'],
    ])
    expect(heads[2]?.receivedAt).toEqual(new Date('2026-03-31T08:00:00Z'))
  })

  test('that adds rows nobody asked for does not confuse', async () => {
    const port = await startScript(
      (command, tag, line) =>
        command === 'UID FETCH'
          ? `* 9 FETCH (UID 9 FLAGS (\\Seen))\r\n${rowsOf(line)}* 1 FETCH (UID 1 FLAGS ())\r\n* 2 FETCH (FLAGS ())\r\n${tag} OK\r\n`
          : null,
      easyGreeting,
    )
    await using mailbox = await open(port)
    await mailbox.examine('INBOX')
    expect((await mailbox.heads([1, 2])).map(({ subject }) => subject)).toEqual(['mail 1', 'mail 2'])
  })

  test('with 100,000 folders is cut to 10,000', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `* LIST () "/" "f${index}"\r\n`).join('')
    const warned: string[] = []
    const port = await startScript(
      (command, tag) => (command === 'LIST' ? `${many}${tag} OK\r\n` : command === 'STATUS' ? `${tag} OK\r\n` : null),
      easyGreeting,
    )
    await using mailbox = await open(port, {
      ground: { mayUsePlain: true, log: { ...silentLog, warn: (event) => warned.push(event) } },
      timing: { openMs: 20_000 },
    })
    expect(await mailbox.folders()).toHaveLength(10_000)
    expect(warned).toEqual(['mailbox.folders-cut'])
  })

  test('that announces a mail of 4 GB is hung up on', async () => {
    const port = await startScript((command, tag, line) => {
      if (command !== 'UID FETCH') return null
      if (!line.includes('BODY.PEEK[]')) return `${rowsOf(line)}${tag} OK\r\n`
      return '* 1 FETCH (UID 1 BODY[] {4000000000}\r\n'
    }, easyGreeting)
    await using mailbox = await open(port)
    await mailbox.examine('INBOX')
    await expect(Array.fromAsync(mailbox.originals([1]))).rejects.toMatchObject({ retry: 'later' })
  })

  test('that offers IDLE and refuses it is polled', async () => {
    let polls = 0
    const port = await startScript(
      (command, tag) => {
        if (command === 'IDLE') return `${tag} NO not today\r\n`
        return command === 'NOOP' && ++polls === 3 ? `* 5 EXISTS\r\n${tag} OK\r\n` : null
      },
      { greeting: '* OK [CAPABILITY IMAP4rev1 IDLE] ready\r\n' },
    )
    await using mailbox = await open(port, { timing: { pollEveryMs: 50 } })
    await mailbox.examine('INBOX')
    expect(await mailbox.watch({ timeoutMs: 5_000, signal: new AbortController().signal })).toBe('changed')
  })

  test('that puts NUL and endless text into a subject gives what can be kept', async () => {
    const port = await startScript((command, tag, line) => {
      if (command !== 'UID FETCH') return null
      const subject = `=?utf-8?Q?a=00b?= ${'x'.repeat(9_000)}`
      return `${rowsOf(line).replace('"mail 1"', `{${subject.length}}\r\n${subject}`)}${tag} OK\r\n`
    }, easyGreeting)
    await using mailbox = await open(port)
    await mailbox.examine('INBOX')
    const [head] = await mailbox.heads([1])
    expect(head?.subject.slice(0, 5)).toBe('ab xx')
    expect(head?.subject).toHaveLength(2_000)
  })

  test('that hangs up in the middle is a lost connection', async () => {
    const port = await startScript(
      (command) => (command === 'UID FETCH' ? '* BYE Idle too long\r\n' : null),
      easyGreeting,
    )
    await using mailbox = await open(port)
    await mailbox.examine('INBOX')
    await expect(mailbox.heads([1])).rejects.toMatchObject({ code: 'mailbox.disconnected', retry: 'later' })
  })
})

test('the lock before the wire lets only reading through', () => {
  const fetched = (value: string) => [
    { type: 'SEQUENCE', value: '1' },
    [
      { type: 'ATOM', value: 'UID' },
      { type: 'ATOM', value },
    ],
  ]
  expect(
    [
      'STORE',
      'UID STORE',
      'EXPUNGE',
      'SELECT',
      'APPEND',
      'COPY',
      'UID MOVE',
      'DELETE',
      'CREATE',
      'CLOSE',
      'LSUB',
      'SETQUOTA',
    ].filter((command) => isReadOnly(command, [])),
  ).toEqual([])
  expect(isReadOnly('UID FETCH', fetched('BODY.PEEK'))).toBe(true)
  expect(['BODY', 'BINARY', 'RFC822', 'RFC822.TEXT'].filter((item) => isReadOnly('UID FETCH', fetched(item)))).toEqual(
    [],
  )
  expect(isReadOnly('examine', [])).toBe(true)
})

describe('UIDs', () => {
  test('are packed into ranges of one short command', () => {
    expect(packUids([5, 3, 1, 2, 9, 9])).toEqual(['1:3,5,9'])
    expect(packUids([])).toEqual([])
    const sets = packUids(Array.from({ length: 4_000 }, (_, index) => 1_000_000 + index * 2))
    expect(sets.every((set) => set.length <= 7_500)).toBe(true)
    expect(sets.join(',').split(',')).toHaveLength(4_000)
  })

  test('are grouped by size, and one that is too large stands alone', () => {
    const items = [60, 50, 500, 10, 20].map((sizeBytes, uid) => ({ uid, sizeBytes }))
    expect(groupBySize(items, { maxBytes: 100, maxCount: 100 })).toEqual([[0], [1], [2], [3, 4]])
    expect(groupBySize(items, { maxBytes: Infinity, maxCount: 2 })).toEqual([[0, 1], [2, 3], [4]])
  })
})

describe('a structure', () => {
  const leaf = (type: string, more: Partial<MessageStructureObject> = {}): MessageStructureObject => ({
    type,
    size: 1,
    encoding: '7bit',
    ...more,
  })
  const multi = (...childNodes: MessageStructureObject[]): MessageStructureObject => ({
    type: 'multipart/mixed',
    childNodes,
  })
  const numbers = (root: MessageStructureObject) => toParts(root).map(({ part, mediaType }) => `${part} ${mediaType}`)

  test('gets the part numbers of the protocol, also inside attached messages', () => {
    expect(numbers(leaf('text/plain'))).toEqual(['1 text/plain'])
    expect(numbers(multi(multi(leaf('text/plain'), leaf('text/html')), leaf('application/pdf')))).toEqual([
      '1.1 text/plain',
      '1.2 text/html',
      '2 application/pdf',
    ])
    expect(
      numbers(
        multi(
          leaf('text/plain'),
          leaf('message/rfc822', { childNodes: [multi(leaf('text/plain'), leaf('application/pdf'))] }),
        ),
      ),
    ).toEqual(['1 text/plain', '2 message/rfc822', '2.1 text/plain', '2.2 application/pdf'])
    expect(numbers(leaf('message/rfc822', { childNodes: [leaf('application/pdf')] }))).toEqual([
      '1 message/rfc822',
      '1.1 application/pdf',
    ])
  })

  test('without end is cut', () => {
    let deep = leaf('text/plain')
    for (let depth = 0; depth < 5_000; depth++) deep = multi(deep)
    expect(toParts(deep)).toEqual([])
    expect(toParts(multi(...Array.from({ length: 5_000 }, () => leaf('text/plain'))))).toHaveLength(500)
  })
})

test('a head without any answer of the server still stands', () => {
  expect(toHead({ seq: 1, uid: 1, envelope: { date: 'never' }, internalDate: 'nonsense' })).toMatchObject({
    sentAt: null,
    receivedAt: new Date(0),
    isStructureKnown: false,
    from: [],
  })
})

test('an unknown failure is a fault that may pass', () => {
  expect(toMailboxFault(null, { host: 'a.example', port: 993 })).toMatchObject({
    code: 'mailbox.unexpected',
    retry: 'later',
  })
})

describe('settings', () => {
  test('leave the encryption open where nobody chose one, so that the port may decide', () => {
    expect(imapSettings.parse({ host: ' imap.a.example ', user: 'anna' })).toEqual({
      host: 'imap.a.example',
      port: 993,
      user: 'anna',
    })
    const stored = imapSettings.parse({ host: 'imap.a.example', port: '143', security: 'starttls', user: 'anna' })
    expect(stored).toMatchObject({ port: 143, security: 'starttls' })
    expect(imapSettings.parse(stored)).toEqual(stored)
  })

  test('refuse what is no certificate', () => {
    expect(imapSettings.safeParse({ host: 'a.example', user: 'anna', tlsCa: 'no PEM' }).success).toBe(false)
  })
})
