import { describe, expect, test } from 'vitest'
import { readPage } from './page.ts'

const at = 'https://shop.example/i/a81/page.html'
const page = (html: string) => readPage({ bytes: Buffer.from(html), url: at })

describe('a page that leads on to a paper', () => {
  test.each([
    ['an embedded file', '<embed src="/f/81" type="application/pdf">', 'papers', 'https://shop.example/f/81'],
    [
      'an object',
      '<object data="x.pdf" type="application/pdf"></object>',
      'papers',
      'https://shop.example/i/a81/x.pdf',
    ],
    [
      'a viewer',
      '<iframe src="/viewer/web.html?file=%2Ff%2F81.pdf"></iframe>',
      'papers',
      'https://shop.example/f/81.pdf',
    ],
    ['a frame', '<iframe src="//cdn.shop.example/f/81"></iframe>', 'embedded', 'https://cdn.shop.example/f/81'],
    [
      'a name in its script',
      String.raw`<script>var d={"pdfUrl":"https:\/\/shop.example\/f\/81.pdf?k=1"}</script>`,
      'named',
      'https://shop.example/f/81.pdf?k=1',
    ],
    [
      'an alternate',
      '<link rel="alternate" type="application/pdf" href="/f/81">',
      'papers',
      'https://shop.example/f/81',
    ],
  ] as const)('by %s', (_, html, where, address) => {
    expect(page(html)[where]).toContain(address)
  })

  test.each([
    ['a button that sets the location', `<button onclick="window.location.href='/f/81'">Download</button>`],
    [
      'a button of a form that only asks',
      '<form action="/f/81"><input type="hidden" name="k" value="1"><button>Download</button></form>',
    ],
    ['a button with the address beside it', '<button data-href="/f/81">Download</button>'],
    ['an input of a form', '<form action="/f/81"><input type="submit" value="Download"></form>'],
    ['a link under a base', '<base href="https://shop.example/f/"><a href="81" download>Download</a>'],
  ])('by %s', (_, html) => {
    const [link] = page(html).links
    expect(link?.url).toMatch(/^https:\/\/shop\.example\/f\/81(\?k=1)?$/)
    expect(link?.text).toBe('Download')
  })

  test('by itself after a moment, but not after a minute', () => {
    const after = (seconds: number) => page(`<meta http-equiv="Refresh" content="${seconds}; URL='/f/81'">`).refresh
    expect([after(3), after(60)]).toEqual(['https://shop.example/f/81', null])
  })

  test('by a script that says where to', () => {
    expect(page(`<script>setTimeout(function(){location.replace("/f/81")},100)</script>`).refresh).toBe(
      'https://shop.example/f/81',
    )
  })

  test.each([
    ['an address of its own', (data: string) => `<iframe src="data:application/pdf;base64,${data}"></iframe>`],
    ['its script', (data: string) => `<script>show("${data}")</script>`],
    ['an answer for a program', (data: string) => JSON.stringify({ name: 'x.pdf', data })],
  ])('that stands in %s', (_, make) => {
    const pdf = Buffer.from(`%PDF-1.7 ${'x'.repeat(500)}`)
    const [file] = page(make(pdf.toString('base64'))).files
    expect(Buffer.from(file?.bytes ?? []).equals(pdf)).toBe(true)
  })
})

test('a form that sends only what the page filled in is a way on, one that asks for something is none', () => {
  const form = (more: string) =>
    page(
      `<form method="post" action="/f/81"><input type=hidden name=k value=1>${more}<button name=b>Download</button></form>`,
    )
  expect(form('').links).toMatchObject([{ url: 'https://shop.example/f/81', text: 'Download', post: 'k=1&b=' }])
  for (const more of [
    '<input name=mail>',
    '<input type=password name=p>',
    '<input type=checkbox name=ok>',
    '<select name=s>',
  ])
    expect(form(more).links).toEqual([])
})

test('what is no address of the web is left out', () => {
  const html = ['javascript:x()', 'file:///etc/passwd', 'mailto:a@b.example', 'ftp://a.example/x', '#top'].map(
    (href) => `<a href="${href}">Download</a><iframe src="${href}"></iframe>`,
  )
  const { links, embedded } = page(html.join(''))
  expect([links, embedded.filter((one) => !one.startsWith(at))]).toEqual([[], []])
})

test('a sign-in is known by its password', () => {
  const found = page('<form method=post><input name=u><input type=PASSWORD name=p><button>Ga</button></form>')
  expect([found.hasPassword, found.hasFields]).toEqual([true, true])
})

test('ten thousand tables in one another and four million letters are read in a moment', () => {
  const started = performance.now()
  page('<table><tr><td>'.repeat(10_000))
  page(`<script>${'"a.pd'.repeat(200_000)}</script><p>${'location = '.repeat(100_000)}`)
  expect(performance.now() - started).toBeLessThan(4_000)
})
