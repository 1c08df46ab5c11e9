import { expect, test } from 'vitest'
import { cleanHtml } from './message-body.ts'

const hostile = [
  '<script>alert(1)</script>',
  '<img src="https://track.example/p.gif">',
  '<img src="//track.example/p.gif">',
  '<img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<style>@import url(https://evil.example)</style>',
  '<div style="background:url(https://track.example/p.gif)">x</div>',
  '<div style="background-image:url(\'//track.example\')">x</div>',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)>',
  '<form action="https://evil.example"><input name=p></form>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href="https://evil.example">',
  '<a href="javascript:alert(1)">x</a>',
  '<img src="data:text/html,<script>alert(1)</script>">',
  '<video src="https://track.example/v">',
  '<object data="https://evil.example"></object>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<img srcset="https://track.example/p.gif 1x">',
  '<table background="https://track.example/p.gif"><tr><td>x</td></tr></table>',
  '<div style="width:expression(alert(1))">x</div>',
  '<body onload=alert(1)>',
  '<div style="font-family:\\75rl(https://track.example)">x</div>',
]

test.each(hostile)('nothing in %s runs or reaches out', (html) => {
  const clean = cleanHtml(html, [])
  expect(clean).not.toMatch(/<(script|iframe|link|style|svg|form|input|meta|base|video|object|math)/i)
  expect(clean).not.toMatch(/\son\w+=|src=|srcset=|href=|url\(|javascript:|background=|expression/i)
})

test('the look of a mail stays, and where a link leads can be read', () => {
  const clean = cleanHtml(
    '<p style="color:#333;font-size:12px">Dag <b>Els</b> <a href="https://gist.example/f">factuur</a></p>',
    [],
  )
  expect(clean).toBe(
    '<p style="color:#333;font-size:12px">Dag <b>Els</b> <a title="https://gist.example/f">factuur</a></p>',
  )
})

test('a picture that travels with the mail is shown from the mail itself', () => {
  const part = {
    name: 'logo.png',
    declaredType: 'image/png',
    mediaType: 'image/png',
    sizeBytes: 2,
    sha256: '',
    isInline: true,
    contentId: '<logo@x>',
    inside: 'message' as const,
    depth: 0,
    rendition: {
      format: 'image' as const,
      mediaType: 'image/png',
      pages: [],
      pageCount: 0,
      text: '',
      isTruncated: false,
    },
    bytes: Buffer.from('hi'),
  }
  expect(cleanHtml('<img src="cid:logo@x" alt="Logo">', [part])).toContain('src="data:image/png;base64,aGk="')
  expect(cleanHtml('<img src="cid:other@x" alt="Logo">', [part])).not.toContain('src=')
})
