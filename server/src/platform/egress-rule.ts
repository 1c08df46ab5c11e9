import ipaddr from 'ipaddr.js'
import { matches, readAddress, type Address } from './egress-address.ts'
import { Fault } from './fault.ts'

/** One line of what the operator allows: a host name or a network, with one port. */
export type EgressRule = { port: number } & ({ host: string } | { network: [Address, number] })

/** Reads `mail.intern:993`, `10.0.0.7:993`, `10.0.0.0/8:993` or `[fd00::/8]:993`. Throws `egress.bad-rule`. */
export function readEgressRule(text: string): EgressRule {
  const match = /^\[?([^\s[\]]+?)\]?:(\d{1,5})$/.exec(text.trim())
  const target = match?.[1]?.toLowerCase() ?? ''
  const port = Number(match?.[2])
  if (!target || port < 1 || port > 65_535) throw badRule(text)
  if (target.includes('/')) {
    if (!ipaddr.isValidCIDR(target)) throw badRule(text)
    return { network: ipaddr.parseCIDR(target), port }
  }
  const address = readAddress(target)
  if (address) return { network: [address, address.kind() === 'ipv4' ? 32 : 128], port }
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/.test(target)) throw badRule(text)
  return { host: target.replace(/\.$/, ''), port }
}

export function isAllowed(
  rules: readonly EgressRule[],
  target: { host: string; address: Address; port: number },
): boolean {
  return rules.some((rule) => {
    if (rule.port !== target.port) return false
    return 'host' in rule ? rule.host === target.host : matches(target.address, [rule.network])
  })
}

function badRule(text: string): Fault {
  return new Fault('egress.bad-rule', {
    say: `"${text}" in FACTEUR_EGRESS_ALLOW is not host:port or CIDR:port, for example mail.intern:993 or 10.0.0.0/8:993.`,
  })
}
