import { connect, type Socket } from 'node:net'
import { connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls'
import type { Admitted } from '#platform/egress.ts'
import { makeTls } from '../imap.tls.ts'

/** What went wrong below IMAP: `code` as Node or OpenSSL name it, or `timeout`. */
export class WireError extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export type WireCertificate = {
  subject: string
  names: string[]
  issuer: string
  isSelfMade: boolean
  validTo: Date | null
  /** Null: verified against the host as typed. Else why not, as OpenSSL names it. */
  refusal: string | null
}

const maxFirstBytes = 4_096

/** A TCP connection to the address that was admitted, closed by its signal. Rejects with a WireError. */
export function openLine({ address, port }: Admitted, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port })
    socket.on('error', () => {})
    const stop = settleOnce(signal, (outcome) => {
      socket.removeListener('connect', done).removeListener('error', fail)
      if (outcome !== undefined) socket.destroy()
      if (outcome !== undefined) reject(outcome)
      else resolve(socket)
    })
    const done = () => stop(undefined)
    const fail = (error: NodeJS.ErrnoException) => stop(new WireError(error.code ?? 'failed'))
    socket.once('connect', done).once('error', fail)
  })
}

/** TLS on an open line. The certificate is judged but not enforced here: nothing secret may be sent on this connection. */
export function openTls(
  socket: Socket,
  { servername, tlsCa }: { servername: string; tlsCa: string | undefined },
  signal: AbortSignal,
): Promise<{ socket: TLSSocket; certificate: WireCertificate }> {
  return new Promise((resolve, reject) => {
    const secure = connectTls({ ...makeTls(servername, tlsCa), host: servername, socket, rejectUnauthorized: false })
    secure.on('error', () => {})
    const stop = settleOnce(signal, (outcome) => {
      if (outcome === undefined) return resolve({ socket: secure, certificate: readCertificate(secure) })
      secure.destroy()
      reject(outcome)
    })
    secure.once('secureConnect', () => stop(undefined))
    secure.once('error', (error: NodeJS.ErrnoException) => stop(new WireError(error.code ?? 'failed')))
    secure.once('close', () => stop(new WireError('ECONNRESET')))
  })
}

/** What the other side says first, up to the end of its first line: never more than 4 kB. Empty where it hung up or said nothing. */
export function readFirstLine(socket: Socket, signal: AbortSignal): Promise<{ text: string; isClosed: boolean }> {
  return new Promise((resolve) => {
    let bytes = Buffer.alloc(0)
    const take = (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk.subarray(0, maxFirstBytes)])
      if (bytes.includes(10) || bytes.length >= maxFirstBytes) finish(false)
    }
    const closed = () => finish(true)
    const late = () => finish(false)
    const finish = (isClosed: boolean) => {
      socket.pause()
      socket.removeListener('data', take).removeListener('close', closed).removeListener('end', closed)
      signal.removeEventListener('abort', late)
      resolve({ text: bytes.subarray(0, maxFirstBytes).toString('latin1'), isClosed })
    }
    if (signal.aborted || socket.destroyed) return finish(socket.destroyed)
    signal.addEventListener('abort', late, { once: true })
    socket.on('data', take).once('close', closed).once('end', closed).resume()
  })
}

function readCertificate(secure: TLSSocket): WireCertificate {
  const peer: Partial<PeerCertificate> = secure.getPeerCertificate()
  const { subject, issuer } = peer
  const refusal = secure.authorized ? null : String(secure.authorizationError ?? 'unknown')
  const validTo = peer.valid_to === undefined ? null : new Date(peer.valid_to)
  return {
    subject: wordOf(subject?.CN),
    names: (peer.subjectaltname ?? '')
      .slice(0, 10_000)
      .split(', ')
      .map((name) => name.replace(/^(DNS|IP Address):/, ''))
      .filter((name) => name !== '')
      .map(wordOf),
    issuer: wordOf(issuer?.O) || wordOf(issuer?.CN),
    isSelfMade: refusal === 'DEPTH_ZERO_SELF_SIGNED_CERT',
    validTo: validTo !== null && Number.isNaN(validTo.getTime()) ? null : validTo,
    refusal,
  }
}

/** Names in a certificate are whatever its maker wrote. */
const wordOf = (value: unknown): string =>
  (Array.isArray(value) ? String(value[0]) : typeof value === 'string' ? value : '')
    .replace(/[\p{C}]/gu, '')
    .slice(0, 100)

/** Calls `end` once: with undefined for "done", or with what went wrong; the signal counts as a timeout. */
function settleOnce(signal: AbortSignal, end: (outcome: WireError | undefined) => void) {
  let isOver = false
  const stop = (outcome: WireError | undefined) => {
    if (isOver) return
    isOver = true
    signal.removeEventListener('abort', late)
    end(outcome)
  }
  const late = () => stop(new WireError('timeout'))
  if (signal.aborted) queueMicrotask(late)
  else signal.addEventListener('abort', late, { once: true })
  return stop
}
