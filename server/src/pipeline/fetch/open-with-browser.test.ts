import { expect, test } from 'vitest'
import { type BrowserForPages, makePageOpener } from './open-with-browser.ts'

const html = { url: 'https://shop.example/f', bytes: Buffer.from('<script>'), contentType: 'text/html' }

/** Opens a page that asks for so many things at once; each brings so many bytes. */
async function openAsking(count: number, bytesEach: number) {
  const seen = { fetched: 0, running: 0, most: 0 }
  const browser: BrowserForPages = {
    isThere: true,
    async openPage({ url }, { fetcher }) {
      const asked = Array.from({ length: count }, (_, at) => fetcher({ url: `https://a${at}.example/`, what: 'data' }))
      await Promise.all(asked)
      return { url, html: '', files: [], requestCount: count, isCut: false }
    },
  }
  await makePageOpener(browser)?.({
    ...html,
    async fetchFor(url) {
      seen.fetched += 1
      seen.most = Math.max(seen.most, (seen.running += 1))
      await new Promise((resolve) => setTimeout(resolve, 2))
      seen.running -= 1
      return { url, answer: { status: 200, headers: {}, setCookies: [], bytes: Buffer.alloc(bytesEach), isCut: false } }
    },
  })
  return seen
}

test('a page that asks for a hundred things at once gets thirty, a few at a time', async () => {
  expect(await openAsking(100, 10)).toMatchObject({ fetched: 30, most: 4 })
})

test('a page that wants ever more bytes gets no more of them', async () => {
  const { fetched } = await openAsking(20, 9_000_000)
  expect(fetched).toBeLessThanOrEqual(6)
})
