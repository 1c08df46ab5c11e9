import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailSession, Parcel, SendOutcome } from '#connectors/kit/outgoing-mail.ts'
import { Fault } from '#platform/fault.ts'
import { type SmtpServer, readSendError } from './send-mail.map.ts'

const timeouts = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, dnsTimeout: 10_000 }

/** Connects and signs in; TLS is verified, and required unless the server is this machine. */
export async function openSession(server: SmtpServer, from: string): Promise<MailSession> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.isImplicitTls,
    requireTLS: !server.isPlainAllowed && !server.isImplicitTls,
    ignoreTLS: server.isPlainAllowed,
    tls: { minVersion: 'TLSv1.2' },
    ...timeouts,
  })
  // Between and after our commands too the line may break; without a listener that would end the process.
  connection.on('error', () => undefined)
  try {
    await settle(connection, (done) => connection.connect(done))
    if (server.user !== null)
      await settle(connection, (done) =>
        connection.login({ user: server.user ?? '', pass: server.password ?? '' }, done),
      )
  } catch (cause) {
    connection.close()
    throw asConnectFault(cause)
  }
  return { send: (parcel) => send(connection, from, parcel), close: () => connection.quit() }
}

async function send(connection: SMTPConnection, from: string, parcel: Parcel): Promise<SendOutcome> {
  const mail = new MailComposer({
    from,
    to: [...parcel.to],
    subject: parcel.subject,
    text: parcel.text,
    html: parcel.html,
    messageId: parcel.messageHeaderId,
    disableUrlAccess: true,
    disableFileAccess: true,
    attachments: parcel.attachments.map((one) => ({
      filename: one.name,
      contentType: one.mediaType,
      content: one.bytes,
      contentDisposition: 'attachment' as const,
    })),
  }).compile()
  const raw = await mail.build()
  // The connection reads the mail only once the server has agreed to take it (354): until then nothing was handed over.
  const handed = { hasBegun: false }
  const body = Readable.from(reading(raw, handed))
  try {
    await settle(connection, (done) =>
      connection.send({ from: mail.getEnvelope().from, to: [...parcel.to] }, body, done),
    )
    return { state: 'accepted' }
  } catch (error) {
    return readSendError(typeof error === 'object' && error !== null ? error : {}, handed)
  }
}

async function* reading(raw: Buffer, handed: { hasBegun: boolean }): AsyncGenerator<Buffer> {
  handed.hasBegun = true
  yield raw
}

/** A callback of the connection as a promise that also ends when the connection itself fails. */
function settle(connection: SMTPConnection, start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (error?: Error | null) => {
      connection.removeListener('error', finish)
      connection.removeListener('end', ended)
      if (error) reject(error)
      else resolve()
    }
    const ended = () => finish(new Error('connection ended'))
    connection.once('error', finish)
    connection.once('end', ended)
    start(finish)
  })
}

function asConnectFault(cause: unknown): Fault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'EAUTH')
    return new Fault('outgoing-mail.password-refused', {
      say: 'The server for outgoing mail refused the name or password (FACTEUR_SMTP_URL).',
      retry: 'later',
      cause,
    })
  if (code === 'ETLS')
    return new Fault('outgoing-mail.tls', {
      say: 'The server for outgoing mail offers no trustworthy encryption.',
      retry: 'later',
      cause,
    })
  return new Fault('outgoing-mail.unreachable', {
    say: 'The server for outgoing mail cannot be reached; Facteur tries again.',
    retry: 'later',
    cause,
  })
}
