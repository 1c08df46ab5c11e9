import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atelierLune } from './invented/owner.ts'
import { type Chromium, type Visit, openChromium, skipWithoutChromium } from './kit/browser.ts'
import { type Client, becomeOwner, ownerOf } from './kit/client.ts'
import { drawLocked, makeCorrectBills, newsletterFrom, pdfPassword, putCorrectMails } from './kit/correct-mails.ts'
import { type House, type RunningFacteur, makeHouse, root } from './kit/facteur.ts'
import { until, untilQuiet } from './kit/wait.ts'

const isSkipped = skipWithoutChromium()
const ibanText = (iban: string) => iban.replaceAll(/(.{4})(?=.)/g, '$1 ')

describe.skipIf(isSkipped)('what the owner puts right in a browser', () => {
  const { supplier, usual, strange, locked } = makeCorrectBills()
  let house: House
  let server: RunningFacteur
  let client: Client
  let chromium: Chromium
  let visit: Visit
  let page: Page

  beforeAll(async () => {
    if (isSkipped) return
    if (!existsSync(join(root, 'web/dist/index.html')))
      throw new Error('The page is not built yet: node scripts/set-up.mjs builds it')
    house = await makeHouse()
    const folder = join(house.dataFolder, 'mails')
    await putCorrectMails(folder, 'before')
    server = await house.start({ FACTEUR_MAIL_FOLDERS: folder })
    client = await becomeOwner(server, { vatNumber: atelierLune.vatNumber, language: 'en' })
    // From before it was added: on a busy machine its first pass is over when the answer comes.
    const begun = new Date()
    const { id } = await client.ask('addSource', { body: { connector: 'mail-folder', path: folder, aliases: [] } })
    await untilQuiet(client, { since: begun })
    // Only an account that was in use before makes another one strange.
    await putCorrectMails(folder, 'since')
    const since = new Date()
    await client.ask('syncSource', { path: { id } })
    await untilQuiet(client, { since })
    chromium = await openChromium()
    visit = await chromium.visit({ width: 1280, height: 900 })
    page = visit.page
    await page.goto(`${house.url}/sign-in`)
    await page.locator('input[type=email]').fill(ownerOf.email)
    await page.locator('input[type=password]').fill(ownerOf.password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Good day/ }).waitFor()
  })

  afterAll(async () => {
    await chromium?.[Symbol.asyncDispose]()
    await house?.[Symbol.asyncDispose]()
  })

  const go = (path: string) => page.goto(house.url + path)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const sees = (text: string | RegExp, timeout = 15_000) => page.getByText(text).first().waitFor({ timeout })
  const noComplaints = () => expect(visit.complaints).toEqual([])
  const documentOf = async (number: string) => {
    const { items } = await client.ask('listDocuments', { query: { query: number, limit: 10 } })
    return items.find((one) => one.fields.invoiceNumber === number) ?? expect.fail(`${number} is not in the archive`)
  }
  const clickWord = async (word: string) => {
    const box = await page.locator(`.word[aria-label="${word}"]`).first().boundingBox()
    if (box === null) throw new Error(`${word} is not on the page`)
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  }

  test('a field is put right by clicking its word on the page; the supplier shows what was learned, until it is taken back', async () => {
    const { id } = await documentOf(usual.number)
    await go(`/documents/${id}`)
    await button(new RegExp(`Number.*${usual.number}`)).click()
    await until('the words of the page are there', async () => (await page.locator('.word').count()) > 20)
    await clickWord(usual.customerNumber)
    await sees('Understood:')
    await button('Save').click()
    await sees(/Kept: Number\. Facteur remembers this for/)
    await button(new RegExp(`Number.*${usual.customerNumber}`)).waitFor()
    expect((await client.ask('getDocument', { path: { id } })).evidence['invoiceNumber']?.page).toBe(1)

    await page.getByRole('link', { name: /^Everything of/ }).click()
    const learned = page.getByText('What you taught Facteur').locator('xpath=ancestor::*[contains(@class,"sheet")][1]')
    await learned.getByText('Number', { exact: true }).waitFor()
    await learned.getByText('from this document').click()
    await page.waitForURL(`**/documents/${id}`)
    noComplaints()
  })

  test('undo puts back what was read and forgets what was learned', async () => {
    const { id } = await client
      .ask('listDocuments', { query: { limit: 10 } })
      .then(
        ({ items }) => items.find((one) => one.fields.invoiceNumber === usual.customerNumber) ?? expect.fail('gone'),
      )
    await go(`/documents/${id}`)
    await button(/^Date/).click()
    await page.locator('[data-correct-text]').fill('4 maart 2026')
    await sees('4 March 2026')
    await page.keyboard.press('Enter')
    await sees(/Kept: Date/)
    await button('Undo').click()
    await until(
      'the day that was read stands there again',
      async () => (await client.ask('getDocument', { path: { id } })).fields.issuedOn === usual.issuedOn,
    )
    const { supplier: profile } = await client.ask('getDocument', { path: { id } })
    await until('nothing is remembered of it', async () => {
      const { learned } = await client.ask('getSupplier', { path: { id: profile ?? '' } })
      return !learned.some((one) => one.field === 'issuedOn')
    })
    noComplaints()
  })

  test('the keyboard alone finds a word, takes it and keeps it', async () => {
    const { id } = await documentOf(strange.number)
    await go(`/documents/${id}`)
    await button(/^Due date/).focus()
    await page.keyboard.press('Enter')
    const words = page.getByRole('listbox')
    await until('the words have the focus', () => words.evaluate((one) => one === document.activeElement))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    const here = await words.getAttribute('aria-activedescendant')
    expect(here).not.toBeNull()
    await page.keyboard.press('Enter')
    await until(
      'the word stands in the panel',
      async () => (await page.locator('[data-correct-text]').inputValue()) !== '',
    )
    await page.keyboard.press('Escape')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    expect(page.url(), 'arrows walk on the page, not through the archive').toContain(id)
    noComplaints()
  })

  test('a payment to another account is held, both accounts side by side, until the owner has called', async () => {
    await go('/payments')
    await sees('Look before you pay')
    await sees('Account until now')
    await sees(ibanText(usual.iban ?? ''))
    await sees(ibanText(strange.iban))
    await button('I checked it by telephone').click()
    const asked = page.getByRole('dialog')
    await asked.getByText('Did you speak to them?').waitFor()
    expect((await client.ask('listPayments', { query: { state: 'held' } })).items).toHaveLength(1)
    await asked.getByRole('button', { name: 'I checked it by telephone' }).click()
    await until('it is no longer held', async () => {
      const { items } = await client.ask('listPayments', { query: {} })
      return items.some((one) => one.creditorIban === strange.iban && one.state !== 'held')
    })
    const { supplier: profile } = await documentOf(strange.number)
    await go(`/suppliers/${profile ?? ''}`)
    await sees(ibanText(strange.iban))
    await sees('Confirmed')
    expect(await page.getByText('New, not confirmed').count()).toBe(0)
    noComplaints()
  })

  test('"never again from here" is one click, shown as a rule, made wider, found in the settings and taken back', async () => {
    await go('/messages')
    await button(/Fonkelwinkel/).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('button', { name: 'Never again from here' }).click()
    await sees(`Never again from ${newsletterFrom}`)
    await drawer.getByText('You said this').waitFor()
    await drawer.getByLabel('Everyone at fonkelwinkel.example').check()
    await until('the rule reaches further', async () => {
      const { items } = await client.ask('listRules')
      return items.length === 1 && items[0]?.sender === '@fonkelwinkel.example' && items[0].effect === 'never'
    })
    await page.keyboard.press('Escape')
    await go('/settings')
    await sees('Everyone at fonkelwinkel.example')
    await button('Take back').click()
    await sees('Taken back')
    expect((await client.ask('listRules')).items).toEqual([])

    await go('/messages')
    await button(/Fonkelwinkel/).click()
    await drawer.getByRole('button', { name: 'Never again from here' }).click()
    await button('Undo').click()
    await until('the rule is gone', async () => (await client.ask('listRules')).items.length === 0)
    noComplaints()
  })

  test('a PDF that is locked asks once for its password, says when it is wrong, and is then read', async () => {
    await go('/documents')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await drawLocked(locked))
    await sees('This became of your files')
    await page.getByRole('dialog').getByRole('link', { name: 'Look' }).click()
    await sees('This PDF opens with a password', 30_000)
    await page.getByLabel('Password of the PDF').fill('raden maar')
    await button('Open it').click()
    await sees('The PDF does not open with this')
    await page.getByLabel('Password of the PDF').fill(pdfPassword)
    await button('Open it').click()
    await button(new RegExp(`Number.*${locked.number}`)).waitFor({ timeout: 30_000 })
    await page.locator('.page-picture img').first().waitFor()
    expect(await page.content()).not.toContain(pdfPassword)
    await page.getByRole('link', { name: /^Everything of/ }).click()
    await button('Forget the password').click()
    await sees('The password is forgotten')
    noComplaints()
  })

  test('on a phone a word is taken by a tap, in a panel at the bottom, and nothing is wider than the screen', async () => {
    const { id } = await documentOf(strange.number)
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of [
      '/suppliers',
      `/suppliers/${supplierOf(await documentOf(strange.number))}`,
      `/documents/${id}`,
    ]) {
      await go(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForTimeout(250)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
    }
    await button(/^Supplier/).click()
    await page.locator('.bottom-panel').waitFor()
    await until('the words of the page are there', async () => (await page.locator('.word').count()) > 20)
    await page.waitForTimeout(600)
    await clickWord(strange.number)
    await sees('Understood:')
    expect(await page.locator('[data-correct-text]').inputValue()).toContain(strange.number)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.locator('.bottom-panel').waitFor({ state: 'detached' })
    await page.setViewportSize({ width: 1280, height: 900 })
    noComplaints()
  })

  const supplierOf = (one: { supplier: string | null }) =>
    one.supplier ?? expect.fail(`${supplier.name} has no profile`)
})
