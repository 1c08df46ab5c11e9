import { expect, test } from 'vitest'
import { readHtml } from './html.ts'

test('a head that is never closed ends where the page begins, as browsers have it', () => {
  const { text, links } = readHtml(
    '<html><head><meta charset="utf-8"><style>a{color:red}</style><div>Your file is here</div><a href="https://x.example/1">Open</a>',
  )
  expect(text).toBe('Your file is here\nOpen')
  expect(links).toMatchObject([{ url: 'https://x.example/1', text: 'Open' }])
})

test('what belongs to the head is not read aloud', () => {
  const { text } = readHtml(
    '<head><title>No</title><xml><o:AllowPNG>no</o:AllowPNG></xml><script>no()</script></head><body>Yes</body>',
  )
  expect(text).toBe('Yes')
})
