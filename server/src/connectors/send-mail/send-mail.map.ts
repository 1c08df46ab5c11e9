import { Fault } from '#platform/fault.ts'

export type SmtpServer = {
  host: string
  port: number
  isImplicitTls: boolean
  isPlainAllowed: boolean
  user: string | null
  password: string | null
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i

/** Plain SMTP only to this very machine, or where the operator wrote `?tls=never`. */
export function readSmtpUrl(text: string): SmtpServer {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') {
    throw new Fault('settings.invalid', {
      say: 'The setting FACTEUR_SMTP_URL must look like smtp://user:password@host:587.',
    })
  }
  const isImplicitTls = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isImplicitTls ? 465 : 587) : Number(url.port),
    isImplicitTls,
    isPlainAllowed: !isImplicitTls && (loopback.test(url.hostname) || url.searchParams.get('tls') === 'never'),
    user: url.username === '' ? null : decodeURIComponent(url.username),
    password: url.password === '' ? null : decodeURIComponent(url.password),
  }
}

type SmtpError = { code?: unknown; responseCode?: unknown; response?: unknown }

/** An answer of the server is definite, whatever it is; silence after we began is not. */
export function readSendError(
  error: SmtpError,
  { hasBegun }: { hasBegun: boolean },
): { state: 'refused'; isForGood: boolean; code: string; say: string } | { state: 'uncertain'; say: string } {
  const status = typeof error.responseCode === 'number' ? error.responseCode : undefined
  if (status !== undefined && status >= 400) {
    return {
      state: 'refused',
      isForGood: status >= 500,
      code: 'delivery.refused',
      say: `The mail server refused it: ${typeof error.response === 'string' ? error.response.slice(0, 200) : status}`,
    }
  }
  if (error.code === 'EENVELOPE' || error.code === 'EMESSAGE')
    return { state: 'refused', isForGood: true, code: 'delivery.refused', say: 'The mail server refused it.' }
  if (!hasBegun)
    return {
      state: 'refused',
      isForGood: false,
      code: 'delivery.line-cut',
      say: 'The connection to the mail server broke before the mail was handed over; Facteur tries again.',
    }
  return {
    state: 'uncertain',
    say: 'The connection broke while the mail was being handed over: it may or may not have arrived.',
  }
}
