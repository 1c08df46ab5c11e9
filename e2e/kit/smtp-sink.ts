import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { findFreePort } from './dovecot.ts'

/** `drop-before` takes the whole mail and breaks off unseen; `drop-after` keeps the mail and breaks off before saying so. */
export type SinkMode = 'accept' | 'refuse' | 'later' | 'drop-before' | 'drop-after' | 'slow'

export type SunkMail = {
  at: number
  from: string
  to: string[]
  messageId: string
  subject: string
  text: string
  attachments: { name: string; sha256: string; bytes: Buffer }[]
}

export type SmtpSink = AsyncDisposable & {
  port: number
  url: string
  mode: SinkMode
  slowMs: number
  mails: SunkMail[]
  /** Mails to this address, in the order of arrival. */
  to(address: string): SunkMail[]
  stop(): Promise<void>
}

/** A real SMTP server on the loopback address that remembers every mail it took. A port may be given to stand where one stood before. */
export async function startSmtpSink(input: { port?: number } = {}): Promise<SmtpSink> {
  const port = input.port ?? (await findFreePort())
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 500,
    onRcptTo(_address, _session, done) {
      if (sink.mode === 'refuse') return done(refusal(550, 'No such mailbox here'))
      if (sink.mode === 'later') return done(refusal(451, 'Please try later'))
      done()
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
      stream.on('end', () => take(Buffer.concat(chunks), session, done))
    },
  })
  server.on('error', () => undefined)
  async function take(raw: Buffer, session: SMTPServerSession, done: () => void): Promise<void> {
    if (sink.mode === 'slow') await pause(sink.slowMs)
    if (sink.mode !== 'drop-before') sink.mails.push(readMail(raw, session))
    if (sink.mode === 'drop-before' || sink.mode === 'drop-after') {
      return breakOff(server, session)
    }
    done()
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  const sink: SmtpSink = {
    port,
    url: `smtp://127.0.0.1:${port}`,
    mode: 'accept',
    slowMs: 1_000,
    mails: [],
    stop,
    to: (address) => sink.mails.filter((mail) => mail.to.includes(address)),
    [Symbol.asyncDispose]: stop,
  }
  return sink
}

const refusal = (responseCode: number, say: string) => Object.assign(new Error(say), { responseCode })

function breakOff(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections as Set<{ session: { id: string }; _socket?: { destroy(): void } }>) {
    if (connection.session.id === session.id) connection._socket?.destroy()
  }
}

function readMail(raw: Buffer, { envelope }: SMTPServerSession): SunkMail {
  const parts = leavesOf(raw.toString('latin1'))
  const { header } = splitPart(raw.toString('latin1'))
  const text = parts.find((part) => part.type.startsWith('text/plain') && !part.isAttachment)
  return {
    at: Date.now(),
    from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    to: envelope.rcptTo.map((one) => one.address),
    messageId: fieldOf(header, 'message-id'),
    subject: fieldOf(header, 'subject'),
    text: text?.bytes.toString('utf8') ?? '',
    attachments: parts
      .filter((part) => part.isAttachment)
      .map(({ name, bytes }) => ({ name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') })),
  }
}

type Leaf = { type: string; name: string; isAttachment: boolean; bytes: Buffer }

/** Enough MIME for what our own composer writes. */
function leavesOf(part: string): Leaf[] {
  const { header, body } = splitPart(part)
  const type = fieldOf(header, 'content-type')
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1]
  if (boundary !== undefined)
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .flatMap((inner) => leavesOf(inner.replace(/^\r\n/, '').replace(/\r\n$/, '')))
  const disposition = fieldOf(header, 'content-disposition')
  const encoding = fieldOf(header, 'content-transfer-encoding').toLowerCase()
  return [
    {
      type,
      name: /filename\*?(?:0\*?)?="?([^";]+)"?/.exec(disposition)?.[1] ?? '',
      isAttachment: disposition.startsWith('attachment'),
      bytes: decode(body, encoding),
    },
  ]
}

function splitPart(part: string): { header: string; body: string } {
  const at = part.indexOf('\r\n\r\n')
  return at === -1 ? { header: part, body: '' } : { header: part.slice(0, at), body: part.slice(at + 4) }
}

const fieldOf = (header: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.*(?:\\r\\n[ \\t].*)*)`, 'im')
    .exec(header)?.[1]
    ?.replace(/\r\n[ \t]+/g, ' ')
    .trim() ?? ''

function decode(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  return Buffer.from(
    body
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
