import { describe, expect, test } from 'vitest'
import { makeEgressGuard } from './egress.ts'

const names: Record<string, string[]> = {
  'mail.good.example': ['93.184.215.14'],
  'dual.good.example': ['2606:4700::1111', '93.184.215.14'],
  'half.bad.example': ['93.184.215.14', '10.0.0.5'],
  'mail.intern': ['10.0.0.5'],
  'six.intern': ['fd12:3456::5'],
  'sly.example': ['169.254.169.254'],
  'empty.example': [],
}
const lookup = async (host: string) => {
  const found = names[host]
  if (!found) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })
  return found.map((address) => ({ address }))
}
const admit = (host: string, { port = 993, allow = [] as string[] } = {}) =>
  makeEgressGuard({ allow, lookup }).admit({ host, port })
const codeOf = (outcome: Promise<unknown>) =>
  outcome.then(
    () => 'admitted',
    (fault: { code?: string }) => fault.code,
  )

const privateNotations = [
  '127.0.0.1',
  '127.1',
  '[::1]',
  '::1',
  '[::ffff:127.0.0.1]',
  '::ffff:7f00:1',
  '2130706433',
  '0x7f.1',
  '0x7f000001',
  '0',
  '0.0.0.0',
  '017700000001',
  '0177.0.0.1',
  '[64:ff9b::7f00:1]',
  '64:ff9b:1::a00:1',
  '169.254.169.254',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  'fe80::1',
  'fe80::1%eth0',
  'fd00::1',
  'fc00::1',
  '192.0.0.8',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '2001:db8::1',
  '2002:7f00:1::',
  '2001::1',
  'ff02::1',
  '::',
  '::7f00:1',
  '3fff::1',
  '5f00::1',
  '168.63.129.16',
  '100.100.100.200',
]

test.each(privateNotations)('the address %s is refused in whatever notation', async (host) => {
  expect(await codeOf(admit(host))).toBe('egress.refused')
})

const metadata = [
  '169.254.169.254',
  '::ffff:169.254.169.254',
  '64:ff9b::a9fe:a9fe',
  '2002:a9fe:a9fe::',
  '2852039166',
  '0xa9fea9fe',
  'fd00:ec2::254',
  '100.100.100.200',
  '168.63.129.16',
  'fe80::a9fe:a9fe',
  'sly.example',
]

test.each(metadata)(
  'the metadata service behind %s stays out of reach although everything is allowed',
  async (host) => {
    const allow = ['0.0.0.0/0:80', '[::/0]:80', 'sly.example:80', '169.254.169.254:80']
    expect(await codeOf(admit(host, { port: 80, allow }))).toBe('egress.refused')
  },
)

describe('a public host', () => {
  test('is admitted with the checked address and its name for the certificate', async () => {
    const admitted = await admit('Mail.Good.Example.')
    expect(admitted).toEqual({ address: '93.184.215.14', family: 4, port: 993, servername: 'mail.good.example' })
  })

  test('with both families is reached over IPv4', async () => {
    expect((await admit('dual.good.example')).family).toBe(4)
  })

  test('given as an address is admitted', async () => {
    expect((await admit('[2606:4700::1111]')).address).toBe('2606:4700::1111')
  })

  test('with one private address among its addresses is refused', async () => {
    expect(await codeOf(admit('half.bad.example'))).toBe('egress.refused')
  })
})

describe('what the operator allows', () => {
  test.each([
    ['mail.intern', 'mail.intern:993'],
    ['mail.intern', 'MAIL.INTERN:993'],
    ['mail.intern', '10.0.0.0/8:993'],
    ['10.0.0.5', '10.0.0.5:993'],
    ['::ffff:10.0.0.5', '10.0.0.0/24:993'],
    ['six.intern', '[fd12:3456::/32]:993'],
    ['six.intern', 'fd12:3456::/32:993'],
  ])('%s is admitted by the rule %s', async (host, rule) => {
    expect(await codeOf(admit(host, { allow: [rule] }))).toBe('admitted')
  })

  test.each([
    ['mail.intern', 'mail.intern:143'],
    ['mail.intern', 'intern:993'],
    ['mail.intern', '10.0.1.0/24:993'],
    ['10.0.0.5', 'mail.intern:993'],
  ])('%s is refused by the rule %s', async (host, rule) => {
    expect(await codeOf(admit(host, { allow: [rule] }))).toBe('egress.refused')
  })

  test.each([
    'mail.intern',
    '10.0.0.0/8',
    'mail.intern:*',
    '10.0.0.0/99:993',
    'http://mail.intern:80',
    ':993',
    'a b:1',
    'x:70000',
  ])('the rule "%s" is refused at start with a sentence', (rule) => {
    expect(() => makeEgressGuard({ allow: [rule] })).toThrow(/egress.bad-rule/)
  })
})

describe('a name that leads nowhere', () => {
  test.each(['no.such.example', 'empty.example', '', 'a b', 'evil.example/path', 'user@mail.good.example'])(
    '"%s" is unknown',
    async (host) => {
      expect(await codeOf(admit(host))).toBe('egress.unknown-host')
    },
  )

  test('is final when the name does not exist, and tried again when the resolver was silent', async () => {
    const silent = makeEgressGuard({ allow: [], lookup: () => new Promise(() => {}), timeoutMs: 20 })
    await expect(admit('no.such.example')).rejects.toMatchObject({ retry: 'never' })
    await expect(silent.admit({ host: 'mail.good.example', port: 993 })).rejects.toMatchObject({ retry: 'later' })
  })
})

test.each([0, -1, 70_000, 1.5])('port %s is refused', async (port) => {
  expect(await codeOf(admit('mail.good.example', { port }))).toBe('egress.refused')
})
