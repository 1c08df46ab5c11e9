import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { invented, makeUbl, say, sumsOf } from '@facteur/formats/einvoice/testing/make-xml.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listItems } from './inspect-items.ts'

const program = fileURLToPath(new URL('./main.ts', import.meta.url))
const run = promisify(execFile)
let folder: string

const mail = (day: number, subject: string, text = 'Dag allemaal, tot morgen.') =>
  `From: De Gist <info@gist.example>\nTo: post@lune.example\nSubject: ${subject}\nDate: ${String(day).padStart(2, '0')} Mar 2026 10:00:00 +0100\nMessage-ID: <${subject}@gist.example>\n\n${text}\n`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'facteur-inspect-'))
  for (const inside of ['box/cur', 'box/new', 'box/tmp', 'box/.Sent/cur', 'box/.Sent/new', 'plain/deep'])
    mkdirSync(join(folder, inside), { recursive: true })
  writeFileSync(join(folder, 'box/cur/1.host:2,S'), mail(5, 'maildir'))
  writeFileSync(join(folder, 'box/tmp/2.host'), mail(5, 'half'))
  writeFileSync(join(folder, 'box/dovecot-uidlist'), '3 V1 N2')
  writeFileSync(join(folder, 'box/.Sent/cur/3.host:2,S'), mail(7, 'sent'))
  writeFileSync(join(folder, 'plain/deep/late.eml'), mail(9, 'late'))
  writeFileSync(join(folder, 'plain/early.eml'), mail(1, 'early'))
  writeFileSync(
    join(folder, 'plain/all.mbox'),
    `From a@b Thu Mar  5 10:00:00 2026\n${mail(3, 'first')}\nFrom a@b Thu Mar  5 10:00:00 2026\n${mail(8, 'second')}\n`,
  )
  writeFileSync(join(folder, 'plain/broken.pdf'), '%PDF-1.7 and then nothing')
  writeFileSync(join(folder, 'plain/empty.eml'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('mails in folders, Maildirs and mboxes are one history in date order; what has no date comes last', async () => {
  const items = await listItems([folder])
  expect(items.map((item) => item.path.slice(folder.length + 1))).toEqual([
    'plain/early.eml',
    'plain/all.mbox#1',
    'box/cur/1.host:2,S',
    'box/.Sent/cur/3.host:2,S',
    'plain/all.mbox#2',
    'plain/deep/late.eml',
    'plain/broken.pdf',
    'plain/empty.eml',
  ])
  expect(items.find((item) => item.path.includes('.Sent'))?.folderUse).toBe('sent')
  expect((await items[1]?.read())?.toString()).toBe(mail(3, 'first'))
})

test('every file gets one line, the broken ones too, without a server or a data folder', async () => {
  const { stdout, stderr } = await run(process.execPath, [program, 'inspect', 'plain', '--json'], {
    cwd: folder,
    env: { ...process.env, FACTEUR_DATA: join(folder, 'none') },
  })
  const lines = stdout
    .trim()
    .split('\n')
    .map((line): { path: string; collect: boolean; reasons: { code: string }[] } => JSON.parse(line))
  expect(stderr).toBe('')
  expect(lines.map((line) => line.path)).toEqual([
    'plain/early.eml',
    'plain/all.mbox#1',
    'plain/all.mbox#2',
    'plain/deep/late.eml',
    'plain/broken.pdf',
    'plain/empty.eml',
  ])
  expect(lines.every((line) => !line.collect && line.reasons.length > 0)).toBe(true)
  expect(lines.find((line) => line.path.endsWith('.pdf'))?.reasons[0]?.code).toBe('attachment.is-unreadable')
})

test('an e-invoice whose sums are wrong says so', async () => {
  const payable = `PayableAmount currencyID="EUR">`
  const right = `${payable}${say(sumsOf(invented()).payable)}`
  expect(makeUbl()).toContain(right)
  mkdirSync(join(folder, 'xml'), { recursive: true })
  writeFileSync(join(folder, 'xml/wrong.xml'), makeUbl().replace(right, `${payable}9999.99`))
  const { stdout } = await run(process.execPath, [program, 'inspect', join(folder, 'xml'), '--json'])
  const verdict: { reasons: { code: string; say: string }[] } = JSON.parse(stdout)
  expect(verdict.reasons.map(({ code }) => code)).toEqual(['attachment.is-e-invoice', 'e-invoice.payable-wrong'])
  expect(verdict.reasons[1]?.say).toContain('9999.99')
})

test('a path that does not exist is wrong usage', async () => {
  const failed: unknown = await run(process.execPath, [program, 'inspect', join(folder, 'nothing')]).catch(
    (cause: unknown) => cause,
  )
  expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining('does not exist') })
})

test.each(['BE123', 'nonsense'])('a VAT number that is none is wrong usage: %s', async (vat) => {
  const failed: unknown = await run(process.execPath, [program, 'inspect', folder, '--organisation-vat', vat]).catch(
    (cause: unknown) => cause,
  )
  expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining(`${vat} is no VAT number`) })
})

test('for people each line begins with what would be done, in their language', async () => {
  const inspect = (...more: string[]) =>
    run(process.execPath, [program, 'inspect', 'plain/early.eml', 'plain/broken.pdf', ...more], {
      cwd: folder,
      env: { ...process.env, FACTEUR_DATA: join(folder, 'none') },
    })
  const { stdout } = await inspect('--language', 'nl')
  expect(stdout).toMatch(/broken\.pdf k[ao]n niet/)
  await expect(inspect('--language', 'es')).rejects.toMatchObject({ code: 2 })
})
