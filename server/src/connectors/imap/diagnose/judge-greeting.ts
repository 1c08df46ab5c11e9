/** Who answers, by the first line it says. `silent` said nothing, `closed` hung up. */
export type Greeter =
  | 'imap'
  | 'imap-busy'
  | 'imap-open'
  | 'web'
  | 'smtp'
  | 'ssh'
  | 'pop3'
  | 'tls'
  | 'silent'
  | 'closed'
  | 'other'

/** Judges at most the first 4 kB, given as latin-1. */
export function judgeGreeting({ text, isClosed }: { text: string; isClosed: boolean }): Greeter {
  if (/^\* OK\b/i.test(text)) return 'imap'
  if (/^\* PREAUTH\b/i.test(text)) return 'imap-open'
  if (/^\* BYE\b/i.test(text)) return 'imap-busy'
  if (/^HTTP\/\d|^<(!doctype|html)/i.test(text)) return 'web'
  if (/^[245]\d\d[ -]/.test(text)) return 'smtp'
  if (text.startsWith('SSH-')) return 'ssh'
  if (/^\+OK\b|^-ERR\b/.test(text)) return 'pop3'
  // A TLS alert or handshake record: somebody waits for TLS here.
  if (/^[\u0015\u0016]\u0003/.test(text)) return 'tls'
  if (text !== '') return 'other'
  return isClosed ? 'closed' : 'silent'
}
