import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chromium, openChromium, skipWithoutChromium } from './kit/browser.ts'
import { type Client, becomeOwner, ownerOf } from './kit/client.ts'
import { type House, makeHouse } from './kit/facteur.ts'
import { until, untilQuiet } from './kit/wait.ts'

const isSkipped = skipWithoutChromium()
/** For looking at the pages: where pictures of them are put. */
const pictures = process.env['FACTEUR_TEST_PICTURES']

const mail = (head: Record<string, string>, html: string) =>
  [
    ...Object.entries(head).map(([name, value]) => `${name}: ${value}`),
    'To: noor@atelierlune.example',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
  ].join('\r\n')

const ticket = mail(
  {
    From: 'Spoorlijn Reizigers <tickets@spoorlijn.example>',
    Date: 'Wed, 4 Mar 2026 08:12:00 +0100',
    Subject: 'Je betaalbewijs SP-20931',
    'Message-ID': '<sp-20931@spoorlijn.example>',
  },
  `<head><style>@page WordSection1 { size: 595pt 842pt } body { page: WordSection1 } table { page-break-before: always }</style></head>
<body style="background:#eef2f7;font-family:Arial"><div style="display:none">Bedankt voor je reis</div>
<table width="600" align="center" bgcolor="#ffffff" cellpadding="20"><tr><td><h1 style="color:#0a3d91">Betaalbewijs 🚆</h1>
<p>Bestelling SP-20931 van 04/03/2026</p><table width="100%"><tr><td>Gent – Brussel, 2e klas</td><td align="right">€ 11,32</td></tr>
<tr><td>Waarvan btw 6%</td><td align="right">€ 0,68</td></tr><tr><td><b>Totaal betaald</b></td><td align="right"><b>€ 12,00</b></td></tr></table>
<p>Betaald met Bancontact. Spoorlijn Reizigers NV, BE 0123.456.749</p><img src="https://beeld.spoorlijn.example/pixel.gif" width="1" height="1"></td></tr></table></body>`,
)
const talk = mail(
  {
    From: 'Bart <bart@buren.example>',
    Date: 'Thu, 5 Mar 2026 10:00:00 +0100',
    Subject: 'Zaterdag',
    'Message-ID': '<bart-1@buren.example>',
  },
  '<p>Dag Noor, ik kom zaterdag de planken brengen. Tot dan!</p>',
)

describe.skipIf(isSkipped)('a mail that is itself the receipt', () => {
  let folder: string
  let house: House
  let client: Client
  let chromium: Chromium

  beforeAll(async () => {
    if (isSkipped) return
    folder = await mkdtemp(join(tmpdir(), 'facteur-receipts-'))
    await writeFile(join(folder, '1.eml'), ticket)
    await writeFile(join(folder, '2.eml'), talk)
    house = await makeHouse({ FACTEUR_MAIL_FOLDERS: folder })
    client = await becomeOwner(await house.start())
    await client.ask('addSource', { body: { connector: 'mail-folder', path: folder, aliases: [] } })
    await untilQuiet(client)
    chromium = await openChromium()
  })

  afterAll(async () => {
    await chromium?.[Symbol.asyncDispose]()
    await house?.[Symbol.asyncDispose]()
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  })

  const only = async () => (await client.ask('listDocuments', { query: { limit: 10 } })).items

  test('a train ticket is archived as a PDF with total and date, and the mail inside it', async () => {
    const [document, ...others] = await only()
    expect(others).toEqual([])
    expect(document).toMatchObject({
      state: 'archived',
      kind: 'receipt',
      format: 'html',
      mediaType: 'message/rfc822',
      fields: { totalIncludingVat: '12.00', issuedOn: '2026-03-04', currency: 'EUR' },
      companions: [{ name: 'Je betaalbewijs SP-20931.pdf', mediaType: 'application/pdf' }],
    })
    const id = document?.id ?? ''
    const pdf = await client.bytes('downloadCompanion', { path: { id, index: '0' } })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await client.bytes('downloadDocument', { path: { id } })).toString()).toBe(ticket)
    // Paper sections of a word processor send nothing to another page.
    expect(document?.evidence['totalIncludingVat']?.page).toBe(1)
    const words = await client.ask('getDocumentPageWords', { path: { id, number: '1' } })
    const box = document?.evidence['totalIncludingVat']?.box ?? []
    expect(
      words.words.some((word) => word.text.includes('12,00') && Math.abs((word.box[1] ?? 0) - (box[1] ?? -99)) < 3),
    ).toBe(true)
  })

  test('any mail is printed by hand, once, however often one asks', async () => {
    const { items } = await client.ask('listMessages', { query: { limit: 10 } })
    const id = items.find((one) => one.subject === 'Zaterdag')?.id ?? ''
    const printedOnes = async () =>
      (await only()).filter((one) => one.name === 'Zaterdag.eml' && one.state === 'archived')
    const isJudged = async () => (await client.ask('getMessage', { path: { id } })).state === 'judged'
    await client.ask('printMessage', { path: { id } })
    await until('it is printed', async () => (await printedOnes()).length === 1, { timeoutMs: 60_000 })
    await client.ask('printMessage', { path: { id } })
    await until('it is looked at again', isJudged, { timeoutMs: 60_000 })
    await untilQuiet(client, { since: null })
    const printed = await printedOnes()
    expect(printed).toHaveLength(1)
    expect(printed[0]).toMatchObject({ state: 'archived', companions: [{ name: 'Zaterdag.pdf' }] })
    expect(printed[0]?.reasons.map((one) => one.code)).toContain('message.print-asked')
  })

  test('the page shows the printed mail and hands out both', async () => {
    const id = (await only()).find((one) => one.kind === 'receipt' && one.name.startsWith('Je'))?.id ?? ''
    for (const size of [
      { width: 1280, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page, complaints, context } = await chromium.visit(size)
      await page.goto(`${house.url}/sign-in`)
      await page.getByLabel(/e-?mail/i).fill(ownerOf.email)
      await page
        .getByLabel(/wachtwoord|password/i)
        .first()
        .fill(ownerOf.password)
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
      await page.goto(`${house.url}/documents/${id}`)
      await page.locator('.paper-sheet img').first().waitFor()
      await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.paper-sheet img')?.naturalWidth)
      await page.getByRole('link', { name: 'Je betaalbewijs SP-20931.pdf' }).waitFor()
      await page.getByRole('link', { name: /Original|Originele/ }).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      if (pictures !== undefined)
        await page.screenshot({ path: join(pictures, `document-${size.width}.png`), fullPage: true })
      await page.goto(`${house.url}/messages`)
      await page.getByText('Zaterdag').first().click()
      await page.getByRole('button', { name: /Print as a document|Afdrukken als document/ }).waitFor()
      if (pictures !== undefined) await page.screenshot({ path: join(pictures, `message-${size.width}.png`) })
      expect(complaints).toEqual([])
      await context.close()
    }
  })
})
