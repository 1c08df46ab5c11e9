import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { writeMail } from './invented/mime.ts'
import { atelierLune } from './invented/owner.ts'
import { type Chromium, type Visit, openChromium, skipWithoutChromium } from './kit/browser.ts'
import { type Client, becomeOwner, ownerOf } from './kit/client.ts'
import { type House, type RunningFacteur, makeHouse, root } from './kit/facteur.ts'
import { asSuperuser } from './kit/superuser.ts'
import { until, untilQuiet } from './kit/wait.ts'

const isSkipped = skipWithoutChromium()
const mails = [
  { address: 'nieuws@fonkelwinkel.example', subject: 'De kerstcollectie is er' },
  { address: 'nieuws@fonkelwinkel.example', subject: 'Nog drie dagen korting' },
  { address: 'post@zoekhulp.example', subject: 'U werd negen keer gevonden' },
  { address: 'boekhouding@drukkerij-0ost.example', subject: 'Nieuw rekeningnummer' },
]
const forged = mails.at(-1)?.subject

describe.skipIf(isSkipped)('what waits for a look, worked through in a browser', () => {
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
    await mkdir(folder, { recursive: true })
    for (const [index, { address, subject }] of mails.entries())
      await writeFile(
        join(folder, `${index}.eml`),
        writeMail({
          from: { name: address.split('@')[0] ?? '', address },
          to: [{ address: `facturen@${atelierLune.host}` }],
          messageId: `${index}@${address}`,
          subject,
          date: new Date(Date.now() - (index + 1) * 86_400_000),
          text: 'Ontdek het nu.\n\nUitschrijven kan altijd.',
          attachments: [],
        }),
      )
    server = await house.start({ FACTEUR_MAIL_FOLDERS: folder })
    client = await becomeOwner(server, { vatNumber: atelierLune.vatNumber, language: 'en' })
    const since = new Date()
    await client.ask('addSource', { body: { connector: 'mail-folder', path: folder, aliases: [] } })
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

  // Whatever the models say of such mails: here all of them are in doubt, and one looks forged.
  beforeEach(async () => {
    await asSuperuser(
      house.dataFolder,
      `update message set is_unsure = true, collect = false, kind = case when subject = $1 then 'phishing' else 'newsletter' end`,
      [forged],
    )
    await page.goto(`${house.url}/needs-you`)
    await until('all wait', async () => (await page.locator('[data-row] [data-key="n"]').count()) === mails.length)
  })

  const waiting = async () => (await client.ask('getNeedsYou')).counts.unsure
  const rules = async () => (await client.ask('listRules')).items.map((one) => one.sender).toSorted()
  const focused = () => page.evaluate(() => document.activeElement?.closest('[data-row]')?.textContent ?? '')

  test('by keys alone several are chosen and never taken again, and one key takes all of it back', async () => {
    await page.keyboard.press('j')
    expect(await focused()).toContain(mails[0]?.subject)
    for (const key of ['x', 'j', 'x', 'ArrowDown', 'x', 'v']) await page.keyboard.press(key)
    await page.getByText('Never again from where these 3 mails come').waitFor()
    expect(await waiting()).toBe(1)
    expect(await rules()).toEqual(['nieuws@fonkelwinkel.example', 'post@zoekhulp.example'])
    await page.keyboard.press('u')
    await page.getByText('Taken back.').first().waitFor()
    expect(await rules()).toEqual([])
    expect(await waiting()).toBe(mails.length)
    expect(visit.complaints).toEqual([])
  })

  test('one after the other: each decision leads on to the next mail, and Enter opens it over the list', async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('n')
    await until('the next has the focus', async () => (await focused()).includes(mails[1]?.subject ?? '?'))
    await page.keyboard.press('Enter')
    await page
      .getByRole('dialog')
      .getByText(mails[1]?.subject ?? '')
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(page.url()).toMatch(/\/needs-you$/)
    await page.keyboard.press('u')
    await until('it waits again', async () => (await waiting()) === mails.length)
    expect(visit.complaints).toEqual([])
  })

  test('what looks like a fraud is not collected in passing, nor among many', async () => {
    const row = page.locator('[data-row]').filter({ hasText: forged ?? '' })
    await row.getByText('Phishing').waitFor()
    expect(await row.getByRole('button', { name: 'Yes, collect it' }).count()).toBe(0)
    await row.focus()
    await page.keyboard.press('c')
    await row.getByRole('checkbox').check()
    expect(await page.locator('[data-batch]').getByRole('button', { name: 'Collect' }).isDisabled()).toBe(true)
    expect([await waiting(), await rules()]).toEqual([mails.length, []])
  })

  test('collected and taken back: its rule is gone, and what was made of the mail is no longer in the archive', async () => {
    const archived = async () => (await client.ask('listDocuments', { query: { state: 'archived' } })).total
    const row = page.locator('[data-row]').filter({ hasText: mails[2]?.subject ?? '' })
    await row.getByRole('button', { name: 'Yes, collect it' }).click()
    await until('it is in the archive', async () => (await archived()) === 1, { timeoutMs: 60_000 })
    expect(await rules()).toEqual(['post@zoekhulp.example'])
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await page.getByText('Taken back.').first().waitFor()
    expect([await archived(), await rules()]).toEqual([0, []])
    await until('it was judged anew', async () => {
      const { total } = await client.ask('listMessages', { query: { verdict: 'waiting' } })
      return total === 0
    })
    const { items } = await client.ask('listDocuments', { query: { state: 'set-aside' } })
    expect(items[0]?.reasons[0]?.code).toBe('document.taken-back')
  })

  test('at the width of a phone the bar for all chosen stays in sight, and nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByLabel('Choose all').check()
    const box = await page.locator('[data-batch]').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(844 - 60)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 900 })
  })
})
