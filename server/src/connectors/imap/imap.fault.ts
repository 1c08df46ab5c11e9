import { Fault } from '#platform/fault.ts'
import { sayWord } from './diagnose/sentences.ts'
import { codeOfRefusal, judgeRefusal, nameOfProvider, type Refused, type Signing } from './imap.refusal.ts'

/** What an error of imapflow, of a socket or of TLS may carry. */
type ServerError = {
  code?: string
  message?: string
  responseStatus?: string
  responseText?: string
  serverResponseCode?: string
  response?: unknown
  reason?: string
  authenticationFailed?: boolean
  tlsFailed?: boolean
  throttleReset?: number
}

/** Where it happened; `signing` while nobody is signed in yet. */
export type FaultPlace = { host: string; port: number; folder?: string; signing?: Signing }

const certificateWords: Record<string, string> = {
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet; check the clock of this machine',
  CERT_REVOKED: 'has been revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'was made for another name; check the host',
}
const unknownIssuer =
  'was issued by an authority that this machine does not know; give its CA certificate if you trust it'
const issuerCodes =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?)|CERT_(UNTRUSTED|SIGNATURE_FAILURE|REJECTED|CHAIN_TOO_LONG)|INVALID_(CA|PURPOSE))$/
const networkCodes =
  /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ETIMEDOUT|EADDRNOTAVAIL|CONNECT_TIMEOUT|UPGRADE_TIMEOUT)$/
const lostCodes =
  /^(NoConnection|EConnectionClosed|StateLogout|ClosedAfterConnect\w+|ECONNRESET|EPIPE|ETIMEOUT|NoMailboxSelected|LiteralTooLarge|LineTooLarge|ResponseTooLarge|TooManyTokens|MAX_IMAP_NESTING_REACHED|ParserError\w*|UnexpectedTag|MissingTag|ResponseProcessingFailed)$/
const hostileCodes = /^(LiteralTooLarge|LineTooLarge|ResponseTooLarge|TooMany\w+|MAX_IMAP_NESTING_REACHED)$/
const throttleText =
  /throttl|\[?(LIMIT|OVERQUOTA|INUSE)\]|too many (simultaneous|connections|requests|login|commands)|rate limit|exceeded .*(bandwidth|limit)|bandwidth limit|try again later|server (is )?(too )?busy/i
const appPasswordText =
  /app(lication)?[- ]?specific[- ]password|app[- ]?password|application password|web ?login (is )?required|weblogin|\[WEBALERT|log ?in via (your )?(web )?browser|two[- ]?(factor|step)|2-step|security[- ]code|mot de passe d.application|anwendungsspezifisch|geräte-?passwort|toepassingswachtwoord/i
const noPasswordText =
  /basic ?auth(entication)?[\w ]*(blocked|disabled)|LOGINDISABLED|login is disabled|Unsupported authentication mechanism|No matching authentication method|imap (access )?(is )?(disabled|not enabled)|enable imap/i
const folderText =
  /\[?(NONEXISTENT|TRYCREATE)\]|(mailbox|folder)[^.]*(doesn.t|does not) exist|unknown mailbox|no such mailbox|(mailbox|folder) not found/i

/** Any failure of a conversation with a mail server as a Fault; the words of the server are read, never shown. */
export function toMailboxFault(thrown: unknown, place: FaultPlace): Fault {
  if (thrown instanceof Fault) return thrown
  const error = (thrown ?? {}) as ServerError
  const text = textOf(error)
  const make = (
    code: string,
    say: string,
    more: { retry?: 'later'; facts?: Record<string, string | number | boolean> } = {},
  ) =>
    new Fault(code, {
      say,
      retry: more.retry ?? 'never',
      cause: thrown,
      facts: { host: place.host, port: place.port, ...more.facts },
    })
  const code = error.code ?? ''

  const certificate = certificateWords[code] ?? (issuerCodes.test(code) ? unknownIssuer : '')
  if (certificate)
    return make('mailbox.certificate', `The certificate of ${place.host} ${certificate}.`, { facts: { reason: code } })
  if (error.tlsFailed || code === 'STARTTLS_INJECTION')
    return make(
      'mailbox.tls-missing',
      `${place.host} does not offer an encrypted connection (STARTTLS) on port ${place.port}.`,
    )
  if (code === 'EPROTO' || code.startsWith('ERR_SSL'))
    return make(
      'mailbox.tls-missing',
      `${place.host} does not speak TLS on port ${place.port}; try STARTTLS or port 993.`,
    )
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return make(
      'mailbox.host-unknown',
      `There is no server with the name ${place.host}.`,
      code === 'ENOTFOUND' ? {} : { retry: 'later' },
    )
  if (hostileCodes.test(code))
    return make('mailbox.misbehaves', `${place.host} sends more than a mail server should; Facteur hung up.`, {
      retry: 'later',
      facts: { reason: code },
    })
  if (isThrottled(error, text)) {
    return make('mailbox.throttled', `${place.host} asks to slow down; Facteur waits and goes on later.`, {
      retry: 'later',
      facts: { retryAfterMs: Math.min(error.throttleReset ?? 60_000, 3_600_000) },
    })
  }
  if (noPasswordText.test(text)) return refusalFault('takes-no-password', place, make)
  if (error.authenticationFailed) return signInFault(error, text, place, make)
  if (networkCodes.test(code))
    return make('mailbox.unreachable', `${place.host} does not answer on port ${place.port}.`, {
      retry: 'later',
      facts: { reason: code },
    })
  if (code === 'GREETING_TIMEOUT')
    return make(
      'mailbox.unreachable',
      `${place.host} answers on port ${place.port} but does not greet like a mail server; check the port and the kind of encryption.`,
      { retry: 'later' },
    )
  if (code === 'NotFound' || folderText.test(text))
    return make(
      'mailbox.folder-missing',
      `The folder "${(place.folder ?? '').slice(0, 100)}" is no longer in the mailbox.`,
    )
  if (lostCodes.test(code))
    return make('mailbox.disconnected', `The connection to ${place.host} was lost.`, {
      retry: 'later',
      facts: { reason: code },
    })
  if (error.responseStatus === 'NO' || error.responseStatus === 'BAD')
    return make('mailbox.refused', `${place.host} refused to answer a question about the mailbox.`, { retry: 'later' })
  return make('mailbox.unexpected', `The conversation with ${place.host} went wrong.`, { retry: 'later' })
}

type Make = (
  code: string,
  say: string,
  more?: { retry?: 'later'; facts?: Record<string, string | number | boolean> },
) => Fault

function signInFault(error: ServerError, text: string, place: FaultPlace, make: Make): Fault {
  if (appPasswordText.test(text)) return refusalFault('wants-app-password', place, make)
  // RFC 5530: these say nothing about the password.
  if (/^(UNAVAILABLE|SERVERBUG|CONTACTADMIN|INUSE)$/.test(error.serverResponseCode ?? ''))
    return make('mailbox.unreachable', `${place.host} cannot check the password right now.`, { retry: 'later' })
  return refusalFault('refused', place, make)
}

/** A refusal in the words of the provider, with what helps there. */
function refusalFault(refused: Refused, { host, signing }: FaultPlace, make: Make): Fault {
  const refusal = judgeRefusal(refused, signing ?? { host, user: '', hasAppPasswordForm: false })
  const facts = { host, provider: nameOfProvider(host) }
  const { say, next } = sayWord(`sign-in.${refusal}`, { facts, language: 'en' })
  return make(codeOfRefusal(refusal), `${say} ${next ?? ''}`.trim(), { facts: { refusal } })
}

function isThrottled(error: ServerError, text: string): boolean {
  if (error.code === 'ETHROTTLE') return true
  return (
    (error.responseStatus !== undefined || error.reason !== undefined || error.authenticationFailed === true) &&
    throttleText.test(text)
  )
}

function textOf(error: ServerError): string {
  const response = typeof error.response === 'string' ? error.response : ''
  const code = error.serverResponseCode ? `[${error.serverResponseCode}]` : ''
  return [code, responseCodeOf(error.response), error.responseText, response, error.reason, error.message]
    .filter(Boolean)
    .join(' ')
    .slice(0, 2_000)
}

/** The `[CODE]` of a tagged answer that imapflow parsed but did not lift out. */
function responseCodeOf(response: unknown): string {
  const attributes = (response as { attributes?: { section?: { value?: unknown }[] }[] } | undefined)?.attributes
  const value = attributes?.[0]?.section?.[0]?.value
  return typeof value === 'string' ? `[${value}]` : ''
}
