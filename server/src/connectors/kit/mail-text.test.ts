import { describe, expect, test } from 'vitest'
import { decodeCharset } from './charset.ts'
import { decodeHeaderText } from './encoded-words.ts'
import { readAddresses, readHeaderBlock, readHeaderDate } from './mail-header.ts'
import { decodeTransfer } from './transfer-encoding.ts'

const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

describe('a subject', () => {
  test.each([
    ['=?UTF-8?Q?Factuur_n=C2=B0_12?=', 'Factuur n° 12'],
    ['=?utf-8?B?RmFjdHVyZSDDqWxlY3RyaXF1ZQ==?=', 'Facture électrique'],
    ['=?iso-8859-1?Q?R=E9f=E9rence?= 2026', 'Référence 2026'],
    ['=?windows-1252?Q?121,00_=80?=', '121,00 €'],
    ['=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=', 'café'],
    ['=?utf-8?Q?a?=\t =?utf-8?Q?b?=', 'ab'],
    ['=?utf-8?Q?Factuur n=C2=B0 12?=', 'Factuur n° 12'],
    ['=?utf-8?Q?klaar?_ja?=', 'klaar? ja'],
    ['=?x-nonsense?Q?caf=C3=A9?=', 'café'],
    ['=?utf-8?Q?Rechnung_=FCber?=', 'Rechnung über'],
    ['=?utf-8*fr?Q?caf=C3=A9?=', 'café'],
    ['=?utf-8?X?stays?=', '=?utf-8?X?stays?='],
    ['=?utf-8?Q?no end', '=?utf-8?Q?no end'],
    ['=?gb2312?B?t6LGsQ==?=', '发票'],
    ['=?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?= =?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?=', 'テストテスト'],
    [latin1('Facture café'), 'Facture café'],
    ['Facture caf\xe9', 'Facture café'],
  ])('%s reads as %s', (wire, text) => {
    expect(decodeHeaderText(wire)).toBe(text)
  })

  test('made to keep a reader busy is read at once', () => {
    const started = performance.now()
    decodeHeaderText('=?u?Q?'.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('an address list', () => {
  test.each([
    [
      '"De Gist, Bakkerij" <info@gist.example>, b@b.example',
      [
        ['De Gist, Bakkerij', 'info@gist.example'],
        ['', 'b@b.example'],
      ],
    ],
    ['=?utf-8?Q?Andr=C3=A9?= <andre@a.example>', [['André', 'andre@a.example']]],
    ['info@gist.example (De Gist)', [['De Gist', 'info@gist.example']]],
    [
      'klanten: a@a.example, b@b.example;',
      [
        ['', 'a@a.example'],
        ['', 'b@b.example'],
      ],
    ],
    ['undisclosed-recipients:;', []],
    ['De Gist <info@gist.example', [['De Gist', 'info@gist.example']]],
    ['"a \\"b\\" c" <x@y.example>', [['a "b" c', 'x@y.example']]],
    ['a@a.example b@b.example', [['', 'a@a.example']]],
    ['Postmaster <postmaster>', [['Postmaster', '']]],
    ['', []],
  ])('%s', (wire, expected) => {
    expect(readAddresses(wire)).toEqual(expected.map(([name, address]) => ({ name, address })))
  })
})

test('a header is unfolded and ends at the empty line', () => {
  const block = Buffer.from(
    'From nobody\r\nSubject: een\r\n lange\r\n\tregel\r\nX-Empty:\r\nno field here\r\nTO : a@a.example\r\n\r\nSubject: body\r\n',
  )
  expect(readHeaderBlock(block)).toEqual([
    { name: 'subject', value: 'een lange regel' },
    { name: 'x-empty', value: '' },
    { name: 'to', value: 'a@a.example' },
  ])
})

test.each([
  ['Tue, 31 Mar 2026 10:00:00 +0200', '2026-03-31T08:00:00.000Z'],
  ['31 Mar 2026 10:00:00 +0200 (CEST)', '2026-03-31T08:00:00.000Z'],
  ['Thu, 1 Jan 1970 00:00:00 +0000', null],
  ['yesterday', null],
  ['', null],
])('the date "%s" is %s', (wire, expected) => {
  expect(readHeaderDate(wire)?.toISOString() ?? null).toBe(expected)
})

describe('a first slice of a part', () => {
  const decode = (bytes: Buffer | string, encoding: string, charset = 'utf-8') =>
    decodeCharset(decodeTransfer(Buffer.from(bytes as string), encoding), charset, { isCut: true })

  test('in base64 may end anywhere', () => {
    const whole = Buffer.from('Totaal: 121,00 € te betalen').toString('base64')
    for (let cut = 1; cut <= whole.length; cut++)
      expect('Totaal: 121,00 € te betalen').toContain(decode(whole.slice(0, cut), 'base64'))
    expect(decode(whole, 'BASE64')).toBe('Totaal: 121,00 € te betalen')
  })

  test('in base64 may be broken in lines and padded in the middle', () => {
    expect(decode('VG90\r\nYQ==\r\nYWw=\r\n', 'base64')).toBe('Totaal')
  })

  test('in quoted-printable loses soft line ends and an escape cut off', () => {
    expect(decode('Totaal: =\r\n121 =E2=82=AC en=  \r\n meer=C3', 'quoted-printable')).toBe('Totaal: 121 € en meer')
    expect(decode('100% =ZZ zeker=', 'quoted-printable')).toBe('100% =ZZ zeker')
  })

  test('is read by its charset, and sensibly when that lies', () => {
    expect(decode(Buffer.from([0x80]), '8bit', 'iso-8859-1')).toBe('€')
    expect(decode(Buffer.from('é'), '8bit', 'us-ascii')).toBe('é')
    expect(decode(Buffer.from([0xe9, 0x74, 0xe9]), '8bit', 'utf-8')).toBe('été')
    expect(decode(Buffer.from('é'), '8bit', 'x-unknown')).toBe('é')
  })
})
