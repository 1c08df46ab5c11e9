import type { PrintedMail, PrintJob } from '@facteur/formats/browser-frames.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { cleanMail } from './clean-mail.ts'
import type { Fetches } from './fetches.ts'
import { lookAtPage } from './look-at-page.ts'
import { mailPolicy, makeMailPage, makeTextBody } from './mail-page.ts'
import { makePictures } from './pictures.ts'

const address = 'http://mail.invalid/'
const marginPx = 38
const pageWidthPx = 794
const paperWidthPx = pageWidthPx - 2 * marginPx
/** Wider mails are made smaller, down to this. */
const leastScale = 0.45
const maxPages = 60
const maxTexts = 40_000
const ptPerPx = 0.75

/** Prints a mail as it looks: A4, screen style, light, everything in it that is not in sight left out. */
export async function printMail(browser: Browser, job: PrintJob, fetches: Fetches): Promise<PrintedMail> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    forcedColors: 'none',
    acceptDownloads: false,
    serviceWorkers: 'block',
    viewport: { width: paperWidthPx, height: 1_000 },
  })
  context.setDefaultTimeout(job.timeoutMs)
  try {
    return await printIn(context, job, fetches)
  } finally {
    await context.close().catch(() => undefined)
  }
}

async function printIn(context: BrowserContext, job: PrintJob, fetches: Fetches): Promise<PrintedMail> {
  const pictures = makePictures(job, fetches)
  const clean =
    job.html === null
      ? { html: makeTextBody(job.text), remotePictures: [], isCut: false }
      : cleanMail({ html: job.html, pictureOf: pictures.carried, isPicture: pictures.isSmallEnough })
  const { html, leftOut } = await pictures.putIn(clean)
  const page = await open(context, makeMailPage(job, html))
  let look = await page.evaluate(lookAtPage, { maxTexts })
  if (!look.hasText && look.hiddenAmounts.length === 0 && job.html !== null && job.text.trim() !== '')
    return printIn(context, { ...job, html: null }, fetches)
  const scale = Math.max(leastScale, Math.min(1, paperWidthPx / Math.max(look.width, 1)))
  if (scale < 1) {
    await page.setViewportSize({ width: Math.ceil(paperWidthPx / scale), height: 1_000 })
    const again = await page.evaluate(lookAtPage, { maxTexts })
    look = { ...again, hiddenAmounts: look.hiddenAmounts }
  }
  const margin = `${marginPx}px`
  const pdf = await page.pdf({
    width: `${pageWidthPx}px`,
    height: '1123px',
    margin: { top: margin, bottom: margin, left: margin, right: margin },
    printBackground: true,
    preferCSSPageSize: false,
    scale,
    pageRanges: `1-${maxPages}`,
  })
  return {
    pdf,
    headerPt: (marginPx + look.headerPx * scale) * ptPerPx,
    hiddenAmounts: look.hiddenAmounts,
    picturesLeftOut: leftOut,
    isCut: clean.isCut || look.isCut,
  }
}

/** The page under an address that leads nowhere: its own bytes are the only answer there is. */
async function open(context: BrowserContext, html: string): Promise<Page> {
  const page = await context.newPage()
  let isServed = false
  await context.route('**/*', (route) => {
    if (isServed || route.request().url() !== address) return route.abort()
    isServed = true
    return route.fulfill({
      status: 200,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': mailPolicy },
      body: html,
    })
  })
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(address, { waitUntil: 'load' })
  return page
}
