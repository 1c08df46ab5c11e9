import type { MailAddress } from './mail-address.ts'
import { mailProviders, type MailProvider } from './mail-providers.ts'

const byId = new Map(mailProviders.map((one) => [one.id, one]))
const byDomain = new Map(mailProviders.flatMap((one) => one.domains.map((domain) => [domain, one] as const)))
const byHost = new Map(mailProviders.flatMap((one) => (one.server === null ? [] : [[one.server.host, one] as const])))

export const findMailProvider = (id: string): MailProvider | undefined => byId.get(id)

/** Whose mailboxes end in this domain: only those it gives away itself. */
export const findProviderOfDomain = (domain: string): MailProvider | undefined => byDomain.get(domain)

/** Who keeps the mail of a domain, by its mail exchangers, the preferred one first. */
export function findProviderOfExchangers(exchangers: readonly string[]): MailProvider | undefined {
  for (const exchanger of exchangers) {
    const host = exchanger.toLowerCase().replace(/\.$/, '')
    const found = mailProviders.find(({ mx }) => mx.some((end) => host === end || host.endsWith(`.${end}`)))
    if (found !== undefined) return found
  }
  return undefined
}

/** Whose server this is, for a mailbox that is linked or about to be. */
export const findProviderOfServer = (host: string): MailProvider | undefined =>
  byHost.get(host.trim().toLowerCase().replace(/\.$/, ''))

/** The user name that a provider expects for an address. */
export function userNameAt(
  { user }: Pick<MailProvider, 'user'>,
  { address, localPart }: Pick<MailAddress, 'address' | 'localPart'>,
): string {
  return user === 'local-part' ? localPart : address
}

// Google shows 4 x 4 letters, Apple 4 x 4 with dashes, Yahoo 16 letters, Fastmail 16 letters and digits.
const shapes: Record<string, RegExp> = {
  google: /^[a-z]{16}$/,
  icloud: /^[a-z]{4}(-[a-z]{4}){3}$/,
  yahoo: /^[a-z]{16}$/,
  aol: /^[a-z]{16}$/,
  fastmail: /^[a-z0-9]{16}$/,
}

/** True for a password that has the form of an app password there; spaces, which some show between groups, do not count. */
export function looksLikeAppPassword({ id }: Pick<MailProvider, 'id'>, password: string): boolean {
  return shapes[id]?.test(withoutSpaces(password)) ?? false
}

/** An app password as copied from the provider's page, without the spaces it is shown with; any other password as typed. */
export function tidyAppPassword(provider: Pick<MailProvider, 'id'> | undefined, password: string): string {
  return provider !== undefined && looksLikeAppPassword(provider, password) ? withoutSpaces(password) : password
}

const withoutSpaces = (text: string) => text.replace(/\s/g, '')
