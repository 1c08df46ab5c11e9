import { expect, test } from 'vitest'
import { fileNameParameters, fileResponse, safeFileName } from './files.ts'

const bytes = Buffer.from('x')

test('a PDF and a picture are shown in place, everything else is saved', () => {
  for (const [mediaType, place] of [
    ['application/pdf', 'inline'],
    ['image/png', 'inline'],
    ['image/svg+xml', 'attachment'],
    ['text/html', 'attachment'],
    ['application/xml', 'attachment'],
  ] as const) {
    const { headers } = fileResponse({ name: 'a', mediaType, bytes })
    expect([mediaType, headers.get('content-disposition')?.split(';')[0]]).toEqual([mediaType, place])
    expect(headers.get('content-security-policy')).toMatch(/sandbox$/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('a type that is no type is sent as bytes', () => {
  expect(
    fileResponse({ name: 'a', mediaType: 'text/html\r\nset-cookie: x=1', bytes }).headers.get('content-type'),
  ).toBe('application/octet-stream')
})

test('names from outside carry no path, control, direction sign or reserved word', () => {
  const cases = {
    '../../etc/passwd': 'passwd',
    'C:\\x\\factuur.pdf': 'factuur.pdf',
    'a\r\nSet-Cookie: x.pdf': 'aSet-Cookie x.pdf',
    'fac\u202Efdp.exe': 'facfdp.exe',
    'nul.pdf': 'document-nul.pdf',
    '': 'document-file',
    '...': 'document-file',
    'a\0b.pdf': 'ab.pdf',
  }
  for (const [given, safe] of Object.entries(cases)) expect(safeFileName(given)).toBe(safe)
  expect(safeFileName(`${'x'.repeat(300)}.pdf`)).toMatch(/^x{116}\.pdf$/)
})

test('a name with letters of all the world goes into the header whole and as plain letters', () => {
  expect(fileNameParameters('Facture "été".pdf')).toBe(
    `filename="Facture _t_.pdf"; filename*=UTF-8''Facture%20%C3%A9t%C3%A9.pdf`,
  )
})
