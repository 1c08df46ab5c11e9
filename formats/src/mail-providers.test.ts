import { describe, expect, test } from 'vitest'
import {
  findMailProvider,
  findProviderOfDomain,
  findProviderOfExchangers,
  findProviderOfServer,
  looksLikeAppPassword,
  tidyAppPassword,
  userNameAt,
} from './find-mail-provider.ts'
import { readDomain, readMailAddress } from './mail-address.ts'
import { mailProviders } from './mail-providers.ts'

describe('the table of providers', () => {
  const every = (pick: (one: (typeof mailProviders)[number]) => readonly string[]) => mailProviders.flatMap(pick)

  test('names every provider, domain, exchanger and server once', () => {
    for (const words of [every((one) => [one.id]), every((one) => one.domains), every((one) => one.mx)])
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })

  test('holds names that a resolver takes, and help over https', () => {
    const names = every((one) => [...one.domains, ...one.mx, ...(one.server === null ? [] : [one.server.host])])
    expect(names.filter((name) => name !== 'mx.microsoft' && readDomain(name) !== name)).toEqual([])
    expect(mailProviders.filter(({ help }) => !/^https:\/\/[\w./-]+$/.test(help))).toEqual([])
  })

  test('never sends a password over a line that is not encrypted from its first byte', () => {
    expect(mailProviders.filter(({ server }) => server !== null && server.security !== 'implicit')).toEqual([])
  })

  test('says where every picture belongs', () => {
    const lost = mailProviders.filter(
      ({ isPartOf }) => isPartOf !== undefined && isPartOf !== 'other' && findMailProvider(isPartOf) === undefined,
    )
    expect(lost).toEqual([])
  })
})

describe('a provider is found', () => {
  test.each([
    ['gmail.com', 'google'],
    ['hotmail.be', 'microsoft'],
    ['skynet.be', 'proximus'],
    ['wanadoo.fr', 'orange'],
    ['gmx.at', 'gmx'],
    ['gmx.fr', 'gmx-com'],
    ['slager-jos.example', undefined],
    ['notgmail.com', undefined],
  ])('by the domain %s: %s', (domain, id) => {
    expect(findProviderOfDomain(domain)?.id).toBe(id)
  })

  test.each([
    [['ASPMX.L.GOOGLE.COM.'], 'google'],
    [['slager-jos-be.mail.protection.outlook.com'], 'microsoft'],
    [['mx1.mailprotect.be'], 'combell'],
    [['mx.unheard-of.example', 'mx3.mail.ovh.net'], 'ovh'],
    [['mx01.ionos.fr'], 'ionos-fr'],
    [['evilmailprotect.be'], undefined],
    [['mailprotect.be.evil.example'], undefined],
    [[], undefined],
  ])('by the mail exchangers %j: %s', (exchangers, id) => {
    expect(findProviderOfExchangers(exchangers)?.id).toBe(id)
  })

  test('by its server, as it was typed', () => {
    expect(findProviderOfServer(' IMAP.gmail.com. ')?.id).toBe('google')
    expect(findProviderOfServer('gmail.com')).toBeUndefined()
  })
})

describe('an address', () => {
  test.each([
    ['  Jos@Slager-Jos.Example ', 'Jos@slager-jos.example'],
    ['<jos@slager.example>', 'jos@slager.example'],
    ['mailto:jos@slager.example', 'jos@slager.example'],
    ['jos@bücher.example', 'jos@xn--bcher-kva.example'],
    ['jos@例え.example', 'jos@xn--r8jz45g.example'],
    ['jos+facturen@slager.example', 'jos+facturen@slager.example'],
  ])('%s is read as %s', (typed, address) => {
    expect(readMailAddress(typed)?.address).toBe(address)
  })

  test.each([
    '',
    'jos',
    '@slager.example',
    'jos@',
    'jos@slager',
    'jos@localhost',
    'jos@127.0.0.1',
    'jos@[127.0.0.1]',
    'jos@2130706433',
    'a b@slager.example',
    'jos@sla ger.example',
    'jos@slager.example/evil',
    'jos@slager.example:993',
    'jos@slager..example',
    '.jos@slager.example',
    'jos@-slager.example',
    `${'a'.repeat(65)}@slager.example`,
    `jos@${'a'.repeat(64)}.example`,
    `jos@${'abc.'.repeat(80)}example`,
    'jos\r\nNOOP@slager.example',
    'x'.repeat(100_000),
  ])('%s is none', (typed) => {
    expect(readMailAddress(typed)).toBeUndefined()
  })

  test('is the user name, or only what stands before the @', () => {
    const jos = { address: 'jos@icloud.com', localPart: 'jos' }
    expect(userNameAt({ user: 'local-part' }, jos)).toBe('jos')
    expect(userNameAt({ user: 'address' }, jos)).toBe('jos@icloud.com')
  })
})

describe('a password', () => {
  test('has the form of an app password, with or without the spaces it is shown with', () => {
    expect(looksLikeAppPassword({ id: 'google' }, 'abcd efgh\u00a0ijkl mnop')).toBe(true)
    expect(looksLikeAppPassword({ id: 'icloud' }, 'abcd-efgh-ijkl-mnop')).toBe(true)
    expect(looksLikeAppPassword({ id: 'google' }, 'Winter in Gent 3')).toBe(false)
    expect(looksLikeAppPassword({ id: 'telenet' }, 'abcdefghijklmnop')).toBe(false)
  })

  test('of one’s own is never changed, an app password loses its spaces', () => {
    expect(tidyAppPassword({ id: 'google' }, 'abcd efgh ijkl mnop')).toBe('abcdefghijklmnop')
    expect(tidyAppPassword({ id: 'google' }, ' zeven fietsen ')).toBe(' zeven fietsen ')
    expect(tidyAppPassword(undefined, 'abcd efgh ijkl mnop')).toBe('abcd efgh ijkl mnop')
  })
})
