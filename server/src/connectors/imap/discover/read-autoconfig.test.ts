import { expect, test } from 'vitest'
import { readAutoconfig } from './read-autoconfig.ts'

const jos = { address: 'jos@slager.example', localPart: 'jos', domain: 'slager.example' }
const server = (inside: string, type = 'imap') =>
  `<clientConfig version="1.1"><emailProvider><incomingServer type="${type}">${inside}</incomingServer></emailProvider></clientConfig>`
const usual = '<hostname>imap.slager.example</hostname><port>993</port><socketType>SSL</socketType>'

test('a server is read with its placeholders filled in', () => {
  expect(readAutoconfig(server(`${usual}<username>%EMAILADDRESS%</username>`), jos)).toEqual([
    { host: 'imap.slager.example', port: 993, security: 'implicit', user: 'jos@slager.example' },
  ])
  const placed = usual.replace('imap.slager.example', 'imap.%EMAILDOMAIN%').replace('SSL', 'STARTTLS')
  expect(readAutoconfig(server(`${placed}<username>%EMAILLOCALPART%</username>`), jos)).toEqual([
    { host: 'imap.slager.example', port: 993, security: 'starttls', user: 'jos' },
  ])
})

test.each([
  ['POP3', server(usual, 'pop3')],
  ['a line that is not encrypted', server(usual.replace('SSL', 'plain'))],
  ['a host that is none', server(usual.replace('imap.slager.example', 'a b/../c'))],
  ['a host with markup inside', server(usual.replace('imap.slager.example', '<b>imap</b>'))],
  ['a port that is none', server(usual.replace('993', '99999'))],
  ['a web page', `<!doctype html><html>${server(usual)}</html>`],
  ['entities of its own', `<!DOCTYPE x [<!ENTITY a "imap">]>${server(usual)}`],
  ['a CDATA section', server(usual.replace('imap.slager.example', '<![CDATA[imap.slager.example]]>'))],
  ['a comment without end', `<!-- ${server(usual)}`],
  ['a server without end', '<clientConfig><incomingServer type="imap"><hostname>x'],
  ['more than 64 kB', server(usual + ' '.repeat(64_000))],
  ['nothing', ''],
])('%s gives no server', (_, xml) => {
  expect(readAutoconfig(xml, jos)).toEqual([])
})

test('a file made to keep a reader busy is read at once', () => {
  const nasty = `<clientConfig ${'<incomingServer type="imap"'.repeat(1_200)}${'<!--'.repeat(5_000)}`
  const since = performance.now()
  expect(readAutoconfig(nasty, jos)).toEqual([])
  expect(performance.now() - since).toBeLessThan(200)
})
