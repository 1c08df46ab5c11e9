import { findProviderOfServer, looksLikeAppPassword } from '@facteur/formats/find-mail-provider.ts'
import type { MailProvider } from '@facteur/formats/mail-providers.ts'

/** What is known of a try to sign in, without the password itself. */
export type Signing = { host: string; user: string; hasAppPasswordForm: boolean }

/** What the server made clear: it refused, it wants an app password, or it lets no program in with a password. */
export type Refused = 'refused' | 'wants-app-password' | 'takes-no-password'

/** Why signing in failed and what helps there, as a word of sentences.ts. */
export type Refusal =
  | 'refused'
  | 'refused-local-part'
  | 'refused-switch-on'
  | 'refused-two-steps'
  | 'app-password'
  | 'app-password-two-steps'
  | 'app-password-refused'
  | 'not-switched-on'
  | 'no-password'
  | 'sign-in-there'

const codes: Record<Refusal, { code: string }> = {
  refused: { code: 'mailbox.password-refused' },
  'refused-local-part': { code: 'mailbox.password-refused' },
  'refused-switch-on': { code: 'mailbox.password-refused' },
  'refused-two-steps': { code: 'mailbox.password-refused' },
  'app-password': { code: 'mailbox.app-password-needed' },
  'app-password-two-steps': { code: 'mailbox.app-password-needed' },
  'app-password-refused': { code: 'mailbox.password-refused' },
  'not-switched-on': { code: 'mailbox.password-unsupported' },
  'no-password': { code: 'mailbox.password-unsupported' },
  'sign-in-there': { code: 'mailbox.password-unsupported' },
}

export const codeOfRefusal = (refusal: Refusal): string => codes[refusal].code

export function signingOf({ host, user }: { host: string; user: string }, secret: string | null): Signing {
  const provider = findProviderOfServer(host)
  return { host, user, hasAppPasswordForm: provider !== undefined && looksLikeAppPassword(provider, secret ?? '') }
}

/** The same refusal means something else at each provider: what the server said, combined with what is known of the firm behind it. */
export function judgeRefusal(refused: Refused, { host, user, hasAppPasswordForm }: Signing): Refusal {
  const provider = findProviderOfServer(host)
  if (provider === undefined) return whatWasSaid(refused)
  if (provider.password === 'sign-in') return 'sign-in-there'
  if (refused === 'takes-no-password') return provider.mustSwitchOn ? 'not-switched-on' : 'no-password'
  if (hasAppPasswordForm) return 'app-password-refused'
  if (provider.password === 'app') return 'app-password'
  if (refused === 'wants-app-password') return 'app-password-two-steps'
  if (isWrongUser(provider, user)) return 'refused-local-part'
  if (provider.mustSwitchOn) return 'refused-switch-on'
  return provider.password === 'app-with-two-steps' ? 'refused-two-steps' : 'refused'
}

function whatWasSaid(refused: Refused): Refusal {
  if (refused === 'wants-app-password') return 'app-password-two-steps'
  return refused === 'takes-no-password' ? 'no-password' : 'refused'
}

const isWrongUser = (provider: MailProvider, user: string) => provider.user === 'local-part' && user.includes('@')

/** How a provider is called in a sentence; a server nobody knows is called by its name. */
export const nameOfProvider = (host: string): string => findProviderOfServer(host)?.name ?? host
