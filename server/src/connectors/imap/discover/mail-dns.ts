import { Resolver } from 'node:dns/promises'

export type ServiceRecord = { host: string; port: number; priority: number; weight: number }

/** What the name service says about a domain's mail. Null: the question could not be answered. Empty: there is nothing. */
export type MailDns = {
  /** Mail exchangers, the preferred one first. */
  exchangers(domain: string, signal: AbortSignal): Promise<string[] | null>
  /** RFC 6186 records such as `_imaps._tcp`, the preferred one first; a target of "." means that there is none. */
  services(name: string, signal: AbortSignal): Promise<ServiceRecord[] | null>
  /** Addresses of a host; only asked where the operator named name servers. Rejects as `dns.lookup` does. */
  addresses(host: string): Promise<{ address: string }[]>
}

const maxRecords = 20
const timing = { timeout: 1_500, tries: 2 }

/** Asks the name servers of this machine, or the `servers` given (`address` or `address:port`). */
export function makeMailDns({ servers }: { servers: readonly string[] }): MailDns {
  const open = () => {
    const resolver = new Resolver(timing)
    if (servers.length > 0) resolver.setServers(servers)
    return resolver
  }
  async function ask<Record>(
    signal: AbortSignal,
    question: (resolver: Resolver) => Promise<Record[]>,
  ): Promise<Record[] | null> {
    if (signal.aborted) return null
    const resolver = open()
    const stop = () => resolver.cancel()
    signal.addEventListener('abort', stop, { once: true })
    try {
      return (await question(resolver)).slice(0, maxRecords)
    } catch (thrown) {
      return isNothing(thrown) ? [] : null
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }
  return {
    async exchangers(domain, signal) {
      const found = await ask(signal, (resolver) => resolver.resolveMx(domain))
      // A single "." says that the domain takes no mail (RFC 7505).
      return (
        found
          ?.sort((one, other) => one.priority - other.priority)
          .map(({ exchange }) => exchange.toLowerCase().replace(/\.$/, ''))
          .filter((exchange) => exchange !== '') ?? null
      )
    },
    async services(name, signal) {
      const found = await ask(signal, (resolver) => resolver.resolveSrv(name))
      return (
        found
          ?.sort((one, other) => one.priority - other.priority || other.weight - one.weight)
          .map((record) => ({ ...record, host: record.name.toLowerCase().replace(/\.$/, '') }))
          .filter(({ host, port }) => host !== '' && port > 0) ?? null
      )
    },
    async addresses(host) {
      const resolver = open()
      const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
      const found = [four, six].flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
      if (found.length > 0) return found.map((address) => ({ address }))
      const isGone = [four, six].every((one) => one.status === 'rejected' && isNothing(one.reason))
      throw Object.assign(new Error(`no address for ${host}`), { code: isGone ? 'ENOTFOUND' : 'EAI_AGAIN' })
    },
  }
}

const isNothing = (thrown: unknown): boolean =>
  ['ENOTFOUND', 'ENODATA'].includes((thrown as { code?: string } | null)?.code ?? '')
