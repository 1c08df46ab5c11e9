import { isIPv4, isIPv6 } from 'node:net'
import { readAddress } from './egress-address.ts'
import { Fault } from './fault.ts'

/** Where a name of a web link leads instead of where the resolver says; `host: '*'` is every other name. */
export type EgressDetour = { host: string; address: string; port: number }

/** Reads `shop.example=127.0.0.1:8443`, `*=127.0.0.1:8443` or `*=[::1]:8443`. Throws `egress.bad-rule`. */
export function readEgressDetour(text: string): EgressDetour {
  const match = /^([^\s=]+)=(?:\[([0-9a-f:.]+)\]|([\d.]+)):(\d{1,5})$/i.exec(text.trim())
  const host = match?.[1]?.toLowerCase().replace(/\.$/, '') ?? ''
  const address = match?.[2] ?? match?.[3] ?? ''
  const port = Number(match?.[4])
  const isName = host === '*' || /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(host)
  if (!isName || !(isIPv4(address) || isIPv6(address)) || port < 1 || port > 65_535) throw badDetour(text)
  return { host, address, port }
}

/** The detour of a host. `*` stands for names of the web: not for addresses, nor for names of this machine. */
export function findEgressDetour(detours: readonly EgressDetour[], host: string): EgressDetour | undefined {
  const exact = detours.find((one) => one.host === host)
  if (exact !== undefined) return exact
  const isOfWeb = readAddress(host) === null && host.includes('.') && !/(?:^|\.)localhost$/.test(host)
  return isOfWeb ? detours.find((one) => one.host === '*') : undefined
}

function badDetour(text: string): Fault {
  return new Fault('egress.bad-rule', {
    say: `"${text}" in FACTEUR_EGRESS_RESOLVE is not host=address:port, for example *=127.0.0.1:8443.`,
  })
}
