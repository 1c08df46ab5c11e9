import ipaddr from 'ipaddr.js'

export type Address = ipaddr.IPv4 | ipaddr.IPv6

const ranges = (...texts: string[]) => texts.map((text) => ipaddr.parseCIDR(text))

// Link-local is where clouds hand out credentials; the others are metadata services outside it (Alibaba, Oracle, Azure, AWS, Google).
const never = ranges(
  '169.254.0.0/16',
  'fe80::/10',
  '100.100.100.200/32',
  '192.0.0.192/32',
  '168.63.129.16/32',
  'fd00:ec2::/32',
  'fd20:ce::254/128',
  '0.0.0.0/8',
  '::/128',
  '224.0.0.0/4',
  '255.255.255.255/32',
  'ff00::/8',
)
const globalV6 = ipaddr.parseCIDR('2000::/3')
// Inside 2000::/3 but not a place of its own: documentation (RFC 9637).
const notGlobal = ranges('3fff::/20')

/** An address in any notation a resolver or `inet_aton` takes (decimal, hex, octal, short), or null for a name. */
export function readAddress(text: string): Address | null {
  const bare = text.replace(/%.*$/, '')
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : null
}

/** True for an address of the public internet. Tunnels and translations (6to4, Teredo, NAT64) are not: they hide another. */
export function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || (matches(address, [globalV6]) && !matches(address, notGlobal))
}

/** False for what no rule may open: metadata services, link-local, multicast, "this host"; also when wrapped in IPv6. */
export function isEverReachable(address: Address): boolean {
  return [address, ...wrappedIn(address)].every((each) => !matches(each, never))
}

export function matches(address: Address, cidrs: readonly [Address, number][]): boolean {
  return cidrs.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits))
}

/** IPv4 addresses inside an IPv6 one: compatible, NAT64 (last 32 bits) and 6to4 (bits 16 to 48). */
function wrappedIn(address: Address): Address[] {
  if (address.kind() === 'ipv4') return []
  const bytes = address.toByteArray()
  const isLow = matches(address, ranges('::/96', '64:ff9b::/96', '64:ff9b:1::/48'))
  const found: Address[] = []
  if (isLow && bytes.slice(0, 15).some((byte) => byte !== 0)) found.push(ipaddr.fromByteArray(bytes.slice(12)))
  if (matches(address, ranges('2002::/16'))) found.push(ipaddr.fromByteArray(bytes.slice(2, 6)))
  return found
}
