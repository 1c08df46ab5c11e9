import { expect, test } from 'vitest'
import { cleanMail } from './clean-mail.ts'

const clean = (html: string) =>
  cleanMail({
    html,
    pictureOf: (id) => (id === 'logo' ? 'data:image/png;base64,AA' : undefined),
    isPicture: () => true,
  })

test('nothing that runs, sends, frames or fetches stays; the words and their looks do', () => {
  const { html } =
    clean(`<body bgcolor="#eee" onload="x()"><script>1</script><iframe src="x">a</iframe><form action="http://x"><input value="1"><b style="color:red" onclick="x()">Totaal</b></form>
    <a href="javascript:1">link</a><svg><script>2</script></svg><meta http-equiv="refresh" content="0"></body>`)
  expect(html).not.toMatch(/script|iframe|form|onclick|onload|href|svg|meta|input/)
  expect(html).toContain('<b style="color:red">Totaal</b>')
  expect(html).toContain('background-color:#eee')
})

test('pictures: what the mail carries is put in, what lies elsewhere is named, what is missing says its words', () => {
  const { html, remotePictures } = clean(
    '<img src="cid:logo"><img src="https://x.example/a.png"><img src="//x.example/b.png"><img src="cid:gone" alt="De Gist"><img src="images/a.png">',
  )
  expect(remotePictures).toEqual(['https://x.example/a.png', 'https://x.example/b.png'])
  expect(html).toContain('src="data:image/png;base64,AA"')
  expect(html).toContain('De Gist')
  expect(html.match(/<img/g)).toHaveLength(3)
})

test('styles keep their rules and lose what reaches out, however it is spelled', () => {
  const { html, remotePictures } = clean(
    String.raw`<style>@import "http://x/a.css"; @page{size:1px} @font-face{src:url(x)} body{color:red;background:\75rl(http://x.example/e.png)} </style ><p style="background:u\72l('http://x.example/f.png')">x</p>`,
  )
  expect(html).not.toMatch(/@import|@page|@font-face|http:/)
  expect(html).toContain('.facteur-body{color:red')
  expect(remotePictures).toEqual(['http://x.example/e.png', 'http://x.example/f.png'])
})

test('text that looks like markup stays text', () => {
  expect(clean('<p>1 &lt; 2 &amp;amp; <x<y></p>"&quot;').html).not.toContain('<x')
  expect(clean('<textarea><img src=x></textarea><title><b></title>na').html).toBe('na')
})
