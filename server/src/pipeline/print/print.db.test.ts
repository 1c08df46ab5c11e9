import { afterAll, beforeAll, expect, test } from 'vitest'
import { Fault } from '#platform/fault.ts'
import { makeReaderPool, type ReaderPool } from '#platform/children.ts'
import { makeBrowser } from '#platform/browser-child.ts'
import { silentLog } from '#platform/log.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { getDocument, getDocumentFiles } from '#records/documents/documents.read.ts'
import { loadRendition } from '#records/documents/load-rendition.ts'
import { keepFile, receiveWithin } from '#records/documents/receive-document.ts'
import { verifyArchive } from '#records/verify-archive.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { makeArchive } from '../archive/archive.ts'
import type { Printer } from '../browser.ts'
import { makeExtract } from '../extract/extract.ts'
import { renditionOfBody } from '../reading/body-text.ts'
import type { Stage } from '../stage.ts'
import { makePrintStage } from './print.ts'

const en = { language: 'en' } as const
const browser = makeBrowser({ log: silentLog, chromium: null })
if (!browser.isThere) process.stderr.write('There is no Chromium on this machine: tests of printing are skipped.\n')
const real = test.skipIf(!browser.isThere)

let fresh: FreshGround
let reader: ReaderPool
beforeAll(async () => {
  fresh = await freshGround()
  reader = await makeReaderPool({ size: 1, log: silentLog })
})
afterAll(async () => {
  await browser.close()
  await reader.close()
  await fresh[Symbol.asyncDispose]()
})

const mailOf = (number: string, html: string) =>
  Buffer.from(
    [
      'From: Parkeergarage De Kelder <bon@kelder.example>',
      'To: wij@atelier.example',
      'Date: Tue, 3 Mar 2026 09:00:00 +0100',
      `Subject: Uw parkeerbon ${number}`,
      `Message-ID: <${number}@kelder.example>`,
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
    ].join('\r\n'),
  )
const bon = (number: string) =>
  mailOf(
    number,
    `<table width="600" align="center"><tr><td><h1>Betaalbewijs</h1><p>Bon: ${number}</p><p>Datum: 02/03/2026</p>
<table><tr><td>Parkeren 2 uur</td><td>€ 6,61</td></tr><tr><td>btw 21%</td><td>€ 1,39</td></tr><tr><td><b>Totaal</b></td><td><b>€ 8,00</b></td></tr></table>
<p>Betaald met Bancontact. De Kelder NV, BE 0123.456.749</p><img src="https://beeld.example/logo.png"></td></tr></table>`,
  )

/** As recognise leaves a mail that is its own receipt. */
async function receive(ctx: Context, bytes: Buffer): Promise<string> {
  const mail = await reader.readMail(bytes)
  const file = await keepFile(ctx, {
    name: `${mail.subject}.eml`,
    mediaType: 'message/rfc822',
    format: 'html',
    bytes,
    rendition: renditionOfBody(mail),
    companions: [],
  })
  return inTransaction(ctx, async (tx) => {
    const { id } = await receiveWithin(tx, ctx, {
      file,
      kind: 'receipt',
      direction: 'purchase',
      language: 'nl',
      place: 'body',
      reasons: [{ code: 'mail.is-receipt', facts: {} }],
      hints: {
        subject: mail.subject,
        senderAddress: 'bon@kelder.example',
        senderName: 'De Kelder',
        sentAt: mail.sentAt ?? '',
      },
      isWanted: false,
      isBackfill: false,
      sighting: { messageId: null, sourceId: null, sourceName: 'box', folder: 'INBOX' },
    })
    return id
  })
}

async function run(ctx: Context, stage: Stage, id: string): Promise<readonly string[] | undefined> {
  const outcome = await stage.run(ctx, id)
  if (outcome === undefined) return undefined
  const jobs = await inTransaction(ctx, (tx) => outcome.commit(tx))
  return jobs.map((job) => job.queue)
}

const stageWith = (printer: Printer) => makePrintStage({ printer, reader, pictures: undefined })
const finish = async (ctx: Context, id: string) => {
  await run(ctx, makeExtract({ reader }), id)
  await run(ctx, makeArchive({ onArchived: [] }), id)
}
const absent: Printer = { isThere: false, print: () => Promise.reject(new Error('not there')) }

real(
  'a parking receipt in a mail becomes a PDF with the mail inside, its fields read where they stand on the page',
  async () => {
    const { ctx } = await makeOrganisation(fresh.ground)
    const bytes = bon('PK-1001')
    const id = await receive(ctx, bytes)
    expect(await run(ctx, stageWith(browser), id)).toEqual(['extract'])
    await finish(ctx, id)
    const document = await getDocument(ctx, id, en)
    expect(document).toMatchObject({
      state: 'archived',
      format: 'html',
      mediaType: 'message/rfc822',
      fields: { totalIncludingVat: '8.00', issuedOn: '2026-03-02', invoiceNumber: 'PK-1001' },
      companions: [{ name: 'Uw parkeerbon PK-1001.pdf', mediaType: 'application/pdf' }],
    })
    expect(document.evidence['totalIncludingVat']?.box?.[1] ?? 0).toBeGreaterThan(60)
    const { companions, rendition } = await getDocumentFiles(ctx, id)
    const pdf = await ctx.vault.load(ctx.organisation, companions[0]?.object ?? '')
    expect(pdf.includes('mail.eml') || pdf.includes(Buffer.from('mail.eml', 'utf16le').swap16())).toBe(true)
    const text = (await loadRendition(ctx, rendition ?? '')).text
    expect(text).toContain('<PK-1001@kelder.example>'.slice(1, -1))
    expect(await verifyArchive(ctx)).toMatchObject({ isIntact: true })
  },
)

real('run twice it prints one document; the second run has nothing to do', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const id = await receive(ctx, bon('PK-1002'))
  const stage = stageWith(browser)
  const first = await stage.run(ctx, id)
  const second = await stage.run(ctx, id)
  expect(await inTransaction(ctx, async (tx) => first?.commit(tx))).toHaveLength(1)
  expect(await inTransaction(ctx, async (tx) => second?.commit(tx))).toEqual([])
  expect(await receive(ctx, bon('PK-1002'))).toBe(id)
  expect((await getDocument(ctx, id, en)).companions).toHaveLength(1)
})

real('without Chromium it is archived as the mail with a reason, and printed when Chromium has come', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const id = await receive(ctx, bon('PK-1003'))
  await run(ctx, stageWith(absent), id)
  await finish(ctx, id)
  const before = await getDocument(ctx, id, en)
  expect(before).toMatchObject({ state: 'archived', companions: [], fields: { totalIncludingVat: '8.00' } })
  expect(before.reasons.map((one) => one.code)).toContain('print.no-browser')
  expect(await run(ctx, stageWith(absent), id)).toBeUndefined()
  expect(await run(ctx, stageWith(browser), id)).toEqual([])
  const after = await getDocument(ctx, id, en)
  expect(after.companions).toHaveLength(1)
  expect(after.fields).toEqual(before.fields)
  expect(after.reasons.map((one) => one.code)).not.toContain('print.no-browser')
  expect(await verifyArchive(ctx)).toMatchObject({ isIntact: true })
})

real('a mail that breaks Chromium is printed as text; one that breaks even so is kept as it came', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const heavy: Printer = {
    isThere: true,
    print: (input) =>
      input.html === null ? browser.print(input) : Promise.reject(new Fault('browser.too-much-memory', { say: 'x' })),
  }
  const id = await receive(ctx, bon('PK-1004'))
  await run(ctx, stageWith(heavy), id)
  await finish(ctx, id)
  const asText = await getDocument(ctx, id, en)
  expect(asText).toMatchObject({
    fields: { totalIncludingVat: '8.00' },
    companions: [{ mediaType: 'application/pdf' }],
  })
  expect(asText.reasons.map((one) => one.code)).toContain('print.as-text')
  const broken: Printer = { isThere: true, print: () => Promise.reject(new Fault('browser.crashed', { say: 'x' })) }
  const other = await receive(ctx, bon('PK-1005'))
  await run(ctx, stageWith(broken), other)
  await finish(ctx, other)
  const kept = await getDocument(ctx, other, en)
  expect(kept).toMatchObject({ state: 'archived', companions: [] })
  expect(kept.reasons.map((one) => one.code)).toContain('print.failed')
})
