import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld } from './invented/world.ts'
import { hostileFiles, hostileSubject, makeKnownBills, makeKnownMails, wordOnThePage } from './kit/browser-mails.ts'
import {
  type Canary,
  type Chromium,
  type Visit,
  openChromium,
  skipWithoutChromium,
  startCanary,
} from './kit/browser.ts'
import { ownerOf } from './kit/client.ts'
import { type Dovecot, putMail, skipWithoutDovecot, startDovecot } from './kit/dovecot.ts'
import { type House, type RunningFacteur, makeHouse, root } from './kit/facteur.ts'
import { seedMails } from './kit/seed.ts'
import { type SmtpSink, startSmtpSink } from './kit/smtp-sink.ts'
import { accountant, environmentOf, mailbox } from './kit/standard.ts'
import { until } from './kit/wait.ts'

const isSkipped = skipWithoutChromium() || skipWithoutDovecot()
const newPassword = 'nu nog een zin met 9 sterren'

/** One owner's first day, in order: each test goes on where the one before it stopped. */
describe.skipIf(isSkipped)('the main flow in a browser', () => {
  let dovecot: Dovecot
  let sink: SmtpSink
  let house: House
  let server: RunningFacteur
  let chromium: Chromium
  let canary: Canary
  let visit: Visit
  let page: Page
  let bills: Awaited<ReturnType<typeof makeKnownBills>>

  beforeAll(async () => {
    if (isSkipped) return
    if (!existsSync(join(root, 'web/dist/index.html')))
      throw new Error('The page is not built yet: node scripts/set-up.mjs builds it')
    ;[dovecot, sink, canary, chromium, bills] = await Promise.all([
      startDovecot({ users: [{ name: mailbox.user, password: mailbox.password }] }),
      startSmtpSink(),
      startCanary(),
      openChromium(),
      makeKnownBills(),
    ])
    const { mails } = await makeWorld({ seed: 'browser', mails: 40 })
    const folder = dovecot.maildir(mailbox.user)
    await seedMails(folder, mails, (mail, index) => ({ folder: index % 4 === 1 ? 'Facturen' : mail.folder }))
    for (const mail of await makeKnownMails(canary.url)) await putMail(folder, mail)
    house = await makeHouse(environmentOf({ dovecot, sink }))
    server = await house.start()
    visit = await chromium.visit()
    page = visit.page
  })

  afterAll(async () => {
    await chromium?.[Symbol.asyncDispose]()
    await house?.[Symbol.asyncDispose]()
    await Promise.all([dovecot?.stop(), sink?.stop(), canary?.[Symbol.asyncDispose]()])
  })

  const go = (path: string) => page.goto(house.url + path)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const sees = (text: string | RegExp, timeout = 15_000) => page.getByText(text).first().waitFor({ timeout })
  const noComplaints = () => expect(visit.complaints).toEqual([])

  test('the link from the terminal makes the owner, and the recovery key is shown for the password only', async () => {
    await until('the link is printed', () => server.output().includes('#token='))
    const link = /http\S+\/welcome#token=\S+/.exec(server.output())?.[0] ?? ''
    await page.goto(link)
    await page.getByLabel('Your name').fill(ownerOf.name)
    expect(page.url(), 'the token leaves the address at once').not.toContain('token')
    await page.getByLabel('E-mail address').fill(ownerOf.email)
    await page.getByLabel('Password', { exact: false }).first().fill(ownerOf.password)
    await button('Next').click()
    await page.getByLabel('Name of the business').fill(ownerOf.organisation)
    await page.getByLabel('VAT number').fill('BE 0977.315.480')
    await button('Create').click()
    await sees('This is no VAT number')
    await page.getByLabel('VAT number').fill('BE 0977.315.481')
    await button('Create').click()
    await page.getByLabel('Your password, once more').fill('not this one, surely')
    await button('Show the key').click()
    await sees('The password is not right')
    await page.getByLabel('Your password, once more').fill(ownerOf.password)
    await button('Show the key').click()
    await page.getByLabel('I have put it away').check()
    const shown = (await page.locator('.recovery-key').innerText()).replaceAll(/\s/g, '')
    const printed = /(?:[0-9A-Z]{4}[ -]){3,}[0-9A-Z]{1,4}/.exec(server.output())?.[0] ?? ''
    expect(shown.replaceAll('-', ''), 'the key of the terminal').toBe(printed.replaceAll(/[ -]/g, ''))
    noComplaints()
  })

  test('linking a mailbox says in plain words what is wrong, and what is seen before anything is read', async () => {
    await button('Link your mailbox').click()
    await button('Another one').click()
    await page.getByLabel('E-mail address or user name').fill(mailbox.user)
    await page.getByLabel('Password of the mailbox').fill('wrong')
    const host = page.getByRole('textbox', { name: 'Server', exact: true })
    await host.fill('mail.nergens.example')
    await button('Test the connection').click()
    await sees('Look for a typing error')
    await host.fill(dovecot.host)
    await page.getByLabel('Port').fill(String(dovecot.port))
    await button('Test the connection').click()
    await sees('The server cannot prove who it is')
    await page.getByLabel('Certificate of a private authority').fill(dovecot.ca)
    await button('Test the connection').click()
    await sees('refused the user name or the password')
    await page.getByLabel('Password of the mailbox').fill(mailbox.password)
    await page.keyboard.press('Enter')
    await sees('The connection works')
    await sees(/We see 43 mails in \d folders/)
    await button('Start').click()
    await page.waitForURL(/\/sources\/src_/)
    noComplaints()
  })

  test('progress arrives by itself, without a flood of questions', async () => {
    await sees('Watching', 60_000)
    await until(
      'every mail is judged',
      async () =>
        (await page.getByText('still to be judged').count()) === 0 &&
        (await page.getByText(/43 mails seen, [1-9]\d* invoices found/).count()) > 0,
      { timeoutMs: 60_000 },
    )
    const before = visit.asked.length
    await putMail(dovecot.maildir(mailbox.user), {
      raw: Buffer.from(
        'From: Mieke <mieke@thuis.example>\r\nTo: noor@atelierlune.example\r\nSubject: Zondag taart?\r\nMessage-ID: <taart@thuis.example>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n\r\nKom je?\r\n',
      ),
      folder: 'INBOX',
      receivedAt: new Date(),
    })
    await sees('44 mails seen', 30_000)
    expect(visit.asked.length - before, 'calls for one new mail').toBeLessThan(20)
    noComplaints()
  })

  test('every mail has its verdict with reasons, and a wrong one can be put right', async () => {
    await page.getByRole('link', { name: 'Mails' }).first().click()
    await sees('44 mails')
    await page.locator('.chips').getByText('Not collected').click()
    await page.getByLabel('Search by sender or subject').fill('Zondag taart')
    await sees('1 mail')
    await button(/Zondag taart/).click()
    await page.getByRole('dialog').getByText('Why').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Collect it anyway' }).click()
    await sees('Facteur collects it now')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    noComplaints()
  })

  test('a hostile mail is shown, asks for nothing and runs nothing', async () => {
    await go('/messages')
    await page.getByLabel('Search by sender or subject').fill(hostileSubject)
    await sees('1 mail')
    await button(new RegExp(hostileSubject)).click()
    const frame = page.frameLocator('iframe.mail-frame')
    await frame.getByText('Hierbij uw factuur').waitFor()
    expect(await page.locator('iframe.mail-frame').getAttribute('sandbox')).toBe('')
    for (const link of await frame.locator('a, button').all())
      await link.click({ force: true, timeout: 1000 }).catch(() => undefined)
    await page.waitForTimeout(800)
    expect(canary.heard, 'nothing reached the other server').toEqual([])
    expect(
      visit.asked.filter((one) => one.includes(canary.url)),
      'nothing was even asked for',
    ).toEqual([])
    expect(await page.title()).not.toBe('broken')
    expect(visit.context.pages(), 'no window opened').toHaveLength(1)
    await page.keyboard.press('Escape')
    visit.complaints.length = 0
  })

  test('the archive finds by supplier, number, amount and a word that stands on the page only', async () => {
    const { known } = bills
    const amount = (known.inclCents / 100).toFixed(2).replace('.', ',')
    await go('/documents')
    for (const words of [known.number, amount, wordOnThePage, known.supplier.name]) {
      await page.getByLabel('Search by supplier, number, amount or any word').fill(words)
      await page.getByRole('row').filter({ hasText: known.number }).first().waitFor()
    }
    await page.getByLabel('Search by supplier, number, amount or any word').fill('onvindbaarwoord')
    await sees('Nothing fits these filters.')
    noComplaints()
  })

  test('the document page shows page, evidence, sightings, mail and history', async () => {
    const { known } = bills
    await go(`/documents?query=${wordOnThePage}`)
    await page.getByRole('row').filter({ hasText: known.number }).first().getByRole('link').click()
    await page.waitForURL(/\/documents\/doc_/)
    const picture = page.locator('.page-picture img').first()
    await until('the picture of the page is there', () =>
      picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 300),
    )
    await page.getByRole('button', { name: new RegExp(`Number.*${known.number}`) }).hover()
    await page.locator('.evidence').waitFor()
    await sees('Possibly the same invoice twice')
    await page.getByRole('tab', { name: 'The mail' }).click()
    await page.frameLocator('iframe.mail-frame').getByText('In bijlage vindt u').waitFor()
    await page.getByRole('tab', { name: 'History' }).click()
    await sees('Sealed in the archive')
    noComplaints()
  })

  test('a payment is marked and taken back; a held one waits until the owner has looked', async () => {
    const { late, known } = bills
    await go('/payments')
    await sees('Look before you pay')
    const row = page.getByText(late.number, { exact: true })
    await row.waitFor()
    await page
      .getByText(`${late.number}`)
      .locator('xpath=ancestor::*[.//button][1]')
      .getByRole('button', { name: 'Mark as paid' })
      .first()
      .click()
    await sees('Marked as paid.')
    await row.waitFor({ state: 'detached' })
    await button('Undo').click()
    await row.waitFor()
    const held = await page.getByRole('button', { name: 'I checked it' }).count()
    expect(held).toBeGreaterThan(0)
    await page
      .getByText(known.number, { exact: true })
      .first()
      .locator('xpath=ancestor::*[.//button[contains(., "checked")]][1]')
      .getByRole('button', { name: 'I checked it' })
      .first()
      .click()
    // Where it is about the account it asks first.
    const sure = page.getByRole('dialog').getByRole('button', { name: 'I checked it' })
    await page.waitForTimeout(400)
    if (await sure.isVisible()) {
      await sure.click()
      await sure.waitFor({ state: 'detached' })
    }
    await until(
      'it is no longer held',
      async () => (await page.getByRole('button', { name: 'I checked it' }).count()) === held - 1,
    )
    noComplaints()
  })

  test('the accountant gets every document from a day on, and the log says so', async () => {
    await page.getByRole('link', { name: 'Accountant' }).first().click()
    await button('Add').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('E-mail address').fill(accountant)
    await dialog.getByLabel('Everything, older ones too').check()
    await dialog.getByRole('button', { name: 'Add' }).click()
    await sees(/\d+ delivered/, 30_000)
    await button('Send a test message').click()
    await sees('The test message is on its way.')
    await until(
      'the accountant has the known invoice',
      () =>
        sink.to(accountant).some((mail) => mail.attachments.some((one) => one.bytes.length > 0)) &&
        sink.to(accountant).some((mail) => mail.subject.includes('Test message')),
    )
    await page.getByText('delivered', { exact: true }).first().waitFor()
    noComplaints()
  })

  test('files dropped on the page are received; a hostile one is only ever handed out as a download', async () => {
    await go('/documents')
    await sees('Add files')
    const bill = await bills.pdfOf({ ...bills.known, number: '2026-0999', sequence: 999 })
    const files = [
      { name: 'gescand.pdf', mediaType: 'application/pdf', text: bill.bytes.toString('latin1') },
      ...hostileFiles,
    ]
    const data = await page.evaluateHandle((given) => {
      const transfer = new DataTransfer()
      for (const { name, mediaType, text } of given)
        transfer.items.add(new File([Uint8Array.from(text, (sign) => sign.charCodeAt(0))], name, { type: mediaType }))
      return transfer
    }, files)
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: data })
    await page.getByText('Drop the files here').waitFor()
    await page.dispatchEvent('[aria-label="Drop the files here"]', 'drop', { dataTransfer: data })
    await sees('This became of your files')
    // What became of a file stands there as soon as it is read.
    await page.getByRole('dialog').getByText('Archived', { exact: true }).first().waitFor()
    const links = await page
      .getByRole('dialog')
      .getByRole('link', { name: 'Look' })
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    for (const link of links) {
      const original = `${house.url}/api/v1${link}/original`
      const response = await visit.context.request.get(original)
      const {
        'content-type': type = '',
        'content-disposition': disposition = '',
        'content-security-policy': policy = '',
        'x-content-type-options': sniff,
      } = response.headers()
      expect(policy).toContain('sandbox')
      expect(sniff).toBe('nosniff')
      expect(
        disposition.startsWith('attachment') || ['application/pdf', 'image/png', 'image/jpeg'].includes(type),
        `${disposition} ${type}`,
      ).toBe(true)
      if (!disposition.startsWith('attachment')) continue
      const other = await visit.context.newPage()
      const download = other.waitForEvent('download')
      await other.goto(original).catch(() => undefined)
      expect((await readFile((await (await download).path()) ?? '')).length).toBeGreaterThan(0)
      await other.close()
    }
    expect(await page.title()).not.toBe('broken')
    noComplaints()
  })

  test('a token is shown once, the page speaks Dutch, and the password is changed', async () => {
    await go('/settings')
    await page.getByPlaceholder('Accounting program').fill('Kassa')
    await button('Make').click()
    await sees('shown only once')
    const token =
      /fct_\S+|[\w-]{30,}/.exec(
        await page.getByRole('alert').filter({ hasText: 'shown only once' }).innerText(),
      )?.[0] ?? ''
    expect((await fetch(`${house.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
    await page.reload()
    await sees('Kassa')
    expect(await page.content()).not.toContain(token)
    await page.getByLabel('Language of this page').selectOption('nl')
    await page.getByRole('heading', { name: 'Instellingen' }).waitFor()
    await page.getByLabel('Huidig wachtwoord').fill(ownerOf.password)
    await page.getByLabel('Nieuw wachtwoord').fill(newPassword)
    await page.keyboard.press('Enter')
    await sees(/wachtwoord is gewijzigd|wachtwoord is veranderd/)
    const [asked] = await Promise.all([
      page.waitForRequest((one) => one.url().includes('/api/v1/messages')),
      go('/messages'),
    ])
    expect(asked.headers()['accept-language'], 'reasons are asked for in the language of the page').toBe('nl')
    await go('/settings')
    noComplaints()
  })

  test('the session cookie is out of reach of scripts, and another site can change nothing', async () => {
    const cookies = await visit.context.cookies()
    expect(cookies.length).toBeGreaterThan(0)
    expect(cookies.filter((one) => !one.httpOnly || one.sameSite === 'None')).toEqual([])
    expect(await page.evaluate(() => document.cookie)).toBe('')
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const post = (origin: string) =>
      fetch(`${house.url}/api/v1/notices/read`, { method: 'POST', headers: { cookie, origin } })
    expect((await post('https://elders.example')).status).toBe(403)
    expect((await post(canary.url)).status, 'another port is another site').toBe(403)
    expect((await post(house.url)).status).toBe(200)
    const stranger = await visit.context.newPage()
    await stranger.goto(`${canary.url}/page`)
    const read = await stranger.evaluate(
      (url) =>
        fetch(`${url}/api/v1/me`, { credentials: 'include' }).then(
          (answer) => answer.text(),
          () => 'refused',
        ),
      house.url,
    )
    expect(read).toBe('refused')
    await stranger.close()
  })

  test('signing out shuts every door; the new password opens them', async () => {
    await page.getByRole('button', { name: 'Afmelden' }).click()
    await page.waitForURL(/\/sign-in/)
    await go('/payments')
    await page.waitForURL(/\/sign-in/)
    const password = page.locator('input[type=password]')
    await page.locator('input[type=email]').fill(ownerOf.email)
    await password.fill(ownerOf.password)
    await page.keyboard.press('Enter')
    await sees('wachtwoord klopt niet')
    await password.fill(newPassword)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/payments/)
    noComplaints()
  })

  test('on a phone no page is wider than its screen, and the keyboard alone leads to a document', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of [
      '/',
      '/payments',
      '/documents',
      '/messages',
      '/sources',
      '/sources/new',
      '/destinations',
      '/settings',
    ]) {
      await go(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForTimeout(250)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await go('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.waitForURL(/\/documents/)
    const box = page.locator('input[type=search], [role=searchbox], input[placeholder]').first()
    await box.waitFor()
    await page.keyboard.press('/')
    await until('the search box has the focus', () => box.evaluate((one) => one === document.activeElement))
    await page.keyboard.type(wordOnThePage)
    await page.getByRole('row').filter({ hasText: bills.known.number }).first().waitFor()
    for (let steps = 0; steps < 15 && !/\/documents\/doc_/.test(page.url()); steps += 1) {
      await page.keyboard.press('Tab')
      if (
        await page.evaluate(
          () => document.activeElement?.closest('tbody') !== null && document.activeElement !== document.body,
        )
      )
        await page.keyboard.press('Enter')
      await page.waitForTimeout(150)
    }
    expect(page.url()).toMatch(/\/documents\/doc_/)
    noComplaints()
  })
})
