import type { PrintedMail, PrintJob } from '@facteur/formats/browser-frames.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { cleanMail } from './clean-mail.ts'
import type { Fetches } from './fetches.ts'
import { fitPage } from './fit-page.ts'
import { lookAtPage } from './look-at-page.ts'
import { mailPolicy, makeMailPage, makeTextBody } from './mail-page.ts'
import { makePictures } from './pictures.ts'

const address = 'http://mail.invalid/'
const marginPx = 38
const pageWidthPx = 794
const paperWidthPx = pageWidthPx - 2 * marginPx
const paperHeightPx = 1_123 - 2 * marginPx
/** Wider mails are made smaller, down to this. */
const leastScale = 0.45
const maxPages = 60
const maxTexts = 40_000
const ptPerPx = 0.75

type Paper = { context: BrowserContext; page: Page; put(html: string): Promise<void> }
/** One page for all mails, one after the other: without script nothing of one reaches the next, and a new one costs more than the printing. */
let paper: Promise<Paper> | undefined

/** Prints a mail as it looks: A4, screen style, light, everything in it that is not in sight left out. */
export async function printMail(browser: Browser, job: PrintJob, fetches: Fetches): Promise<PrintedMail> {
  paper ??= makePaper(browser)
  const { context, page, put } = await paper
  page.setDefaultTimeout(job.timeoutMs)
  try {
    const printed = await printOn({ page, put }, job, fetches)
    await put('')
    return printed
  } catch (thrown) {
    paper = undefined
    await context.close().catch(() => undefined)
    throw thrown
  }
}

async function printOn(on: Pick<Paper, 'page' | 'put'>, job: PrintJob, fetches: Fetches): Promise<PrintedMail> {
  const { page, put } = on
  const pictures = makePictures(job, fetches)
  const clean =
    job.html === null
      ? { html: makeTextBody(job.text), remotePictures: [], isCut: false }
      : cleanMail({ html: job.html, pictureOf: pictures.carried, isPicture: pictures.isSmallEnough })
  const { html, leftOut } = await pictures.putIn(clean)
  await page.setViewportSize({ width: paperWidthPx, height: 1_000 })
  await put(makeMailPage(job, html))
  let look = await page.evaluate(lookAtPage, { maxTexts })
  if (!look.hasText && look.hiddenAmounts.length === 0 && job.html !== null && job.text.trim() !== '')
    return printOn(on, { ...job, html: null }, fetches)
  const lookAt = async (scale: number) => {
    await page.setViewportSize({ width: Math.ceil(paperWidthPx / scale), height: 1_000 })
    const again = await page.evaluate(lookAtPage, { maxTexts })
    look = { ...again, hiddenAmounts: look.hiddenAmounts, hasText: look.hasText }
  }
  const wide = Math.max(leastScale, Math.min(1, paperWidthPx / Math.max(look.width, 1)))
  if (wide < 1) await lookAt(wide)
  const scale = fitPage({ scale: wide, pagePx: paperHeightPx, bottom: look.height, wholes: look.wholes })
  if (scale < wide) await lookAt(scale)
  const margin = `${marginPx}px`
  const pdf = await page.pdf({
    format: 'A4',
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

/** A page under an address that leads nowhere: the bytes put on it are the only answer there is. */
async function makePaper(browser: Browser): Promise<Paper> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    forcedColors: 'none',
    acceptDownloads: false,
    serviceWorkers: 'block',
    viewport: { width: paperWidthPx, height: 1_000 },
  })
  const page = await context.newPage()
  let given: string | undefined
  await context.route('**/*', (route) => {
    const body = given
    given = undefined
    if (body === undefined || route.request().url() !== address) return route.abort()
    const headers = { 'content-security-policy': mailPolicy }
    return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', headers, body })
  })
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' })
  return {
    context,
    page,
    async put(html) {
      given = html
      await page.goto(address, { waitUntil: 'load' })
    },
  }
}
