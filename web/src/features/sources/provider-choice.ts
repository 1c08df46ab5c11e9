import type { Discovery } from '@facteur/contract/mailbox.ts'
import {
  findMailProvider,
  findProviderOfDomain,
  findProviderOfServer,
  userNameAt,
} from '@facteur/formats/find-mail-provider.ts'
import { readMailAddress } from '@facteur/formats/mail-address.ts'
import { mailProviders, type MailProvider } from '@facteur/formats/mail-providers.ts'
import type { LinkWish } from './link-wish.ts'

/** Where a mailbox is, as far as the owner or we could tell. */
export type ProviderChoice = {
  provider: MailProvider | undefined
  /** As typed; empty where a picture was chosen without one. */
  address: string
  server: Pick<LinkWish, 'host' | 'port' | 'security' | 'user'>
  /** False: nobody has been able to try this server yet. */
  isSure: boolean
}

/** The pictures, in their order. */
export const shownProviders: readonly MailProvider[] = mailProviders.filter((one) => one.isPartOf === undefined)

const noServer = { host: '', port: 993, security: 'implicit' } as const

/** The provider that is known by the address alone; what everybody's mailbox at that domain has in common. */
export function providerOfAddress(typed: string): MailProvider | undefined {
  const address = readMailAddress(typed)
  return address === undefined ? undefined : findProviderOfDomain(address.domain)
}

/** A picture was chosen; an address that belongs to a part of the same firm (gmx.fr) brings that part's server. */
export function choicePictured(pictured: MailProvider, typed: string): ProviderChoice {
  const address = readMailAddress(typed)
  const ofAddress = address === undefined ? undefined : findProviderOfDomain(address.domain)
  const provider = ofAddress?.isPartOf === pictured.id ? ofAddress : pictured
  const user = address === undefined ? '' : userNameAt(provider, address)
  return { provider, address: typed.trim(), server: { ...(provider.server ?? noServer), user }, isSure: true }
}

/** Google or Microsoft by their word, as when their sign-in has just been set up. */
export function choiceSignedIn(word: string | undefined): ProviderChoice | undefined {
  const provider = shownProviders.find((one) => one.oauth !== undefined && one.oauth === word)
  return provider === undefined ? undefined : choicePictured(provider, '')
}

/** The server is to be typed. */
export const choiceByHand = (typed: string): ProviderChoice => ({
  provider: undefined,
  address: typed.trim(),
  server: { ...noServer, user: typed.trim() },
  isSure: true,
})

/** What the server found out; undefined where it found nothing to go on with. */
export function choiceFound({ address, provider, oauth, candidates }: Discovery): ProviderChoice | undefined {
  const [first] = candidates
  const known = provider === null ? undefined : findMailProvider(provider.id)
  if (first === undefined && oauth === null && known === undefined) return undefined
  const { host, port, security, user } = first ?? { ...noServer, user: address }
  return { provider: known, address, server: { host, port, security, user }, isSure: first?.isSure ?? true }
}

/** The user name changed: the server follows where it is one of the same firm's, and nothing else was typed. */
export function serverForUser(user: string, host: string): Pick<LinkWish, 'host'> | undefined {
  const before = findProviderOfServer(host)
  const after = providerOfAddress(user)
  if (before === undefined || after === undefined || after.server === null || after.id === before.id) return undefined
  const family = (one: MailProvider) => one.isPartOf ?? one.id
  return family(before) === family(after) ? { host: after.server.host } : undefined
}

/** The user name as the server wants it: where only the part before the @ counts, an address of that provider loses the rest. */
export function userFor(host: string, typed: string): string {
  const provider = findProviderOfServer(host)
  const address = readMailAddress(typed)
  if (provider === undefined || address === undefined || !provider.domains.includes(address.domain)) return typed.trim()
  return userNameAt(provider, address)
}
