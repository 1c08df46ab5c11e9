import { lookup as lookupName } from 'node:dns/promises'
import { Fault } from './fault.ts'
import { isEverReachable, isPublic, readAddress, type Address } from './egress-address.ts'
import { findEgressDetour, readEgressDetour } from './egress-resolve.ts'
import { isAllowed, readEgressRule } from './egress-rule.ts'

export type EgressTarget = { host: string; port: number }

/**
 * Who named a host. `link`: a document or a mail; the public internet only, but for FACTEUR_EGRESS_RESOLVE. `owner`: typed by an
 * owner; FACTEUR_EGRESS_ALLOW counts. `operator`: set in the environment or built in; anywhere but cloud metadata.
 */
export type NamedBy = 'link' | 'owner' | 'operator'

/** What may be connected to: the checked address. Verify certificates against `servername`, the host as typed. */
export type Admitted = { address: string; family: 4 | 6; port: number; servername: string }

/** The one way out for hosts that a person or a document names. */
export type EgressGuard = {
  /**
   * Resolves the name once and checks every address; connect to `address` and `port`, with `servername` = host. `namedBy` is
   * `owner` where it is not said. Throws `egress.refused` or `egress.unknown-host`.
   */
  admit(target: EgressTarget, namedBy?: NamedBy): Promise<Admitted>
}

type Lookup = (host: string) => Promise<{ address: string }[]>

export type EgressGuardInput = {
  /** `host:port`, `address:port` or `CIDR:port` that may be reached although private. */
  allow: readonly string[]
  /** `host=address:port` or `*=address:port`: where names of links lead instead. */
  resolve?: readonly string[]
  lookup?: Lookup
  timeoutMs?: number
}

export function makeEgressGuard(input: EgressGuardInput): EgressGuard {
  const { lookup = (host) => lookupName(host, { all: true, order: 'verbatim' }), timeoutMs = 10_000 } = input
  const rules = input.allow.map(readEgressRule)
  const detours = (input.resolve ?? []).map(readEgressDetour)
  return {
    async admit({ host: typed, port }, namedBy = 'owner') {
      const host = readHost(typed)
      if (!Number.isInteger(port) || port < 1 || port > 65_535) throw refused(typed, port, 'port')
      const detour = namedBy === 'link' ? findEgressDetour(detours, host) : undefined
      if (detour !== undefined) return { ...pick(detour.address), port: detour.port, servername: host }
      if (namedBy === 'link' && !webPorts.includes(port)) throw refused(typed, port, 'web-port')
      const literal = readAddress(host)
      const addresses = literal ? [literal] : await resolve(host, lookup, timeoutMs)
      for (const address of addresses) {
        if (!isEverReachable(address)) throw refused(typed, port, 'metadata')
        if (isPublic(address) || namedBy === 'operator') continue
        if (namedBy === 'link') throw refused(typed, port, 'link')
        if (!isAllowed(rules, { host, address, port })) throw refused(typed, port, 'private')
      }
      // An IPv4 route exists nearly everywhere; an IPv6 one does not, and there is one address to give.
      const chosen = addresses.find((address) => address.kind() === 'ipv4') ?? addresses[0]
      if (!chosen) throw unknownHost(host)
      return { ...pick(chosen.toString()), port, servername: host }
    },
  }
}

const webPorts: readonly number[] = [80, 443]
const pick = (address: string) => ({ address, family: address.includes(':') ? (6 as const) : (4 as const) })

function readHost(typed: string): string {
  const host = typed
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase()
  if (!host || host.length > 253 || /[\s/@\\?#]/.test(host)) throw unknownHost(typed)
  return host
}

async function resolve(host: string, lookup: Lookup, timeoutMs: number): Promise<Address[]> {
  const late = AbortSignal.timeout(timeoutMs)
  const timeout = new Promise<never>((_, reject) =>
    late.addEventListener('abort', () => reject(late.reason), { once: true }),
  )
  try {
    const found = await Promise.race([lookup(host), timeout])
    const addresses = found.map(({ address }) => readAddress(address))
    if (addresses.length === 0 || addresses.includes(null)) throw new Error('no usable address')
    return addresses as Address[]
  } catch (cause) {
    throw unknownHost(host, cause)
  }
}

function unknownHost(host: string, cause?: unknown): Fault {
  // A resolver that is down says EAI_AGAIN or nothing: that may pass. A name that does not exist will not.
  const isSure = (cause as { code?: string } | undefined)?.code === 'ENOTFOUND' || cause === undefined
  return new Fault('egress.unknown-host', {
    say: `There is no server with the name "${host.slice(0, 253)}". Check the spelling.`,
    retry: isSure ? 'never' : 'later',
    cause,
    facts: { host: host.slice(0, 253) },
  })
}

const whys = {
  port: 'The port must be a number from 1 to 65535.',
  'web-port': 'Links may use the ports of the web only, 80 and 443.',
  link: 'It lies in a private network, where no link of a mail may lead.',
  private: 'It lies in a private network; the operator of this Facteur can allow it (FACTEUR_EGRESS_ALLOW).',
  metadata: 'This address is reserved for the machine itself and is never allowed.',
}

function refused(host: string, port: number, why: keyof typeof whys): Fault {
  return new Fault('egress.refused', {
    say: `Facteur may not connect to ${host.slice(0, 253)}:${port}. ${whys[why]}`,
    facts: { host: host.slice(0, 253), port, why },
  })
}
