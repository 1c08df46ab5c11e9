import { deflateSync } from 'node:zlib'
import { makeCii } from '@facteur/formats/einvoice/testing/make-xml.ts'
import { makeMail, makePdf, makeStream, makeTextPdf, makeZip } from '@facteur/formats/testing/small-files.ts'
import { expect, test } from 'vitest'
import { openFile, openMail } from './open.ts'
import { makePageImage } from './page-image.ts'

const file = (bytes: Uint8Array, name = 'f') => openFile({ bytes, name, isLean: false })
const mail = (bytes: Uint8Array | string) => openMail(Buffer.from(bytes as Uint8Array), { isLean: false })
const invoice = makeTextPdf([
  { x: 50, y: 780, text: 'FACTUUR' },
  { x: 50, y: 700, text: 'Totaal' },
  { x: 400, y: 700, text: '121,00' },
])

test('the words of a PDF have their place on the page, counted from the top left', async () => {
  const { rendition } = await file(invoice)
  expect(rendition).toMatchObject({ format: 'pdf', mediaType: 'application/pdf', pageCount: 1, isTruncated: false })
  const [page] = rendition.pages
  expect(page).toMatchObject({ number: 1, widthPt: 595, heightPt: 842 })
  const total = page?.words.find(({ text }) => text === '121,00')
  expect(total?.box[0]).toBeCloseTo(400, 0)
  expect(total?.box[1]).toBeGreaterThan(842 - 700 - 12)
  expect(total?.box[3]).toBeLessThan(842 - 700 + 5)
  expect(page?.text).toMatch(/Totaal {10,}121,00/)
})

test('a turned page is read as it is shown', async () => {
  const turned = makeTextPdf([{ x: 50, y: 780, text: 'FACTUUR' }], '/Rotate 90')
  const [page] = (await file(turned)).rendition.pages
  expect(page).toMatchObject({ widthPt: 842, heightPt: 595 })
  // 62 points from the top edge as written, which a quarter turn makes the right edge.
  expect(page?.words[0]?.box[2]).toBeGreaterThan(842 - 70)
  expect(page?.words[0]?.box[1]).toBeCloseTo(50, 0)
})

test('a PDF behind junk is read, and the first bytes of one are a damaged PDF', async () => {
  expect((await file(Buffer.concat([Buffer.alloc(1_300, 'HTTP junk\n'), invoice]))).rendition.text).toContain('FACTUUR')
  expect((await file(invoice.subarray(0, 100))).rendition.unreadable?.code).toBe('file.damaged')
})

test('a PDF whose end is missing is read as far as it goes, and says that it was cut short', async () => {
  const cut = invoice.subarray(0, invoice.indexOf('xref'))
  expect((await file(cut)).rendition).toMatchObject({ text: expect.stringContaining('FACTUUR'), isTruncated: true })
})

const utf16 = (text: string) => Buffer.from(text, 'utf16le')

test.each([
  ['heic', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])],
  ['msg', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), utf16('__properties_version1.0')])],
  ['office', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), utf16('WordDocument')])],
  ['tnef', Buffer.concat([Buffer.from('789f3e22', 'hex'), Buffer.alloc(60)])],
  ['p7m', Buffer.concat([Buffer.from('3082050906092a864886f70d010702a08204fa', 'hex'), Buffer.alloc(60)])],
])('%s could not be read yet, and is called by its name', async (detail, bytes) => {
  expect((await file(bytes, 'f.bin')).rendition.unreadable).toEqual({ code: 'file.unsupported', detail })
})

test('what the XML inside a hybrid PDF says comes with it', async () => {
  const hybridOf = (xml: string) =>
    makePdf([
      '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(factur-x.xml) 4 0 R]>>>>>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
      '<</Type/Filespec/F(factur-x.xml)/UF(factur-x.xml)/EF<</F 5 0 R>>>>',
      makeStream(deflateSync(xml), '/Type/EmbeddedFile/Filter/FlateDecode'),
    ])
  const { rendition } = await file(hybridOf(makeCii(2)))
  expect(rendition).toMatchObject({ format: 'factur-x', eInvoice: { syntax: 'cii', number: 'T-2031/07' } })
  const damaged = (await file(hybridOf('<rsm:CrossIndustryInvoice xmlns:rsm="urn:x"><a></rsm:CrossIndustryInvoice>')))
    .rendition
  expect(damaged.format).toBe('factur-x')
  expect(damaged.eInvoice).toBeUndefined()
})

test('XML is named by its root element', async () => {
  const ubl =
    '<?xml version="1.0"?><!-- a --><x:Invoice xmlns:x="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>'
  const { rendition } = await file(Buffer.from(ubl))
  expect(rendition).toMatchObject({ format: 'ubl', text: ubl })
  // It names no supplier: an invoice by its root, of which nothing can be said.
  expect(rendition.eInvoice).toBeUndefined()
  expect((await file(Buffer.from('<a:CrossIndustryInvoice xmlns:a="b"/>'))).rendition.format).toBe('cii')
  expect((await file(Buffer.from('<?xml version="1.0"?><Order/>'))).rendition.format).toBe('xml')
  expect((await file(Buffer.from(`\ufeff${ubl}`, 'utf16le'))).rendition.format).toBe('ubl')
})

test('a mail gives its headers, text, links and parts', async () => {
  const html = Buffer.from(
    '<p>Zie <a href="https://degist.example/f/42">Download uw factuur</a> of <a href="https://x.example"><img alt="logo"></a></p>',
  )
  const opened = await mail(
    makeMail({
      subject: '=?utf-8?q?Factuur_=E2=82=AC?=',
      text: 'Beste',
      headers: [
        'Delivered-To: Info@Lune.example',
        'List-Id: <x>',
        'Authentication-Results: mx; spf=pass',
        'Auto-Submitted: auto-generated',
      ],
      parts: [
        { type: 'text/html; charset=utf-8', bytes: html, disposition: 'inline' },
        { type: 'application/octet-stream', name: '../../evil\u202efdp.pdf', bytes: invoice },
      ],
    }),
  )
  expect(opened).toMatchObject({
    messageId: '1@degist.example',
    subject: 'Factuur €',
    from: [{ name: 'De Gist', address: 'facturen@degist.example' }],
    deliveredTo: ['info@lune.example'],
    sentAt: '2026-03-31T08:00:00.000Z',
    isBulk: true,
    isAutoSubmitted: true,
    authenticationResults: ['mx; spf=pass'],
    isTruncated: false,
    links: [
      { url: 'https://degist.example/f/42', text: 'Download uw factuur' },
      { url: 'https://x.example', text: 'logo' },
    ],
  })
  expect(opened.parts).toHaveLength(1)
  expect(opened.parts[0]).toMatchObject({
    name: 'evilfdp.pdf',
    declaredType: 'application/octet-stream',
    mediaType: 'application/pdf',
    inside: 'message',
    depth: 1,
    rendition: { format: 'pdf' },
  })
  expect(Buffer.from(opened.parts[0]?.bytes ?? []).equals(invoice)).toBe(true)
})

test('what lies in a forwarded message or in an archive stands among the parts', async () => {
  const inner = makeMail({
    subject: 'Binnen',
    text: 'in',
    parts: [{ type: 'application/pdf', name: 'a.pdf', bytes: invoice }],
  })
  const zip = makeZip([
    { name: '../../map/b.pdf', bytes: invoice },
    { name: '__MACOSX/._b.pdf', bytes: invoice },
    { name: 'dubbel.zip', bytes: makeZip([{ name: 'c.pdf', bytes: invoice }]) },
  ])
  const opened = await mail(
    makeMail({
      subject: 'Buiten',
      text: 'uit',
      parts: [
        { type: 'message/rfc822', bytes: inner },
        { type: 'application/zip', name: 'alles.zip', bytes: zip },
      ],
    }),
  )
  expect(opened.attachedMails).toMatchObject([{ subject: 'Binnen', text: expect.stringContaining('in') }])
  expect(opened.parts.map(({ name, inside, rendition }) => [name, inside, rendition.pageCount])).toEqual([
    ['a.pdf', 'attached-message', 1],
    ['alles.zip/../../map/b.pdf'.replace('../../map/', ''), 'archive', 1],
    ['alles.zip/dubbel.zip/c.pdf', 'archive', 1],
  ])
})

test('messages and archives nested too deep are named and not opened', async () => {
  const deepZip = [1, 2, 3, 4].reduce(
    (inside) => makeZip([{ name: 'z.zip', bytes: inside }]),
    makeZip([{ name: 'a.pdf', bytes: invoice }]),
  )
  const { parts } = await file(deepZip, 'z.zip')
  expect(parts.map(({ rendition }) => rendition.unreadable?.code)).toEqual(['file.too-deep'])
  const deepMail = Array.from({ length: 7 }).reduce<Buffer>(
    (inside, _, index) =>
      makeMail({ subject: `m${index}`, text: 't', parts: [{ type: 'message/rfc822', bytes: inside }] }),
    makeMail({ subject: 'kern', text: 't' }),
  )
  const opened = await mail(deepMail)
  expect(opened.attachedMails).toHaveLength(5)
  expect(opened.parts.map(({ rendition }) => rendition.unreadable?.code)).toEqual(['file.too-deep'])
})

test('a member locked by a password is told, and those before it are kept', async () => {
  const { parts, rendition } = await file(
    makeZip([
      { name: 'a.pdf', bytes: invoice },
      { name: 'b.pdf', bytes: invoice, flags: 1, deflated: { claimedBytes: 900, crc: 0 } },
    ]),
  )
  expect(parts).toHaveLength(1)
  expect(rendition.unreadable?.code).toBe('file.encrypted')
})

test('a message whose boundary is not the one it announces is still split', async () => {
  const wrong = makeMail({
    subject: 'Raar',
    text: 'tekst',
    parts: [{ type: 'application/pdf', name: 'a.pdf', bytes: invoice }],
  })
    .toString('latin1')
    .replace('boundary="b1"', 'boundary="other"')
  const opened = await mail(Buffer.from(wrong, 'latin1'))
  expect(opened.text).toContain('tekst')
  expect(opened.parts[0]).toMatchObject({ name: 'a.pdf', rendition: { format: 'pdf' } })
})

test('a message that announces parts and has none still shows its words, and noise is no message', async () => {
  const bare = await mail(
    'From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\nGewoon tekst',
  )
  expect(bare.text).toBe('Gewoon tekst')
  expect((await mail(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3]))).unreadable?.code).toBe('mail.malformed')
})

test('a part whose type is no type at all is still a part', async () => {
  const broken = makeMail({
    subject: 'x',
    text: 't',
    parts: [
      { type: 'pdf', name: 'a.pdf', bytes: invoice },
      { type: '; x', name: 'b.pdf', bytes: invoice },
    ],
  })
  expect((await mail(broken)).parts.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    ['a.pdf', 'application/pdf'],
    ['b.pdf', 'application/pdf'],
  ])
})

test('a wreck called .pdf is a damaged PDF', async () => {
  expect((await file(Buffer.from([0, 1, 2, 3, 250, 251]), 'factuur.pdf')).rendition).toMatchObject({
    format: 'pdf',
    unreadable: { code: 'file.damaged' },
  })
})

test('a page of a table is a line a row, and what nobody sees is left out', async () => {
  const opened = await mail(
    'Subject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<style>p{}</style><script>1</script><table><tr><td>Totaal</td><td>&euro; 12,00</td></tr><tr><td>BTW</td><td>2,08</td></tr></table>',
  )
  expect(opened.text).toBe('Totaal   € 12,00\nBTW   2,08')
})

test('a mail without a sensible date has none', async () => {
  expect((await mail('Date: tomorrow\r\nSubject: x\r\n\r\nx')).sentAt).toBeNull()
  expect((await mail('Date: Mon, 1 Jan 1601 00:00:00 +0000\r\nSubject: x\r\n\r\nx')).sentAt).toBeNull()
})

test('an eml file is a mail, and an office document says that it could not be read yet', async () => {
  const opened = await file(
    makeMail({ subject: 'Los', text: 'tekst', parts: [{ type: 'application/pdf', name: 'a.pdf', bytes: invoice }] }),
  )
  expect(opened).toMatchObject({ mediaType: 'message/rfc822', mail: { subject: 'Los' }, rendition: { format: 'mail' } })
  expect(opened.parts).toHaveLength(1)
  const docx = makeZip([
    {
      name: '[Content_Types].xml',
      bytes: Buffer.from(
        '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
    },
    { name: 'word/document.xml', bytes: Buffer.from('<x/>') },
  ])
  expect((await file(docx)).rendition).toMatchObject({ format: 'office', unreadable: { code: 'file.unsupported' } })
})

test('a lean opening finds and names every part and reads none', async () => {
  const opened = await openMail(
    makeMail({ subject: 'x', text: 't', parts: [{ type: 'application/pdf', name: 'a.pdf', bytes: invoice }] }),
    { isLean: true },
  )
  expect(opened.parts[0]).toMatchObject({
    name: 'a.pdf',
    mediaType: 'application/pdf',
    rendition: { text: '', unreadable: { code: 'file.damaged' } },
  })
})

test('a drawn page has ink where its text stands', async () => {
  const png = Buffer.from(await makePageImage({ bytes: invoice, page: 1, maxWidthPx: 595 }))
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([595, 842])
  const { inflateSync } = await import('node:zlib')
  const at = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  const hasInk = (y: number) =>
    rows.subarray(y * (595 * 3 + 1) + 1, (y + 1) * (595 * 3 + 1)).some((difference) => difference !== 0)
  expect(Array.from({ length: 10 }, (_, index) => 842 - 780 - 8 + index).some(hasInk)).toBe(true)
  expect(Array.from({ length: 20 }, (_, index) => 400 + index).some(hasInk)).toBe(false)
})

test('of a mail whose files hold more words than a reader has room for, those that come too late are not read', async () => {
  const words = Buffer.from('regel met woorden 12,34\n'.repeat(52_000))
  const named = ['een', 'twee'].map((name) => ({ type: 'text/plain', name: `${name}.txt`, bytes: words }))
  const pdf = { type: 'application/pdf', name: 'f.pdf', bytes: invoice }
  const late = await mail(makeMail({ subject: 'Veel', text: 'x', parts: [...named, pdf] }))
  expect(late.isTruncated).toBe(true)
  expect(late.parts.map(({ rendition }) => rendition.unreadable?.code)).toEqual([
    undefined,
    undefined,
    'file.too-much-memory',
  ])
  const early = await mail(makeMail({ subject: 'Veel', text: 'x', parts: [pdf, ...named] }))
  expect(early.parts[0]?.rendition.text).toContain('FACTUUR')
})
